import Governance
import Testing

@Suite struct CeilingTests {
    private static let programme = Programme(
        id: "p", name: "P", area: "A", horizon: "all", currency: "eur", languages: ["nl"], timeZone: "UTC",
        periods: [
            "all": Period(
                id: "all", name: "all", parent: nil, from: CalendarDate("2021-01-01"), to: CalendarDate("2025-12-31")),
            "y1": Period(
                id: "y1", name: "y1", parent: "all", from: CalendarDate("2021-01-01"), to: CalendarDate("2021-12-31")),
        ], note: nil)

    private func line(_ id: LineID, _ level: Line.Level, _ parent: LineID?, _ cells: [CellKey: Int64]) -> Line {
        Line(
            id: id, name: id.text, rank: 1, level: level, parent: parent, executor: nil,
            cells: Cells(cells.mapValues { Money(cents: $0) }))
    }

    private func plan(overhead: Int64, others: Int64) -> Plan {
        let key = CellKey(period: "y1", status: .indicative)
        return Plan(
            lines: [
                line("bureau", .overhead, nil, [key: overhead]), line("d", .domain, nil, [:]),
                line("t", .theme, "d", [key: others]),
            ], goals: [:], targets: [:], stated: [])
    }

    private func use(
        _ bound: Ceiling.Bound, on node: PlanNode = .overhead, status: BudgetStatus? = nil, _ plan: Plan
    ) throws -> CeilingUse {
        let ceiling = Ceiling(id: "c", node: node, period: "all", status: status, bound: bound, note: nil)
        return try CeilingUse(of: ceiling, in: plan, Self.programme)
    }

    private func share(_ text: String) throws -> Ceiling.Bound {
        .share(try #require(Percentage(text)), of: .programme)
    }

    @Test func `one cent over an amount is over, and exactly the amount is not`() throws {
        let plan = plan(overhead: 228, others: 9772)
        #expect(try !use(.amount(Money(cents: 228)), plan).isExceeded)
        let over = try use(.amount(Money(cents: 227)), plan)
        #expect(over.isExceeded && over.room == Money(cents: -1))
    }

    @Test func `a share is compared exactly: 2.28 percent of ten thousand is 228 and not one more`() throws {
        let share = try share("2.28")
        #expect(try !use(share, plan(overhead: 228, others: 9772)).isExceeded)
        #expect(try use(share, plan(overhead: 228, others: 9771)).isExceeded)
        #expect(try use(share, plan(overhead: 229, others: 9771)).isExceeded)
    }

    @Test func `the room is what is left in whole cents`() throws {
        let use = try use(share("33.333333"), plan(overhead: 30, others: 70))
        #expect(use.most == Money(cents: 33) && use.room == Money(cents: 3) && !use.isExceeded)
    }

    @Test func `the largest amounts and fractions are compared without overflow`() throws {
        let half = Money.limit / 2
        #expect(try use(share("49.999999"), plan(overhead: half, others: half)).isExceeded)
        #expect(try !use(share("50"), plan(overhead: half, others: half)).isExceeded)
    }

    @Test func `only money of the named status and period counts`() throws {
        let plan = plan(overhead: 500, others: 0)
        #expect(try use(.amount(.zero), status: .authorised, plan).total == .zero)
        #expect(try use(.amount(.zero), status: .indicative, plan).total == Money(cents: 500))
        let later = Ceiling(id: "c", node: .programme, period: "y2", status: nil, bound: .amount(.zero), note: nil)
        #expect(try CeilingUse(of: later, in: plan, Self.programme).total == .zero)
    }

    @Test func `overhead is all that lies in no domain`() throws {
        let plan = plan(overhead: 5, others: 7)
        #expect(try plan.total(of: .overhead) == Money(cents: 5))
        #expect(plan.contains("bureau", in: .overhead) && !plan.contains("t", in: .overhead))
        #expect(!plan.contains("nowhere", in: .overhead))
    }

    @Test(
        arguments: [("2.28", 2_280_000), ("100", 100_000_000), ("0.000001", 1), ("-5", -5_000_000)] as [(String, Int64)]
    )
    func `a percentage is read exactly`(text: String, millionths: Int64) {
        #expect(Percentage(text)?.millionths == millionths)
    }

    @Test(arguments: ["", "2.", ".5", "2,28", "1.2345678", "1234567890123", "2.28 %"])
    func `what is no percentage is not read`(text: String) { #expect(Percentage(text) == nil) }

    @Test func `a share beyond a hundred percent, which a check refuses, allows no more than the whole`() throws {
        let plan = plan(overhead: Money.limit / 2, others: Money.limit / 2)
        let wild = try use(share("999999999999.999999"), plan)
        #expect(try wild.most == plan.total(of: .programme) && !wild.isExceeded)
        #expect(try use(share("-1"), plan).isExceeded)
    }

    @Test func `a ceiling of nothing under a whole of nothing is kept`() throws {
        #expect(try !use(share("50"), plan(overhead: 0, others: 0)).isExceeded)
    }
}
