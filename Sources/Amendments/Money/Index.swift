package import Governance

/// Restates cells of a line in the prices of another year (indexeren): each amount times one factor, rounded once.
///
/// Names the old and new amount of every cell and the old price level of the line; what the factor and the stated
/// rounding give is computed again, to the cent.
package struct Index: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let key: CellKey
        package let old: Money
        package let amount: Money

        package init(key: CellKey, old: Money, amount: Money) {
            self.key = key
            self.old = old
            self.amount = amount
        }
    }

    package let line: LineID
    /// The year in whose prices the amounts are; nil where the line does not say.
    package let oldPriceLevel: Int?
    package let priceLevel: Int?
    /// The factor, as a fraction of whole numbers: 103 over 100 raises by three percent.
    package let above: Int
    package let below: Int
    package let rounding: Rounding
    /// Sorted by period and status.
    package let cells: [Cell]

    package init(
        line: LineID, oldPriceLevel: Int?, priceLevel: Int?, above: Int, below: Int, rounding: Rounding, cells: [Cell]
    ) {
        self.line = line
        self.oldPriceLevel = oldPriceLevel
        self.priceLevel = priceLevel
        self.above = above
        self.below = below
        self.rounding = rounding
        self.cells = cells.sorted { $0.key < $1.key }
    }

    /// The largest number above or below the line of a factor.
    package static let factorLimit = 999_999_999
}

extension Index: OperationRules {
    private func reference(_ cell: Cell) -> CellReference {
        CellReference(line: line, period: cell.key.period, status: cell.key.status)
    }

    /// What a cell gains or loses. Both amounts are at most fifteen digits, so the difference is one too.
    private func delta(_ cell: Cell) -> Money { Money(cents: cell.amount.cents - cell.old.cents) }

    var movements: [Movement] { cells.map { Movement(reference($0), delta($0)) } }
    var givingLines: [LineID] { [line] }
    func gross() throws(MoneyError) -> Money { try Money.sum(cells.map { delta($0).magnitude }) }

    func kinds(in plan: Plan) -> Set<ShiftKind> {
        var kinds: Set<ShiftKind> = [.touchesPrices]
        if cells.contains(where: { delta($0) > .zero }) { kinds.insert(.raisesTotal) }
        if cells.contains(where: { delta($0) < .zero }) { kinds.insert(.lowersTotal) }
        return kinds
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let held = try books.plan.open(line)
        guard held.details.priceLevel == oldPriceLevel else {
            throw .index(.oldPriceLevel(line, stated: oldPriceLevel, held: held.details.priceLevel))
        }
        guard (1...Self.factorLimit).contains(above), (1...Self.factorLimit).contains(below) else {
            throw .index(.factor(line))
        }
        guard priceLevel == nil || held.level != .domain else { throw .index(.domainPriceLevel(line)) }
        guard Set(cells.map(\.key)).count == cells.count else { throw .index(.repeatedCell(line)) }
        for cell in cells { try check(cell, books.plan) }
    }

    private func check(_ cell: Cell, _ plan: Plan) throws(Refusal) {
        try plan.require(cell.old, in: reference(cell))
        guard let computed = try? cell.old.multiplied(by: above, over: below, to: rounding) else {
            throw .tooLarge(reference(cell))
        }
        guard computed == cell.amount else {
            throw .index(.amount(reference(cell), stated: cell.amount, computed: computed))
        }
    }

    func change(_ books: inout Books) { books.plan.setPriceLevel(priceLevel, of: line) }

    /// Rounding cannot be undone by a factor: the amounts go back one by one, and the price level with a factor of one.
    func inverse(_ before: Books) -> [PlanOperation] {
        let level = Index(
            line: line, oldPriceLevel: priceLevel, priceLevel: oldPriceLevel, above: 1, below: 1, rounding: .cents,
            cells: [])
        return cells.compactMap(restoring) + [.index(level)]
    }

    private func restoring(_ cell: Cell) -> PlanOperation? {
        let change = delta(cell)
        let (period, status) = (cell.key.period, cell.key.status)
        if change > .zero {
            return .decrease(Decrease(line: line, period: period, status: status, amount: change))
        }
        guard change < .zero else { return nil }
        return .increase(Increase(line: line, period: period, status: status, amount: change.negated))
    }
}
