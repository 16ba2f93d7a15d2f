/// What an amount may be used for.
package enum BudgetStatus: String, Hashable, Comparable, Sendable, CaseIterable {
    /// An estimate: nobody may spend it.
    case indicative
    /// Released: permission to spend, given by a decision `release`.
    case authorised
    /// Withheld for now.
    case onHold = "on-hold"

    package static func < (left: BudgetStatus, right: BudgetStatus) -> Bool { left.rawValue < right.rawValue }
}

/// The place of a cell under its line.
package struct CellKey: Hashable, Comparable, Sendable {
    package let period: PeriodID
    package let status: BudgetStatus

    package init(period: PeriodID, status: BudgetStatus) {
        self.period = period
        self.status = status
    }

    package static func < (left: CellKey, right: CellKey) -> Bool {
        left.period == right.period ? left.status < right.status : left.period < right.period
    }
}

/// The place of a cell in a plan: one fact, never counted twice. A cell on a parent is what is not yet distributed.
package struct CellReference: Hashable, Comparable, Sendable {
    package let line: LineID
    package let period: PeriodID
    package let status: BudgetStatus

    package init(line: LineID, period: PeriodID, status: BudgetStatus) {
        self.line = line
        self.period = period
        self.status = status
    }

    package var key: CellKey { CellKey(period: period, status: status) }

    package static func < (left: CellReference, right: CellReference) -> Bool {
        left.line == right.line ? left.key < right.key : left.line < right.line
    }
}

/// The amounts of one line. Zero is never stored: reaching zero removes a cell.
package struct Cells: Hashable, Sendable {
    private var amounts: [CellKey: Money]

    package init(_ amounts: [CellKey: Money] = [:]) { self.amounts = amounts.filter { $0.value != .zero } }

    package subscript(key: CellKey) -> Money {
        get { amounts[key] ?? .zero }
        set { amounts[key] = newValue == .zero ? nil : newValue }
    }

    /// In stored order: by period, then status.
    package var sorted: [(key: CellKey, amount: Money)] {
        amounts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func total(where included: (CellKey) -> Bool) throws(MoneyError) -> Money {
        var total = Money.zero
        for (key, amount) in amounts where included(key) { total = try total.adding(amount) }
        return total
    }

    package var keys: [CellKey] { amounts.keys.sorted() }
    package var isEmpty: Bool { amounts.isEmpty }
}
