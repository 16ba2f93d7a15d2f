package import Governance

/// Moves money of a line to another of its periods (kasschuif); the total is unchanged.
///
/// Names the old value of the period that gives. To a period within it, it would be a split, and the other way a merge.
package struct Rephase: Hashable, Sendable {
    package let line: LineID
    package let from: PeriodID
    package let to: PeriodID
    package let status: BudgetStatus
    package let old: Money
    package let amount: Money

    package init(line: LineID, from: PeriodID, to: PeriodID, status: BudgetStatus, old: Money, amount: Money) {
        self.line = line
        self.from = from
        self.to = to
        self.status = status
        self.old = old
        self.amount = amount
    }
}

extension Rephase: OperationRules {
    private func cell(_ period: PeriodID) -> CellReference {
        CellReference(line: line, period: period, status: status)
    }

    var movements: [Movement] { [Movement(cell(from), amount.negated), Movement(cell(to), amount)] }
    var givingLines: [LineID] { [line] }
    func gross() throws(MoneyError) -> Money { amount }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.betweenYears] }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard from != to else { throw .samePeriod(line, from) }
        if programme.contains(to, in: from) { throw .periodWithin(line, inner: to, outer: from) }
        if programme.contains(from, in: to) { throw .periodWithin(line, inner: from, outer: to) }
        guard amount > .zero else { throw .amountNotPositive }
        try books.plan.require(old, in: cell(from))
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        let held = Money(cents: before.plan[cell(to)].cents + amount.cents)
        return [.rephase(Rephase(line: line, from: to, to: from, status: status, old: held, amount: amount))]
    }
}
