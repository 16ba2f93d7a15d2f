package import Governance

/// Opens a closed line again: the one change that a closed line takes.
package struct ReopenLine: Hashable, Sendable {
    package let line: LineID

    package init(line: LineID) { self.line = line }
}

extension ReopenLine: LineOperation {
    var subject: LineID { line }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard let held = books.plan.lines[line] else { throw .unknownLine(line) }
        guard held.isClosed else { throw .line(.isOpen(line)) }
        if let parent = held.parent, books.plan.isClosed(parent) { throw .closedLine(parent) }
    }

    func change(_ books: inout Books) {
        guard var open = books.plan.lines[line] else { return }
        open.isClosed = false
        books.plan.put(open)
    }

    func inverse(_ before: Books) -> [PlanOperation] { [.closeLine(CloseLine(line: line))] }
}
