/// Text in the language of manual pages, as `man(7)` describes it. Pure ASCII, so that no reader has to guess.
enum Roff {
    /// A text as it is; `code` between backticks is bold.
    static func text(_ text: String) -> String {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
            index % 2 == 1 ? bold(String(part)) : prose(String(part))
        }.joined()
    }

    static func bold(_ text: String) -> String { text.isEmpty ? "" : "\\fB\(literal(text))\\fR" }
    static func italic(_ text: String) -> String { text.isEmpty ? "" : "\\fI\(literal(text))\\fR" }

    /// Characters that are to be copied: a hyphen is a minus sign.
    static func literal(_ text: String) -> String { escaped(text, hyphen: "\\-") }

    /// One line of a page; a dot or quote at its start is no request.
    static func line(_ text: String) -> String {
        (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + text + "\n"
    }

    /// A hyphen between letters may be one; any other, and one before a digit, is a minus sign.
    private static func prose(_ text: String) -> String {
        let letters = Array(text)
        return letters.indices.map { index in
            guard letters[index] == "-" else { return escaped(String(letters[index]), hyphen: "\\-") }
            let isBetween = index > 0 && index + 1 < letters.count && letters[index - 1].isLetter
            return isBetween && letters[index + 1].isLetter ? "-" : "\\-"
        }.joined()
    }

    private static func escaped(_ text: String, hyphen: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\e"
            case "-": hyphen
            case "'": "\\(aq"
            case "\"": "\\(dq"
            case "`": "\\(ga"
            case "^": "\\(ha"
            case "~": "\\(ti"
            case _ where scalar.isASCII: String(scalar)
            default: "\\[u\(hex(scalar.value))]"
            }
        }.joined()
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
