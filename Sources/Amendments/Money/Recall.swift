package import Governance

/// Takes a release back: authorised money is indicative again (vrijgave intrekken).
package struct Recall: Hashable, Sendable {
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

extension Recall: StatusOperation {
    var shift: StatusShift {
        StatusShift(line: line, period: period, from: .authorised, to: .indicative, old: old, amount: amount)
    }

    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesStatus] }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.release(Release(line: line, period: period, old: shift.held(after: before), amount: amount))]
    }
}
