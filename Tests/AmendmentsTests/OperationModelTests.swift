import Amendments
import Governance
import TestSupport
import Testing

/// The operations against the plainest reference: dictionaries of integers, rules written out again.
@Suite struct OperationModelTests {
    private static let leaves: [LineID] = [
        "onderwijs", "schooldag", "lunch", "werk", "wonen", "ruimte", "programmabureau",
    ]
    private static let known = Set(SamplePlan.plan.lines.keys)

    /// Cents per cell, and one rule per operation.
    private struct Model: Equatable {
        var cents: [CellReference: Int64]
        /// The closed year, and of each line with an account what it held and what it had spent of that.
        var closed: PeriodID?
        var accounts: [LineID: (budget: Int64, spent: Int64)] = [:]

        init(_ plan: Plan) { cents = Dictionary(uniqueKeysWithValues: plan.cells.map { ($0.cell, $0.amount.cents) }) }

        static func == (left: Model, right: Model) -> Bool { left.cents == right.cents }

        /// False when refused; then nothing changed.
        mutating func apply(_ operation: PlanOperation) -> Bool {
            switch operation {
            case .increase(let each):
                return each.amount.cents > 0 && shift([(SamplePlan.cell(each.line, each.period), each.amount.cents)])
            case .decrease(let each):
                return each.amount.cents > 0 && shift([(SamplePlan.cell(each.line, each.period), -each.amount.cents)])
            case .transfer(let each):
                guard each.from != each.to, each.amount.cents > 0 else { return false }
                let cents = each.amount.cents
                return shift([
                    (SamplePlan.cell(each.from, each.period), -cents), (SamplePlan.cell(each.to, each.period), cents),
                ])
            case .split(let each): return split(each)
            case .merge(let each): return merge(each)
            case .rephase(let each):
                let (from, to) = (SamplePlan.cell(each.line, each.from), SamplePlan.cell(each.line, each.to))
                let parents = SamplePlan.programme.periods.mapValues(\.parent)
                let isNear = parents[each.from] == parents[each.to] && parents[each.from] != nil
                return each.from != each.to && isNear && give(each.amount, each.old, from, to)
            case .carryOver(let each):
                guard let account = accounts[each.line], each.from == closed,
                    Self.isLater(each.to, than: each.from), each.amount.cents > 0,
                    cents[SamplePlan.cell(each.line, each.from)] ?? 0 == each.old.cents,
                    each.amount.cents <= each.old.cents - account.spent
                else { return false }
                return carry(each.amount, each.line, each.from, each.to)
            case .carryBack(let each):
                guard let account = accounts[each.line], each.to == closed,
                    Self.isLater(each.from, than: each.to), each.amount.cents > 0,
                    cents[SamplePlan.cell(each.line, each.from)] ?? 0 == each.old.cents,
                    (cents[SamplePlan.cell(each.line, each.to)] ?? 0) + each.amount.cents <= account.budget
                else { return false }
                return carry(each.amount, each.line, each.from, each.to)
            case .release(let each):
                return give(each.amount, each.old, each.line, each.period, .indicative, .authorised)
            case .recall(let each):
                return give(each.amount, each.old, each.line, each.period, .authorised, .indicative)
            case .hold(let each): return give(each.amount, each.old, each.line, each.period, each.status, .onHold)
            case .resume(let each): return give(each.amount, each.old, each.line, each.period, .onHold, each.status)
            case .index(let each): return index(each)
            // The plan alone has no agreements, so there is nothing to change.
            case .changeContribution: return false
            // LineTests and GoalTests hold these against what they should do.
            case .addGoal, .changeGoal, .retireGoal, .addTarget, .setTarget, .retireTarget: return false
            case .addContribution, .endContribution: return false
            case .addLine, .removeLine, .closeLine, .reopenLine, .rename, .move: return false
            }
        }

        private mutating func give(
            _ amount: Money, _ old: Money, _ line: LineID, _ period: PeriodID, _ from: BudgetStatus, _ to: BudgetStatus
        ) -> Bool {
            give(
                amount, old, CellReference(line: line, period: period, status: from),
                CellReference(line: line, period: period, status: to))
        }

        private mutating func give(_ amount: Money, _ old: Money, _ from: CellReference, _ to: CellReference) -> Bool {
            guard from != to, amount.cents > 0, cents[from] ?? 0 == old.cents else { return false }
            return shift([(from, -amount.cents), (to, amount.cents)])
        }

        private mutating func merge(_ each: Merge) -> Bool {
            let rest = SamplePlan.cell(each.line, each.period)
            let givers = each.parts.map { SamplePlan.cell($0.line, $0.period) }
            let isBelow = each.parts.allSatisfy { part in
                let line = part.line == each.line || SamplePlan.plan.lines[part.line]?.parent == each.line
                let period =
                    part.period == each.period || SamplePlan.programme.periods[part.period]?.parent == each.period
                return line && period && part.amount.cents > 0
            }
            guard isBelow, !givers.isEmpty, Set(givers).count == givers.count, !givers.contains(rest),
                cents[rest] ?? 0 == each.old.cents
            else { return false }
            let sum = each.parts.reduce(0) { $0 + $1.amount.cents }
            return shift(zip(givers, each.parts).map { ($0, -$1.amount.cents) } + [(rest, sum)])
        }

        private mutating func index(_ each: Index) -> Bool {
            guard known.contains(each.line), each.priceLevel == each.oldPriceLevel else { return false }
            var changes: [(CellReference, Int64)] = []
            for cell in each.cells {
                let place = CellReference(line: each.line, period: cell.key.period, status: cell.key.status)
                // Small numbers: tenths of cents, and a half goes up.
                let exact =
                    cell.old.cents / Int64(each.below) * Int64(each.above) * 10
                    + cell.old.cents % Int64(each.below) * Int64(each.above) * 10 / Int64(each.below)
                guard cents[place] ?? 0 == cell.old.cents, (exact + 5) / 10 == cell.amount.cents else { return false }
                changes.append((place, cell.amount.cents - cell.old.cents))
            }
            return shift(changes)
        }

        private mutating func split(_ each: Split) -> Bool {
            let source = SamplePlan.cell(each.line, each.period)
            let targets = each.parts.map { SamplePlan.cell($0.line, $0.period) }
            let isBelow = each.parts.allSatisfy { part in
                let line = part.line == each.line || SamplePlan.plan.lines[part.line]?.parent == each.line
                let period =
                    part.period == each.period || SamplePlan.programme.periods[part.period]?.parent == each.period
                return line && period && part.amount.cents > 0
            }
            guard isBelow, !targets.isEmpty, Set(targets).count == targets.count, !targets.contains(source),
                cents[source] ?? 0 == each.old.cents
            else { return false }
            let sum = each.parts.reduce(0) { $0 + $1.amount.cents }
            return shift([(source, -sum)] + zip(targets, each.parts).map { ($0, $1.amount.cents) })
        }

        private static func isLater(_ period: PeriodID, than other: PeriodID) -> Bool {
            guard let one = SamplePlan.years.firstIndex(of: period), let two = SamplePlan.years.firstIndex(of: other)
            else { return false }
            return one > two
        }

        /// The one move that a closed year takes.
        private mutating func carry(_ amount: Money, _ line: LineID, _ from: PeriodID, _ to: PeriodID) -> Bool {
            let year = closed
            closed = nil
            defer { closed = year }
            return shift([(SamplePlan.cell(line, from), -amount.cents), (SamplePlan.cell(line, to), amount.cents)])
        }

        private mutating func shift(_ changes: [(CellReference, Int64)]) -> Bool {
            guard !changes.contains(where: { $0.0.period == closed && $0.1 != 0 }) else { return false }
            var next = cents
            for (cell, delta) in changes {
                guard known.contains(cell.line), SamplePlan.programme.periods[cell.period] != nil else { return false }
                next[cell, default: 0] += delta
                guard let sum = next[cell], sum >= 0, sum <= Money.limit else { return false }
            }
            cents = next.filter { $0.value != 0 }
            return true
        }
    }

    static func operation(_ random: inout SeededGenerator, _ plan: Plan, huge: Bool = true) -> PlanOperation {
        let lines = leaves + (random.chance(1, in: 30) ? ["nergens"] : [])
        let line = random.pick(lines)
        let period = random.pick(SamplePlan.years + [SamplePlan.block, random.chance(1, in: 9) ? "y1999" : "y2021"])
        let cents = huge && random.chance(1, in: 25) ? Money.limit : Int64(random.number(-1...60_000))
        switch random.number(0...9) {
        case 0: return .move(cents, from: line, to: random.pick(lines), in: period)
        case 1: return .add(cents, to: line, in: period)
        case 2: return .take(cents, from: line, in: period)
        case 3: return merge(&random, plan)
        case 4: return rephase(&random, plan, line)
        case 5, 6: return status(&random, plan, line)
        case 7: return index(&random, plan, line)
        default: return split(&random, plan, random.chance(3, in: 4) ? "onderwijs" : line)
        }
    }

    /// What a cell holds, or now and then something else.
    private static func held(_ random: inout SeededGenerator, _ plan: Plan, _ cell: CellReference) -> Int64 {
        plan[cell].cents + (random.chance(1, in: 12) ? 1 : 0)
    }

    private static func merge(_ random: inout SeededGenerator, _ plan: Plan) -> PlanOperation {
        let filled = plan.cells.filter { $0.cell.period != SamplePlan.block && $0.cell.status == .indicative }
        var parts: [(LineID, PeriodID, Int64)] = []
        for _ in 0..<random.number(0...2) where !filled.isEmpty {
            let (cell, amount) = random.pick(filled)
            parts.append((cell.line, cell.period, min(amount.cents, Int64(random.number(0...30_000)))))
        }
        let line: LineID = random.chance(1, in: 3) ? random.pick(leaves) : "onderwijs"
        return .gather(line, old: held(&random, plan, SamplePlan.cell(line)), parts)
    }

    private static func rephase(_ random: inout SeededGenerator, _ plan: Plan, _ line: LineID) -> PlanOperation {
        let filled = plan.cells.map(\.cell).filter { SamplePlan.years.contains($0.period) && $0.status == .indicative }
        let from = filled.isEmpty || random.chance(1, in: 8) ? SamplePlan.cell(line, "y2021") : random.pick(filled)
        let to = random.chance(1, in: 8) ? SamplePlan.block : random.pick(SamplePlan.years)
        return .rephase(
            Int64(random.number(0...20_000)), of: from.line, from: from.period, to: to,
            old: held(&random, plan, from))
    }

    private static func status(_ random: inout SeededGenerator, _ plan: Plan, _ line: LineID) -> PlanOperation {
        let cents = Int64(random.number(0...60_000))
        let filled = plan.cells.map(\.cell).filter { $0.period == SamplePlan.block && $0.status != .indicative }
        let line = filled.isEmpty || random.chance(1, in: 2) ? line : random.pick(filled).line
        let cell = { CellReference(line: line, period: SamplePlan.block, status: $0) }
        let open: BudgetStatus = random.pick([.indicative, .authorised, .indicative, .onHold])
        switch random.number(0...3) {
        case 0: return .release(cents, of: line, old: held(&random, plan, cell(.indicative)))
        case 1: return .recall(cents, of: line, old: held(&random, plan, cell(.authorised)))
        case 2: return .hold(cents, of: line, as: open, old: held(&random, plan, cell(open)))
        default: return .resume(cents, of: line, as: open, old: held(&random, plan, cell(.onHold)))
        }
    }

    private static func index(_ random: inout SeededGenerator, _ plan: Plan, _ line: LineID) -> PlanOperation {
        let old = held(&random, plan, SamplePlan.cell(line))
        let above = random.number(1...2000)
        guard old < 1_000_000_000 else { return .index(line, 1, 1, [(old, old)], to: nil) }
        let exact = old * Int64(above) * 10 / 1000
        let amount = (exact + 5) / 10 + (random.chance(1, in: 12) ? 1 : 0)
        return .index(line, above, 1000, [(old, amount)], to: nil)
    }

    private static func split(_ random: inout SeededGenerator, _ plan: Plan, _ line: LineID) -> PlanOperation {
        let below: [LineID] = random.chance(9, in: 10) ? ["onderwijs", "schooldag", "lunch"] : leaves
        let parts = (0..<random.number(0...4)).map { _ in
            (random.pick(below), random.pick(SamplePlan.years), Int64(random.number(0...30_000)))
        }
        let held = plan[SamplePlan.cell(line)].cents
        return .divide(line, old: random.chance(9, in: 10) ? held : held + 1, parts)
    }

    @Test func `ten thousand sequences of operations end as a plain model says`() throws {
        var random = SeededGenerator(for: "operation model")
        var (applied, refused) = (0, 0)
        for _ in 0..<10_000 {
            var plan = SamplePlan.plan
            var model = Model(plan)
            for _ in 0..<random.number(1...5) {
                let operation = Self.operation(&random, plan)
                let before = plan
                let isApplied = (try? operation.apply(to: &plan, programme: SamplePlan.programme)) != nil
                try #require(isApplied == model.apply(operation), "\(random.note)")
                try #require(isApplied || plan == before, "\(random.note)")
                try #require(Model(plan) == model, "\(random.note)")
                (applied, refused) = isApplied ? (applied + 1, refused) : (applied, refused + 1)
            }
        }
        #expect(applied > 5000 && refused > 2000, "\(random.note)")
    }

    @Test func `the effect of operations is the difference of the plans, and conserves what it should`() throws {
        var random = SeededGenerator(for: "operation model")
        for _ in 0..<1000 {
            var (plan, done) = (SamplePlan.plan, [PlanOperation]())
            for _ in 0..<8 {
                let operation = Self.operation(&random, plan, huge: false)
                guard (try? operation.apply(to: &plan, programme: SamplePlan.programme)) != nil else { continue }
                done.append(operation)
            }
            guard !done.isEmpty else { continue }
            let effect = try Effect(of: done)
            let difference = try Effect(from: SamplePlan.plan, to: plan)
            try #require(effect == difference, "\(random.note)")
            let again = try Amendment(done).applied(to: SamplePlan.plan, programme: SamplePlan.programme)
            try #require(again == plan, "\(random.note)")
            let change = try plan.total(of: .programme).subtracting(SamplePlan.plan.total(of: .programme))
            let net = try effect.net()
            try #require(net == change, "\(random.note)")
            let conserving = done.filter {
                ["transfer", "split", "merge", "rephase", "release", "recall", "hold", "resume"].contains($0.word)
            }
            let rest = try Effect(of: conserving).net()
            try #require(rest == .zero, "\(random.note)")
        }
    }

    @Test func `transfers, increases and decreases commute where nothing goes below zero`() throws {
        var random = SeededGenerator(for: "operation model")
        for _ in 0..<500 {
            let operations = (0..<6).map { _ -> PlanOperation in
                let (line, cents) = (random.pick(Self.leaves), Int64(random.number(1...10_000)))
                let rich = random.pick(["werk", "wonen", "ruimte"] as [LineID])
                switch random.number(0...2) {
                case 0: return .move(cents, from: rich, to: line == rich ? "lunch" : line)
                case 1: return .add(cents, to: line)
                default: return .take(cents, from: rich)
                }
            }
            let (one, other) = (Amendment(operations), Amendment(operations.shuffled(using: &random)))
            let plan = try one.applied(to: SamplePlan.plan, programme: SamplePlan.programme)
            let same = try other.applied(to: SamplePlan.plan, programme: SamplePlan.programme)
            try #require(plan == same, "\(random.note)")
        }
    }
}

/// What holds of every operation, over generated plans.
extension OperationModelTests {
    @Test func `what an operation did its inverse takes back, to the cell`() throws {
        var random = SeededGenerator(for: "inverse of operations")
        var words: Set<String> = []
        for _ in 0..<2000 {
            var (plan, done) = (SamplePlan.plan, [PlanOperation]())
            for _ in 0..<6 {
                let operation = Self.operation(&random, plan, huge: false)
                guard (try? operation.apply(to: &plan, programme: SamplePlan.programme)) != nil else { continue }
                done.append(operation)
            }
            guard !done.isEmpty else { continue }
            words.formUnion(done.map(\.word))
            let before = Books(plan: SamplePlan.plan, agreements: [:])
            let back = try Amendment(done).inverse(before: before, programme: SamplePlan.programme)
            let again = try back.applied(to: plan, programme: SamplePlan.programme)
            try #require(again == SamplePlan.plan, "\(random.note)")
        }
        #expect(words.count == 11, "\(words.sorted())")
    }
}

/// A year that is closed, against the same model.
extension OperationModelTests {
    /// Carries over and back as often as all else together, around what is left.
    private static func carrying(_ random: inout SeededGenerator, _ plan: Plan) -> PlanOperation {
        guard random.chance(1, in: 2) else { return operation(&random, plan, huge: false) }
        let line: LineID = random.pick(["onderwijs", "werk", "wonen"])
        let year = random.chance(1, in: 9) ? random.pick(SamplePlan.years + [SamplePlan.block]) : "y2022"
        let cents = random.chance(1, in: 4) ? 12_345 : Int64(random.number(0...9_000))
        let closed: PeriodID = random.chance(1, in: 9) ? "y2023" : "y2021"
        return random.chance(2, in: 3)
            ? .carry(cents, of: line, from: closed, to: year, old: held(&random, plan, SamplePlan.cell(line, closed)))
            : .carryBack(cents, of: line, from: year, to: closed, old: held(&random, plan, SamplePlan.cell(line, year)))
    }

    private static func closedModel() -> Model {
        var model = Model(SamplePlan.closedPlan)
        model.closed = "y2021"
        model.accounts = ["onderwijs": (30_000, 17_655), "werk": (50_000, 0)]
        return model
    }

    @Test func `with a closed year, sequences of operations end as the model says, and go back`() throws {
        var random = SeededGenerator(for: "closed year")
        var words: [String: Int] = [:]
        for _ in 0..<3_000 {
            var (plan, model, done) = (SamplePlan.closedPlan, Self.closedModel(), [PlanOperation]())
            for _ in 0..<8 {
                let operation = Self.carrying(&random, plan)
                let isApplied = (try? operation.apply(to: &plan, programme: SamplePlan.closedProgramme)) != nil
                try #require(isApplied == model.apply(operation), "\(random.note) \(operation)")
                try #require(Model(plan) == model, "\(random.note)")
                if isApplied { done.append(operation) }
            }
            for operation in done { words[operation.word, default: 0] += 1 }
            guard !done.isEmpty else { continue }
            let before = Books(plan: SamplePlan.closedPlan, agreements: [:])
            let back = try Amendment(done).inverse(before: before, programme: SamplePlan.closedProgramme)
            let again = try back.applied(to: plan, programme: SamplePlan.closedProgramme)
            try #require(again == SamplePlan.closedPlan, "\(random.note)")
        }
        #expect(words["carry-over", default: 0] > 500 && words["carry-back", default: 0] > 100, "\(words)")
        #expect(words["transfer", default: 0] > 10 && words.count > 8, "\(words)")
    }
}
