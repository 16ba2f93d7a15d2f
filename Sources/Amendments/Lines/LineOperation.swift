import Governance

/// An operation on a line itself: it moves no cell.
protocol LineOperation: OperationRules {
    var subject: LineID { get }
}

extension LineOperation {
    var movements: [Movement] { [] }
    var givingLines: [LineID] { [] }
    var isOnlyMoney: Bool { false }
    var namedLines: Set<LineID> { [subject] }
    func gross() throws(MoneyError) -> Money { .zero }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesLine] }

    /// Who carries the line out; of a domain, everybody who carries out something in it.
    func consenting(in books: Books) -> [PartyID]? {
        let own = books.plan.lines[subject]?.executor.map { [$0] }
        let parties = own ?? books.plan.executors(under: .line(subject))
        return parties.isEmpty ? nil : parties
    }
}

extension Plan {
    /// A line that may still be changed.
    func open(_ id: LineID) throws(Refusal) -> Line {
        guard let line = lines[id] else { throw .unknownLine(id) }
        guard !isClosed(id) else { throw .closedLine(id) }
        return line
    }
}
