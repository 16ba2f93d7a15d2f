package import Governance

/// Which cells a question is about: whose money, for which budget period.
package struct CellSelection: Hashable, Sendable {
    /// Nil for every line.
    package let lines: Set<LineID>?
    /// Nil for every period.
    package let periods: Set<PeriodID>?

    package static let all = CellSelection(lines: nil, periods: nil)

    private init(lines: Set<LineID>?, periods: Set<PeriodID>?) {
        self.lines = lines
        self.periods = periods
    }

    /// The own cells of a line, or those below it too; the money of a period and of those within it.
    package init(line: LineID?, below: Bool, period: PeriodID?, in questions: any HistoryQuestions) {
        lines = line.map { line in
            guard below else { return [line] }
            let inside = questions.lines.lines.keys.filter { questions.lines.contains($0, in: .line(line)) }
            return Set(inside).union([line])
        }
        periods = period.map { period in
            let programme = questions.programme
            return Set(programme.periods.keys.filter { programme.contains($0, in: period) }).union([period])
        }
    }

    /// The cells of a node of the plan.
    package init(node: PlanNode, in questions: any HistoryQuestions) {
        let plan = questions.lines
        lines = node == .programme ? nil : Set(plan.lines.keys.filter { plan.contains($0, in: node) })
        periods = nil
    }

    package func contains(_ cell: CellReference) -> Bool {
        lines?.contains(cell.line) ?? true && periods?.contains(cell.period) ?? true
    }

    package func total(of plan: Plan) throws(MoneyError) -> Money {
        try Money.sum(plan.cells.filter { contains($0.cell) }.map(\.amount))
    }

    /// What the money of a plan may be used for, sorted.
    package func statuses(of plan: Plan) -> [BudgetStatus] {
        Set(plan.cells.map(\.cell).filter(contains).map(\.status)).sorted()
    }
}
