import Amendments
import Governance
import Testing

@Suite struct TransferTests {
    @Test func `a transfer takes from one line what it gives to the other`() throws {
        let plan = try PlanOperation.move(2500, from: "wonen", to: "ruimte").applied()
        #expect(plan[SamplePlan.cell("wonen")] == Money(cents: 97_500))
        #expect(plan[SamplePlan.cell("ruimte")] == Money(cents: 102_500))
        #expect(try plan.total(of: .programme) == SamplePlan.plan.total(of: .programme))
    }

    @Test func `the last cent can be moved, and a cell of zero is removed`() throws {
        let plan = try PlanOperation.move(100_000, from: "wonen", to: "ruimte").applied()
        #expect(plan.lines["wonen"]?.cells.isEmpty == true)
    }

    @Test func `one cent too many is refused and leaves the plan as it was`() {
        var plan = SamplePlan.plan
        let refusal = Refusal.overdraw(
            SamplePlan.cell("wonen"), held: Money(cents: 100_000), amount: Money(cents: 100_001))
        #expect(throws: refusal) {
            try PlanOperation.move(100_001, from: "wonen", to: "ruimte").apply(
                to: &plan, programme: SamplePlan.programme)
        }
        #expect(plan == SamplePlan.plan)
    }

    @Test func `a receiver that would pass fifteen digits is refused and the giver keeps its money`() throws {
        var plan = try PlanOperation.add(Money.limit - 100_000, to: "ruimte").applied()
        let before = plan
        #expect(throws: Refusal.tooLarge(SamplePlan.cell("ruimte"))) {
            try PlanOperation.move(1, from: "wonen", to: "ruimte").apply(to: &plan, programme: SamplePlan.programme)
        }
        #expect(plan == before)
    }

    @Test(
        arguments: [
            (.move(1, from: "nergens", to: "wonen"), .unknownLine("nergens")),
            (.move(1, from: "wonen", to: "nergens"), .unknownLine("nergens")),
            (.move(1, from: "wonen", to: "ruimte", in: "y1999"), .unknownPeriod("y1999")),
            (.move(1, from: "wonen", to: "wonen"), .sameLine("wonen")),
            (.move(0, from: "wonen", to: "ruimte"), .amountNotPositive),
            (.move(-1, from: "wonen", to: "ruimte"), .amountNotPositive),
        ] as [(PlanOperation, Refusal)])
    func `a transfer that makes no sense is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try operation.applied() }
    }

    @Test func `another status is another cell`() {
        let authorised = Transfer(
            from: "wonen", to: "ruimte", period: SamplePlan.block, status: .authorised, amount: Money(cents: 1))
        #expect(throws: Refusal.self) { try PlanOperation.transfer(authorised).applied() }
    }
}
