/// Coverage taken apart over a tree, so that nothing counts twice: of every row its own part, which belongs to no row
/// below it, and its total. The totals of the rows below and the own part are the total.
package struct CoverageRow<ID: Hashable & Sendable>: Hashable, Sendable {
    package let id: ID
    /// 0 at the top.
    package let depth: Int
    package let own: Coverage
    package let total: Coverage
}

extension CoverageBooks {
    // MARK: By node

    /// Of a node and all below it, the node first, each before what lies in it.
    ///
    /// A contribution belongs to the node it is for: one for a domain is of the domain's own part and of no theme.
    package func rows(of scope: CoverageScope) throws(MoneyError) -> [CoverageRow<PlanNode>] {
        var own: [PlanNode: Coverage] = [:]
        for cell in cells(in: scope) { try own[.line(cell.cell.line), default: .none].add(cost: cell.amount) }
        for each in contributions(in: scope) { try own[home(of: each), default: .none].add(each) }
        let tree = PlanTree(plan)
        return try CoverageTree(own) { nodes(below: $0, tree) }.rows(from: scope.node)
    }

    /// What is for a line that the plan does not have is the programme's.
    private func home(of contribution: Contribution) -> PlanNode {
        guard case .line(let line) = contribution.purpose, plan.lines[line] == nil else { return contribution.purpose }
        return .programme
    }

    private func nodes(below node: PlanNode, _ tree: PlanTree) -> [PlanNode] {
        let isDomain = { (id: LineID) in plan.lines[id]?.level == .domain }
        return switch node {
        case .programme: [.domains] + tree.children(of: nil).filter { !isDomain($0) }.map { .line($0) }
        case .domains: tree.children(of: nil).filter(isDomain).map { .line($0) }
        case .overhead: tree.children(of: nil).filter { !isDomain($0) }.map { .line($0) }
        case .line(let line): tree.children(of: line).map { .line($0) }
        }
    }

    // MARK: By period

    /// Of every period of the programme, or of the one that is asked about and all within it.
    package func periods(of scope: CoverageScope) throws(MoneyError) -> [CoverageRow<PeriodID>] {
        var own: [PeriodID: Coverage] = [:]
        for cell in cells(in: scope) { try own[cell.cell.period, default: .none].add(cost: cell.amount) }
        for each in contributions(in: scope) { try own[each.period, default: .none].add(each) }
        let tree = CoverageTree(own, below: periods(within:))
        if let period = scope.period { return try tree.rows(from: period) }
        var rows: [CoverageRow<PeriodID>] = []
        for period in periods(within: nil) { rows += try tree.rows(from: period) }
        return rows
    }

    private func periods(within parent: PeriodID?) -> [PeriodID] {
        programme.periods.values.filter { $0.parent == parent }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
            .map(\.id)
    }

    // MARK: By party

    /// Of every party that contributes, sorted: contributions only, for nobody bears a cost by itself.
    package func parties(of scope: CoverageScope) throws(MoneyError) -> [CoverageRow<PartyID>] {
        var sums: [PartyID: Coverage] = [:]
        for each in contributions(in: scope) { try sums[each.party, default: .none].add(each) }
        return sums.sorted { $0.key < $1.key }.map { CoverageRow(id: $0.key, depth: 0, own: $0.value, total: $0.value) }
    }
}

/// Adds up a tree from its leaves.
private struct CoverageTree<ID: Hashable & Sendable> {
    private let own: [ID: Coverage]
    private let below: (ID) -> [ID]

    init(_ own: [ID: Coverage], below: @escaping (ID) -> [ID]) {
        self.own = own
        self.below = below
    }

    func rows(from id: ID, depth: Int = 0) throws(MoneyError) -> [CoverageRow<ID>] {
        var rows: [CoverageRow<ID>] = []
        let mine = own[id] ?? .none
        var total = mine
        for child in below(id) {
            let inner = try self.rows(from: child, depth: depth + 1)
            if let first = inner.first { try total.add(first.total) }
            rows += inner
        }
        return [CoverageRow(id: id, depth: depth, own: mine, total: total)] + rows
    }
}
