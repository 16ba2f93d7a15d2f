import Amendments
package import Documents
package import Findings
package import Governance
import History
package import Ledger
package import Workflow

/// A proposal, open or closed, as reports show it.
package struct ProposalView {
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
    /// Proofs of possession of new keys, by date.
    package let possessions: [Possession]
    /// Why what is or may be decided could not be recorded as things stand; empty for a closed proposal.
    package let blocked: [Finding]
    /// Capacities in which nobody could approve now, by open step.
    package let unreachable: [Policy.StepID: [UnreachableVoice]]
    /// The plan and programme in which it was, or is, judged.
    package let plan: Plan
    package let programme: Programme
    /// Files that it puts in the place of others, by path; empty for an amendment.
    package let files: [String: [UInt8]]
    /// Whether another decision has changed a file since that this would put another in the place of.
    package let isOvertaken: Bool
    private let change: ProposedChange
    /// Wordings that this one took the place of, the newest first.
    private let replaced: [ProposedChange]
    private let state: LedgerState
    private let day: CalendarDate
    private let archive: Archive
    /// Sub-amendments on it that are open, in the order in which they are voted on.
    package let subAmendments: [OpenSubAmendment]
    /// The title of the amendment that it changes, where that is known.
    package let amendedTitle: String?

    /// Nil when no tier of the policy fits: then nothing can be said of its steps.
    ///
    /// The archive holds the decisions up to the state. `waiting` says what lies on other open proposals and comes first.
    package init?(
        _ hearing: Hearing, in state: LedgerState, at now: Moment, _ archive: Archive,
        closed: (outcome: Verdict.Outcome, seq: Int)? = nil, subAmendments: [OpenSubAmendment] = [],
        amendedTitle: String? = nil, heldUpBy waiting: [Finding] = []
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
        possessions = hearing.possessions.sorted { ($0.date, $0.statement) < ($1.date, $1.statement) }
        let isOpen = closed == nil
        let mayBeAdopted = verdict.outcome == nil || verdict.outcome == .adopted
        blocked =
            isOpen
            ? (mayBeAdopted ? waiting : [])
                + (try hearing.obstacles(to: verdict.outcome, in: state, at: now, earlier: archive)) : []
        self.subAmendments = subAmendments
        self.amendedTitle = amendedTitle
        unreachable = isOpen ? hearing.unreachableVoices(in: verdict, at: now) : [:]
        plan = state.plan
        programme = state.programme
        files = hearing.change.files
        change = hearing.change
        isOvertaken = isOpen && hearing.revision.files.replacements.contains { state.files[$0.path] != $0.old }
        replaced = hearing.dossier.replaced
        self.state = state
        day = now.date
        self.archive = archive
    }

    /// Who can act in a capacity on the day at which it is looked at.
    func holders(of capacity: Capacity) -> [MemberID] { state.register.holders(of: capacity, on: day) }

    /// What it does, one sentence each: operations on the plan, or files that change.
    ///
    /// Throws only when earlier decisions cannot be read.
    package func sentences(_ language: Language) throws -> [(operation: String, sentence: String)] {
        try sentences(change, language)
    }

    /// The wordings that this one took the place of, each with its sentences, the newest first.
    package func earlierWordings(
        _ language: Language
    ) throws -> [(title: String, sentences: [(operation: String, sentence: String)])] {
        try replaced.map { ($0.revision.title, try sentences($0, language)) }
    }

    private func sentences(
        _ change: ProposedChange, _ language: Language
    ) throws -> [(operation: String, sentence: String)] {
        let named = Amendment(change.revision.operations).naming(plan)
        let operations = change.revision.operations.map {
            ($0.word, OperationSentence.text($0, plan: named, programme: programme, language))
        }
        return try operations + FileSentence(change, in: state, archive, language).texts.map { ("replace", $0) }
    }

    /// The sub-amendments on it that were adopted, oldest first.
    package var changedBy: [String] {
        get throws { try AdoptedSubAmendments(on: id, archive.chronicle, archive).entries.map(\.proposal) }
    }

    /// The corrections of it that were adopted, oldest first.
    package var correctedBy: [String] {
        get throws { try closed.map { try archive.corrections(of: id, closedBy: $0.seq) } ?? [] }
    }

    /// The title of the decision that it corrects, where there is one.
    var correctedTitle: String? {
        get throws {
            let seq = revision.corrects.flatMap { archive.chronicle.seq(closing: $0) }
            return try seq.flatMap { try archive.revision(of: $0)?.title }
        }
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
