import Amendments
import Governance

/// A small plan of the founding programme's shape: two domains, interventions under one theme, two overhead lines.
enum SamplePlan {
    static let years = (2021...2025).map { PeriodID("y\($0)") }
    static let block: PeriodID = "p2021-2025"
    static let horizon: PeriodID = "p2020-2045"

    static let programme: Programme = {
        var periods = [period(horizon, nil, 2020, 2045), period(block, horizon, 2021, 2025)]
        periods += zip(years, 2021...).map { period($0, block, $1, $1) }
        return Programme(
            id: "heerlen-noord", name: "Heerlen-Noord", area: "Heerlen-Noord", horizon: horizon, currency: "EUR",
            languages: ["nl"], timeZone: "Europe/Amsterdam",
            periods: Dictionary(uniqueKeysWithValues: periods.map { ($0.id, $0) }), note: nil)
    }()

    private static func period(_ id: PeriodID, _ parent: PeriodID?, _ from: Int, _ to: Int) -> Period {
        Period(
            id: id, name: id.text, parent: parent, from: CalendarDate("\(from)-01-01"), to: CalendarDate("\(to)-12-31"))
    }

    /// Every theme and overhead line starts with 1000.00, indicative, in the block.
    static let plan = Plan(
        lines: [
            line("onderwijs-werk", .domain, nil, nil, holds: 0),
            line("onderwijs", .theme, "onderwijs-werk", "schoolbestuur"),
            line("schooldag", .intervention, "onderwijs", "schoolbestuur", holds: 0),
            line("lunch", .intervention, "onderwijs", "gemeente", holds: 0),
            line("werk", .theme, "onderwijs-werk", "gemeente"),
            line("wonen-ruimte", .domain, nil, nil, holds: 0),
            line("wonen", .theme, "wonen-ruimte", "woningcorporatie"),
            line("ruimte", .theme, "wonen-ruimte", "gemeente"),
            line("programmabureau", .overhead, nil, "gemeente"),
            line("communicatie", .overhead, nil, "gemeente"),
        ], goals: ["onderwijs": [], "werk": [], "wonen": [], "ruimte": []],
        targets: ["onderwijs": [], "werk": [], "wonen": [], "ruimte": []], stated: [])

    /// The programme with 2021 closed: what two lines held of it, and what of that was not spent.
    static let closedProgramme = programme.with(closed: [
        ClosedPeriod(
            period: "y2021",
            underspend: [
                Underspend(
                    line: "onderwijs", status: .indicative, budget: Money(cents: 30_000), amount: Money(cents: 12_345)),
                Underspend(
                    line: "werk", status: .indicative, budget: Money(cents: 50_000), amount: Money(cents: 50_000)),
            ], note: nil)
    ])

    /// The plan as it stood when that year was closed: a third line spent all that it held.
    static let closedPlan: Plan = {
        var plan = SamplePlan.plan
        for (line, cents) in [("onderwijs", 30_000), ("werk", 50_000), ("wonen", 20_000)] as [(LineID, Int64)] {
            plan[cell(line, "y2021")] = Money(cents: cents)
            plan[cell(line)] = Money(cents: 100_000 - cents)
        }
        return plan
    }()

    /// For what is there without doubt, where a line must be named.
    static let nobody = Line(id: "nobody", name: "nobody", rank: 1, level: .overhead, parent: nil, executor: nil)

    private static func line(
        _ id: LineID, _ level: Line.Level, _ parent: LineID?, _ executor: PartyID?, holds: Int64 = 100_000
    ) -> Line {
        let cells = Cells([CellKey(period: block, status: .indicative): Money(cents: holds)])
        return Line(
            id: id, name: id.text, rank: 1, level: level, parent: parent, executor: executor,
            details: LineDetails(ownExecutor: executor), cells: cells)
    }

    static func cell(_ line: LineID, _ period: PeriodID = block) -> CellReference {
        CellReference(line: line, period: period, status: .indicative)
    }
}

extension PlanOperation {
    static func move(_ cents: Int64, from: LineID, to: LineID, in period: PeriodID = SamplePlan.block) -> PlanOperation
    {
        .transfer(Transfer(from: from, to: to, period: period, status: .indicative, amount: Money(cents: cents)))
    }

    static func add(_ cents: Int64, to line: LineID, in period: PeriodID = SamplePlan.block) -> PlanOperation {
        .increase(Increase(line: line, period: period, status: .indicative, amount: Money(cents: cents)))
    }

    static func take(_ cents: Int64, from line: LineID, in period: PeriodID = SamplePlan.block) -> PlanOperation {
        .decrease(Decrease(line: line, period: period, status: .indicative, amount: Money(cents: cents)))
    }

    static func divide(_ line: LineID, old: Int64 = 100_000, _ parts: [(LineID, PeriodID, Int64)]) -> PlanOperation {
        let parts = parts.map { Split.Part(line: $0.0, period: $0.1, amount: Money(cents: $0.2)) }
        return .split(
            Split(line: line, period: SamplePlan.block, status: .indicative, old: Money(cents: old), parts: parts))
    }

    static func gather(_ line: LineID, old: Int64 = 0, _ parts: [(LineID, PeriodID, Int64)]) -> PlanOperation {
        let parts = parts.map { Split.Part(line: $0.0, period: $0.1, amount: Money(cents: $0.2)) }
        return .merge(
            Merge(line: line, period: SamplePlan.block, status: .indicative, old: Money(cents: old), parts: parts))
    }

    static func rephase(_ cents: Int64, of line: LineID, from: PeriodID, to: PeriodID, old: Int64) -> PlanOperation {
        .rephase(
            Rephase(
                line: line, from: from, to: to, status: .indicative, old: Money(cents: old), amount: Money(cents: cents)
            ))
    }

    static func carry(
        _ cents: Int64, of line: LineID, from: PeriodID = "y2021", to: PeriodID = "y2022", old: Int64
    ) -> PlanOperation {
        .carryOver(
            CarryOver(
                line: line, from: from, to: to, status: .indicative, old: Money(cents: old), amount: Money(cents: cents)
            ))
    }

    static func carryBack(
        _ cents: Int64, of line: LineID, from: PeriodID = "y2022", to: PeriodID = "y2021", old: Int64
    ) -> PlanOperation {
        .carryBack(
            CarryBack(
                line: line, from: from, to: to, status: .indicative, old: Money(cents: old), amount: Money(cents: cents)
            ))
    }

    static func release(_ cents: Int64, of line: LineID, old: Int64 = 100_000) -> PlanOperation {
        .release(Release(line: line, period: SamplePlan.block, old: Money(cents: old), amount: Money(cents: cents)))
    }

    static func recall(_ cents: Int64, of line: LineID, old: Int64) -> PlanOperation {
        .recall(Recall(line: line, period: SamplePlan.block, old: Money(cents: old), amount: Money(cents: cents)))
    }

    static func hold(_ cents: Int64, of line: LineID, as status: BudgetStatus = .indicative, old: Int64 = 100_000)
        -> PlanOperation
    {
        .hold(
            Hold(
                line: line, period: SamplePlan.block, status: status, old: Money(cents: old),
                amount: Money(cents: cents)))
    }

    static func resume(_ cents: Int64, of line: LineID, as status: BudgetStatus, old: Int64) -> PlanOperation {
        .resume(
            Resume(
                line: line, period: SamplePlan.block, status: status, old: Money(cents: old),
                amount: Money(cents: cents)))
    }

    static func index(
        _ line: LineID, _ above: Int, _ below: Int, _ cells: [(Int64, Int64)], from oldLevel: Int? = nil,
        to level: Int? = 2022, _ rounding: Rounding = .cents
    ) -> PlanOperation {
        let key = CellKey(period: SamplePlan.block, status: .indicative)
        let cells = cells.map { Index.Cell(key: key, old: Money(cents: $0.0), amount: Money(cents: $0.1)) }
        return .index(
            Index(
                line: line, oldPriceLevel: oldLevel, priceLevel: level, above: above, below: below,
                rounding: rounding, cells: cells))
    }

    /// The plan after this operation alone.
    func applied(to plan: Plan = SamplePlan.plan) throws -> Plan {
        var plan = plan
        try apply(to: &plan, programme: SamplePlan.programme)
        return plan
    }
}

/// Operations on costs alone: most tests know no contributions.
extension Amendment {
    func applied(to plan: Plan, programme: Programme) throws(Refusal) -> Plan {
        try applied(to: Books(plan: plan, agreements: [:]), programme: programme).plan
    }

    func shares(in plan: Plan) throws(MoneyError) -> [PartyShare] {
        try shares(in: Books(plan: plan, agreements: [:]))
    }

    func consentingParties(in plan: Plan) -> [PartyID] {
        consentingParties(in: Books(plan: plan, agreements: [:]), on: CalendarDate("2021-06-01"))
    }
}

extension PlanOperation {
    func apply(to plan: inout Plan, programme: Programme) throws(Refusal) {
        var books = Books(plan: plan, agreements: [:])
        try apply(to: &books, programme: programme)
        plan = books.plan
    }
}
