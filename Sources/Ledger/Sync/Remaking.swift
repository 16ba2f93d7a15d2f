import Documents
import Findings
import Governance
import Workflow

/// Makes the decisions of a history that parted from the shared one anew, one by one, on the head of that one.
///
/// No statement is made, changed or left out: those that were signed count on the shared history or do not. Nothing
/// moves here; only objects are written.
struct Remaking {
    private let ours: Ledger
    private let remote: String
    private let recorder: MemberID
    private let key: any SigningKey
    private let now: Moment
    private(set) var state: LedgerState
    private(set) var remade: [Reunion.Remade] = []
    private(set) var decidedThere: [String] = []
    /// Proposals that are open again, with all their files.
    private(set) var reopened: [Dossier] = []
    private(set) var findings: [Finding] = []

    init(
        of ours: Ledger, onto shared: LedgerState, of remote: String, by recorder: MemberID, key: any SigningKey,
        now: Moment
    ) {
        self.ours = ours
        self.remote = remote
        self.recorder = recorder
        self.key = key
        self.now = now
        state = shared
    }

    private var archive: Archive { Archive(ours.repository, upTo: state) }
    private var date: Moment { max(now, state.date) }

    /// Judges one decision anew. What does not hold there is open again, with the reason.
    mutating func remake(_ seq: Int) throws {
        guard let closing = ours.state.chronicle[seq].closing, let folder = ProposalFolder(id: closing.proposal) else {
            return
        }
        if let there = state.chronicle.seq(closing: closing.proposal) { return try meet(closing.proposal, seq, there) }
        switch try dossier(folder, seq) {
        case .refused(let problems): findings += problems.map { $0.concerning(closing.proposal) }
        case .accepted(let dossier): try remake(dossier, closing, seq)
        }
    }

    /// Decided on both sides: one proposal, or two under one id, of which only the shared one has that id.
    private mutating func meet(_ id: String, _ seq: Int, _ there: Int) throws {
        let theirs = try archive.files(of: there)
        let start = Array("statement: proposal/1\n".utf8)
        let isOne = try ours.archive.files(of: seq).contains { path, bytes in
            bytes.starts(with: start) && theirs[path] == bytes
        }
        guard !isOne else { return decidedThere.append(id) }
        findings.append(
            Finding(
                "sync.not-heard", "another proposal was decided as \(id) on the shared history", decision: id,
                hint: Self.anew))
    }

    private static let anew: Message =
        "propose it anew, for an id of its own; what was signed is kept with what stood here"

    /// The folder as it was decided, with what came in at the shared repository since.
    private func dossier(_ folder: ProposalFolder, _ seq: Int) throws -> Checked<Dossier> {
        var files = try ours.archive.files(of: seq).filter { $0.key.hasPrefix(folder.path + "/") }
        files[folder.outcome] = nil
        if let theirs = try ours.remoteBranch(folder, of: remote)?.dossier().value {
            files.merge(theirs.files) { own, _ in own }
        }
        return Dossier.read(folder, files)
    }

    private mutating func remake(_ dossier: Dossier, _ closing: Chronicle.Closing, _ seq: Int) throws {
        switch Hearing.open(dossier, in: state) {
        case .refused(let problems):
            // Never opened again: what is no evidence on the shared history would block it for ever.
            findings.append(notHeard(closing.proposal))
            findings += problems.map { $0.concerning(closing.proposal) }
        case .accepted(let hearing):
            do {
                let next = try record(hearing, closing)
                remade.append(.init(proposal: closing.proposal, outcome: closing.outcome, old: seq, new: next.seq))
                state = next
            } catch LedgerError.refused(let problems) {
                reopened.append(dossier)
                findings += problems.map { $0.concerning(closing.proposal) }
            }
        }
    }

    private func record(_ hearing: Hearing, _ closing: Chronicle.Closing) throws -> LedgerState {
        guard let verdict = hearing.verdict(at: date), let outcome = verdict.outcome, outcome == closing.outcome else {
            throw LedgerError.refused(try MovedFacts.undecided(hearing, in: state, archive))
        }
        let waiting = outcome == .adopted ? try open(on: hearing) : []
        guard waiting.isEmpty else {
            throw LedgerError.refused(waiting.map { $0.holdsUp(hearing.dossier.folder.id) })
        }
        let draft = try DecisionWriter.Draft(
            ending: hearing, verdict, outcome, in: state, at: date, earlier: archive)
        return try DecisionWriter(ours.repository).make(
            draft, after: state, recorder: recorder, key: key, now: now
        ).state
    }

    /// Sub-amendments that are open at the shared repository and start from what an amendment says there: it waits for
    /// them, as it would have here.
    private func open(on amendment: Hearing) throws -> [OpenSubAmendment] {
        guard amendment.revision.kind == RecordDocument.Kind.amendment.rawValue else { return [] }
        return try ours.remoteProposalIDs().compactMap { id -> OpenSubAmendment? in
            guard let folder = ProposalFolder(id: id), state.outcome(of: id) == nil,
                let dossier = try ours.remoteBranch(folder, of: remote)?.dossier().value,
                let amends = dossier.current?.amends, amends.proposal == amendment.dossier.folder.id,
                let hearing = Hearing.open(dossier, in: state).value,
                AmendedChange(hearing.revision)?.before == amendment.matter.change
            else { return nil }
            return OpenSubAmendment(hearing, amends, at: date) { true }
        }.sorted(by: OpenSubAmendment.isBefore)
    }

    private func notHeard(_ id: String) -> Finding {
        let message: Message = "\(id) cannot be decided on the shared history, and is not open there"
        return Finding("sync.not-heard", message, decision: id, hint: Self.anew)
    }
}
