package import Governance

/// Finds the operations that turn books into edited ones.
///
/// Operations stand in an order in which they apply. They lead exactly to the edited books, or a problem says why not:
/// nothing that differs is ever left out.
package struct Derivation: Hashable, Sendable {
    package let operations: [PlanOperation]
    /// With one of them, the operations do not lead to the edited books.
    package let problems: [DerivationProblem]

    package static func operations(from old: Books, to new: Books, programme: Programme) -> Derivation {
        var draft = DerivationDraft(old, new, programme)
        draft.derive()
        return Derivation(operations: draft.operations, problems: draft.problems)
    }
}

/// A derivation while it is made: the books as all operations so far leave them, and what is wanted.
struct DerivationDraft {
    let old: Books
    let wanted: Books
    let programme: Programme
    let lines: LineSets
    private(set) var current: Books
    private(set) var operations: [PlanOperation] = []
    private(set) var problems: [DerivationProblem] = []
    /// Lines about which something was said already: what follows from that is not said again.
    private var troubled: Set<LineID> = []

    init(_ old: Books, _ new: Books, _ programme: Programme) {
        self.old = old
        wanted = new
        self.programme = programme
        lines = LineSets(from: old.plan, to: new.plan)
        current = old
    }

    /// Room is made before it is used, and nothing is taken away that is still needed.
    mutating func derive() {
        reportWords()
        reopenLines()
        addLines()
        moveLines()
        nameLines()
        changeThemes()
        moveMoney()
        changeContributions()
        changeTexts()
        removeLines()
        closeLines()
        proveResult()
    }

    mutating func report(_ problem: DerivationProblem, on line: LineID? = nil) {
        problems.append(problem)
        if let line { troubled.insert(line) }
    }

    /// Adds an operation that is about some lines, or says why it cannot be.
    mutating func add(_ operation: PlanOperation, on lines: [LineID] = []) {
        guard troubled.isDisjoint(with: lines) else { return }
        do {
            try operation.apply(to: &current, programme: programme)
            operations.append(operation)
        } catch {
            report(.refused(error, on: lines.first), on: lines.first)
            troubled.formUnion(lines)
        }
    }

    private mutating func proveResult() {
        if old.plan.stated != wanted.plan.stated { report(.statedTotals) }
        guard problems.isEmpty, current != wanted else { return }
        let ids = Set(current.plan.lines.keys).union(wanted.plan.lines.keys)
        report(.inexact(ids.filter { current.plan.lines[$0] != wanted.plan.lines[$0] }.min()))
    }
}

/// The lines that differ between two plans, sorted by id unless another order is needed.
struct LineSets {
    /// Parents before what is part of them.
    let added: [LineID]
    /// What is part of something before it.
    let removed: [LineID]
    /// Lines of both that are not the same.
    let changed: [LineID]

    init(from old: Plan, to new: Plan) {
        added = new.lines.keys.filter { old.lines[$0] == nil }.sorted(byDepthIn: new)
        removed = old.lines.keys.filter { new.lines[$0] == nil }.sorted(byDepthIn: old).reversed()
        changed = new.lines.keys.filter { id in old.lines[id].map { $0 != new.lines[id] } ?? false }.sorted()
    }
}

extension Plan {
    /// How many lines a line is part of.
    func depth(of id: LineID) -> Int {
        var depth = 0
        var current = lines[id]?.parent
        while let parent = current, depth < Self.deepest {
            depth += 1
            current = lines[parent]?.parent
        }
        return depth
    }

    private static let deepest = 8
}

extension [LineID] {
    /// Parents before what is part of them.
    func sorted(byDepthIn plan: Plan) -> [LineID] {
        map { (depth: plan.depth(of: $0), id: $0) }.sorted { ($0.depth, $0.id) < ($1.depth, $1.id) }.map(\.id)
    }
}
