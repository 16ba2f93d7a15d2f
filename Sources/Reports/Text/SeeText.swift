import Documents

/// The command that shows in full what a proposal changes that puts whole files in the place of others.
package enum SeeText {
    /// Empty for what is worded in operations, whose sentences say everything. `closing` is the decision that closed it.
    package static func lines(
        _ id: String, _ kind: String, closing: Int?, files: some Sequence<String>, _ language: Language
    ) -> [String] {
        guard !DocumentWords.kindsWordedInOperations.contains(kind) else { return [] }
        return [language.say("See: ", "Zie: ") + command(id, closing: closing, files: files)]
    }

    /// `akkoord diff 2021-0006`, `akkoord diff @5 @6`, `akkoord agreement diff cofinanciering @4 @5`.
    static func command(_ id: String, closing: Int?, files: some Sequence<String>) -> String {
        guard let seq = closing else { return "akkoord diff \(id)" }
        let agreement = files.lazy.map { $0.split(separator: "/") }.first { $0.first == "agreements" && $0.count == 3 }
        return "akkoord " + (agreement.map { "agreement diff \($0[1])" } ?? "diff") + " @\(seq - 1) @\(seq)"
    }
}
