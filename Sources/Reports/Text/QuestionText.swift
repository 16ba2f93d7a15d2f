import CanonicalForm
import Governance
import History

/// What was asked, said back: of which money, for which budget period, by decisions of which dates.
struct QuestionText {
    private let question: ChangeQuestion
    private let lines: Plan
    private let programme: Programme
    private let language: Language

    init(_ question: ChangeQuestion, _ lines: Plan, _ programme: Programme, _ language: Language) {
        self.question = question
        self.lines = lines
        self.programme = programme
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    var title: String {
        guard let line = question.line else {
            return say("Decisions of \(programme.name)", "Besluiten van \(programme.name)")
        }
        let name = "\(lines.lines[line]?.name ?? line.text) [\(line)]"
        return question.below
            ? say("\(name) and the lines below it", "\(name) en de regels eronder")
            : say("\(name): its own money", "\(name): het eigen geld")
    }

    /// Budget period and decision dates are different things; both are always said.
    var filters: String {
        ([budgetPeriod, dates] + others).joined(separator: " ")
    }

    private var budgetPeriod: String {
        guard let period = question.period else {
            return say("Money of every budget period.", "Geld van elke begrotingsperiode.")
        }
        let name = programme.periods[period]?.name ?? period.text
        return say(
            "Money of budget period \(name) and the periods in it.",
            "Geld van begrotingsperiode \(name) en de perioden daarin.")
    }

    private var dates: String {
        switch (question.since, question.until) {
        case (nil, nil): say("Decisions of every date.", "Besluiten van elke datum.")
        case (let since?, nil): say("Decisions from \(since) on.", "Besluiten vanaf \(since).")
        case (nil, let until?): say("Decisions up to \(until).", "Besluiten tot en met \(until).")
        case (let since?, let until?):
            say("Decisions from \(since) up to \(until).", "Besluiten van \(since) tot en met \(until).")
        }
    }

    private var others: [String] {
        let over = question.over.map { AmountText.euros($0, language) }
        return [
            question.decision.map { say("Decision @\($0) only.", "Alleen besluit @\($0).") },
            question.member.map {
                say(
                    "Proposed or voted on by \($0), or about \($0) in the register.",
                    "Ingediend of gestemd door \($0), of over \($0) in het register.")
            },
            question.party.map {
                say(
                    "In which \($0) spoke, or that touch its lines, its agreements or its place in the register.",
                    "Waarin \($0) sprak, of die zijn regels, zijn overeenkomsten of zijn plaats in het register raken.")
            },
            over.map {
                say(
                    "With a gross amount above \($0) on what is asked: every operation counts once.",
                    "Met een omvang boven \($0) op wat gevraagd is: elke bewerking telt één keer.")
            },
            question.includesUnadopted
                ? say("Also what was not adopted.", "Ook wat niet is vastgesteld.") : nil,
        ].compactMap { $0 }
    }

    var json: JSONValue {
        .members([
            "period": question.period.map { .string($0.text) },
            "decision": question.decision.map { .integer($0) },
            "member": question.member.map { .string($0.text) }, "party": question.party.map { .string($0.text) },
            "since": question.since.map { .string($0.text) }, "until": question.until.map { .string($0.text) },
            "over": question.over.map { .string($0.description) }, "all": .bool(question.includesUnadopted),
            "sentence": .string(filters),
        ])
    }
}
