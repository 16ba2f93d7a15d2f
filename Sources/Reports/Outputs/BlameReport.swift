package import CanonicalForm
import GitStore
import Governance
package import History

/// Present amounts taken apart into the decisions that made them: the answer of `akkoord blame`.
package struct BlameReport {
    private let composition: Composition
    private let point: String
    private let founding: FoundingFacts
    private let lines: Plan
    private let programme: Programme
    private let language: Language
    private let hasBelow: Bool

    /// `below`: whether the lines below what was asked for are in it.
    package init(
        _ composition: Composition, below: Bool, at point: String, in questions: any HistoryQuestions,
        _ language: Language
    ) {
        hasBelow = below
        self.composition = composition
        self.point = point
        founding = questions.founding
        lines = questions.lines
        programme = questions.programme
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    // MARK: Text

    package func text(width: Int) -> String {
        let head = say(
            "Where the amounts at \(PointText.text(point, seq: composition.seq)) come from",
            "Waar de bedragen op \(PointText.text(point, seq: composition.seq)) vandaan komen")
        guard !composition.lines.isEmpty else {
            return head + "\n\n" + never + "\n"
        }
        var table = Table([
            .init(say("line and decision", "regel en besluit"), .word),
            .init(say("date", "datum"), .optionalWord(2)), .init(say("change", "verschil"), .number),
            .init(say("amount", "bedrag"), .number), .init(say("decided by", "besloten door"), .words(1)),
            .init(say("title", "titel"), .optionalText(3)),
        ])
        for line in composition.lines { add(line, to: &table) }
        if composition.lines.count > 1 {
            table.addRule()
            let total = AmountText.text(composition.total, language)
            table.add([say("total", "totaal"), "", "", total, "", ""])
        }
        return Wrapping.folding(head + "\n\n", width: width) + table.text(width: width)
            + Wrapping.folding("\n" + closing + "\n", width: width)
    }

    private var never: String {
        hasBelow
            ? say("It never held money.", "Hier heeft nooit geld gestaan.")
            : say(
                "It never held money of its own; with --below the lines below it are taken apart too.",
                "Zelf heeft het nooit geld gehad; met --below worden ook de regels eronder ontleed.")
    }

    private func add(_ line: Composition.Line, to table: inout Table) {
        table.add([line.line.name, "", "", AmountText.text(line.present, language), "", ""])
        for move in line.moves { table.add(row(move)) }
        for cell in line.cells {
            let place = CellText.place(cell.cell.key, programme, language)
            table.add(["  · \(place)", "", "", AmountText.text(cell.present, language), "", ""])
            if cell.initial != .zero {
                table.add([
                    "    @0", founding.date.date.text, AmountText.text(cell.initial, language, signed: true), "", "",
                    say("as founded", "bij oprichting"),
                ])
            }
            for part in cell.parts { table.add(row(part)) }
        }
    }

    /// A line that came to lie elsewhere: no amount of its own changed.
    private func row(_ move: Composition.Move) -> [String] {
        let name = { (line: LineID) in lines.lines[line]?.name ?? line.text }
        return [
            "    \(move.decision.proposal)", move.decision.date.date.text, "", "",
            CompetenceText.text(move.decision, move.decidedBy, language, short: true),
            say(
                "\(name(move.line)) moved from \(name(move.from)) to \(name(move.to))",
                "\(name(move.line)) verplaatst van \(name(move.from)) naar \(name(move.to))"),
        ]
    }

    private func row(_ part: Composition.Part) -> [String] {
        [
            "    \(part.decision.proposal)", part.decision.date.date.text,
            AmountText.text(part.delta, language, signed: true), "",
            CompetenceText.text(part.decision, part.decidedBy, language, short: true),
            CorrectionText.title(part.decision, language),
        ]
    }

    private var closing: String {
        let count = composition.decisions
        let decisions = say(
            count == 1 ? "1 decision" : "\(count) decisions", count == 1 ? "1 besluit" : "\(count) besluiten")
        return composition.isTied
            ? say(
                "Every amount is what was founded plus \(decisions), to the cent.",
                "Elk bedrag is de stand bij oprichting plus \(decisions), op de cent.")
            : say(
                "The decisions do not come to these amounts: run akkoord verify.",
                "De besluiten komen niet op deze bedragen uit: draai akkoord verify.")
    }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "at": .string(point), "seq": .integer(composition.seq),
            "founded": .members([
                "date": .string(founding.date.text), "commit": .string(founding.commit.hex),
                "founders": .strings(founding.founders.map(\.text)),
            ]),
            "lines": .array(composition.lines.map(json)), "total": .string(composition.total.description),
            "ties": .bool(composition.isTied),
        ])
    }

    private func json(_ line: Composition.Line) -> JSONValue {
        .members([
            "line": .string(line.line.id.text), "name": .string(line.line.name),
            "moves": .array(line.moves.map(json)),
            "amount": .string(line.present.description), "cells": .array(line.cells.map(json)),
        ])
    }

    private func json(_ move: Composition.Move) -> JSONValue {
        .members([
            "seq": .integer(move.decision.seq), "decision": .string(move.decision.proposal),
            "date": .string(move.decision.date.text), "title": .string(move.decision.title),
            "line": .string(move.line.text), "from": .string(move.from.text), "to": .string(move.to.text),
            "decided-by": move.decidedBy.map(DecisionText.json), "commit": .string(move.decision.commit.hex),
        ])
    }

    private func json(_ cell: Composition.Cell) -> JSONValue {
        .members([
            "period": .string(cell.cell.period.text), "status": .string(cell.cell.status.rawValue),
            "initial": .string(cell.initial.description), "decisions": .array(cell.parts.map(json)),
            "amount": .string(cell.present.description),
        ])
    }

    private func json(_ part: Composition.Part) -> JSONValue {
        .members([
            "seq": .integer(part.decision.seq), "decision": .string(part.decision.proposal),
            "date": .string(part.decision.date.text), "title": .string(part.decision.title),
            "corrects": part.decision.corrects.map { .string($0) },
            "delta": .string(part.delta.description), "decided-by": part.decidedBy.map(DecisionText.json),
            "proposers": .strings(part.decision.authors.map(\.text)), "commit": .string(part.decision.commit.hex),
        ])
    }
}
