import Governance
import Ledger
import Workflow

/// Whom a proposal waits for, and where waiting is in vain.
package enum WaitingText {
    /// Stands behind a capacity in which nobody could approve.
    static let mark = "(!)"

    /// Every capacity that can speak now, those marked in which nobody could approve.
    static func names(_ view: ProposalView) -> [String] {
        let unreachable = Set(view.unreachableNow.map(\.capacity))
        return view.waitsFor.map { unreachable.contains($0) ? "\($0) \(mark)" : $0.description }
    }

    /// As above in one line, with the reasons on lines of their own below.
    package static func text(_ view: ProposalView, ending: String = "", _ language: Language) -> String {
        let reasons = view.unreachableNow.map { "\n  \(mark) \(reason($0, language))" }
        return names(view).joined(separator: ", ") + ending + reasons.joined()
    }

    /// `nobody can approve as politie/mandate: districtschef (the mandate does not reach the amount)`.
    static func reason(_ voice: UnreachableVoice, _ language: Language) -> String {
        let lead = language.say(
            "nobody can approve as \(voice.capacity)", "niemand kan instemmen als \(voice.capacity)")
        guard !voice.holders.isEmpty else { return lead + language.say(": nobody holds it", ": niemand bekleedt het") }
        let holders = voice.holders.map { "\($0.member) (\(text($0.obstacle, language)))" }
        return lead + ": " + holders.joined(separator: ", ")
    }

    private static func text(_ obstacle: UnreachableVoice.Obstacle, _ language: Language) -> String {
        switch obstacle {
        case .noKey: language.say("no key is registered", "er is geen sleutel geregistreerd")
        case .notCounted(let code): ReasonText.text(code, language)
        }
    }
}
