import Governance

/// Takes out a line that holds nothing: the opposite of `add-line`. A line that was used is closed, never removed.
///
/// Names all that the line says.
package struct RemoveLine: Hashable, Sendable {
    package let entry: LineEntry

    package init(_ entry: LineEntry) { self.entry = entry }
}

extension RemoveLine: LineOperation {
    var subject: LineID { entry.id }
    var namedLines: Set<LineID> { Set([entry.id] + [entry.parent].compactMap(\.self)) }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = books.plan
        let line = try plan.open(entry.id)
        guard LineEntry(line) == entry else { throw .line(.oldValue(entry.id)) }
        let isBare = (plan.goals[entry.id] ?? []).isEmpty && (plan.targets[entry.id] ?? []).isEmpty
        guard line.cells.isEmpty, isBare, !plan.isParent(entry.id) else { throw .line(.used(entry.id)) }
    }

    func change(_ books: inout Books) { books.plan.remove(entry.id) }

    func inverse(_ before: Books) -> [PlanOperation] { [.addLine(AddLine(entry))] }
}
