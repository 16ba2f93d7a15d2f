import Documents
import Findings
import Governance
import Workflow

/// Nothing may be beyond every procedure: each subject has a policy, and each policy has a way for every proposal.
enum LockOutCheck {
    static let check = SnapshotCheck("policy.missing-subject", "policy.repeated-step", "policy.no-last-tier") {
        snapshot in
        missing(snapshot) + snapshot.policies.values.sorted { $0.subject < $1.subject }.flatMap(findings)
    }

    private static func missing(_ snapshot: Snapshot) -> [Finding] {
        DocumentWords.policySubjects.filter { snapshot.policies[$0] == nil }.map {
            Finding(
                "policy.missing-subject", "nothing says who decides about `\($0)`", path: "policy/\($0).yaml",
                hint: "add the policy; Repo/blank holds a simple one")
        }
    }

    private static func findings(_ policy: Policy) -> [Finding] {
        let path = "policy/\(policy.subject).yaml"
        var findings = policy.tiers.filter { Set($0.steps).count < $0.steps.count }.map {
            Finding(
                "policy.repeated-step", "tier `\($0.id)` names a step twice", path: path, hint: "leave one of them out")
        }
        if let last = policy.tiers.last, last.condition != Policy.Condition() {
            let message: Message =
                "the last tier, `\(last.id)`, has conditions: a proposal that no tier fits could never be decided"
            findings.append(Finding("policy.no-last-tier", message, path: path, hint: "end with a tier without `when`"))
        }
        return findings
    }
}
