package import CanonicalForm
import Documents
import GitStore
import Governance
package import History
import Workflow

/// Who changed what, when, and why: the answer of `akkoord history`.
package struct HistoryReport {
    private let history: ChangeHistory
    private let founding: FoundingFacts
    private let lines: Plan
    private let programme: Programme
    private let language: Language
    /// What lines below the one asked for hold, where it was asked for without them.
    private let beneath: Money
    /// What a decision changed by whole files, in sentences, by its number.
    private let said: [Int: [String]]

    /// `said`: what decisions changed by whole files, in sentences, by their numbers.
    package init(
        _ history: ChangeHistory, in questions: any HistoryQuestions, said: [Int: [String]] = [:],
        _ language: Language
    ) throws {
        self.history = history
        founding = questions.founding
        lines = questions.lines
        programme = questions.programme
        self.language = language
        self.said = said
        beneath = try Self.beneath(history, questions)
    }

    private static func beneath(_ history: ChangeHistory, _ questions: any HistoryQuestions) throws -> Money {
        let question = history.question
        guard let line = question.line, !question.below, question.period == nil, history.entries.isEmpty else {
            return .zero
        }
        return try questions.plan(at: questions.newest).total(of: .line(line)).subtracting(history.closing)
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }
    private var question: ChangeQuestion { history.question }
    private var scope: QuestionText { QuestionText(question, lines, programme, language) }

    // MARK: Text

    /// A table of the decisions, how the amounts come together, and, unless brief, each decision in full.
    package func text(width: Int, brief: Bool) -> String {
        let head = scope.title + "\n" + scope.filters + "\n\n"
        guard !history.entries.isEmpty else { return head + nothing + unadopted + "\n" }
        let table = question.isAboutAmounts ? amountTable : decisionTable
        let details =
            brief
            ? []
            : history.entries.map {
                "\n"
                    + DecisionText($0, lines, programme, said: said[$0.decision.seq] ?? [], language).text(width: width)
            }
        return Wrapping.folding(head, width: width) + table.text(width: width)
            + Wrapping.folding("\n" + closing + unadopted + corrections + legend + "\n", width: width)
            + details.joined()
    }

    private var nothing: String {
        guard question.isAboutAmounts else { return say("No decision.", "Geen besluit.") }
        let amount = AmountText.euros(history.closing, language)
        guard beneath == .zero || history.closing != .zero else {
            let total = AmountText.euros(beneath, language)
            return say(
                "It holds no money itself; its lines hold \(total): see --below.",
                "Zelf heeft het geen geld; de regels eronder hebben \(total): zie --below.")
        }
        return say(
            "No decision changed it; it holds \(amount).", "Geen besluit heeft het gewijzigd; het is \(amount).")
            + StatusText.sentence(history.statuses, language)
    }

    private var unadopted: String {
        let count = history.unadopted
        guard count > 0 else { return "" }
        return count == 1
            ? say(" One more was not adopted: --all.", " Eén ander is niet vastgesteld: --all.")
            : say(" \(count) more were not adopted: --all.", " \(count) andere zijn niet vastgesteld: --all.")
    }

    private var amountTable: Table {
        var table = Table([
            .init(say("decision", "besluit"), .word), .init(say("date", "datum"), .optionalWord(2)),
            .init(say("old", "oud"), .optionalNumber(4)), .init(say("new", "nieuw"), .number),
            .init(say("change", "verschil"), .number), .init(say("decided by", "besloten door"), .words(1)),
            .init(say("proposed by", "ingediend door"), .words(3)),
            .init(say("why", "waarom"), .optionalText(5)),
        ])
        let wasFounded = question.line.map { founding.plan.lines[$0] != nil } ?? true
        if history.isComplete, wasFounded || question.below {
            table.add([
                "@0", founding.date.date.text, "", AmountText.text(history.opening, language), "", founded, "", "",
            ])
        }
        for entry in history.entries {
            let decision = entry.decision
            table.add([
                decision.proposal, decision.date.date.text, AmountText.text(entry.old, language),
                AmountText.text(entry.new, language),
                entry.changes.isEmpty ? "" : AmountText.text(entry.delta, language, signed: true), decidedBy(entry),
                decision.authors.map(\.text).joined(separator: " "), firstLine(entry),
            ])
        }
        return table
    }

    private var decisionTable: Table {
        var table = Table([
            .init(say("decision", "besluit"), .word), .init(say("date", "datum"), .optionalWord(2)),
            .init(say("title", "titel"), .text), .init(say("moved", "omvang"), .number),
            .init(say("decided by", "besloten door"), .words(1)),
            .init(say("proposed by", "ingediend door"), .words(3)),
        ])
        for entry in history.entries {
            let decision = entry.decision
            table.add([
                decision.proposal, decision.date.date.text, CorrectionText.title(decision, language),
                entry.moved == .zero ? "" : AmountText.text(entry.moved, language), decidedBy(entry),
                decision.authors.map(\.text).joined(separator: " "),
            ])
        }
        return table
    }

    private var founded: String {
        let count = founding.founders.count
        return say("founded by \(count) members", "opgericht door \(count) leden")
    }

    private func decidedBy(_ entry: ChangeHistory.Entry) -> String {
        CompetenceText.text(entry.decision, entry.account.decidedBy, language, short: true)
    }

    private func firstLine(_ entry: ChangeHistory.Entry) -> String {
        entry.account.motivation.split(separator: "\n").first.map(String.init) ?? ""
    }

    private var closing: String {
        let count = history.entries.count
        let decisions = say(
            count == 1 ? "1 decision" : "\(count) decisions", count == 1 ? "1 besluit" : "\(count) besluiten")
        guard question.isAboutAmounts else { return decisions + "." }
        let closing = AmountText.euros(history.closing, language)
        guard history.isTied else {
            return say(
                "\(decisions). They do not come to \(closing), what it holds: run akkoord verify.",
                "\(decisions). Ze komen niet uit op \(closing), wat er staat: draai akkoord verify.")
        }
        guard history.isComplete else {
            return say("\(decisions). It holds \(closing) now.", "\(decisions). Het is nu \(closing).")
                + StatusText.sentence(history.statuses, language)
        }
        let opening = AmountText.euros(history.opening, language)
        return say(
            "\(opening) as founded and \(decisions) come to \(closing), what it holds now, to the cent.",
            "\(opening) bij de oprichting en \(decisions) zijn samen \(closing), wat het nu is, op de cent.")
            + StatusText.sentence(history.statuses, language)
    }

    /// Which of the decisions are no new ones but mend another.
    private var corrections: String {
        history.entries.map(\.decision).compactMap { decision in
            decision.corrects.map { "\n" + CorrectionText.sentence(decision, of: $0, language) }
        }.joined()
    }

    /// What the three numbers of a count are, where there is one.
    private var legend: String {
        let counts = history.entries.contains { entry in
            if case .body? = entry.account.decidedBy?.decider { true } else { false }
        }
        return counts
            ? say("\nCounts are for–against–abstaining.", "\nTellingen zijn voor–tegen–onthouding.") : ""
    }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "line": question.line.map { .string($0.text) },
            "name": question.line.map { .string(lines.lines[$0]?.name ?? $0.text) },
            "below": .bool(question.below), "filters": scope.json, "opening": .string(history.opening.description),
            "closing": .string(history.closing.description), "complete": .bool(history.isComplete),
            "ties": .bool(history.isTied), "founded": foundedJSON,
            "decisions": .array(
                history.entries.map {
                    DecisionText($0, lines, programme, said: said[$0.decision.seq] ?? [], language).json
                }),
        ])
    }

    private var foundedJSON: JSONValue {
        .members([
            "date": .string(founding.date.text), "commit": .string(founding.commit.hex),
            "founders": .strings(founding.founders.map(\.text)),
        ])
    }
}

extension ChangeQuestion {
    /// Whether the answer follows an amount through time, or lists decisions.
    var isAboutAmounts: Bool { line != nil || period != nil }
}
