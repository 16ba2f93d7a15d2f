/// The plan: lines with their money, goals, targets and stated totals.
///
/// Cells always add: the total of a node is the sum of the cells under it.
package struct Plan: Hashable, Sendable {
    package private(set) var lines: [LineID: Line]
    /// The goals of each theme.
    package private(set) var goals: [LineID: [Goal]]
    /// The targets of each theme.
    package private(set) var targets: [LineID: [Target]]
    package let stated: [StatedTotal]

    package init(lines: [Line], goals: [LineID: [Goal]], targets: [LineID: [Target]], stated: [StatedTotal]) {
        self.lines = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.goals = goals
        self.targets = targets
        self.stated = stated
    }

    package static let empty = Plan(lines: [], goals: [:], targets: [:], stated: [])

    package subscript(cell: CellReference) -> Money {
        get { lines[cell.line]?.cells[cell.key] ?? .zero }
        set { lines[cell.line]?.cells[cell.key] = newValue }
    }

    /// Puts a line where its id says; a theme has a list of goals and one of targets, however empty.
    mutating func place(_ line: Line) {
        lines[line.id] = line
        guard line.level == .theme, goals[line.id] == nil else { return }
        goals[line.id] = []
        targets[line.id] = []
    }

    mutating func replaceGoals(of theme: LineID, with list: [Goal]) { goals[theme] = list }
    mutating func replaceTargets(of theme: LineID, with list: [Target]) { targets[theme] = list }

    package mutating func remove(_ line: LineID) {
        lines[line] = nil
        goals[line] = nil
        targets[line] = nil
    }

    package mutating func setPriceLevel(_ year: Int?, of line: LineID) { lines[line]?.details.priceLevel = year }

    // MARK: The tree

    /// Lines in the order in which people read them: domains by rank, under each its themes, under each its
    /// interventions; overhead last.
    package var readingOrder: [Line] { PlanTree(self).readingOrder.compactMap { lines[$0] } }

    /// What is part of one line, or of nothing; for a whole tree make a `PlanTree` once.
    package func children(of parent: LineID?) -> [Line] {
        var few = self
        few.lines = lines.filter { $0.value.parent == parent }
        return PlanTree(few).children(of: parent).compactMap { lines[$0] }
    }

    /// The domain a line lies in; nil for overhead.
    package func domain(of id: LineID) -> LineID? { ancestor(of: id, at: .domain) }

    /// The theme a line lies in, the theme itself included; nil for a domain or overhead.
    package func theme(of id: LineID) -> LineID? { ancestor(of: id, at: .theme) }

    private func ancestor(of id: LineID, at level: Line.Level) -> LineID? {
        var current = lines[id]
        while let line = current {
            if line.level == level { return line.id }
            current = line.parent.flatMap { lines[$0] }
        }
        return nil
    }

    package func contains(_ line: LineID, in node: PlanNode) -> Bool {
        switch node {
        case .programme: return lines[line] != nil
        case .domains: return domain(of: line) != nil
        case .overhead: return lines[line] != nil && domain(of: line) == nil
        case .line(let outer):
            var current = lines[line]
            while let each = current {
                if each.id == outer { return true }
                current = each.parent.flatMap { lines[$0] }
            }
            return false
        }
    }

    // MARK: Totals

    /// Of every line with all below it, in one pass.
    package func totals() throws(MoneyError) -> [LineID: Money] {
        var totals: [LineID: Money] = [:]
        for line in lines.values {
            let own = try line.cells.total { _ in true }
            var current: LineID? = line.id
            while let id = current, let each = lines[id] {
                totals[id] = try (totals[id] ?? .zero).adding(own)
                current = each.parent
            }
        }
        return totals
    }

    package func total(of node: PlanNode, where included: (CellKey) -> Bool = { _ in true }) throws(MoneyError) -> Money
    {
        var total = Money.zero
        // Nothing is part of an intervention.
        if case .line(let id) = node, let line = lines[id], line.level == .intervention {
            return try line.cells.total(where: included)
        }
        let isWhole = node == .programme
        for (id, line) in lines where isWhole || contains(id, in: node) {
            total = try total.adding(line.cells.total(where: included))
        }
        return total
    }

    /// Every cell, sorted by line, period and status.
    package var cells: [(cell: CellReference, amount: Money)] {
        lines.keys.sorted().flatMap { id in
            (lines[id]?.cells.sorted ?? []).map {
                (CellReference(line: id, period: $0.key.period, status: $0.key.status), $0.amount)
            }
        }
    }
}
