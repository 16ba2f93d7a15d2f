package import Governance

/// Takes money of a line that was not spent from a closed period to a later one that is open (overhevelen).
///
/// Names the old value of the closed cell. At most what the account shows as not spent, less what was carried over
/// before: what the cell holds above what was spent.
package struct CarryOver: Hashable, Sendable {
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

extension CarryOver: CarryingOperation {
    var closedPeriod: PeriodID { from }
    var openPeriod: PeriodID { to }

    /// What a closed year left can be spent no more until it is carried over.
    func kinds(in plan: Plan) -> Set<ShiftKind> {
        status == .authorised ? [.betweenYears, .authorises] : [.betweenYears]
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let reported = try checkPlace(books, programme)
        let left = reported.left(of: old)
        guard amount <= left else {
            throw .carry(.aboveUnderspend(giving, amount: amount, left: left, reported: reported.amount))
        }
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [
            .carryBack(
                CarryBack(line: line, from: to, to: from, status: status, old: held(after: before), amount: amount))
        ]
    }
}
