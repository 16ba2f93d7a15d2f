package import Governance

/// Closes a line with all below it: its money stays as it is, and takes no change any more.
package struct CloseLine: Hashable, Sendable {
    package let line: LineID

    package init(line: LineID) { self.line = line }
}

extension CloseLine: LineOperation {
    var subject: LineID { line }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) { _ = try books.plan.open(line) }

    func change(_ books: inout Books) {
        guard var closed = books.plan.lines[line] else { return }
        closed.isClosed = true
        books.plan.put(closed)
    }

    func inverse(_ before: Books) -> [PlanOperation] { [.reopenLine(ReopenLine(line: line))] }
}
