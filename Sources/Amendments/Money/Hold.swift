package import Governance

/// Withholds money for now (aanhouden); `resume` gives it back.
package struct Hold: Hashable, Sendable {
    package let line: LineID
    package let period: PeriodID
    /// What the money is before: indicative or authorised.
    package let status: BudgetStatus
    package let old: Money
    package let amount: Money

    package init(line: LineID, period: PeriodID, status: BudgetStatus, old: Money, amount: Money) {
        self.line = line
        self.period = period
        self.status = status
        self.old = old
        self.amount = amount
    }
}

extension Hold: StatusOperation {
    var shift: StatusShift {
        StatusShift(line: line, period: period, from: status, to: .onHold, old: old, amount: amount)
    }

    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesStatus] }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.resume(Resume(line: line, period: period, status: status, old: shift.held(after: before), amount: amount))]
    }
}
