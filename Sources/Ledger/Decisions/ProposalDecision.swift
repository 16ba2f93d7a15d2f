import CanonicalForm
import Documents
import Findings
import Governance
import Workflow

/// A decision that ends a proposal: everything it states is derived again and must be the same.
struct ProposalDecision {
    let content: DecisionContent
    let record: RecordDocument
    let folder: ProposalFolder
    let kind: RecordDocument.Kind

    func judge(after state: LedgerState, earlier: any EarlierDecisions) throws -> Checked<JudgedDecision> {
        let hearing: Hearing
        switch hear(in: state) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let opened): hearing = opened
        }
        let decided = outcomeFindings(hearing)
        guard decided.isEmpty else { return .refused(decided) }
        guard kind != .closing else { return settle(hearing, state) }
        let wording = try hearing.wordingFindings(in: state, earlier)
        guard wording.isEmpty else { return .refused(wording.map { $0.located(in: folder.path) }) }
        switch try Adoption.of(hearing.change, in: state, at: record.date, earlier: earlier) {
        case .refused(let findings): return .refused(findings.map { $0.located(in: folder.path) })
        case .accepted(let adoption):
            let wrong = fileFindings(adoption) + hearing.enactmentFindings(at: record.date, after: adoption)
            return wrong.isEmpty ? settle(hearing, adoption.state) : .refused(wrong)
        }
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
        // Whoever had no right to propose, or has it no more, gets nothing adopted; their proposal can be closed.
        let proposers = outcome == .adopted ? hearing.proposerFindings(at: record.date) : []
        guard proposers.isEmpty else { return proposers }
        let computed = OutcomeDocument(outcome: outcome, revision: hearing.matter.revision, steps: verdict.steps)
        let bytes = CanonicalWriter.bytes(of: computed.node)
        guard content.files[folder.outcome] == bytes else {
            return [
                Finding(
                    "decision.outcome",
                    "the stated outcome is not the one the judge reaches: \(Message(word: outcome.rawValue)), \(counts(hearing))",
                    path: folder.outcome)
            ]
        }
        guard kind.rawValue == (outcome == .adopted ? hearing.revision.kind : "closing") else {
            return [
                Finding(
                    "decision.kind",
                    "a proposal that is \(Message(word: outcome.rawValue)) cannot be recorded as `\(kind.rawValue)`",
                    path: "record.yaml")
            ]
        }
        return []
    }

    private func counts(_ hearing: Hearing) -> Message {
        let steps = hearing.verdict(at: record.date)?.steps ?? []
        return steps.map { step -> Message in
            let result = Message(word: step.result.rawValue)
            return
                "\(step.step) \(result) (\(step.votesFor) for, \(step.votesAgainst) against, \(step.abstentions) abstaining; \(step.needed) of \(step.base) needed, \(step.missing.count) could still vote)"
        }.joined(separator: "; ")
    }

    // MARK: What is written

    /// The files outside the folder must be those that adopting the proposal gives, byte for byte.
    private func fileFindings(_ adoption: Adoption) -> [Finding] {
        let changed = content.changes.filter { !$0.path.hasPrefix(folder.path + "/") }
        let wrong = changed.filter { adoption.files[$0.path] != .some($0.bytes) }.map {
            Finding(rule(of: $0.path), "the file is not what \(adopting) gives", path: $0.path)
        }
        let missing = adoption.files.keys.filter { path in !changed.contains { $0.path == path } }.sorted().map {
            Finding(rule(of: $0), "\(adopting) changes this file, and the decision does not", path: $0)
        }
        return wrong + missing
    }

    private var adopting: Message { kind.hasOperations ? "applying the amendment" : "adopting the proposal" }
    private func rule(of path: String) -> RuleID { path.hasPrefix("plan/") ? "decision.plan" : "decision.file" }

    // MARK: The next state

    private func settle(_ hearing: Hearing, _ adopted: LedgerState) -> Checked<JudgedDecision> {
        var next = adopted
        for change in content.changes where GovernedFiles.contains(change.path) {
            next.files[change.path] = change.bytes.map { Digest(of: $0) }
        }
        let findings = RecordRules.digestFindings(record, after: next.files)
        guard findings.isEmpty, let outcome = hearing.verdict(at: record.date)?.outcome else {
            return .refused(findings)
        }
        next.date = record.date
        let closing = Chronicle.Closing(
            proposal: folder.id, outcome: outcome, takesEffect: hearing.revision.takesEffect,
            amends: hearing.revision.amends?.proposal)
        return .accepted(JudgedDecision(state: next, title: hearing.revision.title, closing: closing))
    }
}

/// A decision whose content was accepted: the state it leads to, all but its own line in the chronicle.
struct JudgedDecision {
    let state: LedgerState
    let title: String
    let closing: Chronicle.Closing
}
