import Documents
package import Governance

/// What a proposal is about in money. Nothing for kinds that move none, and for operations on words alone.
package enum GrossText {
    package static func lines(_ gross: Money, of kind: String, _ language: Language) -> [String] {
        guard isAboutMoney(kind), gross != .zero else { return [] }
        let amount = "\(AmountText.euros(gross, language)) (\(AmountInWords.text(gross, language)))"
        return [language.say("Gross: ", "Omvang: ") + amount]
    }

    /// For a column of a table.
    static func cell(_ gross: Money, of kind: String, _ language: Language) -> String {
        isAboutMoney(kind) && gross != .zero ? AmountText.euros(gross, language) : ""
    }

    private static func isAboutMoney(_ kind: String) -> Bool {
        (DocumentWords.kindsWordedInOperations + ["agreement"]).contains(kind)
    }
}
