import CanonicalForm
import TestSupport

/// Texts that YAML readers stumble over, and that canonical form must keep to the byte.
struct NastyText {
    private static let pieces = [
        "a", "Jeugd & gezin", "\"", "\\", "\\n", ": ", " #", "- ", "'", "`", "{", "}", "[", "]", ",", "|", ">", "%",
        "@", "!", "&",
        "*", "?", "~", "null", "NO", "0777", "1e6", "---", "...", "<<", "=", "é", "ë", "ĳ", "Ĳ", "€", "½", "café",
        "coöperatie",
        "🙂", "🫠", "👍🏽", "🇳🇱", "日本語", "ﬁ", "Ω", "q̇̈", "한글", "«»", "“”", "–", "…", "x: y", "#", "x # y", "\\x41", "${a}",
        "\u{FFFD}",
    ]

    /// One line: neither empty nor with a space at an end.
    static func line(_ generator: inout SeededGenerator) -> String {
        while true {
            let text = Characters.nfc(words(&generator))
            if ScalarForm.line.accepts(text) { return text }
        }
    }

    /// Whole lines or nothing; inner lines may be empty or indented.
    static func prose(_ generator: inout SeededGenerator) -> String {
        if generator.chance(15) { return "" }
        var lines = [line(&generator)]
        for _ in 0..<generator.number(0...4) {
            if generator.chance(25) { lines.append("") }
            let indent = String(repeating: " ", count: generator.chance(25) ? generator.number(1...5) : 0)
            lines.append(indent + line(&generator))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func words(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<generator.number(1...6) {
            text += generator.chance(12) ? String(scalar(&generator)) : generator.pick(pieces)
            if generator.chance(40) { text += " " }
        }
        return text
    }

    /// Any character that may be stored.
    private static func scalar(_ generator: inout SeededGenerator) -> Unicode.Scalar {
        while true {
            let value = generator.chance(70) ? generator.number(0x20...0x2FFF) : generator.number(0x3000...0x2FFFF)
            if let scalar = Unicode.Scalar(UInt32(value)), Characters.isAccepted(scalar) { return scalar }
        }
    }
}
