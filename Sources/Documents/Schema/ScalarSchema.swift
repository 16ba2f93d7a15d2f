import CanonicalForm

/// What a schema says of a scalar: the same as its `ScalarForm`, in ECMA-262 regular expressions.
enum ScalarSchema {
    static func value(for form: ScalarForm) -> JSONValue {
        switch form {
        case .word(let words): word(words)
        case .boolean: ["type": "boolean"]
        case .integer(let range): integer(range)
        case .id: text("^\(notReserved("$"))\(slug)$", limit: 64)
        case .reference: text("^\(notReserved("$"))[a-z][a-z0-9]*(?:[-/._][a-z0-9]+)*$", limit: 128)
        case .capacity: text("^\(part("(?:/|$)"))\(slug)(?:/\(part("$"))\(slug))?$")
        case .digest: text("^sha256:[0-9a-f]{64}$")
        case .money(let sign): text(money(sign))
        case .date: text("^\(date)$", format: "date")
        case .time: text("^\(date)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$", format: "date-time")
        case .fraction: text("^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$", comment: "at most 1")
        case .decimal: text("^(?!-0$)-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{0,5}[1-9])?$")
        case .proposalID: text(proposalID)
        case .path: text("^\(pathPart)(?:/\(pathPart)){0,7}$")
        case .publicKey: text("^(?:\(base64){4})*(?:\(base64){4}|\(base64){3}=|\(base64){2}==)$", limit: 1024)
        case .nonce: text("^[0-9a-f]{64}$")
        case .line: text(line, limit: ScalarForm.lineLimit, comment: young)
        case .prose: text(prose, comment: "ends in a line end, unless it is empty; \(young)")
        case .free: text("^(?:\\n|\(signOrSpace))*$", comment: young)
        }
    }

    private static func text(
        _ pattern: String, limit: Int? = nil, format: String? = nil, comment: String? = nil
    ) -> JSONValue {
        .members([
            "type": "string", "$comment": comment.map(JSONValue.string), "format": format.map(JSONValue.string),
            "maxLength": limit.map(JSONValue.integer), "pattern": .string(pattern),
        ])
    }

    /// `true` and `false` are words of ours and booleans to YAML.
    private static func word(_ words: [String]) -> JSONValue {
        let values = words.map { word -> JSONValue in
            word == "true" ? true : word == "false" ? false : .string(word)
        }
        return values.count == 1 ? ["const": values[0]] : ["enum": .array(values)]
    }

    private static func integer(_ range: ClosedRange<Int64>) -> JSONValue {
        ["type": "integer", "minimum": .integer(Int(range.lowerBound)), "maximum": .integer(Int(range.upperBound))]
    }

    // MARK: Patterns

    private static let slug = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
    private static let base64 = "[A-Za-z0-9+/]"
    private static let pathPart = "[a-z0-9][a-z0-9._-]{0,95}"
    private static let proposalID =
        "^[0-9]{4}-(?:(?=[a-z][a-z0-9-]{0,63}-[0-9]+$)\(slug)-)?(?:[0-9]{4}|[1-9][0-9]{4,8})$"

    private static func notReserved(_ end: String) -> String {
        "(?!(?:\(ScalarForm.reserved.sorted().joined(separator: "|")))\(end))"
    }

    /// Looks ahead to one part of a capacity: an id.
    private static func part(_ end: String) -> String { "\(notReserved(end))(?=[^/]{1,64}\(end))" }

    private static func money(_ sign: ScalarForm.Sign) -> String {
        let digits = "(?:0|[1-9][0-9]{0,14})\\.[0-9]{2}$"
        return switch sign {
        case .any: "^(?!-0\\.00$)-?\(digits)"
        case .notNegative: "^\(digits)"
        case .positive: "^(?!0\\.00$)\(digits)"
        }
    }

    /// A day that exists, from 1900 on.
    private static let date = "(?:\(year)-(?:\(month31)|\(month30)|02-\(upTo28))|\(leapYear)-02-29)"
    private static let year = "(?:19|[2-9][0-9])[0-9]{2}"
    private static let month31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    private static let month30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    private static let upTo28 = "(?:0[1-9]|1[0-9]|2[0-8])"
    private static let leapYear =
        "(?:(?:19|[2-9][0-9])(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)"

    // MARK: Free text

    private static let young = "characters younger than Unicode 14.0 are refused, and text not in NFC"
    private static let line = "^\(mark)(?:\(signOrSpace)*\(mark))?$"
    private static let prose = "^(?:\(mark)(?:\(signOrSpace)*\(mark))?\\n(?:\\n*\(signOrSpace)*\(mark)\\n)*)?$"
    private static let mark = "[^ \(refused)]"
    private static let signOrSpace = "[^\(refused)]"

    /// The characters that are control, format, private or a space other than U+0020, as Unicode 14.0 has them.
    static let refusedRanges: [ClosedRange<UInt32>] = [
        0x00...0x1F, 0x7F...0xA0, 0xAD...0xAD, 0x600...0x605, 0x61C...0x61C, 0x6DD...0x6DD, 0x70F...0x70F,
        0x890...0x891, 0x8E2...0x8E2, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200F, 0x2028...0x202F,
        0x205F...0x206F, 0x3000...0x3000, 0xE000...0xF8FF, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0x110BD...0x110BD,
        0x110CD...0x110CD, 0x13430...0x13438, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0001...0xE0001,
        0xE0020...0xE007F, 0xF0000...0x10FFFF,
    ]

    private static let refused = refusedRanges.map { range in
        range.count == 1 ? sign(range.lowerBound) : "\(sign(range.lowerBound))-\(sign(range.upperBound))"
    }.joined()

    /// A character in a class: escaped where four digits are enough, itself beyond.
    private static func sign(_ value: UInt32) -> String {
        if value > 0xFFFF { return Unicode.Scalar(value).map { String($0) } ?? "" }
        let hex = String(value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
    }
}
