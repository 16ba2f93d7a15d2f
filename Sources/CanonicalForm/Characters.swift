import Foundation

/// Which characters may be stored (CANONICAL rule 2).
///
/// What displays as nothing, turns the direction of text or depends on a younger Unicode is refused, so that what
/// a person signs is what they saw.
package enum Characters {
    /// The newest Unicode version whose characters are accepted; frozen with rule set 1.
    static let unicodeVersion = (major: 14, minor: 0)

    package static func isAccepted(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 || scalar == "\n" }
        guard let age = scalar.properties.age, age <= unicodeVersion else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default:
            return true
        }
    }

    /// Whether the text is in Unicode normal form C, compared scalar by scalar (`==` would equate NFC and NFD).
    package static func isNFC(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.elementsEqual(nfc(text).unicodeScalars)
    }

    package static func nfc(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// A text as it may stand in a message: short, on one line, and what may not be stored is spelled out.
    package static func shown(_ text: String, limit: Int = 60) -> String {
        let scalars = text.unicodeScalars
        let shown = scalars.prefix(limit).map { isAccepted($0) && $0 != "\n" ? String($0) : "<\(code(of: $0))>" }
        return shown.joined() + (scalars.count > limit ? "…" : "")
    }

    /// How a character is named in a message: `U+202E`, with its Unicode name where there is one.
    package static func name(of scalar: Unicode.Scalar) -> String {
        let name = scalar.properties.name ?? scalar.properties.nameAlias
        return name.map { "\(code(of: scalar)) (\($0))" } ?? code(of: scalar)
    }

    private static func code(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
