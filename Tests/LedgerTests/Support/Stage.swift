import Amendments
import Documents
import GitStore
import Governance
import Ledger
import Workflow

/// Acts on a repository as people do, through the library.
struct Stage {
    let path: String

    func ledger() throws -> Ledger { try Ledger(try GitRepository(openingAt: path)) }

    @discardableResult
    func propose(
        _ operation: PlanOperation, title: String = "Een voorstel", by member: MemberID, at time: Moment,
        revising: String? = nil
    ) throws -> String {
        let ledger = try ledger()
        let key = try Keyring.key(member)
        let draft = ProposalDraft(
            title: title, motivation: Array("Omdat \(title) nodig is.\n".utf8), takesEffect: .withVersion,
            operations: [operation], revising: revising)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        return try ledger.propose(draft, by: acting, key: key, now: time)
    }

    func vote(
        _ choice: CheckedStatement.Choice, on id: String, by member: MemberID, step: String? = nil, at time: Moment
    ) throws {
        let ledger = try ledger()
        let key = try Keyring.key(member)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        let hearing = try ledger.hearing(of: id)
        let draft = try ledger.draftVote(on: hearing, by: acting, choice: choice, step: step, now: time)
        try ledger.cast(draft, key: key)
    }

    func retract(_ id: String, by member: MemberID, at time: Moment) throws {
        let ledger = try ledger()
        let key = try Keyring.key(member)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        try ledger.retract(id, by: acting, key: key, now: time)
    }

    @discardableResult
    func enact(_ id: String, at time: Moment) throws -> Enactment { try enact(id, at: time, in: ledger()) }

    /// Enacts with a ledger that was opened before, and may be behind.
    @discardableResult
    func enact(_ id: String, at time: Moment, in ledger: Ledger) throws -> Enactment {
        let key = try Keyring.key(Keyring.recorder, .recorder)
        let recorder = try ledger.member(named: Keyring.recorder.text, key: key, needs: .recorder)
        return try ledger.enact(id, by: recorder, key: key, now: time)
    }

    static func transfer(_ from: LineID, _ to: LineID, euros: Int64) -> PlanOperation {
        let amount = Money(cents: euros * 100)
        return .transfer(Transfer(from: from, to: to, period: "p2021-2025", status: .indicative, amount: amount))
    }
}
