import Governance

/// Adds a line without money: a domain, a theme, an intervention, or an overhead line.
package struct AddLine: Hashable, Sendable {
    package let entry: LineEntry

    package init(_ entry: LineEntry) { self.entry = entry }
}

extension AddLine: LineOperation {
    var subject: LineID { entry.id }
    var namedLines: Set<LineID> { Set([entry.id] + [entry.parent].compactMap(\.self)) }

    /// Who will carry it out, and who carries out what it becomes a part of; of a new domain, everybody.
    func consenting(in books: Books) -> [PartyID]? {
        let above = entry.parent.flatMap { books.plan.lines[$0]?.executor }
        let parties = Set([entry.details.ownExecutor, above].compactMap { $0 })
        let all = parties.isEmpty ? books.plan.executors(under: .programme) : parties.sorted()
        return all.isEmpty ? nil : all
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard books.plan.lines[entry.id] == nil else { throw .line(.taken(entry.id)) }
        try entry.checkPlace(in: books.plan)
    }

    func change(_ books: inout Books) { books.plan.put(entry.line) }

    func inverse(_ before: Books) -> [PlanOperation] { [.removeLine(RemoveLine(entry))] }
}
