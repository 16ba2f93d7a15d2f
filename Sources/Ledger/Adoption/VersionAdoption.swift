import Documents
import Findings
package import Governance

/// A version pins the plan as a decision left it; later amendments stay outside and void nothing (LEDGER §7).
struct VersionAdoption {
    private let change: ProposedChange
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.change = change
        self.setting = setting
    }

    private var state: LedgerState { setting.state }

    func adoption() throws -> Checked<Adoption> {
        let files = FileAdoption(change: change, setting: setting) { $0.hasPrefix("versions/") }
        switch files.replaced() {
        case .refused(let findings): return .refused(findings)
        case .accepted(let replaced):
            let added = replaced.snapshot.versions.filter { version in
                !state.versions.contains { $0.id == version.id }
            }
            guard added.count == 1, change.files.count == 1, let version = added.first else {
                return .refused([Finding("version.one", "a proposal of kind `version` adds one version")])
            }
            let findings = try findings(for: version)
            guard findings.isEmpty else { return .refused(findings.map { $0.located(in: path(version)) }) }
            return .accepted(files.adoption(replaced.files, replaced.snapshot))
        }
    }

    private func path(_ version: PlanVersion) -> String { "versions/\(version.id).yaml" }

    private func findings(for version: PlanVersion) throws -> [Finding] {
        let findings = nameFindings(version) + orderFindings(version)
        guard findings.isEmpty else { return findings }
        return try planFindings(version) + atOnceFindings(version)
    }

    private func nameFindings(_ version: PlanVersion) -> [Finding] {
        let next = "v\((state.versions.map(\.number).max() ?? 0) + 1)"
        guard version.id.text != next else { return [] }
        return [
            Finding("version.number", "the next version is `\(next)`, not `\(version.id)`", hint: "propose it anew")
        ]
    }

    private func orderFindings(_ version: PlanVersion) -> [Finding] {
        var findings: [Finding] = []
        if version.asOf > state.seq {
            findings.append(
                Finding("version.as-of", "it is pinned to decision @\(version.asOf); the newest is @\(state.seq)"))
        }
        guard let last = state.versions.last else { return findings }
        if version.asOf < last.asOf {
            findings.append(
                Finding(
                    "version.as-of",
                    "it is pinned to decision @\(version.asOf), before that of `\(last.id)`, @\(last.asOf)",
                    hint: "a version holds at least what the one before it holds"))
        }
        if version.inForce < last.inForce {
            findings.append(
                Finding(
                    "version.in-force",
                    "it would be in force from \(version.inForce), before `\(last.id)`, in force from \(last.inForce)",
                    hint: "name \(last.inForce) or a later day with --in-force"))
        }
        return findings
    }

    /// The plan and the status are those of the decision, whatever the file says.
    private func planFindings(_ version: PlanVersion) throws -> [Finding] {
        var findings: [Finding] = []
        let digest = try setting.earlier.planDigest(at: version.asOf)
        if digest != version.plan {
            findings.append(
                Finding("version.plan", "it names plan \(version.plan); decision @\(version.asOf) left \(digest)"))
        }
        let status = BudgetStatus.common(of: try setting.earlier.plan(at: version.asOf))
        if status != version.status {
            let message: Message =
                "the money of the plan at @\(version.asOf) is \(Message(word: status.rawValue)), not \(Message(word: version.status.rawValue))"
            findings.append(Finding("version.status", message))
        }
        return findings
    }

    /// What took effect at once after that decision must go on to hold on the new version.
    private func atOnceFindings(_ version: PlanVersion) throws -> [Finding] {
        let plans = PlanInForce(state, setting.earlier)
        var plan = try setting.earlier.plan(at: version.asOf)
        for seq in plans.atOnce(after: version.asOf) {
            switch try plans.applying(seq, to: plan) {
            case .success(let next): plan = next
            case .failure(let refusal): return [plans.doesNotApply(seq, to: version, refusal, plan)]
            }
        }
        return []
    }
}

extension BudgetStatus {
    /// What the money of a plan is: authorised only when all of it is.
    package static func common(of plan: Plan) -> BudgetStatus {
        let cells = plan.cells
        return !cells.isEmpty && cells.allSatisfy { $0.cell.status == .authorised } ? .authorised : .indicative
    }
}
