import Amendments
import Governance
import Testing

@Suite struct StatusTests {
    private func cell(_ status: BudgetStatus) -> CellReference {
        CellReference(line: "werk", period: SamplePlan.block, status: status)
    }

    @Test func `a release makes authorised money and conserves the line`() throws {
        let plan = try PlanOperation.release(40_000, of: "werk").applied()
        #expect(plan[cell(.indicative)] == Money(cents: 60_000))
        #expect(plan[cell(.authorised)] == Money(cents: 40_000))
        #expect(try plan.total(of: .line("werk")) == Money(cents: 100_000))
    }

    @Test func `what is held cannot be spent from its old place, and comes back`() throws {
        let held = try PlanOperation.hold(100_000, of: "werk").applied()
        #expect(throws: Refusal.overdraw(cell(.indicative), held: .zero, amount: Money(cents: 1))) {
            try PlanOperation.take(1, from: "werk").applied(to: held)
        }
        let back = try PlanOperation.resume(100_000, of: "werk", as: .indicative, old: 100_000).applied(to: held)
        #expect(back == SamplePlan.plan)
    }

    @Test func `an old value, a status and an amount have to make sense`() {
        let stated = Money(cents: 99_999)
        #expect(throws: Refusal.oldValue(cell(.indicative), stated: stated, held: Money(cents: 100_000))) {
            try PlanOperation.release(1, of: "werk", old: 99_999).applied()
        }
        #expect(throws: Refusal.statusStays(cell(.onHold))) {
            try PlanOperation.hold(1, of: "werk", as: .onHold, old: 0).applied()
        }
        #expect(throws: Refusal.amountNotPositive) { try PlanOperation.release(0, of: "werk").applied() }
        #expect(throws: Refusal.overdraw(cell(.indicative), held: Money(cents: 100_000), amount: Money(cents: 100_001)))
        { try PlanOperation.release(100_001, of: "werk").applied() }
    }
}

@Suite struct RephaseTests {
    @Test func `money of a line goes to another year and the total stays`() throws {
        let years = try PlanOperation.divide("werk", [("werk", "y2021", 60_000), ("werk", "y2022", 40_000)]).applied()
        let plan = try PlanOperation.rephase(10_000, of: "werk", from: "y2021", to: "y2022", old: 60_000).applied(
            to: years)
        #expect(plan[SamplePlan.cell("werk", "y2021")] == Money(cents: 50_000))
        #expect(plan[SamplePlan.cell("werk", "y2022")] == Money(cents: 50_000))
    }

    @Test(
        arguments: [
            (.rephase(1, of: "werk", from: "y2021", to: "y2021", old: 0), .samePeriod("werk", "y2021")),
            (
                .rephase(1, of: "werk", from: SamplePlan.block, to: "y2021", old: 100_000),
                .periodWithin("werk", inner: "y2021", outer: SamplePlan.block)
            ),
            (
                .rephase(1, of: "werk", from: "y2021", to: SamplePlan.horizon, old: 0),
                .periodWithin("werk", inner: "y2021", outer: SamplePlan.horizon)
            ),
            (.rephase(0, of: "werk", from: "y2021", to: "y2022", old: 0), .amountNotPositive),
            (
                .rephase(1, of: "werk", from: "y2021", to: "y2022", old: 1),
                .oldValue(SamplePlan.cell("werk", "y2021"), stated: Money(cents: 1), held: .zero)
            ),
            (.rephase(1, of: "werk", from: "y2021", to: "y2099", old: 0), .unknownPeriod("y2099")),
        ] as [(PlanOperation, Refusal)])
    func `a rephase that is none is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try operation.applied() }
    }
}

@Suite struct MergeTests {
    @Test func `a merge takes back what a split distributed`() throws {
        let parts: [(LineID, PeriodID, Int64)] = [("lunch", "y2021", 30_000), ("onderwijs", "y2022", 70_000)]
        let split = try PlanOperation.divide("onderwijs", parts).applied()
        #expect(try PlanOperation.gather("onderwijs", old: 0, parts).applied(to: split) == SamplePlan.plan)
    }

    @Test func `a part gives no more than it has, and lies below the rest`() {
        let lunch = SamplePlan.cell("lunch", "y2021")
        #expect(throws: Refusal.overdraw(lunch, held: .zero, amount: Money(cents: 1))) {
            try PlanOperation.gather("onderwijs", old: 100_000, [("lunch", "y2021", 1)]).applied()
        }
        #expect(throws: Refusal.partNotBelow(SamplePlan.cell("onderwijs"), line: "werk", period: "y2021")) {
            try PlanOperation.gather("onderwijs", old: 100_000, [("werk", "y2021", 1)]).applied()
        }
        #expect(throws: Refusal.noParts(SamplePlan.cell("onderwijs"))) {
            try PlanOperation.gather("onderwijs", old: 100_000, []).applied()
        }
    }

    @Test func `the executors of the parts have to consent`() {
        let amendment = Amendment([.gather("onderwijs", [("lunch", "y2021", 1), ("schooldag", "y2021", 1)])])
        #expect(amendment.consentingParties(in: SamplePlan.plan) == ["gemeente", "schoolbestuur"])
    }
}
