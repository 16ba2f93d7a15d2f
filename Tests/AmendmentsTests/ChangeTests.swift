import Amendments
import Governance
import Testing

@Suite struct ChangeTests {
    @Test func `an increase makes a cell that did not exist`() throws {
        let plan = try PlanOperation.add(1, to: "lunch", in: "y2023").applied()
        #expect(plan[SamplePlan.cell("lunch", "y2023")] == Money(cents: 1))
    }

    @Test func `a decrease to zero removes the cell and one cent more is refused`() throws {
        let plan = try PlanOperation.take(100_000, from: "werk").applied()
        #expect(plan.lines["werk"]?.cells.isEmpty == true)
        #expect(throws: Refusal.overdraw(SamplePlan.cell("werk"), held: .zero, amount: Money(cents: 1))) {
            try PlanOperation.take(1, from: "werk").applied(to: plan)
        }
    }

    @Test func `an increase undoes a decrease of the same amount`() throws {
        let less = try PlanOperation.take(333, from: "werk").applied()
        #expect(try PlanOperation.add(333, to: "werk").applied(to: less) == SamplePlan.plan)
    }

    @Test func `fifteen digits are held and one cent more is refused`() throws {
        let full = try PlanOperation.add(Money.limit, to: "lunch").applied()
        #expect(full[SamplePlan.cell("lunch")].cents == Money.limit)
        #expect(throws: Refusal.tooLarge(SamplePlan.cell("lunch"))) {
            try PlanOperation.add(1, to: "lunch").applied(to: full)
        }
    }

    @Test(
        arguments: [
            (.add(1, to: "nergens"), .unknownLine("nergens")), (.take(1, from: "nergens"), .unknownLine("nergens")),
            (.add(1, to: "werk", in: "y1999"), .unknownPeriod("y1999")), (.add(0, to: "werk"), .amountNotPositive),
            (.take(0, from: "werk"), .amountNotPositive), (.take(-5, from: "werk"), .amountNotPositive),
        ] as [(PlanOperation, Refusal)])
    func `a change that makes no sense is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try operation.applied() }
    }
}
