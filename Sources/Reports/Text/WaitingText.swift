package import Governance
package import Ledger
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

    /// Capacities on one line behind a lead, those marked in which nobody could approve, and why on lines of their own.
    package static func lines(
        _ asked: [Capacity], _ unreachable: [UnreachableVoice], lead: String, _ language: Language
    ) -> [String] {
        let silent = Set(unreachable.map(\.capacity))
        let names = asked.map { silent.contains($0) ? "\($0) \(mark)" : $0.description }
        return [lead + names.joined(separator: ", ")]
            + unreachable.map { "     \(mark) \(reason($0, language))" }
    }

    /// `nobody can approve as politie/mandate: districtschef (the mandate reaches €5,000,000, this takes €6,000,000)`.
    static func reason(_ voice: UnreachableVoice, _ language: Language) -> String {
        let lead = language.say(
            "nobody can approve as \(voice.capacity)", "niemand kan instemmen als \(voice.capacity)")
        guard !voice.holders.isEmpty else { return lead + language.say(": nobody holds it", ": niemand bekleedt het") }
        let holders = voice.holders.map { "\($0.member) (\(text($0.obstacle, language)))" }
        return lead + ": " + holders.joined(separator: ", ")
    }

    static func text(_ obstacle: UnreachableVoice.Obstacle, _ language: Language) -> String {
        switch obstacle {
        case .noKey: language.say("no key is registered", "er is geen sleutel geregistreerd")
        case .notCounted(let code): ReasonText.text(code, language)
        case .overLimit(let short): text(short, language)
        }
    }

    private static func text(_ short: Shortfall, _ language: Language) -> String {
        let subject = KindText.text(short.subject, language)
        let amount = AmountText.euros(short.amount, language)
        guard let limit = short.limit.map({ AmountText.euros($0, language) }) else {
            return language.say(
                "no mandate for \(subject); this takes \(amount)", "geen mandaat voor \(subject); dit vraagt \(amount)")
        }
        return language.say(
            "the mandate for \(subject) reaches \(limit), this takes \(amount)",
            "het mandaat voor \(subject) reikt tot \(limit), dit vraagt \(amount)")
    }
}
