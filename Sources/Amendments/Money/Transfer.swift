package import Governance

/// Moves money between two lines, in the same period and status; the total is unchanged (virement).
package struct Transfer: Hashable, Sendable {
    package let from: LineID
    package let to: LineID
    package let period: PeriodID
    package let status: BudgetStatus
    package let amount: Money

    package init(from: LineID, to: LineID, period: PeriodID, status: BudgetStatus, amount: Money) {
        self.from = from
        self.to = to
        self.period = period
        self.status = status
        self.amount = amount
    }
}

extension Transfer: OperationRules {
    var movements: [Movement] {
        [
            Movement(CellReference(line: from, period: period, status: status), amount.negated),
            Movement(CellReference(line: to, period: period, status: status), amount),
        ]
    }

    var givingLines: [LineID] { [from] }
    var isOnlySums: Bool { true }

    func gross() throws(MoneyError) -> Money { amount }

    func kinds(in plan: Plan) -> Set<ShiftKind> {
        var kinds: Set<ShiftKind> = [distance(in: plan)]
        if plan.lines[from]?.executor != plan.lines[to]?.executor { kinds.insert(.betweenExecutors) }
        return kinds
    }

    private func distance(in plan: Plan) -> ShiftKind {
        let (giver, receiver) = (plan.group(of: from), plan.group(of: to))
        if giver != nil, giver == receiver { return .withinTheme }
        let (given, received) = (plan.domain(of: from), plan.domain(of: to))
        return given != nil && given == received ? .betweenThemes : .betweenDomains
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard from != to else { throw .sameLine(from) }
        guard amount > .zero else { throw .amountNotPositive }
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.transfer(Transfer(from: to, to: from, period: period, status: status, amount: amount))]
    }
}

extension Plan {
    /// The theme or overhead line at the top of a line's branch; a domain's own rest is a group of its own.
    fileprivate func group(of id: LineID) -> LineID? {
        guard let line = lines[id] else { return nil }
        guard line.level == .intervention, let parent = line.parent else { return id }
        return group(of: parent)
    }
}
