package import Governance

/// Ends a hold.
package struct Resume: Hashable, Sendable {
    package let line: LineID
    package let period: PeriodID
    /// What the money is afterwards: indicative or authorised.
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

extension Resume: StatusOperation {
    var shift: StatusShift {
        StatusShift(line: line, period: period, from: .onHold, to: status, old: old, amount: amount)
    }

    func kinds(in plan: Plan) -> Set<ShiftKind> {
        status == .authorised ? [.touchesStatus, .authorises] : [.touchesStatus]
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.hold(Hold(line: line, period: period, status: status, old: shift.held(after: before), amount: amount))]
    }
}
