package import Governance

/// Adds money to a line; the total rises.
package struct Increase: Hashable, Sendable {
    package let line: LineID
    package let period: PeriodID
    package let status: BudgetStatus
    package let amount: Money

    package init(line: LineID, period: PeriodID, status: BudgetStatus, amount: Money) {
        self.line = line
        self.period = period
        self.status = status
        self.amount = amount
    }
}

extension Increase: OperationRules {
    var movements: [Movement] { [Movement(CellReference(line: line, period: period, status: status), amount)] }
    var givingLines: [LineID] { [line] }
    var isOnlySums: Bool { true }
    func gross() throws(MoneyError) -> Money { amount }
    func kinds(in plan: Plan) -> Set<ShiftKind> {
        status == .authorised ? [.raisesTotal, .authorises] : [.raisesTotal]
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard amount > .zero else { throw .amountNotPositive }
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.decrease(Decrease(line: line, period: period, status: status, amount: amount))]
    }
}
