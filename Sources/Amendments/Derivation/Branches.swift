import Governance

/// Rests that shrink with what grows below them, and the other way around: a rest is the head of its branch.
struct Branches {
    /// Cells of the other sign that lie below a head.
    private var below: [CellReference: [CellReference]] = [:]
    /// The heads that a cell lies below.
    private var above: [CellReference: [CellReference]] = [:]
    private let plan: Plan
    private let programme: Programme
    /// What lies deepest first: what can be explained near by is not looked for higher up.
    private(set) var heads: [CellReference] = []

    init(of differences: [CellReference: Money], in plan: Plan, _ programme: Programme) {
        self.plan = plan
        self.programme = programme
        for (cell, amount) in differences {
            for head in cellsAbove(cell) {
                guard let other = differences[head], (other < .zero) != (amount < .zero) else { continue }
                below[head, default: []].append(cell)
                above[cell, default: []].append(head)
            }
        }
        heads = below.keys.map { (depth(of: $0), $0) }.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }.map(\.1)
    }

    func cells(below head: CellReference, among left: [CellReference: Money]) -> [CellReference] {
        (below[head] ?? []).filter { left[$0] != nil }.sorted()
    }

    /// Whether all that is left below a head accounts for exactly its difference, and for that of no other head that
    /// lies neither above nor below it.
    func isOnlyExplanation(_ head: CellReference, among left: [CellReference: Money]) -> Bool {
        guard isBalanced(head, among: left) else { return false }
        let rivals = Set(cells(below: head, among: left).flatMap { above[$0] ?? [] }).subtracting([head])
        return rivals.allSatisfy { rival in
            contains(rival, head) || contains(head, rival) || !isBalanced(rival, among: left)
        }
    }

    /// Whether one of two cells could as well be a part of another rest that differs by the same amount.
    func areSeveral(_ one: CellReference, _ other: CellReference, among left: [CellReference: Money]) -> Bool {
        [(one, other), (other, one)].contains { head, part in
            guard above[part]?.contains(head) == true, let amount = left[head] else { return false }
            return above[part]?.contains { $0 != head && left[$0] == amount } ?? false
        }
    }

    private func isBalanced(_ head: CellReference, among left: [CellReference: Money]) -> Bool {
        guard let amount = left[head] else { return false }
        let parts = cells(below: head, among: left).compactMap { left[$0] }
        return !parts.isEmpty && (try? Money.sum(parts)) == amount.negated
    }

    // MARK: The tree

    private func contains(_ outer: CellReference, _ inner: CellReference) -> Bool {
        plan.contains(inner.line, in: .line(outer.line)) && programme.contains(inner.period, in: outer.period)
    }

    /// Every cell that this one could be a part of.
    private func cellsAbove(_ cell: CellReference) -> [CellReference] {
        let periods = periods(from: cell.period)
        return lines(from: cell.line).flatMap { line in
            periods.map { CellReference(line: line, period: $0, status: cell.status) }
        }.filter { $0 != cell }
    }

    private func depth(of cell: CellReference) -> Int {
        lines(from: cell.line).count + periods(from: cell.period).count
    }

    private func lines(from line: LineID) -> [LineID] { Self.chain(from: line) { plan.lines[$0]?.parent } }

    private func periods(from period: PeriodID) -> [PeriodID] {
        Self.chain(from: period) { programme.periods[$0]?.parent }
    }

    /// Itself and what it is part of; cut off where a chain that goes in a ring would never end.
    private static func chain<ID>(from first: ID, _ parent: (ID) -> ID?) -> [ID] {
        var chain = [first]
        while let last = chain.last, let next = parent(last), chain.count < 16 { chain.append(next) }
        return chain
    }
}
