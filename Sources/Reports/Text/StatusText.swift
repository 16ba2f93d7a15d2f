package import Governance

/// What an amount may be used for, in words. An indication is never shown as anything else.
package enum StatusText {
    package static func text(_ status: BudgetStatus, _ language: Language) -> String {
        switch status {
        case .indicative: language.say("indicative", "indicatief")
        case .authorised: language.say("authorised", "vrijgegeven")
        case .onHold: language.say("on hold", "aangehouden")
        }
    }

    /// `The money is indicative.`; nothing where there is no money.
    static func sentence(_ statuses: [BudgetStatus], _ language: Language) -> String {
        guard !statuses.isEmpty else { return "" }
        let words = statuses.map { text($0, language) }.joined(separator: ", ")
        return language.say(" The money is \(words).", " Het geld is \(words).")
    }
}
