import Amendments
import Documents
import Findings
import GitStore
import Governance
import Ledger
import Workflow

/// Acts on a repository as people do, through the library.
struct Stage {
    let path: String

    func ledger() throws -> Ledger { try Ledger(try GitRepository(openingAt: path)) }

    // MARK: Proposing

    @discardableResult
    func propose(
        _ operation: PlanOperation, title: String = "Een voorstel", by member: MemberID, at time: Moment,
        takesEffect: RevisionDocument.Effectivity = .withVersion, revising: String? = nil
    ) throws -> String {
        let draft = ProposalDraft(
            title: title, motivation: Self.motivation(title), takesEffect: takesEffect, operations: [operation],
            revising: revising)
        return try propose(draft, by: member, at: time)
    }

    /// Proposes to put files in the place of others.
    @discardableResult
    func propose(
        _ kind: String, _ files: [String: [UInt8]], title: String = "Een voorstel", by member: MemberID,
        at time: Moment, revising: String? = nil
    ) throws -> String {
        let draft = ProposalDraft(
            kind: kind, title: title, motivation: Self.motivation(title), files: files, revising: revising)
        return try propose(draft, by: member, at: time)
    }

    /// Proposes to take back what a decision did, or to mend it by other operations.
    @discardableResult
    func correct(
        _ decision: String, by member: MemberID, at time: Moment, with operations: [PlanOperation]? = nil,
        evidence: [Evidence] = [ForgedProposal.paper]
    ) throws -> String {
        let ledger = try ledger()
        let seq = ledger.state.chronicle.seq(closing: decision) ?? 0
        let corrected = try ledger.correctable(seq)
        let draft = ProposalDraft(
            title: "Correctie", motivation: Self.motivation("Correctie"), takesEffect: corrected.takesEffect,
            operations: try operations ?? ledger.undoing(seq), correcting: decision, evidence: evidence)
        return try propose(draft, by: member, at: time)
    }

    /// Proposes that a pending amendment says something else.
    @discardableResult
    func amend(
        _ amendment: String, to operation: PlanOperation, order: Int? = nil, title: String = "Subamendement",
        by member: MemberID, at time: Moment, revising: String? = nil
    ) throws -> String {
        let wording = try ledger().wording(toAmend: amendment, order: order, revising: revising, at: time)
        let draft = ProposalDraft(
            title: title, motivation: Self.motivation(title), takesEffect: wording.takesEffect,
            operations: [operation], amending: wording, revising: revising)
        return try propose(draft, by: member, at: time)
    }

    /// Revises an amendment to what the last adopted sub-amendment on it says.
    func follow(_ amendment: String, by member: MemberID, at time: Moment) throws {
        try propose(ledger().following(amendment) { revision, _ in revision.title }, by: member, at: time)
    }

    @discardableResult
    func propose(_ draft: ProposalDraft, by member: MemberID, at time: Moment) throws -> String {
        let ledger = try ledger()
        let key = try Keyring.key(member, in: ledger.state.register)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        return try ledger.propose(draft, by: acting, key: key, now: time)
    }

    private static func motivation(_ title: String) -> [UInt8] { Array("Omdat \(title) nodig is.\n".utf8) }

    // MARK: Deciding

    func vote(
        _ choice: CheckedStatement.Choice, on id: String, by member: MemberID, step: String? = nil, at time: Moment
    ) throws {
        let ledger = try ledger()
        let key = try Keyring.key(member, in: ledger.state.register)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        let hearing = try ledger.hearing(of: id)
        let draft = try ledger.draftVote(on: hearing, by: acting, choice: choice, step: step, now: time)
        try ledger.cast(draft, key: key)
    }

    func retract(_ id: String, by member: MemberID, at time: Moment) throws {
        let ledger = try ledger()
        let key = try Keyring.key(member, in: ledger.state.register)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        try ledger.retract(id, by: acting, key: key, now: time)
    }

    func possess(_ id: String, _ key: InProcessKey, at time: Moment) throws {
        _ = try ledger().possess(id, key: key, now: time)
    }

    @discardableResult
    func enact(_ id: String, at time: Moment, passingOver passed: [String] = []) throws -> Enactment {
        try enact(id, at: time, in: ledger(), passingOver: passed)
    }

    /// Enacts with a ledger that was opened before, and may be behind.
    @discardableResult
    func enact(
        _ id: String, at time: Moment, in ledger: Ledger, passingOver passed: [String] = []
    ) throws -> Enactment {
        let key = try Keyring.key(Keyring.recorder, .recorder, in: ledger.state.register)
        let recorder = try ledger.member(named: Keyring.recorder.text, key: key, needs: .recorder)
        return try ledger.enact(id, by: recorder, key: key, now: time, passingOver: passed)
    }

    /// Five of the seven seats, enough for every decision of the board.
    static let board: [MemberID] = [
        "voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef",
    ]

    /// All approve in the hour after, and it is recorded.
    @discardableResult
    func adopt(_ id: String, by members: [MemberID] = board, on day: String) throws -> Enactment {
        for (index, member) in members.enumerated() {
            try vote(.approve, on: id, by: member, at: Moment("\(day)T10:0\(index):00Z"))
        }
        return try enact(id, at: Moment("\(day)T11:00:00Z"))
    }

    static func transfer(_ from: LineID, _ to: LineID, euros: Int64) -> PlanOperation {
        let amount = Money(cents: euros * 100)
        return .transfer(Transfer(from: from, to: to, period: "p2021-2025", status: .indicative, amount: amount))
    }
}
