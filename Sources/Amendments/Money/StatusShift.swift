import Governance

/// Money of one line and period that goes from one status to another: what release, recall, hold and resume share.
struct StatusShift {
    let line: LineID
    let period: PeriodID
    let from: BudgetStatus
    let to: BudgetStatus
    /// What the cell that gives holds before.
    let old: Money
    let amount: Money

    private func cell(_ status: BudgetStatus) -> CellReference {
        CellReference(line: line, period: period, status: status)
    }

    var movements: [Movement] { [Movement(cell(from), amount.negated), Movement(cell(to), amount)] }

    func check(_ books: Books) throws(Refusal) {
        guard from != to else { throw .statusStays(cell(from)) }
        guard amount > .zero else { throw .amountNotPositive }
        try books.plan.require(old, in: cell(from))
    }

    /// What the receiving cell holds afterwards: the old value of whatever takes this back.
    func held(after before: Books) -> Money { Money(cents: before.plan[cell(to)].cents + amount.cents) }
}

/// An operation that is a shift of status and nothing else.
protocol StatusOperation: OperationRules {
    var shift: StatusShift { get }
}

extension StatusOperation {
    var movements: [Movement] { shift.movements }
    var givingLines: [LineID] { [shift.line] }
    func gross() throws(MoneyError) -> Money { shift.amount }
    func check(_ books: Books, _ programme: Programme) throws(Refusal) { try shift.check(books) }
}
