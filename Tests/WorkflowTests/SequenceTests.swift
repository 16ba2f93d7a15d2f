import Governance
import Testing
import Workflow

/// Steps one after the other, and votes that come back.
@Suite struct SequenceTests {
    @Test func `a board that votes before the consent is too early, and one that votes after it counts`() {
        var hall = Hall()
        let early = hall.vote(1)
        hall.consent()
        #expect(hall.code(of: early) == .tooEarly)
        hall.vote(1...4)
        #expect(hall.outcome == .adopted)
        #expect(hall.code(of: early) == .superseded || hall.code(of: early) == .tooEarly)
    }

    @Test func `consent on file is not enough when the voter did not have it`() {
        var hall = Hall.consented
        let blind = hall.vote(1) { $0.after = [] }
        #expect(hall.code(of: blind) == .tooEarly)
    }

    @Test func `a consent withdrawn later leaves the votes and stops the whole`() {
        var hall = Hall.adopted
        hall.consent(.withdraw)
        #expect(hall.outcome == nil)
        #expect(hall.step("stuurgroep")?.votesFor == 4)
        #expect(hall.step("stuurgroep")?.result == .unsatisfied)
        hall.consent()
        #expect(hall.outcome == .adopted)
    }

    @Test func `a consent refused rejects the whole and asks the board nothing`() {
        var hall = Hall.consented
        hall.consent(.reject)
        #expect(hall.outcome == .rejected)
        #expect(hall.step("stuurgroep")?.result == .notApplicable)
    }

    @Test func `a rejection by the board rejects, and does nothing while the consent is open`() {
        var hall = Hall.consented
        hall.vote(1...4, .reject)
        #expect(hall.outcome == .rejected)
        hall.consent(.withdraw)
        #expect(hall.outcome == nil)
    }

    @Test func `a rejection that is replaced by an approval counts as the approval`() {
        var hall = Hall.consented
        let first = hall.vote(4, .reject)
        hall.vote(1...4)
        #expect(hall.outcome == .adopted)
        #expect(hall.code(of: first) == .superseded)
    }

    @Test func `a withdrawn vote is missing again, and can be cast again`() {
        var hall = Hall.adopted
        hall.vote(4, .withdraw)
        #expect(hall.outcome == nil)
        #expect(hall.step("stuurgroep")?.missing.contains(.seat(Founding.board, "seat-4")) == true)
        hall.vote(4)
        #expect(hall.outcome == .adopted)
    }

    @Test func `two votes that do not know each other and differ count for nothing`() {
        var hall = Hall.consented
        hall.vote(1...3)
        let seen = StatementOrder(hall.statements).heads(of: hall.statements)
        let two = [hall.vote(4) { $0.after = seen }, hall.vote(4, .reject) { $0.after = seen }]
        #expect(two.map { hall.code(of: $0) } == [.contradictory, .contradictory])
        #expect(hall.outcome == nil && hall.step("stuurgroep")?.present == 3)
        hall.vote(4)
        #expect(hall.outcome == .adopted)
    }

    @Test func `two votes that do not know each other and agree count once`() {
        var hall = Hall.consented
        hall.vote(1...2)
        let seen = StatementOrder(hall.statements).heads(of: hall.statements)
        for _ in 1...3 { hall.vote(3) { $0.after = seen } }
        #expect(hall.step("stuurgroep")?.votesFor == 3 && hall.outcome == nil)
        #expect(hall.notCounted.isEmpty)
    }

    // MARK: A later word takes back an earlier one, even where it cannot count itself

    private static let moved: [@Sendable (inout Draft) -> Void] = [
        { $0.facts = Hall.digest(1) }, { $0.policy = Hall.digest(1) }, { $0.revision = Hall.digest(1) },
        { $0.date = Moment("2021-06-02T00:00:00Z") },
    ]

    @Test(arguments: [CheckedStatement.Choice.withdraw, .reject, .abstain], moved.indices)
    func `an approval does not come back when a later statement of its signer does not count`(
        choice: CheckedStatement.Choice, moved: Int
    ) {
        var hall = Hall.adopted
        let approval = hall.statements.last?.digest ?? Hall.digest(0)
        hall.vote(4, choice, on: "stuurgroep", Self.moved[moved])
        #expect(hall.outcome == nil)
        #expect(hall.code(of: approval) == .superseded)
    }

    @Test func `a rejection after the consent was withdrawn is too early, and still ends the approval`() {
        var hall = Hall.adopted
        hall.consent(.withdraw)
        let rejection = hall.vote(4, .reject)
        hall.consent()
        #expect(hall.code(of: rejection) == .tooEarly)
        #expect(hall.outcome == nil && hall.step("stuurgroep")?.votesFor == 3)
    }

    @Test func `a vote can be withdrawn at any time`() {
        var hall = Hall.adopted
        hall.consent(.withdraw)
        let withdrawal = hall.vote(4, .withdraw)
        hall.consent()
        #expect(hall.code(of: withdrawal) == .withdrawn && hall.outcome == nil)
    }

    @Test func `the same word again, though it does not count, takes nothing back`() {
        var hall = Hall.adopted
        let again = hall.vote(4, .approve, on: "stuurgroep", Self.moved[0])
        #expect(hall.outcome == .adopted && hall.code(of: again) == .factsMoved)
    }

    @Test func `a statement about to be made is told why it would not count`() {
        var hall = Hall()
        hall.vote(1)
        hall.vote(2, on: "verzonnen")
        hall.consent()
        let statements = hall.statements
        let reason = { (index: Int, before: Range<Int>) in
            hall.judge.reason(against: statements[index], among: Array(statements[before]))
        }
        #expect(reason(0, 0..<0) == .tooEarly)
        #expect(reason(1, 0..<1) == .stepNotApplicable)
        #expect(reason(2, 0..<2) == nil)
        hall.vote(2)
        #expect(hall.judge.reason(against: hall.statements[3], among: statements) == nil)
    }

    // MARK: Mandate holders and authors

    private func twoHolders() -> Hall {
        var hall = Hall()
        let mandate = Founding.mandate(.mandateHolder("schoolbestuur"))
        hall.register = Founding.register(replacing: [Founding.member("adjunct", "schoolbestuur", [mandate])])
        return hall
    }

    @Test func `either of two mandate holders speaks for the party`() {
        var hall = twoHolders()
        hall.say("adjunct", on: "toestemming", as: .mandateHolder("schoolbestuur"))
        #expect(hall.step("toestemming")?.result == .satisfied)
        hall.consent()
        #expect(hall.step("toestemming")?.votesFor == 1)
    }

    @Test func `two mandate holders who differ say nothing together, and both are told so`() {
        var hall = twoHolders()
        let one = hall.say("adjunct", .reject, on: "toestemming", as: .mandateHolder("schoolbestuur"))
        let other = hall.consent()
        #expect(hall.step("toestemming")?.result == .unsatisfied)
        #expect(hall.step("toestemming")?.missing == [.mandateHolder("schoolbestuur")])
        #expect(hall.code(of: one) == .contradictory && hall.code(of: other) == .contradictory)
    }

    @Test func `the consent may be the proposer's own where the step includes them`() {
        var hall = Hall.consented
        hall.matter = Hall.matter(authors: ["schoolbestuurder"])
        #expect(hall.step("toestemming")?.result == .satisfied)
    }

    @Test func `a co-author is no stranger to the proposal`() {
        var hall = Hall()
        hall.policy = Founding.policy(.office("controller"), includesProposer: false)
        hall.matter = Hall.matter(authors: ["wethouder", "controller"])
        let vote = hall.say("controller", on: "stap", as: .office("controller"))
        #expect(hall.outcome == nil && hall.code(of: vote) == .proposerExcluded)
        hall.matter = Hall.matter(authors: ["wethouder"])
        #expect(hall.outcome == .adopted)
    }

    @Test func `an author takes the proposal back, whatever was decided so far`() {
        var hall = Hall.adopted
        hall.retract("wethouder")
        #expect(hall.outcome == .retracted && hall.verdict?.steps == [])
    }

    @Test func `a retraction by another, of another revision or of tomorrow retracts nothing`() {
        var hall = Hall.adopted
        hall.retract("voorzitter")
        hall.retract("wethouder") { $0.revision = Hall.digest(1) }
        hall.retract("wethouder") { $0.change = Hall.digest(1) }
        hall.retract("wethouder") { $0.date = Moment("2021-06-01T10:00:01Z") }
        #expect(hall.outcome == .adopted)
    }

    @Test func `of two authors both have to retract`() {
        var hall = Hall.adopted
        hall.matter = Hall.matter(authors: ["wethouder", "secretaris"])
        hall.retract("wethouder")
        #expect(hall.outcome == .adopted)
        hall.retract("secretaris")
        #expect(hall.outcome == .retracted)
    }
}
