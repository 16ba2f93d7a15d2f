package import Governance

/// Takes a carry-over back: the money is again what a closed period left.
///
/// Names the old value of the open cell. At most what was carried over.
package struct CarryBack: Hashable, Sendable {
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

extension CarryBack: CarryingOperation {
    var closedPeriod: PeriodID { to }
    var openPeriod: PeriodID { from }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.betweenYears] }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let reported = try checkPlace(books, programme)
        let carried = reported.carried(from: books.plan[receiving])
        guard amount <= carried else { throw .carry(.aboveCarried(receiving, amount: amount, carried: carried)) }
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [
            .carryOver(
                CarryOver(line: line, from: to, to: from, status: status, old: held(after: before), amount: amount))
        ]
    }
}
