import Amendments
import Documents
import Findings
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// A pending amendment is changed: what waits for what, in which order, and what binds afterwards.
@Suite struct SubAmendmentTests {
    private let forge: Forge
    private let stage: Stage
    /// Fifty thousand from Veiligheid to Gezondheid: the programme manager decides it alone.
    private let amendment: String

    init() throws {
        forge = try Forge()
        stage = try forge.stage()
        amendment = try stage.propose(
            Self.moving(50_000), title: "Halve ton", by: "zorgbestuurder", at: Self.time(0))
    }

    private static func moving(_ euros: Int64) -> PlanOperation {
        Stage.transfer("veiligheid", "gezondheid", euros: euros)
    }

    private static func time(_ minute: Int) -> Moment { Moment("2021-06-01T10:\(minute < 10 ? "0" : "")\(minute):00Z") }
    private func time(_ minute: Int) -> Moment { Self.time(minute) }

    private func refusal(_ work: () throws -> Void) throws -> Finding {
        do {
            try work()
        } catch LedgerError.refused(let findings) {
            return try #require(findings.first)
        }
        throw LedgerError.overtaken("not refused")
    }

    private func amend(_ euros: Int64, order: Int? = nil, _ minute: Int, revising: String? = nil) throws -> String {
        try stage.amend(
            amendment, to: Self.moving(euros), order: order, by: "zorgbestuurder", at: time(minute), revising: revising)
    }

    private func approve(_ id: String, _ minute: Int) throws {
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(minute))
    }

    private func adopt(_ id: String, _ minute: Int) throws {
        try approve(id, minute)
        #expect(try stage.enact(id, at: time(minute)).outcome == .adopted)
    }

    // MARK: The whole way

    @Test func `adopted, it changes no file but its folder, and the amendment is recorded only as it says`() throws {
        let sub = try amend(30_000, 1)
        let before = try stage.ledger().state
        try adopt(sub, 2)
        let after = try stage.ledger()
        #expect(after.history.head.kind == "sub-amendment" && after.history.head.proposal == sub)
        #expect(after.state.files == before.files, "nothing outside its folder")
        try approve(amendment, 3)
        let bound = try refusal { try stage.enact(amendment, at: time(4)) }
        #expect(bound.rule == "subamendment.unfollowed" && bound.message.text.contains(sub), "\(bound)")
        try stage.follow(amendment, by: "zorgbestuurder", at: time(5))
        let revised = try stage.ledger().hearing(of: amendment)
        #expect(revised.revision.operations == [Self.moving(30_000)] && revised.revision.title == "Halve ton")
        #expect(revised.verdict(at: time(6))?.outcome == nil, "what was approved before counts no more")
        try adopt(amendment, 6)
        let cell = CellReference(line: "gezondheid", period: "p2021-2025", status: .indicative)
        #expect(try stage.ledger().state.plan[cell] == before.plan[cell].adding(Money(cents: 3_000_000)))
    }

    @Test func `the author may also write the same operations by hand, and nothing else`() throws {
        try adopt(try amend(30_000, 1), 2)
        let other = try refusal {
            try stage.propose(Self.moving(29_999), by: "zorgbestuurder", at: time(3), revising: amendment)
        }
        #expect(other.rule == "subamendment.unfollowed")
        let atOnce = try refusal {
            try stage.propose(
                Self.moving(30_000), by: "zorgbestuurder", at: time(3), takesEffect: .onDecision, revising: amendment)
        }
        #expect(atOnce.rule == "subamendment.unfollowed", "when it takes effect is part of what was adopted")
        try stage.propose(
            Self.moving(30_000), title: "Dertig", by: "zorgbestuurder", at: time(3), revising: amendment)
        try adopt(amendment, 4)
    }

    @Test func `a second one starts from what the first made, in its turn`() throws {
        let (first, second) = (try amend(30_000, 1), try amend(20_000, 1))
        #expect(try stage.ledger().openSubAmendments(at: time(1)).map(\.id) == [first, second])
        try approve(second, 2)
        let early = try refusal { try stage.enact(second, at: time(3)) }
        #expect(early.rule == "subamendment.order" && early.message.text.contains("\(first) (order 1)"), "\(early)")
        try adopt(first, 4)
        let moved = try refusal { try stage.enact(second, at: time(5)) }
        #expect(moved.rule == "subamendment.moved" && moved.message.text.contains(first), "\(moved)")
        #expect(try amend(20_000, 6, revising: second) == second)
        #expect(
            try stage.ledger().hearing(of: second).revision.amends
                == AmendedWording(
                    proposal: amendment, order: 2, takesEffect: .withVersion, operations: [Self.moving(30_000)]))
        try adopt(second, 7)
        try stage.follow(amendment, by: "zorgbestuurder", at: time(8))
        #expect(try stage.ledger().hearing(of: amendment).revision.operations == [Self.moving(20_000)])
        try adopt(amendment, 9)
    }

    @Test func `one that is voted down binds nothing, and the amendment goes on`() throws {
        let sub = try amend(30_000, 1)
        try approve(amendment, 2)
        let waiting = try refusal { try stage.enact(amendment, at: time(3)) }
        #expect(waiting.rule == "subamendment.open")
        try stage.vote(.reject, on: sub, by: "programmamanager", at: time(4))
        #expect(try stage.ledger().openSubAmendments(at: time(4)).isEmpty, "its votes are in, recorded or not")
        #expect(try stage.enact(amendment, at: time(5)).outcome == .adopted)
        #expect(try stage.enact(sub, at: time(6)).outcome == .rejected)
    }

    // MARK: What waits for what

    @Test func `an amendment waits for those that are open, and says for which and what can be done`() throws {
        let sub = try amend(30_000, 1)
        try approve(amendment, 2)
        let waiting = try refusal { try stage.enact(amendment, at: time(3)) }
        #expect(waiting.rule == "subamendment.open" && waiting.message.text.contains(sub))
        #expect(waiting.hint?.text.contains("akkoord retract \(sub)") == true)
        try approve(sub, 4)
        let decided = try refusal { try stage.enact(amendment, at: time(5)) }
        #expect(decided.rule == "subamendment.open" && decided.hint?.text == "record it first: akkoord enact \(sub)")
        try stage.retract(sub, by: "zorgbestuurder", at: time(6))
        #expect(try stage.enact(amendment, at: time(7)).outcome == .adopted)
    }

    @Test func `an amendment that is taken back or voted down waits for nobody`() throws {
        let sub = try amend(30_000, 1)
        try stage.vote(.reject, on: amendment, by: "programmamanager", at: time(2))
        #expect(try stage.enact(amendment, at: time(3)).outcome == .rejected)
        try approve(sub, 4)
        let closed = try refusal { try stage.enact(sub, at: time(5)) }
        #expect(closed.rule == "subamendment.closed" && closed.message.text.contains("rejected"), "\(closed)")
    }

    @Test func `adopted after the amendment was taken back, it is refused, and can still be closed`() throws {
        let sub = try amend(30_000, 1)
        try approve(sub, 2)
        try stage.retract(amendment, by: "zorgbestuurder", at: time(3))
        #expect(try stage.enact(amendment, at: time(4)).outcome == .retracted)
        #expect(try refusal { try stage.enact(sub, at: time(5)) }.rule == "subamendment.closed")
        try stage.retract(sub, by: "zorgbestuurder", at: time(6))
        #expect(try stage.enact(sub, at: time(7)).outcome == .retracted)
    }

    @Test func `once all votes are in, nobody holds up the recording`() throws {
        try approve(amendment, 1)
        #expect(try refusal { _ = try amend(30_000, 2) }.rule == "subamendment.late")
    }

    @Test func `a revision of the amendment leaves it behind until it is put anew`() throws {
        let sub = try amend(30_000, 1)
        try stage.propose(Self.moving(40_000), by: "zorgbestuurder", at: time(2), revising: amendment)
        #expect(try stage.ledger().openSubAmendments(at: time(2)).map(\.isWaitedFor) == [false])
        try approve(sub, 3)
        #expect(try refusal { try stage.enact(sub, at: time(3)) }.rule == "subamendment.moved")
        _ = try amend(30_000, 4, revising: sub)
        try approve(amendment, 5)
        #expect(try refusal { try stage.enact(amendment, at: time(5)) }.rule == "subamendment.open")
        try adopt(sub, 6)
    }

    @Test func `one that was left behind falls with whoever approved it, and its author need not be there`() throws {
        let (first, second) = (try amend(30_000, 1), try amend(20_000, 1))
        try approve(second, 2)
        try adopt(first, 3)
        try stage.follow(amendment, by: "zorgbestuurder", at: time(4))
        try adopt(amendment, 5)
        #expect(try refusal { try stage.enact(second, at: time(6)) }.rule == "subamendment.closed")
    }

    @Test func `once all votes are in, no new wording of one holds anything up either`() throws {
        let sub = try amend(30_000, 1)
        try approve(amendment, 2)
        #expect(try refusal { try stage.enact(amendment, at: time(2)) }.rule == "subamendment.open", "it was in time")
        #expect(try refusal { _ = try amend(29_000, 3, revising: sub) }.rule == "subamendment.late")
    }

    @Test func `a clock that is set back puts nothing in time, and takes no time from others`() throws {
        // Voted for with a date before the sub-amendment: it is waited for all the same.
        let sub = try amend(30_000, 5)
        try approve(amendment, 2)
        #expect(try refusal { try stage.enact(amendment, at: time(8)) }.rule == "subamendment.open")
        try stage.retract(sub, by: "zorgbestuurder", at: time(9))
        // Put forward after the votes, with a date before them.
        #expect(try refusal { _ = try amend(29_000, 1) }.rule == "subamendment.late")
        // From a clone that does not ask it comes in, whatever its date, and the chair has it passed over by name.
        var planted = try ForgedProposal("2021-0007", stage.ledger().archive)
        try planted.amend(amendment, reading: [Self.moving(50_000)], as: [Self.moving(1)])
        try planted.propose(at: "2021-06-01T10:01:00Z")
        try stage.ledger().repository.plant(planted)
        #expect(try refusal { try stage.enact(amendment, at: time(10)) }.rule == "subamendment.open")
        #expect(try stage.enact(amendment, at: time(10), passingOver: ["2021-0007"]).outcome == .adopted)
    }

    @Test func `once its votes are in, the author of the amendment cannot shake it off by other words`() throws {
        let sub = try amend(30_000, 1)
        try approve(sub, 2)
        let cent = try refusal {
            try stage.propose(Self.moving(49_999), by: "zorgbestuurder", at: time(3), revising: amendment)
        }
        #expect(cent.rule == "subamendment.unfollowed", "\(cent)")
        #expect(cent.hint?.text == "akkoord enact \(sub), then akkoord revise \(amendment)")
        #expect(try stage.enact(sub, at: time(4)).outcome == .adopted)
        try stage.follow(amendment, by: "zorgbestuurder", at: time(5))
        try adopt(amendment, 6)
    }

    @Test func `once its votes are in, no other goes before it`() throws {
        let sub = try amend(30_000, order: 2, 1)
        try approve(sub, 2)
        #expect(try refusal { _ = try amend(29_000, order: 1, 3) }.rule == "subamendment.late")
        _ = try amend(29_000, order: 3, 3)
        #expect(try stage.enact(sub, at: time(4)).outcome == .adopted)
    }

    @Test func `somebody who takes the last number leaves room for others`() throws {
        _ = try amend(30_000, order: 999, 1)
        let next = try amend(29_000, 2)
        let open = try stage.ledger().openSubAmendments(at: time(3))
        #expect(open.first { $0.id == next }?.amends.order == 998)
    }

    @Test func `one that nobody who is asked speaks on is passed over on the word of the chair`() throws {
        // Above a million a party and then two thirds of the board are asked; the amendment asks one office.
        let sub = try amend(2_000_000, 1)
        try approve(amendment, 2)
        let waiting = try refusal { try stage.enact(amendment, at: time(3)) }
        #expect(waiting.rule == "subamendment.open")
        #expect(waiting.hint?.text.contains("akkoord enact \(amendment) --pass-over \(sub)") == true)
        let idle = try refusal { try stage.enact(amendment, at: time(3), passingOver: [sub, "2021-0099"]) }
        #expect(idle.rule == "subamendment.not-waiting" && idle.message.text.contains("2021-0099"))
        #expect(try stage.enact(amendment, at: time(4), passingOver: [sub]).outcome == .adopted)
        #expect(try stage.ledger().history.head.proposal == amendment)
    }

    @Test func `one whose votes are in is recorded, and never passed over`() throws {
        let sub = try amend(30_000, 1)
        try approve(amendment, 2)
        try approve(sub, 3)
        let refused = try refusal { try stage.enact(amendment, at: time(4), passingOver: [sub]) }
        #expect(refused.rule == "subamendment.open" && refused.hint?.text == "record it first: akkoord enact \(sub)")
        #expect(try stage.enact(sub, at: time(5)).outcome == .adopted)
    }

    @Test func `whoever may not propose holds nothing up`() throws {
        let repository = try stage.ledger().repository
        var planted = try ForgedProposal("2021-0006", stage.ledger().archive)
        try planted.amend(amendment, reading: [Self.moving(50_000)], as: [Self.moving(1)])
        // Signed by a member as a seat that is not theirs.
        try planted.propose(by: "zorgbestuurder", as: "politie/mandate")
        try repository.plant(planted)
        #expect(try stage.ledger().openSubAmendments(at: time(1)).isEmpty)
        try adopt(amendment, 1)
    }

    @Test func `two with the same number: the second is told, and where two came together the lower id goes first`()
        throws
    {
        let first = try amend(30_000, order: 5, 1)
        #expect(try refusal { _ = try amend(20_000, order: 5, 2) }.rule == "subamendment.same-order")
        var planted = try ForgedProposal("2021-0007", stage.ledger().archive)
        try planted.amend(amendment, reading: [Self.moving(50_000)], as: [Self.moving(20_000)], order: 5)
        try planted.propose()
        try planted.vote()
        try stage.ledger().repository.plant(planted)
        #expect(try stage.ledger().openSubAmendments(at: time(9)).map(\.id) == [first, "2021-0007"])
        let second = try refusal { try stage.enact("2021-0007", at: Moment("2021-06-03T10:00:00Z")) }
        #expect(second.rule == "subamendment.order" && second.message.text.contains(first), "\(second)")
    }

    @Test(arguments: [[1, 2, 3], [3, 1, 2], [2, 2, 1], [9, 9, 9]])
    func `in whatever order they come in, they are voted on by number and then by id`(orders: [Int]) throws {
        var ids: [(order: Int, id: String)] = []
        for (index, order) in orders.enumerated() {
            var planted = try ForgedProposal("2021-001\(index)", stage.ledger().archive)
            try planted.amend(
                amendment, reading: [Self.moving(50_000)], as: [Self.moving(Int64(index) + 1)], order: order)
            try planted.propose()
            try stage.ledger().repository.plant(planted)
            ids.append((order, "2021-001\(index)"))
        }
        let sorted = ids.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map(\.id)
        let open = try stage.ledger().openSubAmendments(at: Moment("2021-06-02T10:00:00Z"))
        #expect(open.map(\.id) == sorted)
        let ledger = try stage.ledger()
        for (place, id) in sorted.enumerated() {
            let before = try ledger.holdUps(of: ledger.hearing(of: id), among: open)
            #expect(before.map(\.rule) == Array(repeating: "subamendment.order", count: place), "\(id)")
        }
        let held = try ledger.holdUps(of: ledger.hearing(of: amendment), among: open)
        #expect(held.count == orders.count && held.allSatisfy { $0.rule == "subamendment.open" })
    }

    // MARK: What can be changed

    @Test func `only an open amendment is changed, and to something else`() throws {
        let sub = try amend(30_000, 1)
        let nested = try refusal {
            try stage.amend(sub, to: Self.moving(1), by: "zorgbestuurder", at: time(2))
        }
        #expect(nested.rule == "subamendment.kind" && nested.hint?.text.contains(amendment) == true)
        let rest: [(String, RuleID)] = [("2021-0002", "proposal.closed"), ("2021-0099", "proposal.unknown")]
        for (id, rule) in rest {
            let refused = try refusal { try stage.amend(id, to: Self.moving(1), by: "zorgbestuurder", at: time(2)) }
            #expect(refused.rule == rule)
        }
        let correction = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(3))
        let other = try refusal { try stage.amend(correction, to: Self.moving(1), by: "zorgbestuurder", at: time(4)) }
        #expect(other.rule == "subamendment.kind" && other.message.text.contains("correction"))
        #expect(try refusal { _ = try amend(50_000, 5) }.rule == "subamendment.nothing")
        let unlawful = try refusal {
            try stage.amend(
                amendment, to: Self.moving(900_000_000_000), by: "zorgbestuurder", at: time(5))
        }
        #expect(unlawful.rule.text.hasPrefix("amendment."), "nobody is bound to say what could not be adopted")
    }

    @Test func `without an adopted one there is nothing to follow, and following twice says so`() throws {
        #expect(
            try refusal { try stage.follow(amendment, by: "zorgbestuurder", at: time(1)) }.rule == "subamendment.none")
        try adopt(try amend(30_000, 1), 2)
        try stage.follow(amendment, by: "zorgbestuurder", at: time(3))
        #expect(
            try refusal { try stage.follow(amendment, by: "zorgbestuurder", at: time(4)) }.rule
                == "subamendment.followed")
    }

    @Test func `whoever revises is told whose votes are void and what is left behind`() throws {
        let sub = try amend(30_000, 1)
        try stage.vote(.reject, on: amendment, by: "programmamanager", at: time(2))
        let draft = ProposalDraft(
            title: "Anders", motivation: Array("Omdat.\n".utf8), takesEffect: .withVersion,
            operations: [Self.moving(40_000)], revising: amendment)
        let ledger = try stage.ledger()
        let told = try ledger.voidedVotes(by: draft) + ledger.leftSubAmendments(by: draft, at: time(3))
        try #require(told.map(\.rule) == ["proposal.votes-void", "subamendment.moved"])
        #expect(told.allSatisfy { $0.severity == .notice })
        #expect(told[0].message.text.contains("`programmamanager`"))
        #expect(told[1].message.text.contains(sub))
    }

    // MARK: Races

    @Test func `whoever records the amendment and is overtaken by a sub-amendment is judged anew, and refused`() throws
    {
        let sub = try amend(30_000, 1)
        try approve(sub, 2)
        try approve(amendment, 2)
        let behind = try stage.ledger()
        try stage.enact(sub, at: time(3))
        let bound = try refusal { try stage.enact(amendment, at: time(4), in: behind) }
        #expect(bound.rule == "subamendment.unfollowed")
        #expect(try stage.ledger().history.head.proposal == sub)
    }

    @Test func `whoever records a sub-amendment and is overtaken by its amendment is refused too`() throws {
        let sub = try amend(30_000, 1)
        try approve(sub, 2)
        let behind = try stage.ledger()
        try stage.retract(amendment, by: "zorgbestuurder", at: time(2))
        try stage.enact(amendment, at: time(3))
        #expect(try refusal { try stage.enact(sub, at: time(4), in: behind) }.rule == "subamendment.closed")
    }
}
