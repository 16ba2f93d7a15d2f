package import CanonicalForm
package import Governance
package import History
package import Ledger

/// The plan's lines and money at one point, or the plan in force on a day as known at a point.
package struct PlanReport {
    /// Which plan is shown, when it is the one in force on a day.
    package struct InForce {
        package let standing: PlanInForce.Standing
        /// The point at which it was known, as asked for.
        package let knownAt: String
        /// The proposals that took effect at once, after the version.
        package let atOnce: [String]

        package init(_ standing: PlanInForce.Standing, knownAt: String, atOnce: [String]) {
            self.standing = standing
            self.knownAt = knownAt
            self.atOnce = atOnce
        }
    }

    private let state: LedgerState
    package let plan: Plan
    private let point: String
    private let stated: [StatedDifference]
    private let inForce: InForce?
    private let language: Language

    /// The plan as a decision left it; `stated` is what the source of its version printed, where it is a version.
    package init(_ state: LedgerState, at point: String, stated: [StatedDifference], _ language: Language) {
        self.state = state
        plan = state.plan
        self.point = point
        self.stated = stated
        inForce = nil
        self.language = language
    }

    /// The plan in force on a day, as known in a state.
    package init(
        _ inForce: InForce, on day: String, in state: LedgerState, stated: [StatedDifference], _ language: Language
    ) {
        self.state = state
        plan = inForce.standing.plan
        point = day
        self.stated = stated
        self.inForce = inForce
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    private struct Row {
        let line: Line
        let depth: Int
        let total: Money
    }

    private func rows() throws(MoneyError) -> [Row] {
        let totals = try plan.totals()
        return plan.readingOrder.map { line in
            let depth = line.level == .intervention ? 2 : line.level == .theme ? 1 : 0
            return Row(line: line, depth: depth, total: totals[line.id] ?? .zero)
        }
    }

    /// Lines that hold money, with their status; an indication is never shown as anything else.
    package func text(width: Int) throws(MoneyError) -> String {
        var table = Table([
            .init(language.say("line", "regel"), .text), .init("id", .optionalWord(1)),
            .init(language.say("amount", "bedrag"), .number),
            .init("status", .words(3)), .init(language.say("executor", "uitvoerder"), .optionalWord(2)),
        ])
        for row in try rows() where row.total != .zero || row.depth < 2 {
            let statuses = Set(row.line.cells.keys.map(\.status)).sorted().map { StatusText.text($0, language) }
            table.add([
                String(repeating: "  ", count: row.depth) + row.line.name, row.line.id.text,
                AmountText.text(row.total, language), statuses.joined(separator: ", "),
                row.line.executor?.text ?? "",
            ])
        }
        table.addRule()
        let total = try plan.total(of: .programme)
        table.add([language.say("total", "totaal"), "", AmountText.text(total, language), "", ""])
        return Wrapping.folding(title + "\n\n", width: width) + table.text(width: width)
            + Wrapping.folding(statedText + boundsText, width: width)
    }

    /// What cannot change any more, and what cannot be exceeded.
    private var boundsText: String {
        let programme = state.programme
        let closed = programme.closed.map { periodName($0.period) }.joined(separator: ", ")
        let ceilings = programme.ceilings.map(\.id.text).joined(separator: ", ")
        let lines =
            (closed.isEmpty
                ? []
                : [say("Closed: \(closed) (akkoord show periods).", "Afgesloten: \(closed) (akkoord show periods).")])
            + (ceilings.isEmpty
                ? []
                : [
                    say(
                        "Ceilings: \(ceilings) (akkoord show ceilings).",
                        "Plafonds: \(ceilings) (akkoord show ceilings).")
                ])
        return lines.isEmpty ? "" : "\n" + lines.map { $0 + "\n" }.joined()
    }

    private var title: String {
        let name = state.programme.name
        guard let inForce else {
            return say("Plan of \(name) at \(point)", "Plan van \(name) op \(point)")
                + " (@\(state.seq), \(state.date))"
        }
        return say(
            "Plan of \(name) in force on \(point), as known at \(inForce.knownAt)",
            "Plan van \(name) van kracht op \(point), zoals bekend op \(inForce.knownAt)")
            + " (@\(state.seq), \(state.date))\n" + made(inForce)
    }

    /// `Version v1 (the plan of @0, in force from 2021-01-01), and what took effect at once since: 2021-0005.`
    private func made(_ inForce: InForce) -> String {
        let version = inForce.standing.version
        let head = say(
            "Version \(version.id) (the plan of @\(version.asOf), in force from \(version.inForce))",
            "Versie \(version.id) (het plan van @\(version.asOf), van kracht vanaf \(version.inForce))")
        guard !inForce.atOnce.isEmpty else {
            return head + say("; nothing took effect at once since.", "; niets ging sindsdien direct in.")
        }
        let ids = inForce.atOnce.joined(separator: ", ")
        return head + say(", and what took effect at once since: \(ids).", ", en wat sindsdien direct inging: \(ids).")
    }

    private var statedText: String {
        let lines = stated.map { "\($0.version): \(StatedText.sentence($0, language))\n" }
        return lines.isEmpty ? "" : "\n" + lines.joined()
    }

    package func json() throws(MoneyError) -> JSONValue {
        json(try rows(), stated, total: try plan.total(of: .programme))
    }

    private func json(_ rows: [Row], _ stated: [StatedDifference], total: Money) -> JSONValue {
        .members([
            "programme": .string(state.programme.id.text), "at": .string(point),
            "known-at": inForce.map { .string($0.knownAt) },
            "version": inForce.map { .string($0.standing.version.id.text) },
            "at-once": inForce.map { .strings($0.atOnce) }, "seq": .integer(state.seq),
            "date": .string(state.date.text), "lines": .array(rows.map(json)), "total": .string(total.description),
            "stated": .array(stated.map(StatedText.json)),
        ])
    }

    private func json(_ row: Row) -> JSONValue {
        let cells = row.line.cells.sorted.map { cell -> JSONValue in
            .members([
                "period": .string(cell.key.period.text), "status": .string(cell.key.status.rawValue),
                "amount": .string(cell.amount.description),
                "closed": state.programme.isClosed(cell.key.period) ? .bool(true) : nil,
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
        guard let line = plan.lines[id] else { return "" }
        let total = try plan.total(of: .line(id))
        var lines = ["\(line.name) [\(id)]: \(AmountText.euros(total, language)) (@\(state.seq))"]
        if let inForce { lines.append("  " + made(inForce)) }
        lines += line.cells.sorted.map { cell in
            "  \(periodName(cell.key.period))  \(AmountText.euros(cell.amount, language))  \(StatusText.text(cell.key.status, language))\(closed(cell.key.period))"
        }
        for child in plan.children(of: id) { lines.append("  - \(child.name) [\(child.id)]") }
        for goal in (plan.goals[id] ?? []).sorted(by: { $0.rank < $1.rank }) {
            lines.append(language.say("goal: ", "doel: ") + goal.name)
        }
        lines += (plan.targets[id] ?? []).sorted { $0.rank < $1.rank }.map {
            language.say("target: ", "streefwaarde: ") + text($0)
        }
        return Wrapping.folding(lines.joined(separator: "\n") + "\n", width: width)
    }

    private func closed(_ period: PeriodID) -> String {
        state.programme.isClosed(period) ? say(", closed", ", afgesloten") : ""
    }

    private func periodName(_ id: PeriodID) -> String { state.programme.periods[id]?.name ?? id.text }

    private func text(_ target: Target) -> String {
        let range = target.numberTo.map { "–\($0)" } ?? ""
        let number = target.number.map { "\($0)\(range) \(target.unit ?? "")" }
        return [target.name, number, periodName(target.period)].compactMap { $0 }.joined(separator: ", ")
    }

    package func json(of id: LineID) throws(MoneyError) -> JSONValue {
        var shown: [Row] = []
        for row in try rows() where plan.contains(row.line.id, in: .line(id)) { shown.append(row) }
        return json(shown, stated.filter { $0.node == .line(id) }, total: try plan.total(of: .line(id)))
    }
}
