import Amendments
import Governance
import TestSupport
import Testing

/// Over generated plans and edits of every kind: what is derived leads exactly to what was edited.
@Suite struct DerivationLawTests {
    private func derive(_ old: Plan, _ new: Plan) -> Derivation {
        Derivation.operations(
            from: Books(plan: old, agreements: [:]), to: Books(plan: new, agreements: [:]),
            programme: SamplePlan.programme)
    }

    @Test func `applying what is derived gives the edited plan, and its effect is the difference`() throws {
        var random = SeededGenerator(for: "derivation laws")
        var (derived, refused, kinds) = (0, 0, Set<PlanOperation.Word>())
        for _ in 0..<3_000 {
            var desk = EditingDesk(SamplePlan.plan)
            desk.edit(&random, times: random.number(0...8))
            let old = desk.plan
            desk.edit(&random, times: random.number(1...8))
            let derivation = derive(old, desk.plan)
            guard derivation.problems.isEmpty else {
                // Closed lines take no change: that alone stands in the way of such edits.
                let isClosed = derivation.problems.allSatisfy { problem in
                    if case .refused(.closedLine, _) = problem { true } else { false }
                }
                try #require(isClosed, "\(derivation.problems) \(random.note)")
                refused += 1
                continue
            }
            kinds.formUnion(derivation.operations.map(\.kind))
            try expect(derivation.operations, from: old, to: desk.plan, random.note)
            derived += 1
        }
        #expect(derived > 1_500 && refused > 20, "\(derived) \(refused) \(random.note)")
        #expect(kinds.count >= 19, "\(kinds) \(random.note)")
    }

    private func expect(_ operations: [PlanOperation], from old: Plan, to new: Plan, _ note: String) throws {
        guard !operations.isEmpty else { return try #require(old == new, "\(note)") }
        let applied = try Amendment(operations).applied(to: old, programme: SamplePlan.programme)
        try #require(applied == new, "\(note)")
        let (effect, difference) = (try Effect(of: operations), try Effect(from: old, to: new))
        try #require(effect == difference, "\(note)")
        // A cell only grows or only shrinks, so no order overdraws it.
        for (_, movements) in Dictionary(grouping: operations.flatMap(\.movements), by: \.cell) {
            try #require(Set(movements.map { $0.delta < .zero }).count == 1, "\(note)")
        }
    }

    @Test func `what operations did is derived again as the same difference`() throws {
        var random = SeededGenerator(for: "derivation laws")
        for _ in 0..<1_000 {
            var (plan, old) = (SamplePlan.plan, SamplePlan.plan)
            for step in 0..<8 {
                try? OperationModelTests.operation(&random, plan, huge: step == 7).apply(
                    to: &plan, programme: SamplePlan.programme)
                if step == 2 { old = plan }
            }
            let derivation = derive(old, plan)
            try #require(derivation.problems.isEmpty, "\(derivation.problems) \(random.note)")
            try expect(derivation.operations, from: old, to: plan, random.note)
        }
    }

    @Test func `the way back takes back everything`() throws {
        var random = SeededGenerator(for: "derivation laws")
        for _ in 0..<500 {
            var desk = EditingDesk(SamplePlan.plan)
            desk.closes = false
            desk.edit(&random, times: 10)
            let (there, back) = (derive(SamplePlan.plan, desk.plan), derive(desk.plan, SamplePlan.plan))
            try #require(there.problems == [] && back.problems == [], "\(back.problems) \(random.note)")
            guard !there.operations.isEmpty else { continue }
            let amendment = Amendment(there.operations + back.operations)
            let applied = try amendment.applied(to: SamplePlan.plan, programme: SamplePlan.programme)
            try #require(applied == SamplePlan.plan, "\(random.note)")
        }
    }
}

/// Somebody at a desk who edits plan files: any line, amount, goal and target that may be written there.
private struct EditingDesk {
    var plan: Plan
    var closes = true
    private var made = 0

    init(_ plan: Plan) { self.plan = plan }

    mutating func edit(_ random: inout SeededGenerator, times: Int) {
        for _ in 0..<times { editOnce(&random) }
    }

    private mutating func editOnce(_ random: inout SeededGenerator) {
        switch random.number(0...20) {
        case 0: add(&random)
        case 1: remove(&random)
        case 2: rename(&random)
        case 3: move(&random)
        case 4 where closes: close(&random)
        case 5: plan.setPriceLevel(random.pick([nil, 2021, 2022]), of: random.pick(withPrices))
        case 6, 7: editTheme(&random)
        case 8, 9: changeStatus(&random)
        case 10, 11: rephase(&random)
        default: put(&random)
        }
    }

    private var ids: [LineID] { plan.lines.keys.sorted() }
    private var withPrices: [LineID] { ids.filter { plan.lines[$0]?.level != .domain } }
    private func lines(_ levels: Set<Line.Level>) -> [LineID] {
        ids.filter { plan.lines[$0].map { levels.contains($0.level) } ?? false }
    }

    // MARK: Money

    /// Few amounts, so that they often match by accident.
    private mutating func put(_ random: inout SeededGenerator) {
        let period = random.pick([SamplePlan.block, SamplePlan.block, "y2021", "y2022", "y2023", SamplePlan.horizon])
        let status: BudgetStatus = random.pick([.indicative, .indicative, .indicative, .authorised, .onHold])
        let cell = CellReference(line: random.pick(ids), period: period, status: status)
        plan[cell] = Money(
            cents: Int64(random.pick([0, 0, 25_000, 50_000, 75_000, 100_000, 125_000, random.number(0...200_000)])))
    }

    private mutating func changeStatus(_ random: inout SeededGenerator) {
        guard let (cell, amount) = plan.cells.randomElement(using: &random) else { return }
        let other: BudgetStatus = random.pick(BudgetStatus.allCases.filter { $0 != cell.status })
        shift(amount, from: cell, to: CellReference(line: cell.line, period: cell.period, status: other), &random)
    }

    private mutating func rephase(_ random: inout SeededGenerator) {
        guard let (cell, amount) = plan.cells.randomElement(using: &random) else { return }
        let periods = [SamplePlan.block, "y2021", "y2022", "y2023"].filter { $0 != cell.period }
        let other = CellReference(line: cell.line, period: random.pick(periods), status: cell.status)
        shift(amount, from: cell, to: other, &random)
    }

    private mutating func shift(
        _ held: Money, from: CellReference, to: CellReference, _ random: inout SeededGenerator
    ) {
        let part = random.chance(1, in: 2) ? held.cents : Int64(random.number(0...Int(min(held.cents, 100_000))))
        plan[from] = Money(cents: plan[from].cents - part)
        plan[to] = Money(cents: plan[to].cents + part)
    }

    // MARK: Lines

    private mutating func add(_ random: inout SeededGenerator) {
        made += 1
        let level = random.pick(Line.Level.allCases)
        let parents: [LineID?] =
            switch level {
            case .domain, .overhead: [nil]
            case .theme: lines([.domain])
            case .intervention: lines([.theme, .overhead])
            }
        guard !parents.isEmpty else { return }
        let executor: PartyID? = [.theme, .overhead].contains(level) ? "gemeente" : nil
        plan.put(
            Line(
                id: LineID("nieuw-\(made)"), name: "Nieuw \(made)", rank: made, level: level,
                parent: random.pick(parents), executor: nil, details: LineDetails(ownExecutor: executor),
                isClosed: closes && random.chance(1, in: 10)))
    }

    private mutating func remove(_ random: inout SeededGenerator) {
        let bare = ids.filter { id in !plan.lines.values.contains { $0.parent == id } }
        guard !bare.isEmpty else { return }
        plan.remove(random.pick(bare))
    }

    private mutating func change(_ id: LineID, _ edit: (inout Line) -> Void) {
        guard var line = plan.lines[id] else { return }
        edit(&line)
        plan.put(line)
    }

    private mutating func rename(_ random: inout SeededGenerator) {
        let name = random.pick(["Занятость", "Cafe\u{301}", "Café", "werk", "Werk \(random.number(0...99))"])
        change(random.pick(ids)) { $0.name = name }
    }

    private mutating func move(_ random: inout SeededGenerator) {
        let parts = lines([.theme, .intervention])
        guard !parts.isEmpty, let line = plan.lines[random.pick(parts)] else { return }
        let parents = line.level == .theme ? lines([.domain]) : lines([.theme, .overhead])
        let parent = random.pick(parents)
        change(line.id) { $0.parent = parent }
    }

    private mutating func close(_ random: inout SeededGenerator) {
        change(random.pick(ids)) { $0.isClosed.toggle() }
    }

    // MARK: Goals

    private mutating func editTheme(_ random: inout SeededGenerator) {
        let themes = lines([.theme])
        guard !themes.isEmpty else { return }
        let (theme, number) = (random.pick(themes), random.number(1...3))
        let (goal, target) = (Identifier<Goal>("doel-\(number)"), Identifier<Target>("waarde-\(number)"))
        switch random.number(0...3) {
        case 0, 1: plan.setGoal(goal, of: theme, to: Goal(id: goal, name: "Doel", rank: random.number(1...5)))
        case 2:
            let goals = (plan.goals[theme] ?? []).map(\.id)
            let value = Target(
                id: target, name: "Waarde", rank: 1, period: "y2025", number: "\(random.number(1...9))", numberTo: nil,
                unit: nil, goal: goals.randomElement(using: &random), indicator: nil, baseline: nil, note: nil)
            plan.setTarget(target, of: theme, to: value)
        default:
            plan.setTarget(target, of: theme, to: nil)
            let isUsed = plan.targets[theme]?.contains { $0.goal == goal } ?? false
            if !isUsed { plan.setGoal(goal, of: theme, to: nil) }
        }
    }
}
