import Amendments
package import Documents
package import Findings
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
    package let revisionDigest: Digest
    package let motivation: String
    package let gross: Money
    package let shifts: [String]
    package let policy: Policy
    package let verdict: Verdict
    package let statements: [CheckedStatement]
    /// Why what is or may be decided could not be recorded as things stand; empty for a closed proposal.
    package let blocked: [Finding]
    /// Capacities in which nobody could approve now, by open step.
    package let unreachable: [Policy.StepID: [UnreachableVoice]]
    /// The plan and programme in which it was, or is, judged.
    package let plan: Plan
    package let programme: Programme
    /// Files that it puts in the place of others, by path; empty for an amendment.
    package let files: [String: [UInt8]]
    private let state: LedgerState

    /// Nil when no tier of the policy fits: then nothing can be said of its steps.
    ///
    /// `earlier` holds the decisions up to the state.
    package init?(
        _ hearing: Hearing, in state: LedgerState, at now: Moment, earlier: any EarlierDecisions,
        closed: (outcome: Verdict.Outcome, seq: Int)? = nil
    ) throws {
        guard let verdict = hearing.verdict(at: now) else { return nil }
        id = hearing.dossier.folder.id
        self.closed = closed
        revision = hearing.revision
        revisionDigest = hearing.matter.revision
        motivation = String(decoding: hearing.dossier.payload[hearing.revision.motivation] ?? [], as: UTF8.self)
        gross = hearing.matter.gross
        shifts = hearing.facts.shifts
        policy = hearing.policy
        self.verdict = verdict
        statements = StatementOrder(hearing.statements).inOrder(hearing.statements)
        let isOpen = closed == nil
        blocked =
            isOpen ? try hearing.obstacles(to: verdict.outcome, in: state, at: now, earlier: earlier) : []
        unreachable = isOpen ? hearing.unreachableVoices(in: verdict, at: now) : [:]
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
    package var waitsFor: [Capacity] { waitingStep?.missing ?? [] }

    /// Those of them in which nobody could approve.
    package var unreachableNow: [UnreachableVoice] { waitingStep.flatMap { unreachable[$0.step] } ?? [] }

    private var waitingStep: StepVerdict? {
        guard closed == nil, verdict.outcome == nil else { return nil }
        return verdict.steps.first { $0.result == .unsatisfied }
    }
}
