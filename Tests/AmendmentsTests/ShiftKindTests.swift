import Amendments
import Governance
import Testing

@Suite struct ShiftKindTests {
    private static let table: [(PlanOperation, Set<ShiftKind>)] = [
        (.move(1, from: "onderwijs", to: "schooldag"), [.withinTheme]),
        (.move(1, from: "schooldag", to: "lunch"), [.withinTheme, .betweenExecutors]),
        (.move(1, from: "onderwijs", to: "werk"), [.betweenThemes, .betweenExecutors]),
        (.move(1, from: "lunch", to: "werk"), [.betweenThemes]),
        (.move(1, from: "onderwijs-werk", to: "werk"), [.betweenThemes, .betweenExecutors]),
        (.move(1, from: "werk", to: "ruimte"), [.betweenDomains]),
        (.move(1, from: "werk", to: "wonen"), [.betweenDomains, .betweenExecutors]),
        (.move(1, from: "onderwijs-werk", to: "wonen-ruimte"), [.betweenDomains]),
        (.move(1, from: "programmabureau", to: "werk"), [.betweenDomains]),
        (.move(1, from: "programmabureau", to: "communicatie"), [.betweenDomains]),
        (.add(1, to: "werk"), [.raisesTotal]), (.take(1, from: "werk"), [.lowersTotal]),
        (.divide("onderwijs", [("onderwijs", "y2021", 1)]), [.withinLine]),
        (.divide("onderwijs", [("schooldag", "y2021", 1)]), [.withinLine]),
        (.divide("onderwijs", [("lunch", "y2021", 1)]), [.withinLine, .betweenExecutors]),
        (.gather("onderwijs", [("onderwijs", "y2021", 1)]), [.withinLine]),
        (.gather("onderwijs", [("lunch", "y2021", 1)]), [.withinLine, .betweenExecutors]),
        (.rephase(1, of: "werk", from: "y2021", to: "y2022", old: 1), [.betweenYears]),
        (.release(1, of: "werk"), [.touchesStatus, .authorises]), (.recall(1, of: "werk", old: 1), [.touchesStatus]),
        (.hold(1, of: "werk"), [.touchesStatus]), (.resume(1, of: "werk", as: .indicative, old: 1), [.touchesStatus]),
        (.resume(1, of: "werk", as: .authorised, old: 1), [.touchesStatus, .authorises]),
        (.index("werk", 103, 100, [(100_000, 103_000)]), [.touchesPrices, .raisesTotal]),
        (.index("werk", 97, 100, [(100_000, 97_000)]), [.touchesPrices, .lowersTotal]),
        (.index("werk", 1, 1, []), [.touchesPrices]),
        (
            .replaceText(ReplaceText(text: "plan/text/a.md", section: "A", old: "# A\n", new: "# A\n\nX\n")),
            [.touchesText]
        ),
        (
            .increase(Increase(line: "werk", period: SamplePlan.block, status: .authorised, amount: Money(cents: 1))),
            [.raisesTotal, .authorises]
        ),
    ]

    @Test(arguments: table) func `each operation has its kinds of shift`(
        operation: PlanOperation, kinds: Set<ShiftKind>
    ) {
        #expect(operation.kinds(in: SamplePlan.plan) == kinds)
    }

    @Test func `a transfer between unknown lines is never near`() {
        let nowhere = PlanOperation.move(1, from: "a", to: "b").kinds(in: SamplePlan.plan)
        #expect(nowhere.contains(.betweenDomains))
    }

    @Test func `an amendment has the kinds of all its operations`() {
        let amendment = Amendment([.add(1, to: "werk"), .take(1, from: "wonen")])
        #expect(amendment.kinds(in: SamplePlan.plan) == [.raisesTotal, .lowersTotal])
    }
}
