import Governance

/// Explains the differences of cells, the nearest explanation first: what stays within a cell, then what stays within a
/// line and what lies below it, then what goes from one line to another. What is left is an increase or a decrease.
///
/// An explanation accounts for the whole difference of every cell that it names, so a cell only ever grows or only ever
/// shrinks and the shifts apply in any order. Between lines only what matches exactly one to one is taken for a
/// transfer: of several that would fit none is chosen.
struct MoneyShifts {
    private let plan: Plan
    private let programme: Programme
    /// What is not explained yet.
    private var left: [CellReference: Money]
    private(set) var found: [MoneyShift] = []

    init(explaining differences: [CellReference: Money], in plan: Plan, _ programme: Programme) {
        self.plan = plan
        self.programme = programme
        left = differences
        findStatusShifts()
        findBranches()
        findPhases()
        findBranches()
        findTransfers()
        for (cell, amount) in sorted {
            found.append(amount > .zero ? .increase(cell, amount) : .decrease(cell, amount.negated))
        }
    }

    private var sorted: [(cell: CellReference, amount: Money)] {
        left.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private mutating func explain(_ shift: MoneyShift, _ cells: [CellReference]) {
        found.append(shift)
        for cell in cells { left[cell] = nil }
    }

    private func movements(_ cells: [CellReference]) -> [Movement] {
        cells.compactMap { cell in left[cell].map { Movement(cell, $0) } }
    }

    // MARK: Within a cell

    private mutating func findStatusShifts() {
        struct Place: Hashable {
            let line: LineID
            let period: PeriodID
        }
        let groups = Dictionary(grouping: left.keys) { Place(line: $0.line, period: $0.period) }
        for cells in groups.values.filter({ $0.count > 1 }).map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }) {
            for pair in onlyPairs(among: cells) {
                found.append(.status(pair.from, to: pair.to.status, pair.amount))
                (left[pair.from], left[pair.to]) = (nil, nil)
            }
        }
    }

    /// What goes from where to where when one cell gives all that the others get, or gets all that the others give.
    private func onlyPairs(
        among cells: [CellReference]
    ) -> [(from: CellReference, to: CellReference, amount: Money)] {
        let all = movements(cells)
        let (givers, receivers) = (all.filter { $0.delta < .zero }, all.filter { $0.delta > .zero })
        guard givers.count == 1 || receivers.count == 1, balance(all) else { return [] }
        return givers.flatMap { giver in
            receivers.map { (giver.cell, $0.cell, min(giver.delta.negated, $0.delta)) }
        }
    }

    /// Whether some cells gain together what others lose.
    private func balance(_ movements: [Movement]) -> Bool {
        !movements.isEmpty && (try? Money.sum(movements.map(\.delta))) == .zero
    }

    // MARK: A rest and what lies below it

    private mutating func findBranches() {
        let branches = Branches(of: left, in: plan, programme)
        for head in branches.heads where branches.isOnlyExplanation(head, among: left) {
            let cells = branches.cells(below: head, among: left)
            explainBranch(head, movements(cells))
        }
    }

    private mutating func explainBranch(_ head: CellReference, _ parts: [Movement]) {
        guard let amount = left[head], !parts.isEmpty else { return }
        explain(amount < .zero ? .split(head, parts) : .merge(head, parts), [head] + parts.map(\.cell))
    }

    // MARK: From one period of a line to another

    private mutating func findPhases() {
        struct Strand: Hashable {
            let line: LineID
            let status: BudgetStatus
        }
        let groups = Dictionary(grouping: left.keys) { Strand(line: $0.line, status: $0.status) }
        for cells in groups.values.filter({ $0.count > 1 }).map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }) {
            explainPhases(cells)
        }
    }

    private mutating func explainPhases(_ cells: [CellReference]) {
        let whole = onlyPairs(among: cells)
        let named = Set(whole.map { $0.from }).union(whole.map { $0.to })
        if !whole.isEmpty, explainNested(movements(named.sorted())) { return }
        for pair in whole.isEmpty ? equalPairs(among: cells) : whole { explain(pair) }
    }

    /// A rest of the line itself, over its periods: one split or merge, not one for each.
    private mutating func explainNested(_ movements: [Movement]) -> Bool {
        let head = movements.first { head in
            movements.allSatisfy { part in
                part == head || isBelow(part.cell, head.cell) && (part.delta < .zero) != (head.delta < .zero)
            }
        }
        guard let head else { return false }
        explainBranch(head.cell, movements.filter { $0 != head })
        return true
    }

    private mutating func explain(_ pair: (from: CellReference, to: CellReference, amount: Money)) {
        let (from, to, amount) = pair
        if isBelow(to, from) {
            found.append(.split(from, [Movement(to, amount)]))
        } else if isBelow(from, to) {
            found.append(.merge(to, [Movement(from, amount.negated)]))
        } else if from.line == to.line {
            found.append(.rephase(from, to: to.period, amount))
        } else {
            found.append(.transfer(from, to: to.line, amount))
        }
        (left[from], left[to]) = (nil, nil)
    }

    /// Pairs of which one gives what exactly one other gets, and nobody else the same amount.
    private func equalPairs(
        among cells: [CellReference]
    ) -> [(from: CellReference, to: CellReference, amount: Money)] {
        let groups = Dictionary(grouping: movements(cells)) { $0.delta.magnitude }
        return groups.sorted { $0.key < $1.key }.compactMap { amount, group in
            let (givers, receivers) = (group.filter { $0.delta < .zero }, group.filter { $0.delta > .zero })
            guard givers.count == 1, receivers.count == 1 else { return nil }
            return (givers[0].cell, receivers[0].cell, amount)
        }
    }

    private func isBelow(_ cell: CellReference, _ head: CellReference) -> Bool {
        cell != head && cell.status == head.status && plan.contains(cell.line, in: .line(head.line))
            && programme.contains(cell.period, in: head.period)
    }

    // MARK: From one line to another

    private mutating func findTransfers() {
        struct Column: Hashable {
            let period: PeriodID
            let status: BudgetStatus
        }
        let groups = Dictionary(grouping: left.keys) { Column(period: $0.period, status: $0.status) }
        let pairs = groups.values.flatMap { equalPairs(among: $0) }
        let branches = Branches(of: left, in: plan, programme)
        for pair in pairs.sorted(by: { $0.from < $1.from }) where !branches.areSeveral(pair.from, pair.to, among: left)
        {
            explain(pair)
        }
    }
}
