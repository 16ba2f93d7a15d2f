package import CanonicalForm
package import Governance
package import Ledger

/// The plan's lines and money at one point.
package struct PlanReport {
    private let state: LedgerState
    private let point: String
    private let language: Language

    package init(_ state: LedgerState, at point: String, _ language: Language) {
        self.state = state
        self.point = point
        self.language = language
    }

    private struct Row {
        let line: Line
        let depth: Int
        let total: Money
    }

    private func rows() throws(MoneyError) -> [Row] {
        var rows: [Row] = []
        for line in state.plan.readingOrder {
            let depth = line.level == .intervention ? 2 : line.level == .theme ? 1 : 0
            rows.append(Row(line: line, depth: depth, total: try state.plan.total(of: .line(line.id))))
        }
        return rows
    }

    /// Lines that hold money, with their status; an indication is never shown as anything else.
    package func text(width: Int) throws(MoneyError) -> String {
        var table = Table([
            .init(language.say("line", "regel"), .text), .init("id", .optionalText(1)),
            .init(language.say("amount", "bedrag"), .number),
            .init("status", .word), .init(language.say("executor", "uitvoerder"), .optionalText(2)),
        ])
        for row in try rows() where row.total != .zero || row.depth < 2 {
            let statuses = Set(row.line.cells.keys.map(\.status.rawValue)).sorted().joined(separator: " ")
            table.add([
                String(repeating: "  ", count: row.depth) + row.line.name, row.line.id.text,
                AmountText.text(row.total, language), statuses,
                row.line.executor?.text ?? "",
            ])
        }
        table.addRule()
        let total = try state.plan.total(of: .programme)
        table.add([language.say("total", "totaal"), "", AmountText.text(total, language), "", ""])
        let title = language.say(
            "Plan of \(state.programme.name) at \(point)", "Plan van \(state.programme.name) op \(point)")
        return "\(title) (@\(state.seq), \(state.date))\n\n" + table.text(width: width)
    }

    package func json() throws(MoneyError) -> JSONValue {
        .members([
            "programme": .string(state.programme.id.text), "at": .string(point), "seq": .integer(state.seq),
            "date": .string(state.date.text),
            "lines": .array(try rows().map(json)), "total": .string(try state.plan.total(of: .programme).description),
        ])
    }

    private func json(_ row: Row) -> JSONValue {
        let cells = row.line.cells.sorted.map { cell -> JSONValue in
            .members([
                "period": .string(cell.key.period.text), "status": .string(cell.key.status.rawValue),
                "amount": .string(cell.amount.description),
            ])
        }
        return .members([
            "id": .string(row.line.id.text), "name": .string(row.line.name), "depth": .integer(row.depth),
            "executor": row.line.executor.map { .string($0.text) }, "total": .string(row.total.description),
            "cells": .array(cells),
        ])
    }

    // MARK: One line

    /// A line with its cells and, for a theme, its goals and targets.
    package func text(of id: LineID, width: Int) throws(MoneyError) -> String {
        guard let line = state.plan.lines[id] else { return "" }
        let total = try state.plan.total(of: .line(id))
        var lines = ["\(line.name) [\(id)]: \(AmountText.euros(total, language)) (@\(state.seq))"]
        lines += line.cells.sorted.map { cell in
            "  \(periodName(cell.key.period))  \(AmountText.euros(cell.amount, language))  \(cell.key.status.rawValue)"
        }
        for child in state.plan.children(of: id) { lines.append("  - \(child.name) [\(child.id)]") }
        for goal in (state.plan.goals[id] ?? []).sorted(by: { $0.rank < $1.rank }) {
            lines.append(language.say("goal: ", "doel: ") + goal.name)
        }
        lines += (state.plan.targets[id] ?? []).sorted { $0.rank < $1.rank }.map {
            language.say("target: ", "streefwaarde: ") + text($0)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func periodName(_ id: PeriodID) -> String { state.programme.periods[id]?.name ?? id.text }

    private func text(_ target: Target) -> String {
        let range = target.numberTo.map { "–\($0)" } ?? ""
        let number = target.number.map { "\($0)\(range) \(target.unit ?? "")" }
        return [target.name, number, periodName(target.period)].compactMap { $0 }.joined(separator: ", ")
    }

    package func json(of id: LineID) throws(MoneyError) -> JSONValue {
        var shown: [JSONValue] = []
        for row in try rows() where state.plan.contains(row.line.id, in: .line(id)) { shown.append(json(row)) }
        return .members([
            "programme": .string(state.programme.id.text), "at": .string(point), "seq": .integer(state.seq),
            "date": .string(state.date.text),
            "lines": .array(shown), "total": .string(try state.plan.total(of: .line(id)).description),
        ])
    }
}
