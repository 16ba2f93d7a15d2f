import Amendments
import Governance
import Testing

/// What takes a decision back, on books that moved on since.
@Suite struct RestatedTests {
    private func restated(
        _ operations: [PlanOperation], on plan: Plan
    ) throws(InapplicableOperation) -> [PlanOperation] {
        try Amendment(operations).restated(
            for: Books(plan: plan, agreements: [:]), programme: SamplePlan.programme
        ).operations
    }

    @Test func `what a merge names as held is what is held now, each after the one before`() throws {
        let split = PlanOperation.divide("werk", [("werk", "y2021", 40_000), ("werk", "y2022", 60_000)])
        var plan = try split.applied()
        try PlanOperation.add(7_000, to: "werk").apply(to: &plan, programme: SamplePlan.programme)
        let back = [
            PlanOperation.gather("werk", [("werk", "y2021", 40_000)]),
            .gather("werk", old: 40_000, [("werk", "y2022", 60_000)]),
        ]
        #expect(
            try restated(back, on: plan) == [
                .gather("werk", old: 7_000, [("werk", "y2021", 40_000)]),
                .gather("werk", old: 47_000, [("werk", "y2022", 60_000)]),
            ])
    }

    @Test func `amounts that move stay, and the first operation that does not apply is named with its reason`() throws {
        let operations = [PlanOperation.take(40_000, from: "werk"), .take(70_000, from: "werk")]
        do throws(InapplicableOperation) {
            _ = try restated(operations, on: SamplePlan.plan)
            Issue.record("it applies")
        } catch {
            #expect(error.operation == operations[1])
            #expect(
                error.refusal
                    == .overdraw(
                        SamplePlan.cell("werk"), held: Money(cents: 60_000), amount: Money(cents: 70_000)))
        }
    }

    @Test func `a rephase is taken back from what the year holds today`() throws {
        func rephase(_ from: PeriodID, _ to: PeriodID, old: Int64) -> PlanOperation {
            .rephase(
                Rephase(
                    line: "werk", from: from, to: to, status: .indicative, old: Money(cents: old),
                    amount: Money(cents: 10_000)))
        }
        var plan = try PlanOperation.divide("werk", [("werk", "y2021", 40_000)]).applied()
        try rephase("y2021", "y2022", old: 40_000).apply(to: &plan, programme: SamplePlan.programme)
        try PlanOperation.add(7, to: "werk", in: "y2022").apply(to: &plan, programme: SamplePlan.programme)
        #expect(
            try restated([rephase("y2022", "y2021", old: 10_000)], on: plan) == [
                rephase("y2022", "y2021", old: 10_007)
            ])
    }

    @Test func `money on hold comes back although more was held since, and a move takes what the line holds`() throws {
        let hold = PlanOperation.hold(
            Hold(
                line: "werk", period: SamplePlan.block, status: .indicative, old: Money(cents: 100_000),
                amount: Money(cents: 30_000)))
        var plan = try hold.applied()
        try PlanOperation.hold(
            Hold(
                line: "werk", period: SamplePlan.block, status: .indicative, old: Money(cents: 70_000),
                amount: Money(cents: 5_000))
        ).apply(to: &plan, programme: SamplePlan.programme)
        func resume(_ old: Int64) -> PlanOperation {
            .resume(
                Resume(
                    line: "werk", period: SamplePlan.block, status: .indicative, old: Money(cents: old),
                    amount: Money(cents: 30_000)))
        }
        func move(_ total: Int64) -> PlanOperation {
            .move(Move(line: "werk", from: "onderwijs-werk", to: "wonen-ruimte", total: Money(cents: total)))
        }
        #expect(try restated([resume(30_000), move(1)], on: plan) == [resume(35_000), move(100_000)])
    }
}
