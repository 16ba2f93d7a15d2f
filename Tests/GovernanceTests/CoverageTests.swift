import Governance
import TestSupport
import Testing

/// Costs beside contributions: rows add up, nothing counts twice, hours cover no cash.
@Suite struct CoverageTests {
    // MARK: By hand

    private static func contribution(
        _ id: ContributionID, _ party: PartyID, _ purpose: PlanNode, _ period: PeriodID, _ euros: Int64,
        _ status: Contribution.Status = .pledged, _ books: Contribution.Books = .paidIn
    ) -> Contribution {
        Contribution(
            id: id, party: party, purpose: purpose, period: period, amount: Money(cents: euros * 100), status: status,
            books: books, condition: status == .conditional ? "Eerst" : nil, note: nil)
    }

    private func books(_ contributions: [Contribution]) -> CoverageBooks {
        CoverageBooks(plan: CoveredPlan.plan, programme: CoveredPlan.programme, contributions: contributions)
    }

    private func row<ID>(_ id: ID, _ rows: [CoverageRow<ID>]) throws -> CoverageRow<ID> {
        try #require(rows.first { $0.id == id })
    }

    @Test func `a contribution for a domain pays for no single theme, and counts once`() throws {
        let rows = try books([Self.contribution("c", "rijk", .line("wonen-ruimte"), "p", 70)]).rows(of: CoverageScope())
        #expect(try row(.line("wonen-ruimte"), rows).own.firm == Money(cents: 7000))
        #expect(try row(.line("wonen-ruimte"), rows).total.firm == Money(cents: 7000))
        #expect(try row(.line("wonen"), rows).total.firm == .zero)
        #expect(try row(.line("ruimte"), rows).total.firm == .zero)
        #expect(try row(.programme, rows).total.firm == Money(cents: 7000))
        #expect(try row(.line("wonen-ruimte"), rows).own.uncovered == Money(cents: 33_000))
    }

    @Test func `a contribution for a block pays for no single year`() throws {
        let rows = try books([Self.contribution("c", "rijk", .programme, "p", 70)]).periods(of: CoverageScope())
        #expect(try row("p", rows).own.firm == Money(cents: 7000))
        #expect(try row("y1", rows).total.firm == .zero)
        #expect(try row("h", rows).total.firm == Money(cents: 7000))
    }

    @Test func `what is for more than was asked is told apart`() throws {
        let books = books([
            Self.contribution("wide", "rijk", .line("wonen-ruimte"), "p", 7),
            Self.contribution("here", "rijk", .line("wonen"), "y1", 5),
            Self.contribution("elsewhere", "rijk", .line("ruimte"), "y1", 3),
            Self.contribution("later", "rijk", .line("wonen"), "y2", 2),
            Self.contribution("all", "gemeente", .programme, "h", 1),
        ])
        let scope = CoverageScope(node: .line("wonen"), period: "y1")
        #expect(try books.total(of: scope).firm == Money(cents: 500))
        #expect(try books.wider(than: scope).firm == Money(cents: 800))
        #expect(
            try books.wider(than: scope).budgeted == Money(cents: 40_000), "the rest of the block may be for y1 too")
        #expect(try books.wider(than: CoverageScope()) == .none)
        let asked = CoverageScope(node: .line("wonen"), period: "y1", party: "gemeente")
        #expect(try books.total(of: asked).firm == .zero)
        #expect(try books.wider(than: asked).firm == Money(cents: 100))
    }

    @Test func `status and books say what a contribution is`() throws {
        let all = books([
            Self.contribution("a", "rijk", .programme, "p", 1, .granted),
            Self.contribution("b", "rijk", .programme, "p", 2, .conditional),
            Self.contribution("c", "rijk", .programme, "p", 4, .intended),
            Self.contribution("d", "rijk", .programme, "p", 8, .settled, .ownBooks),
            Self.contribution("e", "rijk", .programme, "p", 16, .pledged, .inKind),
            Self.contribution("f", "rijk", .programme, "p", 32, .conditional, .inKind),
        ])
        let total = try all.total(of: CoverageScope())
        #expect([total.firm, total.conditional, total.intended, total.inKind].map(\.cents) == [900, 200, 400, 4800])
        #expect(try total.uncovered == total.budgeted.subtracting(Money(cents: 1100)))
    }

    // MARK: Laws

    @Test func `of every row the parts and its own are the total, by node and by period`() throws {
        var random = SeededGenerator(for: "coverage")
        for _ in 0..<120 {
            let books = CoveredPlan.random(&random)
            let scope = CoveredPlan.scope(&random)
            try addsUp(try books.rows(of: scope))
            try addsUp(try books.periods(of: scope))
            #expect(try books.rows(of: scope).first?.total == books.total(of: scope))
            let periods = try books.periods(of: scope).filter { $0.depth == 0 }
            #expect(try sum(periods.map(\.total)) == books.total(of: scope))
            var parties = try sum(books.parties(of: scope).map(\.total))
            try parties.add(cost: books.total(of: scope).budgeted)
            #expect(parties == (try books.total(of: scope)))
        }
    }

    private func sum(_ parts: [Coverage]) throws -> Coverage {
        try parts.reduce(into: Coverage.none) { try $0.add($1) }
    }

    private func addsUp<ID>(_ rows: [CoverageRow<ID>]) throws {
        #expect(Set(rows.map(\.id)).count == rows.count)
        for (index, row) in rows.enumerated() {
            let below = rows[(index + 1)...].prefix { $0.depth > row.depth }
            let children = below.filter { $0.depth == row.depth + 1 }.map(\.total)
            #expect(try sum(children + [row.own]) == row.total, "\(row.id)")
            let uncovered = try Money.sum(children.map { try $0.uncovered } + [row.own.uncovered])
            #expect(try row.total.uncovered == uncovered)
        }
    }

    /// The direct sum of the definition, node by node.
    @Test func `every row is what its definition says`() throws {
        var random = SeededGenerator(for: "coverage by definition")
        for _ in 0..<60 {
            let books = CoveredPlan.random(&random)
            for row in try books.rows(of: CoverageScope(period: "h")) {
                let direct = try Coverage(
                    of: row.id, in: "h", plan: books.plan, programme: books.programme,
                    contributions: books.contributions)
                #expect(row.total == direct, "\(row.id)")
            }
        }
    }

    @Test func `what is in kind never changes what is uncovered`() throws {
        var random = SeededGenerator(for: "in kind")
        for _ in 0..<60 {
            let books = CoveredPlan.random(&random)
            let scope = CoveredPlan.scope(&random)
            let cash = CoverageBooks(
                plan: books.plan, programme: books.programme,
                contributions: books.contributions.filter { $0.books != .inKind })
            #expect(
                try books.rows(of: scope).map { try $0.total.uncovered }
                    == cash.rows(of: scope).map { try $0.total.uncovered })
        }
    }

    @Test func `amounts beyond what can be stored are refused, and never trap`() {
        let huge = Contribution(
            id: "a", party: "rijk", purpose: .programme, period: "p", amount: Money(cents: Money.limit),
            status: .pledged, books: .paidIn, condition: nil, note: nil)
        #expect(throws: MoneyError.tooLarge) { try books([huge, huge]).rows(of: CoverageScope()) }
    }
}

/// Two domains with two themes each, one with an intervention, and overhead; a horizon, a block and two years.
enum CoveredPlan {
    static let programme = Programme(
        id: "proef", name: "Proef", area: "Proef", horizon: "h", currency: "eur", languages: ["nl"],
        timeZone: "Europe/Amsterdam",
        periods: Dictionary(
            uniqueKeysWithValues: [
                period("h", nil, 2020, 2040), period("p", "h", 2021, 2022), period("y1", "p", 2021, 2021),
                period("y2", "p", 2022, 2022),
            ].map { ($0.id, $0) }), note: nil)

    private static func period(_ id: PeriodID, _ parent: PeriodID?, _ from: Int, _ to: Int) -> Period {
        Period(
            id: id, name: id.text, parent: parent, from: CalendarDate("\(from)-01-01"), to: CalendarDate("\(to)-12-31"))
    }

    static let plan = Plan(lines: lines { $1 == .intervention ? 0 : 400 }, goals: [:], targets: [:], stated: [])

    private static let tree: [(LineID, Line.Level, LineID?)] = [
        ("wonen-ruimte", .domain, nil), ("wonen", .theme, "wonen-ruimte"), ("isolatie", .intervention, "wonen"),
        ("ruimte", .theme, "wonen-ruimte"), ("onderwijs-werk", .domain, nil), ("onderwijs", .theme, "onderwijs-werk"),
        ("werk", .theme, "onderwijs-werk"), ("bureau", .overhead, nil), ("folder", .intervention, "bureau"),
    ]

    private static func lines(_ euros: (LineID, Line.Level) -> Int64) -> [Line] {
        tree.map { id, level, parent in
            let cells = Cells([CellKey(period: "p", status: .indicative): Money(cents: euros(id, level) * 100)])
            return Line(
                id: id, name: id.text, rank: 1, level: level, parent: parent, executor: "gemeente", cells: cells)
        }
    }

    private static let nodes: [PlanNode] = [.programme, .domains] + tree.map { .line($0.0) }
    private static let periods: [PeriodID] = ["h", "p", "y1", "y2"]
    private static let parties: [PartyID] = ["rijk", "gemeente", "corporatie"]

    static func scope(_ random: inout SeededGenerator) -> CoverageScope {
        CoverageScope(
            node: nodes.randomElement(using: &random) ?? .programme,
            period: Bool.random(using: &random) ? periods.randomElement(using: &random) : nil,
            party: Int.random(in: 0...3, using: &random) == 0 ? parties.randomElement(using: &random) : nil)
    }

    static func random(_ random: inout SeededGenerator) -> CoverageBooks {
        var plan = plan
        for (line, _, _) in tree {
            for period in periods where Bool.random(using: &random) {
                let cell = CellReference(line: line, period: period, status: .indicative)
                plan[cell] = Money(cents: Int64.random(in: 0...1_000_000, using: &random))
            }
        }
        let contributions = (0..<Int.random(in: 0...12, using: &random)).map { index in
            Contribution(
                id: ContributionID("c\(index)"), party: parties.randomElement(using: &random) ?? "rijk",
                purpose: nodes.randomElement(using: &random) ?? .programme,
                period: periods.randomElement(using: &random) ?? "p",
                amount: Money(cents: Int64.random(in: 1...1_000_000, using: &random)),
                status: Contribution.Status.allCases.randomElement(using: &random) ?? .pledged,
                books: Contribution.Books.allCases.randomElement(using: &random) ?? .paidIn, condition: nil, note: nil)
        }
        return CoverageBooks(plan: plan, programme: programme, contributions: contributions)
    }
}
