package import Governance

/// What operations change, per cell: signed differences, never balances, sorted by line, period and status.
package struct Effect: Hashable, Sendable {
    package let deltas: [Movement]

    package init(_ deltas: [Movement]) { self.deltas = deltas }

    /// The effect of operations, movements on the same cell added up; a cell that ends where it began is left out.
    package init(of operations: [PlanOperation]) throws(MoneyError) {
        var sums: [CellReference: Money] = [:]
        for movement in operations.flatMap(\.movements) {
            sums[movement.cell] = try (sums[movement.cell] ?? .zero).adding(movement.delta)
        }
        deltas = sums.filter { $0.value != .zero }.map { Movement($0.key, $0.value) }.sorted { $0.cell < $1.cell }
    }

    /// What it changes more than another, per cell; a cell that both change alike is left out.
    package func beyond(_ other: Effect) throws(MoneyError) -> Effect {
        var sums = Dictionary(grouping: deltas, by: \.cell).mapValues { $0.map(\.delta) }
        for movement in other.deltas { sums[movement.cell, default: []].append(movement.delta.negated) }
        var movements: [Movement] = []
        for (cell, parts) in sums {
            let delta = try Money.sum(parts)
            if delta != .zero { movements.append(Movement(cell, delta)) }
        }
        return Effect(movements.sorted { $0.cell < $1.cell })
    }

    /// What the whole budget gains or loses.
    package func net() throws(MoneyError) -> Money { try Money.sum(deltas.map(\.delta)) }

    /// The first difference from another effect, as a refusal.
    ///
    /// A cell that is named twice always differs.
    package func difference(from computed: Effect) -> Refusal? {
        let mine = Dictionary(grouping: deltas, by: \.cell).mapValues { $0.map(\.delta) }
        let theirs = Dictionary(grouping: computed.deltas, by: \.cell).mapValues { $0.map(\.delta) }
        for cell in Set(mine.keys).union(theirs.keys).sorted() where mine[cell] != theirs[cell] {
            return .effect(cell, stated: Self.total(mine[cell]), computed: Self.total(theirs[cell]))
        }
        return nil
    }

    private static func total(_ deltas: [Money]?) -> Money {
        guard let deltas else { return .zero }
        return (try? Money.sum(deltas)) ?? deltas[0]
    }

    /// The effect of going from one plan to another.
    package init(from old: Plan, to new: Plan) throws(MoneyError) {
        let cells = Set(old.cells.map(\.cell)).union(new.cells.map(\.cell))
        var deltas: [Movement] = []
        for cell in cells.sorted() {
            let delta = try new[cell].subtracting(old[cell])
            if delta != .zero { deltas.append(Movement(cell, delta)) }
        }
        self.deltas = deltas
    }
}
