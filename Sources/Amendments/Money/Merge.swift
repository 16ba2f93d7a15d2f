package import Governance

/// Takes parts together into the rest above them; the opposite of a split, the total of the line is unchanged.
///
/// Names the old value of the rest, which must still hold.
package struct Merge: Hashable, Sendable {
    package let line: LineID
    package let period: PeriodID
    package let status: BudgetStatus
    package let old: Money
    /// What each part gives, sorted by line and period.
    package let parts: [Split.Part]

    package init(line: LineID, period: PeriodID, status: BudgetStatus, old: Money, parts: [Split.Part]) {
        self.line = line
        self.period = period
        self.status = status
        self.old = old
        self.parts = parts.sorted { ($0.line, $0.period) < ($1.line, $1.period) }
    }
}

extension Merge: OperationRules {
    private var rest: CellReference { CellReference(line: line, period: period, status: status) }

    var movements: [Movement] {
        // A sum that overflows is refused by `check` before any movement is made.
        let gathered = (try? gross()) ?? .zero
        return parts.map {
            Movement(CellReference(line: $0.line, period: $0.period, status: status), $0.amount.negated)
        } + [Movement(rest, gathered)]
    }

    var givingLines: [LineID] { parts.isEmpty ? [line] : parts.map(\.line) }

    func gross() throws(MoneyError) -> Money { try Money.sum(parts.map(\.amount)) }

    func kinds(in plan: Plan) -> Set<ShiftKind> {
        let executor = plan.lines[line]?.executor
        let others = parts.contains { plan.lines[$0.line]?.executor != executor }
        return others ? [.withinLine, .betweenExecutors] : [.withinLine]
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard !parts.isEmpty else { throw .noParts(rest) }
        guard (try? gross()) != nil else { throw .tooLarge(rest) }
        try books.plan.require(old, in: rest)
        try Split.check(parts, below: rest, books.plan, programme)
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        let whole = parts.reduce(old.cents) { $0 + $1.amount.cents }
        return [.split(Split(line: line, period: period, status: status, old: Money(cents: whole), parts: parts))]
    }
}
