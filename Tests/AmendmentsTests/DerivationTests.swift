import Amendments
import Governance
import Testing

/// The least that says what changed, and nothing guessed.
@Suite struct DerivationTests {
    /// What was edited, as a person edits: by putting amounts.
    private static func edited(_ amounts: [(LineID, PeriodID, BudgetStatus, Int64)], in plan: Plan = SamplePlan.plan)
        -> Plan
    {
        var plan = plan
        for (line, period, status, cents) in amounts {
            plan[CellReference(line: line, period: period, status: status)] = Money(cents: cents)
        }
        return plan
    }

    private static func indicative(_ amounts: [(LineID, PeriodID, Int64)]) -> Plan {
        edited(amounts.map { ($0.0, $0.1, .indicative, $0.2) })
    }

    private func derive(_ new: Plan, from old: Plan = SamplePlan.plan) -> Derivation {
        Derivation.operations(
            from: Books(plan: old, agreements: [:]), to: Books(plan: new, agreements: [:]),
            programme: SamplePlan.programme)
    }

    private func expect(_ new: Plan, from old: Plan = SamplePlan.plan, gives operations: [PlanOperation]) throws {
        let derivation = derive(new, from: old)
        #expect(derivation.problems == [])
        #expect(derivation.operations == operations)
        let applied = try Amendment(derivation.operations).applied(to: old, programme: SamplePlan.programme)
        #expect(applied == new)
    }

    private static let block = SamplePlan.block

    // MARK: Money

    @Test func `what one line loses and exactly one other gains is a transfer`() throws {
        let new = Self.indicative([("werk", Self.block, 75_000), ("wonen", Self.block, 125_000)])
        try expect(new, gives: [.move(25_000, from: "werk", to: "wonen")])
    }

    @Test func `of two lines that could have received it none is chosen`() throws {
        let new = Self.indicative([
            ("werk", Self.block, 75_000), ("wonen", Self.block, 125_000), ("ruimte", Self.block, 125_000),
        ])
        try expect(
            new, gives: [.add(25_000, to: "ruimte"), .take(25_000, from: "werk"), .add(25_000, to: "wonen")])
    }

    @Test func `of two lines that could have given it none is chosen`() throws {
        let new = Self.indicative([
            ("werk", Self.block, 75_000), ("wonen", Self.block, 125_000), ("ruimte", Self.block, 75_000),
        ])
        try expect(
            new, gives: [.take(25_000, from: "ruimte"), .take(25_000, from: "werk"), .add(25_000, to: "wonen")])
    }

    @Test func `the same amount in another period or of another amount is no transfer`() throws {
        let other = Self.indicative([("werk", Self.block, 75_000), ("wonen", "y2021", 25_000)])
        try expect(other, gives: [.take(25_000, from: "werk"), .add(25_000, to: "wonen", in: "y2021")])
        let cent = Self.indicative([("werk", Self.block, 75_000), ("wonen", Self.block, 125_001)])
        try expect(cent, gives: [.take(25_000, from: "werk"), .add(25_001, to: "wonen")])
    }

    @Test func `a rest that goes over years and interventions below it is one split, whatever is left of it`() throws {
        let new = Self.indicative([
            ("onderwijs", Self.block, 40_000), ("onderwijs", "y2021", 10_000), ("schooldag", "y2022", 20_000),
            ("lunch", Self.block, 30_000),
        ])
        try expect(
            new,
            gives: [
                .divide(
                    "onderwijs",
                    [("lunch", Self.block, 30_000), ("onderwijs", "y2021", 10_000), ("schooldag", "y2022", 20_000)])
            ])
    }

    @Test func `parts that go back to the rest above them are one merge`() throws {
        let parts: [(LineID, PeriodID, Int64)] = [("lunch", "y2021", 60_000), ("onderwijs", "y2022", 40_000)]
        let split = try PlanOperation.divide("onderwijs", parts).applied()
        try expect(SamplePlan.plan, from: split, gives: [.gather("onderwijs", old: 0, parts)])
    }

    @Test func `a rest of which the parts do not add up is no split`() throws {
        let new = Self.indicative([("werk", Self.block, 50_000), ("werk", "y2021", 20_000), ("werk", "y2022", 20_000)])
        try expect(
            new,
            gives: [.take(50_000, from: "werk"), .add(20_000, to: "werk", in: "y2021")]
                + [.add(20_000, to: "werk", in: "y2022")])
    }

    @Test func `a split is told apart from money that came besides`() throws {
        let new = Self.indicative([
            ("onderwijs", Self.block, 70_000), ("onderwijs", "y2021", 30_000), ("lunch", "y2021", 500),
        ])
        try expect(
            new,
            gives: [.divide("onderwijs", [("onderwijs", "y2021", 30_000)]), .add(500, to: "lunch", in: "y2021")])
    }

    @Test func `what could be a part of two rests is given to neither`() throws {
        let old = Self.indicative([("onderwijs-werk", "y2021", 10_000)])
        let new = Self.indicative([("onderwijs", Self.block, 90_000), ("lunch", "y2021", 10_000)])
        try expect(
            new, from: old,
            gives: [
                .add(10_000, to: "lunch", in: "y2021"), .take(10_000, from: "onderwijs"),
                .take(10_000, from: "onderwijs-werk", in: "y2021"),
            ])
    }

    @Test func `the rest of a line itself is thought of before that of the line above`() throws {
        let old = Self.indicative([("onderwijs", "y2021", 10_000), ("lunch", Self.block, 10_000)])
        let new = Self.indicative([("lunch", "y2021", 10_000)])
        try expect(
            new, from: old,
            gives: [
                .divide("lunch", old: 10_000, [("lunch", "y2021", 10_000)]),
                .take(10_000, from: "onderwijs", in: "y2021"),
            ])
    }

    @Test func `a year that goes to the rest and to another year is a merge and a rephase`() throws {
        let old = Self.indicative([("werk", "y2021", 30_000)])
        let new = Self.indicative([("werk", Self.block, 110_000), ("werk", "y2022", 20_000)])
        try expect(
            new, from: old,
            gives: [
                .gather("werk", old: 100_000, [("werk", "y2021", 10_000)]),
                .rephase(20_000, of: "werk", from: "y2021", to: "y2022", old: 20_000),
            ])
    }

    @Test func `the same amount in two periods of a line is a rephase`() throws {
        let old = Self.indicative([("werk", "y2021", 30_000)])
        let new = Self.indicative([("werk", "y2021", 10_000), ("werk", "y2023", 20_000)])
        try expect(new, from: old, gives: [.rephase(20_000, of: "werk", from: "y2021", to: "y2023", old: 30_000)])
    }

    @Test func `one year that gives all that two others get is two rephases`() throws {
        let old = Self.indicative([("werk", "y2021", 30_000)])
        let new = Self.indicative([("werk", "y2022", 10_000), ("werk", "y2023", 20_000)])
        try expect(
            new, from: old,
            gives: [
                .rephase(10_000, of: "werk", from: "y2021", to: "y2022", old: 30_000),
                .rephase(20_000, of: "werk", from: "y2021", to: "y2023", old: 20_000),
            ])
    }

    @Test func `money that only changes its status is released, recalled, held and resumed`() throws {
        let released = Self.edited([
            ("werk", Self.block, .indicative, 60_000), ("werk", Self.block, .authorised, 40_000),
        ])
        try expect(released, gives: [.release(40_000, of: "werk")])
        try expect(SamplePlan.plan, from: released, gives: [.recall(40_000, of: "werk", old: 40_000)])
        let held = Self.edited([("werk", Self.block, .indicative, 60_000), ("werk", Self.block, .onHold, 40_000)])
        try expect(held, gives: [.hold(40_000, of: "werk")])
        try expect(
            SamplePlan.plan, from: held, gives: [.resume(40_000, of: "werk", as: .indicative, old: 40_000)])
        let both = Self.edited([
            ("werk", Self.block, .indicative, 0), ("werk", Self.block, .authorised, 40_000),
            ("werk", Self.block, .onHold, 60_000),
        ])
        try expect(both, gives: [.release(40_000, of: "werk"), .hold(60_000, of: "werk", old: 60_000)])
    }

    // MARK: Lines

    private static let music = Line(
        id: "muziek", name: "Muziek", rank: 9, level: .intervention, parent: "onderwijs", executor: nil)

    @Test func `a new line comes before its money, and a line that goes gives its money first`() throws {
        var new = SamplePlan.plan
        new.put(Self.music)
        new[SamplePlan.cell("muziek", "y2021")] = Money(cents: 5_000)
        new[SamplePlan.cell("onderwijs")] = Money(cents: 95_000)
        let added = PlanOperation.addLine(AddLine(LineEntry(Self.music)))
        try expect(new, gives: [added, .divide("onderwijs", [("muziek", "y2021", 5_000)])])
        let gone = PlanOperation.removeLine(RemoveLine(LineEntry(Self.music)))
        try expect(
            SamplePlan.plan, from: new, gives: [.gather("onderwijs", old: 95_000, [("muziek", "y2021", 5_000)]), gone])
    }

    @Test func `a domain comes with all that is in it, and goes so`() throws {
        var new = SamplePlan.plan
        new.put(Line(id: "groen", name: "Groen", rank: 9, level: .domain, parent: nil, executor: nil))
        let details = LineDetails(ownExecutor: "gemeente")
        new.put(
            Line(id: "bomen", name: "Bomen", rank: 1, level: .theme, parent: "groen", executor: nil, details: details))
        new.put(Line(id: "planten", name: "Planten", rank: 1, level: .intervention, parent: "bomen", executor: nil))
        new[SamplePlan.cell("planten")] = Money(cents: 7)
        new.setGoal("schaduw", of: "bomen", to: Goal(id: "schaduw", name: "Schaduw", rank: 1))
        let words = derive(new).operations.map(\.kind)
        #expect(words == [.addLine, .addLine, .addLine, .addGoal, .increase])
        let back = derive(SamplePlan.plan, from: new).operations.map(\.kind)
        #expect(back == [.retireGoal, .decrease, .removeLine, .removeLine, .removeLine])
        for (old, new) in [(SamplePlan.plan, new), (new, SamplePlan.plan)] {
            try expect(new, from: old, gives: derive(new, from: old).operations)
        }
    }

    @Test func `a line that moved, was renamed, closed and opened again is told so`() throws {
        var new = SamplePlan.plan
        guard var lunch = new.lines["lunch"], var werk = new.lines["werk"] else { return }
        lunch.parent = "werk"
        lunch.name = "Lunch op school"
        new.put(lunch)
        werk.isClosed = true
        new.put(werk)
        try expect(
            new,
            gives: [
                .move(Move(line: "lunch", from: "onderwijs", to: "werk", total: .zero)),
                .rename(Rename(line: "lunch", old: "lunch", name: "Lunch op school")),
                .closeLine(CloseLine(line: "werk")),
            ])
        let back = derive(SamplePlan.plan, from: new)
        #expect(back.problems == [] && back.operations.first == .reopenLine(ReopenLine(line: "werk")))
    }

    @Test func `another price level is an indexation that leaves amounts to the other operations`() throws {
        var new = SamplePlan.plan
        new.setPriceLevel(2022, of: "werk")
        new[SamplePlan.cell("werk")] = Money(cents: 103_000)
        try expect(new, gives: [.index("werk", 1, 1, []), .add(3_000, to: "werk")])
    }

    // MARK: What cannot be said

    @Test func `what no operation changes is named, all of it`() {
        var new = SamplePlan.plan
        let details = LineDetails(
            ownExecutor: "politie", holder: "chef", vat: "included", nature: "investment", note: "x\n")
        new.put(
            Line(
                id: "werk", name: "werk", rank: 2, level: .theme, parent: "onderwijs-werk", executor: nil,
                details: details))
        let words: [DerivationProblem.Word] = [.rank, .executor, .holder, .vat, .nature, .note]
        #expect(derive(new).problems == words.map { .word("werk", $0) })
    }

    @Test func `a line at another level is no move`() {
        var new = SamplePlan.plan
        new.remove("lunch")
        new.put(
            Line(
                id: "lunch", name: "lunch", rank: 1, level: .overhead, parent: nil, executor: nil,
                details: LineDetails(ownExecutor: "gemeente")))
        #expect(derive(new).problems == [.word("lunch", .level)])
    }

    @Test func `stated totals and agreements themselves are not changed by an amendment`() {
        let stated = Plan(
            lines: Array(SamplePlan.plan.lines.values), goals: SamplePlan.plan.goals, targets: SamplePlan.plan.targets,
            stated: [
                StatedTotal(
                    id: "totaal", node: .programme, period: Self.block, amount: Money(cents: 1), share: nil,
                    version: "v1", source: "De bron", note: nil)
            ])
        #expect(derive(stated).problems == [.statedTotals])
    }

    @Test func `a closed line that was edited is refused once, with what closes it`() throws {
        let closed = try PlanOperation.closeLine(CloseLine(line: "onderwijs")).applied()
        let new = Self.edited(
            [("onderwijs", Self.block, .indicative, 1), ("lunch", Self.block, .indicative, 2)], in: closed)
        let problems = derive(new, from: closed).problems
        #expect(
            problems == [
                .refused(.closedLine("lunch"), on: "lunch"), .refused(.closedLine("onderwijs"), on: "onderwijs"),
            ])
    }

    @Test func `where nothing differs there are no operations`() {
        let derivation = derive(SamplePlan.plan)
        #expect(derivation.operations == [] && derivation.problems == [])
    }
}
