package import Governance

/// A cell from which more is asked than is there.
package struct PassedCell: Hashable, Sendable {
    package let cell: CellReference
    /// What it holds before any of them.
    package let held: Money
    /// What those that take from it take, and what those that give to it give.
    package let asked: Money
    package let given: Money
    /// What is missing when all is given and taken.
    package let excess: Money
    /// Those that take from it.
    package let takers: [Int]

    /// The cells that candidates overdraw together, whatever their order; sorted.
    static func all<Problem>(_ members: [Int], in model: CombinationModel<Problem>) -> [PassedCell] {
        let cells = members.reduce(into: Set<CellReference>()) { $0.formUnion(model.footprints[$1].flows.keys) }
        return cells.sorted().compactMap { PassedCell($0, members, model) }
    }

    private init?<Problem>(_ cell: CellReference, _ members: [Int], _ model: CombinationModel<Problem>) {
        let nets = members.map { (member: $0, net: model.footprints[$0].flows[cell]?.net ?? 0) }
        let asked = nets.reduce(Int64(0)) { $0.addingCapped(max(0, -$1.net)) }
        let given = nets.reduce(Int64(0)) { $0.addingCapped(max(0, $1.net)) }
        let there = model.held(cell).addingCapped(given)
        guard asked > there else { return nil }
        self.cell = cell
        held = Money(cents: model.held(cell))
        self.asked = Money(cents: asked)
        self.given = Money(cents: given)
        excess = Money(cents: asked - there)
        takers = nets.filter { $0.net < 0 }.map(\.member)
    }
}
