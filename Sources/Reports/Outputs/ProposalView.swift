import Amendments
package import Documents
package import Governance
import History
package import Ledger
package import Workflow

/// A proposal, open or closed, as reports show it.
package struct ProposalView: Sendable {
    package let id: String
    /// Nil while it is open.
    package let closed: (outcome: Verdict.Outcome, seq: Int)?
    package let revision: RevisionDocument
    package let motivation: String
    package let gross: Money
    package let shifts: [String]
    package let policy: Policy
    package let verdict: Verdict
    package let statements: [CheckedStatement]
    /// The plan and programme in which it was, or is, judged.
    package let plan: Plan
    package let programme: Programme
    /// Files that it puts in the place of others, by path; empty for an amendment.
    package let files: [String: [UInt8]]
    private let state: LedgerState

    /// Nil when no tier of the policy fits: then nothing can be said of its steps.
    package init?(
        _ hearing: Hearing, in state: LedgerState, at now: Moment, closed: (outcome: Verdict.Outcome, seq: Int)? = nil
    ) {
        guard let verdict = hearing.verdict(at: now) else { return nil }
        id = hearing.dossier.folder.id
        self.closed = closed
        revision = hearing.revision
        motivation = String(decoding: hearing.dossier.payload[hearing.revision.motivation] ?? [], as: UTF8.self)
        gross = hearing.matter.gross
        shifts = hearing.facts.shifts
        policy = hearing.policy
        self.verdict = verdict
        statements = StatementOrder(hearing.statements).inOrder(hearing.statements)
        plan = state.plan
        programme = state.programme
        files = hearing.change.files
        self.state = state
    }

    /// What it does, one sentence each: operations on the plan, or files that change.
    package func sentences(_ language: Language) -> [(operation: String, sentence: String)] {
        let operations = revision.operations.map {
            ($0.word, OperationSentence.text($0, plan: plan, programme: programme, language))
        }
        return operations + FileSentence.texts(files, in: state, language).map { ("replace", $0) }
    }

    /// Capacities that can speak in the first step that is not satisfied.
    package var waitsFor: [Capacity] {
        guard closed == nil, verdict.outcome == nil else { return [] }
        return verdict.steps.first { $0.result == .unsatisfied }?.missing ?? []
    }
}
