extension Plan {
    /// Whether a line takes no change any more: it is closed, or what it is part of is.
    package func isClosed(_ id: LineID) -> Bool {
        var current = lines[id]
        while let line = current {
            if line.isClosed { return true }
            current = line.parent.flatMap { lines[$0] }
        }
        return false
    }

    /// Who carries out a line and what lies below it, sorted.
    package func executors(under node: PlanNode) -> [PartyID] {
        Set(lines.values.filter { contains($0.id, in: node) }.compactMap(\.executor)).sorted()
    }

    /// The lines below a line that hold money of some kind, in reading order.
    package func linesWithMoney(below line: LineID, where isMeant: (CellKey) -> Bool = { _ in true }) -> [LineID] {
        readingOrder.filter {
            $0.id != line && contains($0.id, in: .line(line)) && $0.cells.keys.contains(where: isMeant)
        }
        .map(\.id)
    }

    /// Adds a line, or puts it in the place of the one with its id; its executor follows from what it is part of.
    package mutating func put(_ line: Line) {
        var line = line
        line.executor = line.details.ownExecutor ?? line.parent.flatMap { lines[$0]?.executor }
        let isCarriedOutAsBefore = lines[line.id].map { $0.executor == line.executor } ?? false
        place(line)
        guard line.level != .intervention, !isCarriedOutAsBefore else { return }
        for child in children(of: line.id) where child.details.ownExecutor == nil {
            var child = child
            child.executor = line.executor
            place(child)
        }
    }
}
