import Amendments
package import Governance

/// Present amounts taken apart: what was founded, and each decision that changed it.
package struct Composition: Sendable {
    package struct Part: Sendable {
        package let decision: PastDecision
        package let delta: Money
        /// In which step it was decided.
        package let decidedBy: DecidedStep?
    }

    package struct Cell: Sendable {
        package let cell: CellReference
        package let initial: Money
        package let parts: [Part]
        package let present: Money
        /// Whether the initial amount and the parts come to the present one.
        package let isTied: Bool
    }

    /// When a line came to lie elsewhere, with its money: no amount of its own changed by it.
    package struct Move: Sendable {
        package let decision: PastDecision
        /// What was moved: the line, or what it is part of.
        package let line: LineID
        package let from: LineID
        package let to: LineID
        package let decidedBy: DecidedStep?
    }

    package struct Line: Sendable {
        package let line: Governance.Line
        package let moves: [Move]
        /// The sum of its own cells.
        package let present: Money
        /// Every cell that ever held money.
        package let cells: [Cell]
    }

    package let seq: Int
    package let lines: [Line]
    package let total: Money
    /// How many decisions have a part in it.
    package let decisions: Int
    package var isTied: Bool { lines.allSatisfy { $0.cells.allSatisfy(\.isTied) } }

    /// As a decision left the cells of a line, and of those that lay below it then when asked; of all lines when none is
    /// named.
    package init(
        of line: LineID?, below: Bool, at seq: Int, in questions: any HistoryQuestions
    ) throws {
        let selection = try CellSelection(line: line, below: below, period: nil, in: questions)
        let plan = try questions.plan(at: seq)
        var fold = CompositionFold(selection, plan, questions)
        for decision in try questions.decisions(through: seq, naming: selection.lines) where decision.isAdopted {
            try fold.add(decision)
        }
        self.seq = seq
        decisions = fold.decisions
        lines = try fold.lines()
        total = try Money.sum(lines.map(\.present))
    }
}

private struct CompositionFold {
    private(set) var decisions = 0
    private var parts: [CellReference: [Composition.Part]] = [:]
    private var moves: [LineID: [Composition.Move]] = [:]
    private var followed: FollowedBooks
    private let selection: CellSelection
    /// As it stands at the point that is asked about: what lay in the place then is taken apart, wherever it lay before.
    private let plan: Plan
    private let questions: any HistoryQuestions

    init(_ selection: CellSelection, _ plan: Plan, _ questions: any HistoryQuestions) {
        followed = FollowedBooks(questions.founding)
        self.selection = selection
        self.plan = plan
        self.questions = questions
    }

    /// A line that is gone lies nowhere any more; of all lines, and by its own name, it is still told.
    private func contains(_ cell: CellReference) -> Bool { selection.contains(cell, in: plan) }

    mutating func add(_ decision: PastDecision) throws {
        let movements = decision.effect.deltas.filter { contains($0.cell) }
        let moved = try follow(decision)
        guard !movements.isEmpty || !moved.isEmpty else { return }
        let step = try questions.steps(of: decision).deciding
        for (line, move) in moved {
            moves[line, default: []].append(
                Composition.Move(decision: decision, line: move.line, from: move.from, to: move.to, decidedBy: step))
        }
        guard !movements.isEmpty else { return }
        decisions += 1
        for movement in movements {
            parts[movement.cell, default: []].append(
                Composition.Part(decision: decision, delta: movement.delta, decidedBy: step))
        }
    }

    /// The lines that are asked about and came to lie elsewhere, by themselves or with what they were part of.
    private mutating func follow(_ decision: PastDecision) throws(MoneyError) -> [(line: LineID, move: Amendments.Move)]
    {
        var moved: [(line: LineID, move: Amendments.Move)] = []
        for operation in decision.operations {
            if case .move(let move) = operation {
                let along = followed.plan.lines.keys.filter { followed.plan.contains($0, in: .line(move.line)) }
                moved += along.filter { selection.contains($0, in: plan) }.map { ($0, move) }
            }
            try followed.follow(operation)
        }
        return moved
    }

    /// In reading order; lines that never held money are left out.
    func lines() throws(MoneyError) -> [Composition.Line] {
        let founded = questions.founding.plan
        let cells = Set((plan.cells + founded.cells).map(\.cell)).union(parts.keys).filter(contains)
        let byLine = Dictionary(grouping: cells, by: \.line)
        var lines: [Composition.Line] = []
        for line in questions.lines.readingOrder {
            guard let own = byLine[line.id]?.sorted() else { continue }
            var shown: [Composition.Cell] = []
            for cell in own { shown.append(try self.cell(cell, founded[cell], plan[cell])) }
            lines.append(
                Composition.Line(
                    line: line, moves: moves[line.id] ?? [], present: try Money.sum(shown.map(\.present)), cells: shown)
            )
        }
        return lines
    }

    private func cell(
        _ cell: CellReference, _ initial: Money, _ present: Money
    ) throws(MoneyError) -> Composition.Cell {
        let own = parts[cell] ?? []
        let sum = try Money.sum([initial] + own.map(\.delta))
        return Composition.Cell(
            cell: cell, initial: initial, parts: own, present: present, isTied: sum == present)
    }
}
