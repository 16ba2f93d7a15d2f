package import Governance

/// Moves a line, with all below it and its money, to another parent: an intervention to another theme or overhead line,
/// a theme to another domain.
///
/// Names the old parent and the money that goes along.
package struct Move: Hashable, Sendable {
    package let line: LineID
    package let from: LineID
    package let to: LineID
    /// The line's total, all below it included.
    package let total: Money

    package init(line: LineID, from: LineID, to: LineID, total: Money) {
        self.line = line
        self.from = from
        self.to = to
        self.total = total
    }
}

extension Move: LineOperation {
    var subject: LineID { line }
    var namedLines: Set<LineID> { [line, from, to] }
    func gross() throws(MoneyError) -> Money { total }

    func kinds(in plan: Plan) -> Set<ShiftKind> {
        let (given, received) = (plan.domain(of: from), plan.domain(of: to))
        var kinds: Set<ShiftKind> = [.touchesLine]
        kinds.insert(given != nil && given == received ? .betweenThemes : .betweenDomains)
        let isInherited = plan.lines[line]?.details.ownExecutor == nil
        if isInherited, plan.lines[from]?.executor != plan.lines[to]?.executor { kinds.insert(.betweenExecutors) }
        return kinds
    }

    /// Who carries the line out, and who carries out what it leaves and joins.
    func consenting(in books: Books) -> [PartyID]? {
        let parties = Set([line, from, to].compactMap { books.plan.lines[$0]?.executor })
        return parties.isEmpty ? nil : parties.sorted()
    }

    /// A closed year keeps its totals: what a line holds there does not go along to another theme.
    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        for (cell, amount) in books.plan.cells where books.plan.contains(cell.line, in: .line(line)) {
            if let period = programme.closing(cell.period) { return .line(line, holds: amount, in: period) }
        }
        return nil
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = books.plan
        let held = try plan.open(line)
        guard held.parent == from else { throw .line(.oldParent(line, stated: from, held: held.parent)) }
        guard from != to else { throw .line(.sameParent(line, to)) }
        let target = try plan.open(to)
        guard held.level.accepts(parent: target.level) else { throw .line(.place(line, held.level, parent: to)) }
        guard let sum = try? plan.total(of: .line(line)) else { throw .line(.oldValue(line)) }
        guard sum == total else { throw .line(.oldTotal(line, stated: total, held: sum)) }
    }

    func change(_ books: inout Books) {
        guard var moved = books.plan.lines[line] else { return }
        moved.parent = to
        books.plan.put(moved)
    }

    func inverse(_ before: Books) -> [PlanOperation] { [.move(Move(line: line, from: to, to: from, total: total))] }
}
