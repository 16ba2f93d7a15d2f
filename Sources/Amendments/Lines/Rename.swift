package import Governance

/// Gives a line another name; its id stays for ever. Names the old name.
package struct Rename: Hashable, Sendable {
    package let line: LineID
    package let old: String
    package let name: String

    package init(line: LineID, old: String, name: String) {
        self.line = line
        self.old = old
        self.name = name
    }
}

extension Rename: LineOperation {
    var subject: LineID { line }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let held = try books.plan.open(line)
        guard Array(held.name.utf8) == Array(old.utf8) else {
            throw .line(.oldName(line, stated: old, held: held.name))
        }
        guard Array(name.utf8) != Array(old.utf8) else { throw .line(.sameName(line)) }
    }

    func change(_ books: inout Books) {
        guard var renamed = books.plan.lines[line] else { return }
        renamed.name = name
        books.plan.put(renamed)
    }

    func inverse(_ before: Books) -> [PlanOperation] { [.rename(Rename(line: line, old: name, name: old))] }
}
