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

    package struct Line: Sendable {
        package let line: Governance.Line
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

    /// As a decision left the cells of a line, and of those below it when asked; of all lines when none is named.
    package init(
        of line: LineID?, below: Bool, at seq: Int, in questions: any HistoryQuestions
    ) throws {
        let selection = CellSelection(line: line, below: below, period: nil, in: questions)
        let plan = try questions.plan(at: seq)
        var fold = CompositionFold(selection, questions)
        for decision in try questions.decisions(through: seq, naming: selection.lines) where decision.isAdopted {
            try fold.add(decision)
        }
        self.seq = seq
        decisions = fold.decisions
        lines = try fold.lines(of: plan)
        total = try Money.sum(lines.map(\.present))
    }
}

private struct CompositionFold {
    private(set) var decisions = 0
    private var parts: [CellReference: [Composition.Part]] = [:]
    private let selection: CellSelection
    private let questions: any HistoryQuestions

    init(_ selection: CellSelection, _ questions: any HistoryQuestions) {
        self.selection = selection
        self.questions = questions
    }

    mutating func add(_ decision: PastDecision) throws {
        let movements = decision.effect.deltas.filter { selection.contains($0.cell) }
        guard !movements.isEmpty else { return }
        decisions += 1
        let step = try questions.steps(of: decision).deciding
        for movement in movements {
            parts[movement.cell, default: []].append(
                Composition.Part(decision: decision, delta: movement.delta, decidedBy: step))
        }
    }

    /// In reading order; lines that never held money are left out.
    func lines(of plan: Plan) throws(MoneyError) -> [Composition.Line] {
        let founded = questions.founding.plan
        let cells = Set((plan.cells + founded.cells).map(\.cell)).union(parts.keys).filter(selection.contains)
        let byLine = Dictionary(grouping: cells, by: \.line)
        var lines: [Composition.Line] = []
        for line in questions.lines.readingOrder {
            guard let own = byLine[line.id]?.sorted() else { continue }
            var shown: [Composition.Cell] = []
            for cell in own { shown.append(try self.cell(cell, founded[cell], plan[cell])) }
            lines.append(
                Composition.Line(line: line, present: try Money.sum(shown.map(\.present)), cells: shown))
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
