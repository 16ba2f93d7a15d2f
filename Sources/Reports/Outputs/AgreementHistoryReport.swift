package import CanonicalForm
import Documents
import GitStore
import Governance
package import History

/// Who changed what an agreement promises, and when: the answer of `akkoord agreement history`.
package struct AgreementHistoryReport {
    private let history: AgreementHistory
    private let founding: FoundingFacts
    private let lines: Plan
    private let programme: Programme
    private let said: [Int: [String]]
    private let language: Language

    /// `said`: what decisions changed by whole files, in sentences, by their numbers.
    package init(
        _ history: AgreementHistory, in questions: any HistoryQuestions, said: [Int: [String]], _ language: Language
    ) {
        self.history = history
        founding = questions.founding
        lines = questions.lines
        programme = questions.programme
        self.said = said
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    // MARK: Text

    /// A row for each contribution that a decision changed, what they come to, and, unless brief, each decision in full.
    package func text(width: Int, brief: Bool) -> String {
        let title = say(
            "\(history.title) [\(history.id)]: what the parties promise",
            "\(history.title) [\(history.id)]: wat de partijen toezeggen")
        let details = brief ? [] : history.entries.map { "\n" + full($0).text(width: width) }
        return Wrapping.folding(title + "\n\n", width: width) + table.text(width: width)
            + Wrapping.folding("\n" + closing + "\n", width: width) + details.joined()
    }

    private var table: Table {
        var table = Table([
            .init(say("decision", "besluit"), .word), .init(say("date", "datum"), .optionalWord(3)),
            .init(say("contribution", "bijdrage"), .word), .init(say("old", "oud"), .optionalNumber(4)),
            .init(say("new", "nieuw"), .number), .init(say("change", "verschil"), .optionalNumber(5)),
            .init(say("certainty", "zekerheid"), .optionalWord(2)),
            .init(say("decided by", "besloten door"), .words(1)),
        ])
        for entry in history.entries { for row in rows(of: entry) { table.add(row) } }
        return table
    }

    private func rows(of entry: AgreementHistory.Entry) -> [[String]] {
        let decision = entry.decision
        let by = CompetenceText.text(decision, entry.account.decidedBy, language, short: true)
        let head = [decision.proposal, decision.date.date.text]
        guard !entry.contributions.isEmpty else {
            return [head + [say("(other terms)", "(andere bepalingen)"), "", "", "", "", by]]
        }
        return entry.contributions.map { change in
            head + [
                change.id.text, change.old.map { AmountText.text($0.amount, language) } ?? "",
                change.new.map { AmountText.text($0.amount, language) } ?? "", delta(of: change), certainty(of: change),
                by,
            ]
        }
    }

    private func delta(of change: ContributionChange) -> String {
        (try? change.delta()).map { AmountText.text($0, language, signed: true) } ?? ""
    }

    /// How certain it is, and was where that differs.
    private func certainty(of change: ContributionChange) -> String {
        let words = [change.old, change.new].map { $0.map { ContributionText.status($0.status, language) } }
        guard let old = words[0], let new = words[1], old != new else { return words[1] ?? say("ended", "vervallen") }
        return "\(old) → \(new)"
    }

    private var closing: String {
        let count = history.entries.count
        let decisions = say(
            count == 1 ? "1 decision" : "\(count) decisions", count == 1 ? "1 besluit" : "\(count) besluiten")
        let (opening, closing) = (
            AmountText.euros(history.opening, language), AmountText.euros(history.closing, language)
        )
        guard history.isTied else {
            return say(
                "\(decisions). They do not come to what the agreement says: run akkoord verify.",
                "\(decisions). Ze komen niet uit op wat de overeenkomst zegt: draai akkoord verify.")
        }
        return say(
            "\(opening) as founded and \(decisions) come to \(closing), what is promised now, to the cent.",
            "\(opening) bij de oprichting en \(decisions) zijn samen \(closing), wat nu is toegezegd, op de cent.")
    }

    /// The decision as every answer tells it; its money is that of the contributions, and no cell is asked for.
    private func full(_ entry: AgreementHistory.Entry) -> DecisionText {
        DecisionText(
            ChangeHistory.Entry(
                decision: entry.decision, account: entry.account, old: entry.old, new: entry.new, delta: entry.delta,
                moved: entry.delta.magnitude, changes: []),
            lines, programme, said: said[entry.decision.seq] ?? [], language)
    }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "agreement": .string(history.id.text), "title": .string(history.title),
            "opening": .string(history.opening.description), "closing": .string(history.closing.description),
            "ties": .bool(history.isTied), "decisions": .array(history.entries.map(json)),
        ])
    }

    private func json(_ entry: AgreementHistory.Entry) -> JSONValue {
        let (decision, account) = (entry.decision, entry.account)
        return .members([
            "seq": .integer(decision.seq), "decision": .string(decision.proposal), "date": .string(decision.date.text),
            "kind": .string(decision.kind), "title": .string(decision.title), "old": .string(entry.old.description),
            "new": .string(entry.new.description), "delta": .string(entry.delta.description),
            "contributions": .array(entry.contributions.map(json)),
            "decided-by": account.decidedBy.map(DecisionText.json),
            "proposers": .strings(account.voices.proposers.map(\.member.text)),
            "sentences": .strings(full(entry).sentences), "commit": .string(decision.commit.hex),
        ])
    }

    private func json(_ change: ContributionChange) -> JSONValue {
        .members([
            "contribution": .string(change.id.text),
            "party": (change.new ?? change.old).map { .string($0.party.text) },
            "old": change.old.map { .string($0.amount.description) },
            "new": change.new.map { .string($0.amount.description) },
            "delta": (try? change.delta()).map { .string($0.description) },
            "old-status": change.old.map { .string($0.status.rawValue) },
            "new-status": change.new.map { .string($0.status.rawValue) },
        ])
    }
}
