package import Governance

/// Makes indicative money authorised: permission to spend (vrijgeven).
package struct Release: Hashable, Sendable {
    package let line: LineID
    package let period: PeriodID
    package let old: Money
    package let amount: Money

    package init(line: LineID, period: PeriodID, old: Money, amount: Money) {
        self.line = line
        self.period = period
        self.old = old
        self.amount = amount
    }
}

extension Release: StatusOperation {
    var shift: StatusShift {
        StatusShift(line: line, period: period, from: .indicative, to: .authorised, old: old, amount: amount)
    }

    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesStatus, .authorises] }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.recall(Recall(line: line, period: period, old: shift.held(after: before), amount: amount))]
    }
}
