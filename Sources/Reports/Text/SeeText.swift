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

    /// `akkoord diff 2021-0006`, `akkoord diff @5 @6`, `akkoord diff v1 v2`, `akkoord agreement diff cofinanciering @4 @5`.
    static func command(_ id: String, closing: Int?, files: some Sequence<String>) -> String {
        guard let seq = closing else { return "akkoord diff \(id)" }
        if let version = files.lazy.compactMap(number(ofVersionAt:)).first, version > 1 {
            return "akkoord diff v\(version - 1) v\(version)"
        }
        let agreement = files.lazy.map { $0.split(separator: "/") }.first { $0.first == "agreements" && $0.count == 3 }
        return "akkoord " + (agreement.map { "agreement diff \($0[1])" } ?? "diff") + " @\(seq - 1) @\(seq)"
    }

    /// That of `versions/v2.yaml` is 2.
    private static func number(ofVersionAt path: String) -> Int? {
        guard path.hasPrefix("versions/v"), path.hasSuffix(".yaml") else { return nil }
        return Int(path.dropFirst("versions/v".count).dropLast(".yaml".count))
    }
}
