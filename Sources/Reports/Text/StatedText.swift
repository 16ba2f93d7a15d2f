import CanonicalForm
import Governance
import History

/// A total that a source printed for a version and that the lines of that version do not add up to.
enum StatedText {
    static func sentence(_ stated: StatedDifference, _ language: Language) -> String {
        let amount = AmountText.euros(stated.stated, language)
        let difference = AmountText.euros(stated.difference.magnitude, language)
        let isMore = stated.difference > .zero
        let node = name(stated.node, language)
        return language.say(
            "the source states \(amount) for \(node), \(difference) \(isMore ? "above" : "below") the sum of its lines",
            "de bron noemt \(amount) voor \(node), \(difference) \(isMore ? "meer" : "minder") dan de som van de regels"
        )
    }

    private static func name(_ node: PlanNode, _ language: Language) -> String {
        switch node {
        case .programme: language.say("the programme", "het programma")
        case .domains: language.say("the domains", "de leefgebieden")
        case .overhead: language.say("all overhead", "alle overhead")
        case .line(let line): line.text
        }
    }

    static func json(_ stated: StatedDifference) -> JSONValue {
        .members([
            "node": .string(stated.node.text), "stated": .string(stated.stated.description),
            "difference": .string(stated.difference.description),
        ])
    }
}
