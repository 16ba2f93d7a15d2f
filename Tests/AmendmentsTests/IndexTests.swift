import Amendments
import Governance
import Testing

@Suite struct IndexTests {
    @Test(
        arguments: [
            (100_000, 1025, 1000, Rounding.cents, 102_500), (333, 1, 2, .cents, 167), (5, 1, 10, .cents, 1),
            (4, 1, 10, .cents, 0), (100_049, 1, 1, .euros, 100_000), (100_050, 1, 1, .euros, 100_100),
            (-333, 1, 2, .cents, -167), (-100_050, 1, 1, .euros, -100_100),
            (99_999_999_999_999_999, 999_999_999, 999_999_999, .cents, 99_999_999_999_999_999),
        ] as [(Int64, Int, Int, Rounding, Int64)])
    func `an amount times a factor is exact, and a half goes away from zero`(
        cents: Int64, above: Int, below: Int, rounding: Rounding, result: Int64
    ) throws {
        #expect(try Money(cents: cents).multiplied(by: above, over: below, to: rounding) == Money(cents: result))
    }

    @Test(arguments: [(1, 0), (0, 1), (-1, 1), (2, 1)]) func `what cannot be stored or divided is refused`(
        above: Int, below: Int
    ) {
        #expect(throws: MoneyError.tooLarge) {
            try Money(cents: Money.limit).multiplied(by: above, over: below, to: .cents)
        }
    }

    @Test func `the price level goes along, and comes back with the amounts`() throws {
        let before = Books(plan: SamplePlan.plan, agreements: [:])
        let operation = PlanOperation.index("werk", 1, 3, [(100_000, 33_333)])
        let plan = try operation.applied()
        #expect(plan.lines["werk"]?.details.priceLevel == 2022)
        #expect(plan[SamplePlan.cell("werk")] == Money(cents: 33_333))
        let back = Amendment(operation.inverse(before: before))
        #expect(try back.applied(to: plan, programme: SamplePlan.programme) == SamplePlan.plan)
    }

    @Test(
        arguments: [
            (
                .index("werk", 103, 100, [(100_000, 103_001)]),
                .index(.amount(SamplePlan.cell("werk"), stated: Money(cents: 103_001), computed: Money(cents: 103_000)))
            ),
            (
                .index("werk", 103, 100, [(99_999, 103_000)]),
                .oldValue(SamplePlan.cell("werk"), stated: Money(cents: 99_999), held: Money(cents: 100_000))
            ),
            (.index("werk", 0, 100, [(100_000, 0)]), .index(.factor("werk"))),
            (.index("werk", 1, 0, [(100_000, 0)]), .index(.factor("werk"))),
            (.index("werk", 1, 1, [(100_000, 100_000), (100_000, 100_000)]), .index(.repeatedCell("werk"))),
            (.index("werk", 1, 1, [], from: 2020), .index(.oldPriceLevel("werk", stated: 2020, held: nil))),
            (.index("wonen-ruimte", 1, 1, []), .index(.domainPriceLevel("wonen-ruimte"))),
            (.index("nergens", 1, 1, []), .unknownLine("nergens")),
        ] as [(PlanOperation, Refusal)])
    func `an indexation that is not what it says is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try operation.applied() }
    }
}
