package import Governance

/// What a line says of itself, without money: what `add-line` adds and `remove-line` takes out.
package struct LineEntry: Hashable, Sendable {
    package let id: LineID
    package let level: Line.Level
    /// The line it is part of; nil for a domain or overhead.
    package let parent: LineID?
    package let name: String
    package let rank: Int
    package let details: LineDetails

    package init(id: LineID, level: Line.Level, parent: LineID?, name: String, rank: Int, details: LineDetails) {
        self.id = id
        self.level = level
        self.parent = parent
        self.name = name
        self.rank = rank
        self.details = details
    }

    package init(_ line: Line) {
        self.init(
            id: line.id, level: line.level, parent: line.parent, name: line.name, rank: line.rank,
            details: line.details)
    }

    var line: Line {
        Line(id: id, name: name, rank: rank, level: level, parent: parent, executor: nil, details: details)
    }

    /// Whether the level, what it is part of, and who carries it out fit each other and the plan.
    func checkPlace(in plan: Plan) throws(Refusal) {
        guard level.accepts(parent: parent.map { plan.lines[$0]?.level }) else {
            throw .line(.place(id, level, parent: parent))
        }
        if let parent, plan.isClosed(parent) { throw .closedLine(parent) }
        switch level {
        case .domain:
            guard details == LineDetails(note: details.note) else { throw .line(.domainDetails(id)) }
        case .theme, .overhead:
            guard details.ownExecutor != nil else { throw .line(.noExecutor(id)) }
        case .intervention: break
        }
    }
}

extension Line.Level {
    /// Whether a line of this level can be part of one of that level; `.some(nil)` is a parent that does not exist.
    func accepts(parent: Line.Level??) -> Bool {
        switch self {
        case .domain, .overhead: parent == .none
        case .theme: parent == .some(.domain)
        case .intervention: parent == .some(.theme) || parent == .some(.overhead)
        }
    }
}

/// What is wrong with an operation on a line itself.
package enum LineProblem: Hashable, Sendable {
    case taken(LineID)
    case place(LineID, Line.Level, parent: LineID?)
    case domainDetails(LineID)
    case noExecutor(LineID)
    /// It holds money, or something is part of it.
    case used(LineID)
    case isOpen(LineID)
    /// The operation names an old value that the line does not have.
    case oldValue(LineID)
    case oldName(LineID, stated: String, held: String)
    case oldParent(LineID, stated: LineID, held: LineID?)
    case oldTotal(LineID, stated: Money, held: Money)
    case sameName(LineID)
    case sameParent(LineID, LineID)
}
