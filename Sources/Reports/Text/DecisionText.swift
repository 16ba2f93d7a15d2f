import Amendments
import CanonicalForm
import Documents
import GitStore
import Governance
import History
import Workflow

/// One decision in full: what changed, who decided, on whose proposal, who agreed, and why.
struct DecisionText {
    private let entry: ChangeHistory.Entry
    private let lines: Plan
    private let programme: Programme
    private let language: Language
    /// What it changed by whole files, in sentences.
    private let said: [String]

    init(
        _ entry: ChangeHistory.Entry, _ lines: Plan, _ programme: Programme, said: [String], _ language: Language
    ) {
        self.said = said
        self.entry = entry
        self.lines = lines
        self.programme = programme
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }
    private var decision: PastDecision { entry.decision }
    private var account: DecisionAccount { entry.account }

    // MARK: Text

    func text(width: Int) -> String {
        let kind = KindText.text(decision.kind, language)
        let head = "\(decision.proposal) (@\(decision.seq), \(decision.date.date), \(kind))  \(decision.title)"
        let labelled = [
            (say("decided by", "besloten door"), decided), (say("proposed by", "ingediend door"), proposers),
            (say("for", "voor"), voters(.approve)), (say("against", "tegen"), voters(.reject)),
            (say("abstaining", "onthouding"), voters(.abstain)), (say("why", "waarom"), why),
            (say("corrects", "corrigeert"), decision.corrects ?? ""),
            (say("changes", "wijzigt"), amended), (say("it read", "er stond"), read),
            (say("evidence", "bewijs"), CorrectionText.papers(decision.evidence)),
            (say("corrected by", "gecorrigeerd door"), decision.correctedBy.joined(separator: ", ")),
            (say("effect", "werking"), effect), (say("see", "zie"), see),
            ("commit", decision.commit.hex),
        ].filter { !$0.1.isEmpty }
        let widest = labelled.map(\.0.count).max() ?? 0
        let rows = labelled.map { label, value in
            let lead = "  " + label + String(repeating: " ", count: widest - label.count + 2)
            return lead + Wrapping.text(value, width: width, indent: lead.count)
        }
        let sentences = (untold + said).map { "  " + Wrapping.text($0, width: width, indent: 2) }
        let told = ([head] + entry.changes.map(sentence)).map { Wrapping.folding($0, width: width) }
        return (told + sentences + rows).map { $0 + "\n" }.joined()
    }

    // MARK: What it changed

    /// Each operation, or each value of the files that it changed.
    var sentences: [String] { sentences(of: decision.operations) + said }

    /// Operations that no cell of the answer tells: on lines themselves, targets, texts and promises, and those that moved
    /// money elsewhere or only passed through.
    private var untold: [String] {
        let told = Set(entry.changes.map(\.cell))
        return sentences(of: decision.operations.filter { told.isDisjoint(with: $0.movements.map(\.cell)) })
    }

    private func sentences(of operations: [PlanOperation]) -> [String] {
        let named = Amendment(decision.operations).naming(lines)
        return operations.map { OperationSentence.text($0, plan: named, programme: programme, language) }
    }

    private func sentence(_ change: ChangeHistory.Change) -> String {
        let place = CellText.text(change.cell, lines, programme, language)
        let (old, new) = (AmountText.text(change.old, language), AmountText.text(change.new, language))
        if let proposed = change.proposed {
            let asked = AmountText.text(proposed, language, signed: true)
            return "  \(place): \(old), " + say("unchanged; asked was \(asked)", "ongewijzigd; gevraagd was \(asked)")
        }
        let shown = "  \(place): \(old) → \(new) (\(AmountText.text(change.delta, language, signed: true)))"
        return shown + passage(change)
    }

    private func passage(_ change: ChangeHistory.Change) -> String {
        switch change.passage {
        case .entered?: say(", came in with its line", ", kwam erbij met de regel")
        case .left?: say(", went out with its line", ", ging weg met de regel")
        case nil: ""
        }
    }

    private var decided: String {
        let last = account.decidedBy
        let earlier = account.steps.filter { $0.id != last?.id && $0.result == .satisfied }
        let after = earlier.isEmpty ? "" : say(", after ", ", na ")
        return CompetenceText.text(decision, last, language) + after
            + earlier.map { CompetenceText.text($0, language) }.joined(separator: ", ")
    }

    private var proposers: String {
        account.voices.proposers.map { voice($0) }.joined(separator: ", ")
    }

    private func voters(_ choice: CheckedStatement.Choice) -> String {
        account.voices.counted(choice).map { voice($0.voice) }.joined(separator: ", ")
    }

    private func voice(_ voice: DecisionVoices.Voice) -> String {
        "\(voice.member) \(say("as", "als")) \(voice.capacity)"
    }

    /// Nothing for what takes effect with the next version, as most does.
    private var effect: String {
        guard decision.hasOperations, decision.takesEffect == .onDecision else {
            return ""
        }
        return say("at once, on the decision", "direct, met het besluit")
    }

    /// The amendment that a sub-amendment changes, and its place in the order of voting.
    private var amended: String {
        decision.amends.map { "\($0.proposal) " + say("(order \($0.order))", "(volgorde \($0.order))") } ?? ""
    }

    /// What an amendment said before a sub-amendment; nothing for all else.
    private var read: String {
        decision.amends.map {
            SubAmendmentText.sentences($0.operations, plan: lines, programme, language).joined(separator: "; ")
        } ?? ""
    }

    /// The command that shows what an adopted decision changed by whole files, or of an amendment.
    private var see: String {
        guard decision.isAdopted, !decision.hasOperations else { return "" }
        guard decision.amends == nil else { return "akkoord effect \(decision.proposal)" }
        return SeeText.command(decision.proposal, closing: decision.seq, files: [])
    }

    private var why: String { account.motivation.split(separator: "\n").first.map(String.init) ?? "" }

    // MARK: JSON

    var json: JSONValue {
        .members([
            "seq": .integer(decision.seq), "decision": .string(decision.proposal),
            "date": .string(decision.date.text), "kind": .string(decision.kind),
            "outcome": .string(decision.outcome.rawValue), "title": .string(decision.title),
            "corrects": decision.corrects.map { .string($0) },
            "amends": decision.amends.map { .string($0.proposal) }, "corrected-by": .strings(decision.correctedBy),
            "takes-effect": .string(decision.takesEffect.rawValue), "old": .string(entry.old.description),
            "new": .string(entry.new.description), "delta": .string(entry.delta.description),
            "moved": .string(entry.moved.description), "cells": .array(entry.changes.map(json)),
            "decided-by": account.decidedBy.map(Self.json), "steps": .array(account.steps.map(Self.json)),
            "proposers": .array(account.voices.proposers.map { .object(Self.members($0)) }),
            "votes": .array(votes.map(Self.json)), "motivation": .string(account.motivation),
            "sentences": .strings(sentences), "commit": .string(decision.commit.hex),
        ])
    }

    private var votes: [DecisionVoices.Vote] {
        [CheckedStatement.Choice.approve, .reject, .abstain].flatMap(account.voices.counted)
    }

    private func json(_ change: ChangeHistory.Change) -> JSONValue {
        .members([
            "line": .string(change.cell.line.text), "period": .string(change.cell.period.text),
            "status": .string(change.cell.status.rawValue), "old": .string(change.old.description),
            "new": .string(change.new.description), "delta": .string(change.delta.description),
            "proposed": change.proposed.map { .string($0.description) },
            "passage": change.passage.map { .string($0.rawValue) },
        ])
    }

    static func json(_ step: DecidedStep) -> JSONValue {
        .members([
            "step": .string(step.id.text), "title": .string(step.title), "result": .string(step.result.rawValue),
            "by": .string(CompetenceText.word(step.decider)), "ids": .strings(CompetenceText.ids(step.decider)),
            "name": .string(CompetenceText.name(step)), "for": .integer(step.votesFor),
            "against": .integer(step.votesAgainst), "abstain": .integer(step.abstentions), "of": .integer(step.all),
        ])
    }

    private static func json(_ vote: DecisionVoices.Vote) -> JSONValue {
        .object(
            members(vote.voice) + [
                .init("step", .string(vote.step.text)), .init("choice", .string(vote.choice.rawValue)),
            ])
    }

    private static func members(_ voice: DecisionVoices.Voice) -> [JSONValue.Member] {
        [
            .init("member", .string(voice.member.text)), .init("for", .string(voice.actsFor.text)),
            .init("capacity", .string(voice.capacity.description)), .init("date", .string(voice.date.text)),
        ]
    }
}

/// The place of a cell in words: line, period, and what its money is.
enum CellText {
    static func text(_ cell: CellReference, _ lines: Plan, _ programme: Programme, _ language: Language) -> String {
        "\(lines.lines[cell.line]?.name ?? cell.line.text), \(place(cell.key, programme, language))"
    }

    static func place(_ key: CellKey, _ programme: Programme, _ language: Language) -> String {
        "\(programme.periods[key.period]?.name ?? key.period.text) \(StatusText.text(key.status, language))"
    }
}
