import Governance
import Testing
import Workflow

@Suite struct ProposingRightTests {
    private var register = Founding.register()
    private let now = Moment("2021-06-01T10:00:00Z")

    private func reason(
        _ member: MemberID, _ capacity: Capacity, _ alter: (inout Draft) -> Void = { _ in }
    ) -> ReasonCode? {
        var hall = Hall()
        hall.register = register
        hall.say(member, on: "stap", as: capacity) {
            $0.kind = .proposal
            alter(&$0)
        }
        let right = ProposingRight(policy: hall.policy, register: register, now: now)
        return right.reason(against: hall.statements[0])
    }

    @Test func `a mandate holder and an office may propose, a seat alone may not`() {
        #expect(reason("wethouder", .mandateHolder("gemeente")) == nil)
        #expect(reason("controller", .office("controller")) == nil)
        #expect(reason("voorzitter", .seat(Founding.board, "seat-1")) == .notEntitled)
    }

    @Test func `nobody proposes in another's capacity, for another party or for another subject`() {
        #expect(reason("voorzitter", .mandateHolder("gemeente")) == .notEntitled)
        #expect(reason("wethouder", .mandateHolder("gemeente")) { $0.actsFor = "rijk" } == .notEntitled)
        #expect(reason("zorgbestuurder", .mandateHolder("zorgpartij")) == .notEntitled)
        #expect(reason("niemand", .office("controller")) == .notEntitled)
    }

    @Test func `a mandate has to cover the proposal, which cannot come from tomorrow`() {
        let office = Capacity.office("controller")
        #expect(reason("controller", office) { $0.date = Moment("2020-12-31T23:59:59Z") } == .mandateEnded)
        #expect(reason("controller", office) { $0.date = Moment("2021-06-01T10:00:01Z") } == .datedAfterDecision)
    }

    @Test func `a member of an unknown party proposes nothing`() {
        var tests = self
        let ghost = Founding.member("geest", "spook", [Founding.mandate(.mandateHolder("spook"))])
        tests.register = Founding.register(replacing: [ghost])
        #expect(tests.reason("geest", .mandateHolder("spook")) == .notEntitled)
    }

    @Test func `a mandate is used before an office`() throws {
        let right = ProposingRight(policy: Founding.amendment, register: register, now: now)
        let both = [Founding.mandate(.office("controller")), Founding.mandate(.mandateHolder("gemeente"))]
        #expect(right.capacity(of: Founding.member("x", "gemeente", both)) == .mandateHolder("gemeente"))
        #expect(right.capacity(of: try #require(register.members["voorzitter"])) == nil)
    }
}
