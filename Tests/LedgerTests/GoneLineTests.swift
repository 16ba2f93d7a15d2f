import Amendments
import Findings
import Governance
import History
import Ledger
import Testing

/// What a plan once held and no longer does: the answers still know of it.
@Suite struct GoneLineTests {
    private static let block: PeriodID = "p2021-2025"

    private static func line(_ id: LineID, _ name: String, _ parent: LineID?, cents: Int64) -> Line {
        let cells = Cells([CellKey(period: block, status: .indicative): Money(cents: cents)])
        return Line(
            id: id, name: name, rank: 1, level: parent == nil ? .domain : .theme, parent: parent, executor: "gemeente",
            cells: cells)
    }

    private static func plan(_ lines: [Line]) -> Plan { Plan(lines: lines, goals: [:], targets: [:], stated: []) }

    private static func cell(_ line: LineID, _ period: PeriodID = block) -> CellReference {
        CellReference(line: line, period: period, status: .indicative)
    }

    private static func period(_ id: PeriodID, _ parent: PeriodID?) -> Period {
        Period(id: id, name: id.text, parent: parent, from: CalendarDate("2021-01-01"), to: CalendarDate("2025-12-31"))
    }

    /// `kunst` gave all it had to `sport`, by way of a year that is no more, and is gone.
    private let paper: PaperHistory

    init() throws { paper = try Self.paper() }

    private static func paper() throws -> PaperHistory {
        try PaperHistory(
            founded: plan([
                line("vrije-tijd", "Vrije tijd", nil, cents: 0), line("kunst", "Kunst", "vrije-tijd", cents: 500),
                line("sport", "Sport", "vrije-tijd", cents: 100),
            ]),
            present: plan([
                line("vrije-tijd", "Vrije tijd", nil, cents: 0),
                line("sport", "Sport en spel", "vrije-tijd", cents: 600),
            ]),
            periods: [period(block, nil), period("y2021", block)],
            decisions: [
                [
                    .rephase(
                        Rephase(
                            line: "kunst", from: block, to: "y2021", status: .indicative, old: Money(cents: 500),
                            amount: Money(cents: 500)))
                ],
                [
                    .decrease(Decrease(line: "kunst", period: "y2021", status: .indicative, amount: Money(cents: 500))),
                    .increase(Increase(line: "sport", period: block, status: .indicative, amount: Money(cents: 500))),
                    .removeLine(
                        RemoveLine(
                            LineEntry(
                                id: "kunst", level: .theme, parent: "vrije-tijd", name: "Kunst", rank: 1,
                                details: LineDetails()))),
                ],
            ])
    }

    @Test func `a line that is gone is answered from history`() throws {
        var question = ChangeQuestion()
        question.line = "kunst"
        let history = try ChangeHistory(question, in: paper)
        #expect(history.entries.map(\.decision.seq) == [1, 2])
        #expect(history.entries.map(\.new.cents) == [500, 0])
        #expect(history.opening.cents == 500 && history.closing == .zero && history.isTied && history.isComplete)
        let blame = try Composition(of: "kunst", below: false, at: paper.newest, in: paper)
        #expect(blame.isTied && blame.total == .zero)
        #expect(blame.lines.first?.cells.map(\.parts.count) == [1, 2])
    }

    @Test func `what is below a line includes what is gone`() throws {
        var question = ChangeQuestion()
        (question.line, question.below) = ("vrije-tijd", true)
        let history = try ChangeHistory(question, in: paper)
        #expect(history.entries.map(\.new.cents) == [600, 600] && history.isTied)
    }

    @Test func `a period that is gone still selects its money`() throws {
        var question = ChangeQuestion()
        question.period = "y2021"
        let history = try ChangeHistory(question, in: paper)
        #expect(history.entries.map(\.delta.cents) == [500, -500] && history.isTied)
    }

    @Test func `sums that do not come to what stands are never called tied`() throws {
        let forged = try PaperHistory(
            founded: Self.plan([Self.line("sport", "Sport", nil, cents: 100)]),
            present: Self.plan([Self.line("sport", "Sport", nil, cents: 101)]), periods: [Self.period(Self.block, nil)],
            decisions: [[]])
        var question = ChangeQuestion()
        question.line = "sport"
        #expect(try !ChangeHistory(question, in: forged).isTied)
        #expect(try !Composition(of: "sport", below: false, at: 1, in: forged).isTied)
        #expect(try !Reconciliation(of: .programme, from: 0, to: 1, byPeriod: false, in: forged).isTied)
    }

    @Test func `the finder knows lines that are gone, and says that they are`() throws {
        let finder = LineFinder(paper.plan(at: 2), ever: paper.lines)
        let gone = try #require(finder.find("kun").value)
        #expect(gone.line.id == "kunst" && !gone.isPresent && !gone.isExact)
        let present = try #require(finder.find("SPORT EN").value)
        #expect(present.line.id == "sport" && present.isPresent)
    }
}
