package import Governance

/// What carries money of a line across the end of a closed period, and what takes that back.
protocol CarryingOperation: OperationRules {
    var line: LineID { get }
    var from: PeriodID { get }
    var to: PeriodID { get }
    var status: BudgetStatus { get }
    var old: Money { get }
    var amount: Money { get }
    var closedPeriod: PeriodID { get }
    var openPeriod: PeriodID { get }
}

extension CarryingOperation {
    private func cell(_ period: PeriodID) -> CellReference {
        CellReference(line: line, period: period, status: status)
    }

    var giving: CellReference { cell(from) }
    var receiving: CellReference { cell(to) }
    var movements: [Movement] { [Movement(giving, amount.negated), Movement(receiving, amount)] }
    var givingLines: [LineID] { [line] }
    func gross() throws(MoneyError) -> Money { amount }
    var carriedAcross: PeriodID? { closedPeriod }

    /// What the account of the closed period shows for the cell; refused where there is none, or the other period does
    /// not come after it.
    func checkPlace(_ books: Books, _ programme: Programme) throws(Refusal) -> Underspend {
        guard programme.isClosed(closedPeriod) else { throw .carry(.notClosed(line, closedPeriod)) }
        guard let reported = programme.underspend(of: cell(closedPeriod)) else {
            throw .carry(.notReported(cell(closedPeriod)))
        }
        guard let closed = programme.periods[closedPeriod], let open = programme.periods[openPeriod],
            open.from > closed.to
        else { throw .carry(.notLater(line, closed: closedPeriod, open: openPeriod)) }
        guard amount > .zero else { throw .amountNotPositive }
        try books.plan.require(old, in: giving)
        return reported
    }

    /// What the receiving cell holds afterwards: the old value of whatever takes this back.
    func held(after before: Books) -> Money { Money(cents: before.plan[receiving].cents + amount.cents) }
}

/// Why nothing can be carried over so.
package enum CarryProblem: Hashable, Sendable {
    case notClosed(LineID, PeriodID)
    /// The account of the period says nothing of the cell.
    case notReported(CellReference)
    case notLater(LineID, closed: PeriodID, open: PeriodID)
    case aboveUnderspend(CellReference, amount: Money, left: Money, reported: Money)
    case aboveCarried(CellReference, amount: Money, carried: Money)
}
