import Amendments
import Governance
import TestSupport
import Testing

@Suite struct SplitTests {
    @Test func `a whole split conserves the line and removes the cell of the rest`() throws {
        let parts = zip(SamplePlan.years, Split.even(Money(cents: 100_000), over: 5)).map { ($0, $1.cents) }
        let plan = try PlanOperation.divide("onderwijs", parts.map { ("onderwijs", $0.0, $0.1) }).applied()
        #expect(try plan.total(of: .line("onderwijs")) == Money(cents: 100_000))
        #expect(plan.lines["onderwijs"]?.cells.keys.map(\.period) == SamplePlan.years)
    }

    @Test func `a part of the rest may stay`() throws {
        let plan = try PlanOperation.divide("onderwijs", [("lunch", "y2021", 1)]).applied()
        #expect(plan[SamplePlan.cell("onderwijs")] == Money(cents: 99_999))
        #expect(plan[SamplePlan.cell("lunch", "y2021")] == Money(cents: 1))
    }

    @Test(arguments: [99_999, 100_001]) func `the old value has to hold to the cent`(cents: Int64) {
        let stated = Money(cents: cents)
        let refusal = Refusal.oldValue(SamplePlan.cell("onderwijs"), stated: stated, held: Money(cents: 100_000))
        #expect(throws: refusal) {
            try PlanOperation.divide("onderwijs", old: cents, [("onderwijs", "y2021", 1)]).applied()
        }
    }

    @Test func `parts above the rest are refused at one cent`() {
        let refusal = Refusal.partsExceed(
            SamplePlan.cell("onderwijs"), parts: Money(cents: 100_001), held: Money(cents: 100_000))
        #expect(throws: refusal) {
            try PlanOperation.divide("onderwijs", [("lunch", "y2021", 100_000), ("lunch", "y2022", 1)]).applied()
        }
    }

    @Test func `parts whose sum passes fifteen digits are refused`() {
        #expect(throws: Refusal.tooLarge(SamplePlan.cell("onderwijs"))) {
            try PlanOperation.divide("onderwijs", [("lunch", "y2021", Money.limit), ("lunch", "y2022", 1)]).applied()
        }
    }

    @Test(arguments: [("werk", "y2021"), ("onderwijs-werk", "y2021"), ("onderwijs", "p2020-2045")])
    func `a part that is not below is refused`(line: String, period: String) {
        let part = (LineID(line), PeriodID(period))
        #expect(throws: Refusal.partNotBelow(SamplePlan.cell("onderwijs"), line: part.0, period: part.1)) {
            try PlanOperation.divide("onderwijs", [(part.0, part.1, 1)]).applied()
        }
    }

    @Test func `the rest is no part of itself`() {
        let cell = SamplePlan.cell("onderwijs")
        #expect(throws: Refusal.partNotBelow(cell, line: "onderwijs", period: SamplePlan.block)) {
            try PlanOperation.divide("onderwijs", [("onderwijs", SamplePlan.block, 1)]).applied()
        }
    }

    @Test func `a repeated part, an empty part and no parts are refused`() {
        #expect(throws: Refusal.repeatedPart(line: "lunch", period: "y2021")) {
            try PlanOperation.divide("onderwijs", [("lunch", "y2021", 1), ("lunch", "y2021", 2)]).applied()
        }
        for cents in [0, -1] as [Int64] {
            #expect(throws: Refusal.amountNotPositive) {
                try PlanOperation.divide("onderwijs", [("lunch", "y2021", cents)]).applied()
            }
        }
        #expect(throws: Refusal.noParts(SamplePlan.cell("onderwijs"))) {
            try PlanOperation.divide("onderwijs", []).applied()
        }
    }

    @Test func `parts are kept sorted however they are given`() {
        let parts: [(LineID, PeriodID, Int64)] = [
            ("lunch", "y2022", 1), ("lunch", "y2021", 2), ("schooldag", "y2021", 3),
        ]
        #expect(PlanOperation.divide("onderwijs", parts) == .divide("onderwijs", parts.reversed()))
    }

    @Test func `an even split sums exactly and gives the left-over cents to the first parts`() {
        var random = SeededGenerator(for: "split")
        for _ in 0..<2000 {
            let total = Int64(random.number(0...Int(Money.limit)))
            let count = random.number(1...40)
            let parts = Split.even(Money(cents: total), over: count).map(\.cents)
            #expect(parts.count == count && parts.reduce(0, +) == total, "\(random.note)")
            #expect(parts == parts.sorted(by: >) && parts[0] - parts[count - 1] <= 1, "\(random.note)")
        }
    }

    @Test func `nothing is split over no parts, and less than nothing is not split`() {
        #expect(Split.even(Money(cents: 5), over: 0).isEmpty)
        #expect(Split.even(Money(cents: -5), over: 2).isEmpty)
    }
}
