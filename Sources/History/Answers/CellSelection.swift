import Amendments
package import Governance

/// Which cells a question is about: whose money, for which budget period.
///
/// What lies below a line is another matter at another time: a line that was moved lay elsewhere before. So a cell is
/// always looked up in the plan of the time that is asked about.
package struct CellSelection: Hashable, Sendable {
    private enum Place: Hashable {
        case everything
        /// The own cells of a line.
        case own(LineID)
        case node(PlanNode)
    }

    private let place: Place
    /// Nil for every period.
    private let periods: Set<PeriodID>?
    /// Every line that ever lay in the place; nil for every line.
    package let lines: Set<LineID>?

    /// The own cells of a line, or those below it too; the money of a period and of those within it.
    package init(line: LineID?, below: Bool, period: PeriodID?, in questions: any HistoryQuestions) throws {
        switch line {
        case let line? where below: place = .node(.line(line))
        case let line?: place = .own(line)
        case nil: place = .everything
        }
        lines = try Self.lines(place, questions)
        periods = period.map { period in
            let programme = questions.programme
            return Set(programme.periods.keys.filter { programme.contains($0, in: period) }).union([period])
        }
    }

    /// The cells of a node of the plan.
    package init(node: PlanNode, in questions: any HistoryQuestions) throws {
        place = node == .programme ? .everything : .node(node)
        lines = try Self.lines(place, questions)
        periods = nil
    }

    private static func lines(_ place: Place, _ questions: any HistoryQuestions) throws -> Set<LineID>? {
        switch place {
        case .everything: nil
        case .own(let line): [line]
        case .node(.line(let line)): try questions.linesEver(below: line)
        // A line can come from the overhead to a theme, and go back.
        case .node: nil
        }
    }

    /// Whether a cell is asked about, by the tree of a plan.
    package func contains(_ cell: CellReference, in plan: Plan) -> Bool {
        guard periods?.contains(cell.period) ?? true else { return false }
        return switch place {
        case .everything: true
        case .own(let line): cell.line == line
        case .node(let node): plan.contains(cell.line, in: node)
        }
    }

    /// Whether a line is asked about, by the tree of a plan.
    func contains(_ line: LineID, in plan: Plan) -> Bool {
        switch place {
        case .everything: true
        case .own(let own): line == own
        case .node(let node): plan.contains(line, in: node)
        }
    }

    package func total(of plan: Plan) throws(MoneyError) -> Money {
        try Money.sum(plan.cells.filter { contains($0.cell, in: plan) }.map(\.amount))
    }

    /// What a cell holds of what is asked about: nothing while its line lies elsewhere.
    func amount(of cell: CellReference, in plan: Plan) -> Money { contains(cell, in: plan) ? plan[cell] : .zero }

    /// What the money of a plan may be used for, sorted.
    package func statuses(of plan: Plan) -> [BudgetStatus] {
        Set(plan.cells.map(\.cell).filter { contains($0, in: plan) }.map(\.status)).sorted()
    }
}

extension HistoryQuestions {
    /// A line and every line that was part of it at any time, or of what was part of it.
    func linesEver(below line: LineID) throws -> Set<LineID> {
        var parents: [LineID: Set<LineID>] = [:]
        for each in founding.plan.lines.values {
            parents[each.id, default: []].formUnion([each.parent].compactMap(\.self))
        }
        for operation in try decisions(through: newest, naming: []).flatMap(\.operations) {
            switch operation {
            case .addLine(let each):
                parents[each.entry.id, default: []].formUnion([each.entry.parent].compactMap(\.self))
            case .move(let each): parents[each.line, default: []].insert(each.to)
            default: break
            }
        }
        var (found, next): (Set<LineID>, Set<LineID>) = ([line], [line])
        while !next.isEmpty {
            next = Set(parents.filter { !$0.value.isDisjoint(with: next) }.keys).subtracting(found)
            found.formUnion(next)
        }
        return found
    }
}
