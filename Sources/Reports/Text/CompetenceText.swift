import Governance
package import History
import Workflow

/// Who decided, a body with its count: `Stuurgroep 4–0–0 of 7`, for, against and abstaining.
package enum CompetenceText {
    package static func text(_ step: DecidedStep, _ language: Language) -> String {
        isUnanimous(step) ? name(step) : "\(name(step)) \(count(step, language))"
    }

    /// As above, with no more than two parties by name.
    static func short(_ step: DecidedStep, _ language: Language) -> String {
        guard case .parties(let parties) = step.decider, parties.count > 2 else { return text(step, language) }
        let name = language.say("\(parties.count) parties", "\(parties.count) partijen")
        return isUnanimous(step) ? name : "\(name) \(count(step, language))"
    }

    /// The outcome with who reached it; for a retraction, whose it was.
    package static func text(
        _ decision: PastDecision, _ step: DecidedStep?, _ language: Language, short: Bool = false
    ) -> String {
        let by = step.map { short ? self.short($0, language) : text($0, language) }
        switch decision.outcome {
        case .adopted: return by ?? ""
        case .rejected:
            let by = by.map { ": " + $0 } ?? ""
            return OutcomeText.text(.rejected, language) + by
        case .retracted:
            let authors = decision.authors.map(\.text).joined(separator: ", ")
            return language.say("retracted by \(authors)", "ingetrokken door \(authors)")
        }
    }

    /// An office, or parties that all consented: there is nothing to count.
    private static func isUnanimous(_ step: DecidedStep) -> Bool {
        if case .body = step.decider { return false }
        return step.votesFor == step.all
    }

    static func name(_ step: DecidedStep) -> String {
        switch step.decider {
        case .body(_, let name), .office(_, let name): name
        case .parties(let parties) where !parties.isEmpty: parties.map(\.text).joined(separator: ", ")
        case .parties, .unnamed: step.title
        }
    }

    /// Votes for, against and abstaining, of all that there are.
    static func count(_ step: DecidedStep, _ language: Language) -> String {
        "\(step.votesFor)–\(step.votesAgainst)–\(step.abstentions) \(language.say("of", "van")) \(step.all)"
    }

    static func word(_ decider: DecidedStep.Decider) -> String {
        switch decider {
        case .body: "body"
        case .office: "office"
        case .parties: "parties"
        case .unnamed: "unnamed"
        }
    }

    static func ids(_ decider: DecidedStep.Decider) -> [String] {
        switch decider {
        case .body(let id, _): [id.text]
        case .office(let id, _): [id.text]
        case .parties(let parties): parties.map(\.text)
        case .unnamed: []
        }
    }
}
