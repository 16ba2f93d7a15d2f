import CanonicalForm
package import Documents
package import Governance
import History

/// Tells a correction apart from a new decision, and names what it corrects; titles of what changes another proposal.
package enum CorrectionText {
    /// The title of a decision; of a correction after what it corrects, of a sub-amendment after what it changes.
    static func title(_ decision: PastDecision, _ language: Language) -> String {
        if let amends = decision.amends { return SubAmendmentText.title(decision.title, of: amends, language) }
        return title(decision.title, of: decision.corrects, language)
    }

    package static func title(_ revision: RevisionDocument, _ language: Language) -> String {
        if let amends = revision.amends { return SubAmendmentText.title(revision.title, of: amends, language) }
        return title(revision.title, of: revision.corrects, language)
    }

    private static func title(_ title: String, of corrected: String?, _ language: Language) -> String {
        guard let corrected else { return title }
        return language.say("corrects \(corrected): \(title)", "corrigeert \(corrected): \(title)")
    }

    static func sentence(_ decision: PastDecision, of corrected: String, _ language: Language) -> String {
        guard decision.isAdopted else {
            return language.say(
                "\(decision.proposal) would have corrected \(corrected).",
                "\(decision.proposal) zou \(corrected) hebben gecorrigeerd.")
        }
        return sentence(decision.proposal, of: corrected, language)
    }

    static func sentence(_ id: String, of corrected: String, _ language: Language) -> String {
        language.say("\(id) corrects \(corrected).", "\(id) corrigeert \(corrected).")
    }

    /// What a proposal corrects and the papers that show why; nothing for one that is no correction.
    package static func lines(
        of corrected: String?, title: String?, evidence: [Evidence], _ language: Language
    ) -> [String] {
        guard let corrected else { return [] }
        let named = title.map { "\(corrected), \($0)" } ?? corrected
        return [language.say("Corrects ", "Corrigeert ") + named]
            + evidence.map { language.say("Evidence: ", "Bewijs: ") + paper($0) }
    }

    static func papers(_ evidence: [Evidence]) -> String { evidence.map(paper).joined(separator: ", ") }

    private static func paper(_ evidence: Evidence) -> String { "\(evidence.title) (\(evidence.digest))" }

    static func json(_ evidence: Evidence) -> JSONValue {
        .members(["title": .string(evidence.title), "digest": .string(evidence.digest.description)])
    }
}
