package import Amendments
import Documents
package import Governance
import Ledger

/// What changed in the money between two plans, and by which decisions.
package struct PlanDifference: Sendable {
    /// A line, or the whole programme, with its total: its own cells and all below it.
    package struct Node: Sendable {
        package let node: PlanNode
        package let name: String
        /// 0 for the programme, a domain and overhead, 1 for a theme, 2 for an intervention.
        package let depth: Int
        package let old: Money
        package let new: Money
        package let delta: Money
        /// Cells of the line itself that changed; empty for a subtotal.
        package let cells: [Cell]
        /// Proposals that changed its own cells, or moved a line into it or out of it, in order.
        package let decisions: [String]
    }

    package struct Cell: Sendable {
        package let cell: CellReference
        package let old: Money
        package let new: Money
        package let delta: Money
        package let decisions: [String]
    }

    package let nodes: [Node]
    package let total: Node
    /// What was added, and what was taken off, over all cells.
    package let raised: Money
    package let lowered: Money
    package var net: Money { total.delta }
    package var isEmpty: Bool { nodes.allSatisfy { $0.delta == .zero && $0.cells.isEmpty } }

    /// `decisions` are the amendments between the plans, in order.
    package init(from old: Plan, to new: Plan, decisions: [AdoptedAmendment]) throws(MoneyError) {
        var builder = DifferenceBuilder(old, new, decisions)
        nodes = try builder.nodes()
        total = try builder.total()
        let deltas = nodes.flatMap(\.cells).map(\.delta)
        raised = try Money.sum(deltas.filter { $0 > .zero })
        lowered = try Money.sum(deltas.filter { $0 < .zero })
    }
}

/// An amendment that main holds, or would hold.
package struct AdoptedAmendment: Sendable {
    package let id: String
    package let effect: Effect
    /// What it changed beside cells, and the cells.
    package let records: Set<BookRecord>
    /// The lines that it moved with all below them.
    package let moves: [Move]

    package init(id: String, effect: Effect, records: Set<BookRecord>, moves: [Move]) {
        self.id = id
        self.effect = effect
        self.records = records
        self.moves = moves
    }

    init(_ id: String, _ revision: RevisionDocument) {
        self.init(id: id, effect: revision.effect, operations: revision.operations)
    }

    init(id: String, effect: Effect, operations: [PlanOperation]) {
        let moves = operations.compactMap { if case .move(let move) = $0 { move } else { nil } }
        self.init(id: id, effect: effect, records: Amendment(operations).touchedRecords, moves: moves)
    }
}

private struct DifferenceBuilder {
    private let old: Plan
    private let new: Plan
    private var decisions: [CellReference: [String]] = [:]
    /// Proposals that moved a line into a node or out of it.
    private var passages: [LineID: [String]] = [:]
    /// The place of each proposal in the order of the decisions.
    private var order: [String: Int] = [:]

    init(_ old: Plan, _ new: Plan, _ amendments: [AdoptedAmendment]) {
        self.old = old
        self.new = new
        for amendment in amendments {
            order[amendment.id] = order[amendment.id] ?? order.count
            for movement in amendment.effect.deltas { decisions[movement.cell, default: []].append(amendment.id) }
            for move in amendment.moves {
                let (left, entered) = (old.path(to: move.from), new.path(to: move.to))
                for line in left.symmetricDifference(entered) { passages[line, default: []].append(amendment.id) }
            }
        }
    }

    /// The lines of both plans in reading order; one that only the old plan has stands under its parent there.
    private var lines: [Line] {
        let gone = old.lines.values.filter { new.lines[$0.id] == nil }
        return Plan(lines: new.lines.values + gone, goals: [:], targets: [:], stated: []).readingOrder
    }

    mutating func nodes() throws(MoneyError) -> [PlanDifference.Node] {
        let (before, after) = (try old.totals(), try new.totals())
        var nodes: [PlanDifference.Node] = []
        for line in lines {
            let cells = try cells(of: line.id)
            let (old, new) = (before[line.id] ?? .zero, after[line.id] ?? .zero)
            var named: [String] = []
            let passed = old == new ? [] : passages[line.id] ?? []
            for id in cells.flatMap(\.decisions) + passed where !named.contains(id) { named.append(id) }
            nodes.append(
                PlanDifference.Node(
                    node: .line(line.id), name: line.name, depth: depth(of: line), old: old, new: new,
                    delta: try new.subtracting(old), cells: cells,
                    decisions: named.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }))
        }
        return nodes
    }

    func total() throws(MoneyError) -> PlanDifference.Node {
        let (before, after) = (try old.total(of: .programme), try new.total(of: .programme))
        return PlanDifference.Node(
            node: .programme, name: "", depth: 0, old: before, new: after, delta: try after.subtracting(before),
            cells: [], decisions: [])
    }

    private func depth(of line: Line) -> Int {
        switch line.level {
        case .domain, .overhead: 0
        case .theme: 1
        case .intervention: 2
        }
    }

    private func cells(of line: LineID) throws(MoneyError) -> [PlanDifference.Cell] {
        let keys = Set((old.lines[line]?.cells.keys ?? []) + (new.lines[line]?.cells.keys ?? [])).sorted()
        var cells: [PlanDifference.Cell] = []
        for key in keys {
            let cell = CellReference(line: line, period: key.period, status: key.status)
            let delta = try new[cell].subtracting(old[cell])
            guard delta != .zero else { continue }
            cells.append(
                PlanDifference.Cell(
                    cell: cell, old: old[cell], new: new[cell], delta: delta, decisions: decisions[cell] ?? []))
        }
        return cells
    }
}

extension Plan {
    /// A line and all that it is part of.
    fileprivate func path(to line: LineID) -> Set<LineID> {
        var path: Set<LineID> = []
        var current: LineID? = line
        while let id = current, path.insert(id).inserted { current = lines[id]?.parent }
        return path
    }
}
