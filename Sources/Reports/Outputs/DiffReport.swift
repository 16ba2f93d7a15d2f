package import CanonicalForm
package import Governance
package import History

/// The difference between two plans, as a table and as JSON.
package struct DiffReport {
    private let difference: PlanDifference
    private let from: String
    private let to: String
    private let programme: Programme
    private let language: Language

    package init(_ difference: PlanDifference, from: String, to: String, programme: Programme, _ language: Language) {
        self.difference = difference
        self.from = from
        self.to = to
        self.programme = programme
        self.language = language
    }

    // MARK: Text

    /// Changed lines with what stands above them; all lines when asked.
    package func text(width: Int, all: Bool, paint: Paint = .none) -> String {
        let title = language.say("Changes from \(from) to \(to)", "Wijzigingen van \(from) naar \(to)") + "\n\n"
        guard !difference.isEmpty || all else { return title + language.say("No difference.\n", "Geen verschil.\n") }
        return title + body(width: width, all: all, paint: paint)
    }

    /// The table and what it comes to, without a title.
    func body(width: Int, all: Bool, paint: Paint = .none) -> String {
        var table = Table([
            .init(columns[0], .text), .init(columns[1], .optionalNumber(2)), .init(columns[2], .number),
            .init(columns[3], .change), .init(columns[4], .optionalNumber(3)), .init(columns[5], .words(1)),
        ])
        for row in rows(all) { table.add(row) }
        table.addRule()
        table.add(totalRow)
        let lines = Wrapping.lines(String(closing(paint).dropLast()), width: width)
        return table.text(width: width, paint: paint) + "\n" + lines.joined(separator: "\n") + "\n"
    }

    private var columns: [String] {
        [
            language.say("line", "regel"), language.say("old", "oud"), language.say("new", "nieuw"),
            language.say("change", "verschil"), "%", language.say("decision", "besluit"),
        ]
    }

    private func rows(_ all: Bool) -> [[String]] {
        shown(all).flatMap { node in
            [row(node)] + (showsCells(of: node) ? node.cells.map { row($0, depth: node.depth) } : [])
        }
    }

    private var totalRow: [String] { row(difference.total, name: language.say("total", "totaal")) }

    // MARK: Markdown

    /// As the table of a forge renders it.
    func markdown(all: Bool) -> String {
        let titles = columns.enumerated().map { (title: $1, isNumber: (1...4).contains($0)) }
        let total = totalRow.map { $0.isEmpty ? "" : "**\(Markdown.escaped($0))**" }
        let rows = rows(all).map { $0.map(Self.markdown) } + [total]
        return Markdown.table(titles, rows) + "\n" + Markdown.escaped(String(closing.dropLast())) + "\n"
    }

    private static func markdown(_ cell: String) -> String {
        let indent = cell.prefix { $0 == " " }.count
        return String(repeating: "&emsp;", count: indent / 2) + Markdown.escaped(String(cell.dropFirst(indent)))
    }

    private func shown(_ all: Bool) -> [PlanDifference.Node] {
        if all { return difference.nodes }
        let nodes = difference.nodes
        return nodes.indices.filter { index in
            if !nodes[index].cells.isEmpty || nodes[index].delta != .zero { return true }
            let below = nodes[(index + 1)...].prefix { $0.depth > nodes[index].depth }
            return below.contains { !$0.cells.isEmpty }
        }.map { nodes[$0] }
    }

    /// One changed cell that says the same as its line needs no row of its own.
    private func showsCells(of node: PlanDifference.Node) -> Bool {
        node.cells.count > 1 || (node.cells.count == 1 && node.cells[0].new != node.new)
    }

    private func row(_ node: PlanDifference.Node, name: String? = nil) -> [String] {
        let percent = AmountText.percent(of: node.delta, from: node.old)
        return [
            String(repeating: "  ", count: node.depth) + (name ?? node.name), AmountText.text(node.old, language),
            AmountText.text(node.new, language), AmountText.text(node.delta, language, signed: true),
            node.delta == .zero ? "" : percent.map { localised($0, of: node.delta) } ?? language.say("new", "nieuw"),
            node.decisions.joined(separator: " "),
        ]
    }

    private func row(_ cell: PlanDifference.Cell, depth: Int) -> [String] {
        let period = programme.periods[cell.cell.period]?.name ?? cell.cell.period.text
        let percent = AmountText.percent(of: cell.delta, from: cell.old)
        return [
            String(repeating: "  ", count: depth + 1) + "· \(period)", AmountText.text(cell.old, language),
            AmountText.text(cell.new, language),
            AmountText.text(cell.delta, language, signed: true),
            percent.map { localised($0, of: cell.delta) } ?? language.say("new", "nieuw"),
            cell.decisions.joined(separator: " "),
        ]
    }

    /// With the sign of the change, which what rounds to nothing has too.
    private func localised(_ percent: String, of delta: Money) -> String {
        let signed = percent.hasPrefix("-") ? percent : (delta < .zero ? "-" : "+") + percent
        return language == .dutch
            ? signed.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",") : signed
    }

    private var closing: String { closing(.none) }

    private func closing(_ paint: Paint) -> String {
        guard difference.raised != .zero || difference.lowered != .zero else {
            return difference.isEmpty
                ? language.say("No amount changed.\n", "Geen bedrag is gewijzigd.\n")
                : language.say(
                    "No line has another amount of its own; lines that moved change the totals above them.\n",
                    "Geen regel heeft zelf een ander bedrag; regels die verplaatst zijn, wijzigen de totalen erboven.\n"
                )
        }
        let raised = AmountText.euros(difference.raised, language)
        let lowered = AmountText.euros(difference.lowered.magnitude, language)
        let moved = language.say("Cells gained \(raised) and lost \(lowered). ", "Erbij \(raised), eraf \(lowered). ")
        let net = paint.amount(AmountText.euros(difference.net, language, signed: true))
        let conserved = language.say("The total is unchanged.", "Het totaal is gelijk gebleven.")
        return moved
            + (difference.net == .zero
                ? conserved : language.say("The total changes by \(net).", "Het totaal verandert met \(net).")) + "\n"
    }

    // MARK: JSON

    package func json(fromSeq: Int?, toSeq: Int?) -> JSONValue {
        .members([
            "from": .string(from), "from-seq": fromSeq.map(JSONValue.integer), "to": .string(to),
            "to-seq": toSeq.map(JSONValue.integer),
            "lines": .array(difference.nodes.map(json)), "total": json(difference.total),
            "raised": .string(difference.raised.description),
            "lowered": .string(difference.lowered.description), "net": .string(difference.net.description),
            "conserved": .bool(difference.net == .zero),
        ])
    }

    private func json(_ node: PlanDifference.Node) -> JSONValue {
        .members([
            "node": .string(node.node.text), "name": .string(node.node == .programme ? programme.name : node.name),
            "depth": .integer(node.depth),
            "old": .string(node.old.description), "new": .string(node.new.description),
            "delta": .string(node.delta.description),
            "percent": AmountText.percent(of: node.delta, from: node.old).map(JSONValue.string),
            "decisions": .strings(node.decisions),
            "cells": .array(node.cells.map(json)),
        ])
    }

    private func json(_ cell: PlanDifference.Cell) -> JSONValue {
        .members([
            "period": .string(cell.cell.period.text), "status": .string(cell.cell.status.rawValue),
            "old": .string(cell.old.description),
            "new": .string(cell.new.description), "delta": .string(cell.delta.description),
            "decisions": .strings(cell.decisions),
        ])
    }
}
