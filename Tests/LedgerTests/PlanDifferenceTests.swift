import Governance
import History
import Testing

/// Where each line of a difference stands.
@Suite struct PlanDifferenceTests {
    private static func line(_ id: LineID, _ level: Line.Level, under parent: LineID?, rank: Int) -> Line {
        let key = CellKey(period: "y2021", status: .indicative)
        var cells = Cells()
        if level != .domain { cells[key] = Money(cents: 100) }
        return Line(id: id, name: id.text, rank: rank, level: level, parent: parent, executor: nil, cells: cells)
    }

    private static let lines = [
        line("a", .domain, under: nil, rank: 1), line("a-1", .theme, under: "a", rank: 1),
        line("a-2", .theme, under: "a", rank: 2), line("a-2-x", .intervention, under: "a-2", rank: 1),
        line("a-3", .theme, under: "a", rank: 3), line("b", .domain, under: nil, rank: 2),
        line("b-1", .theme, under: "b", rank: 1), line("o", .overhead, under: nil, rank: 1),
    ]

    private static func plan(without gone: Set<LineID> = [], and added: [Line] = []) -> Plan {
        Plan(lines: lines.filter { !gone.contains($0.id) } + added, goals: [:], targets: [:], stated: [])
    }

    private func order(_ old: Plan, _ new: Plan) throws -> [String] {
        try PlanDifference(from: old, to: new, decisions: []).nodes.map(\.node.text)
    }

    @Test(arguments: [["a-2", "a-2-x"], ["a-2-x"], ["a-3"], ["a", "a-1", "a-2", "a-2-x", "a-3"], ["b-1"], ["o"], []])
    func `a line that only the old plan has stands where it stood`(gone: [LineID]) throws {
        let whole = Self.lines.map(\.id.text)
        #expect(try order(Self.plan(), Self.plan(without: Set(gone))) == whole)
        #expect(try order(Self.plan(without: Set(gone)), Self.plan()) == whole)
    }

    @Test func `a line that moved stands under its new parent, with what it lost below it`() throws {
        let moved = Self.line("a-2", .theme, under: "b", rank: 2)
        let new = Self.plan(without: ["a-2", "a-2-x", "a-1"], and: [moved])
        #expect(try order(Self.plan(), new) == ["a", "a-1", "a-3", "b", "b-1", "a-2", "a-2-x", "o"])
    }
}
