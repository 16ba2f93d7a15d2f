import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Workflow

/// A decision that ends a proposal: everything it states is derived again and must be the same.
struct ProposalDecision {
    let content: DecisionContent
    let record: RecordDocument
    let digest: Digest
    let folder: ProposalFolder
    let kind: RecordDocument.Kind

    func judge(after state: LedgerState) -> Checked<(state: LedgerState, title: String)> {
        let hearing: Hearing
        switch hear(in: state) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let opened): hearing = opened
        }
        let decided = outcomeFindings(hearing)
        guard decided.isEmpty else { return .refused(decided) }
        let plan: Plan
        switch amendedPlan(hearing, state) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let amended): plan = amended
        }
        let changed = planFindings(from: state.plan, to: plan)
        guard changed.isEmpty else { return .refused(changed) }
        return settle(hearing, plan, state)
    }

    // MARK: The proposal and its outcome

    private func hear(in state: LedgerState) -> Checked<Hearing> {
        let files = content.files.filter { $0.key.hasPrefix(folder.path + "/") }
        switch Dossier.read(folder, files) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let dossier): return Hearing.open(dossier, in: state)
        }
    }

    private func outcomeFindings(_ hearing: Hearing) -> [Finding] {
        let proposers = hearing.proposerFindings(at: record.date)
        guard proposers.isEmpty else { return proposers }
        guard record.revision == hearing.matter.revision else {
            return [
                Finding(
                    "decision.revision", "the record decides another revision than the current one", path: "record.yaml"
                )
            ]
        }
        guard let verdict = hearing.verdict(at: record.date), let outcome = verdict.outcome else {
            return [
                Finding(
                    "decision.not-approved", "the approvals on file do not decide this proposal: \(counts(hearing))",
                    path: folder.path)
            ]
        }
        let computed = OutcomeDocument(outcome: outcome, revision: hearing.matter.revision, steps: verdict.steps)
        let bytes = CanonicalWriter.bytes(of: computed.node)
        guard content.files[folder.outcome] == bytes else {
            return [
                Finding(
                    "decision.outcome",
                    "the stated outcome is not the one the judge reaches: \(outcome.rawValue), \(counts(hearing))",
                    path: folder.outcome)
            ]
        }
        guard (outcome == .adopted) == (kind == .amendment) else {
            return [
                Finding(
                    "decision.kind", "a proposal that is \(outcome.rawValue) cannot be recorded as `\(kind.rawValue)`",
                    path: "record.yaml")
            ]
        }
        return []
    }

    private func counts(_ hearing: Hearing) -> String {
        let steps = hearing.verdict(at: record.date)?.steps ?? []
        return steps.map { step in
            "\(step.step) \(step.result.rawValue) (\(step.votesFor) for, \(step.votesAgainst) against, \(step.abstentions) abstaining; "
                + "\(step.needed) of \(step.base) needed, \(step.missing.count) could still vote)"
        }.joined(separator: "; ")
    }

    // MARK: The plan

    private func amendedPlan(_ hearing: Hearing, _ state: LedgerState) -> Checked<Plan> {
        guard kind == .amendment else { return .accepted(state.plan) }
        switch AmendedPlan.after(hearing.revision.operations, in: state) {
        case .refused(let findings): return .refused(findings.map { $0.located(in: folder.path) })
        case .accepted(let plan): return .accepted(plan)
        }
    }

    /// The plan's files must be those that applying the operations gives, byte for byte.
    private func planFindings(from old: Plan, to new: Plan) -> [Finding] {
        let expected = PlanFiles.changes(from: old, to: new)
        let changed = content.changes.filter { $0.path.hasPrefix("plan/") }
        // A file that is gone has no bytes to compare, and an amendment never removes one.
        let wrong = changed.filter { $0.bytes == nil || expected[$0.path] != $0.bytes }.map {
            Finding("decision.plan", "the file is not what applying the amendment gives", path: $0.path)
        }
        let missing = expected.keys.filter { path in !changed.contains { $0.path == path } }.sorted().map {
            Finding("decision.plan", "applying the amendment changes this file, and the decision does not", path: $0)
        }
        return wrong + missing
    }

    // MARK: The next state

    private func settle(_ hearing: Hearing, _ plan: Plan, _ state: LedgerState) -> Checked<
        (state: LedgerState, title: String)
    > {
        var next = state
        for change in content.changes where GovernedFiles.contains(change.path) {
            next.files[change.path] = change.bytes.map { Digest(of: $0) }
        }
        let findings = RecordRules.digestFindings(record, after: next.files)
        guard findings.isEmpty else { return .refused(findings) }
        next.plan = plan
        next.date = record.date
        next.records.append(digest)
        next.closed[folder.id] = hearing.verdict(at: record.date)?.outcome
        return .accepted((next, hearing.revision.title))
    }
}
