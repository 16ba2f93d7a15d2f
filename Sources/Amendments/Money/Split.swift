package import Governance

/// Distributes a rest over periods or lines below it; the total of the line is unchanged, so it is never a transfer.
///
/// Names the old value of the cell, which must still hold: a split does not commute with what changes its cell.
package struct Split: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package let line: LineID
        package let period: PeriodID
        package let amount: Money

        package init(line: LineID, period: PeriodID, amount: Money) {
            self.line = line
            self.period = period
            self.amount = amount
        }
    }

    package let line: LineID
    package let period: PeriodID
    package let status: BudgetStatus
    package let old: Money
    /// Sorted by line and period.
    package let parts: [Part]

    package init(line: LineID, period: PeriodID, status: BudgetStatus, old: Money, parts: [Part]) {
        self.line = line
        self.period = period
        self.status = status
        self.old = old
        self.parts = parts.sorted { ($0.line, $0.period) < ($1.line, $1.period) }
    }

    /// Equal parts; cents that do not divide go one each to the first parts.
    ///
    /// Nothing for less than zero.
    package static func even(_ total: Money, over count: Int) -> [Money] {
        guard count > 0, total >= .zero else { return [] }
        let (share, rest) = total.cents.quotientAndRemainder(dividingBy: Int64(count))
        return (0..<count).map { Money(cents: share + ($0 < rest ? 1 : 0)) }
    }
}

extension Split: OperationRules {
    private var source: CellReference { CellReference(line: line, period: period, status: status) }

    var movements: [Movement] {
        // A sum that overflows is refused by `check` before any movement is made.
        let taken = (try? gross()) ?? .zero
        return [Movement(source, taken.negated)]
            + parts.map { Movement(CellReference(line: $0.line, period: $0.period, status: status), $0.amount) }
    }

    var givingLines: [LineID] { [line] }

    func gross() throws(MoneyError) -> Money { try Money.sum(parts.map(\.amount)) }

    func kinds(in plan: Plan) -> Set<ShiftKind> {
        let executor = plan.lines[line]?.executor
        let others = parts.contains { plan.lines[$0.line]?.executor != executor }
        return others ? [.withinLine, .betweenExecutors] : [.withinLine]
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = books.plan
        guard !parts.isEmpty else { throw .noParts(source) }
        guard let sum = try? gross() else { throw .tooLarge(source) }
        let held = plan[source]
        try plan.require(old, in: source)
        guard sum <= held else { throw .partsExceed(source, parts: sum, held: held) }
        try Self.check(parts, below: source, plan, programme)
    }

    /// Every part is above zero, lies below a cell, and stands once. Parts are sorted.
    static func check(
        _ parts: [Part], below rest: CellReference, _ plan: Plan, _ programme: Programme
    ) throws(Refusal) {
        for part in parts {
            guard part.amount > .zero else { throw .amountNotPositive }
            let isBelow =
                plan.contains(part.line, in: .line(rest.line)) && programme.contains(part.period, in: rest.period)
            let isItself = part.line == rest.line && part.period == rest.period
            guard isBelow, !isItself else { throw .partNotBelow(rest, line: part.line, period: part.period) }
        }
        for (one, next) in zip(parts, parts.dropFirst()) where one.line == next.line && one.period == next.period {
            throw .repeatedPart(line: one.line, period: one.period)
        }
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        let rest = parts.reduce(old.cents) { $0 - $1.amount.cents }
        return [.merge(Merge(line: line, period: period, status: status, old: Money(cents: rest), parts: parts))]
    }
}
