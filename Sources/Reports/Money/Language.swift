/// The language of what people read.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case dutch = "nl"

    /// One of two wordings.
    package func say(_ english: String, _ dutch: String) -> String { self == .english ? english : dutch }

    /// What an environment asks for: `AKKOORD_LANG`, else the locale of messages as POSIX finds it. Whatever is not
    /// Dutch is English.
    package static func preferred(in environment: [String: String]) -> Language {
        let names = ["AKKOORD_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        let asked = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        // `nl`, `nl_NL.UTF-8`, `nl-BE`; not `nlx`.
        return asked.lowercased().prefix(while: \.isLetter) == "nl" ? .dutch : .english
    }
}
