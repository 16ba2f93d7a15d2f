package import Findings

/// The type of a scalar field: how it is written and what it may say (CANONICAL rule 5).
package enum ScalarForm: Hashable, Sendable {
    /// A lower-case slug, stable for ever: `onderwijs`, `p2021-2025`.
    case id
    /// An id, or ids joined by `/`: `stuurgroep/seat-3`, `approval/1`.
    case reference
    /// What somebody acts as: `<body>/<seat>`, `<party>/mandate` or `<office>`.
    case capacity
    /// One of these words.
    case word([String])
    /// `sha256:` and 64 hexadecimal digits.
    case digest
    case boolean
    case integer(ClosedRange<Int64>)
    case money(Sign)
    /// A calendar date: `"2021-03-02"`.
    case date
    /// A moment in UTC, whole seconds: `"2021-03-02T10:00:00Z"`.
    case time
    /// Two positive integers: `"2/3"`, at most 1.
    case fraction
    /// A number that is no money: `"6.4"`, `"150"`; one way to write each value.
    case decimal
    /// `"2021-0014"`, or offline `"2021-politie-0014"`.
    case proposalID
    /// A path inside the repository.
    case path
    /// The base64 column of an OpenSSH public key.
    case publicKey
    /// 64 hexadecimal digits.
    case nonce
    /// Text on one line, neither empty nor with a space at an end.
    case line
    /// Text of several lines; the one scalar written as a block.
    case prose
    /// Any text of any length: in what a command prints, never in a file.
    case free

    package enum Sign: Hashable, Sendable {
        case any
        case notNegative
        case positive
    }

    package enum Style: Sendable {
        case plain
        case quoted
        case block
    }

    package var style: Style {
        switch self {
        case .id, .reference, .capacity, .word, .digest, .boolean, .integer: .plain
        case .money, .date, .time, .fraction, .decimal, .proposalID, .path, .publicKey, .nonce, .line, .free: .quoted
        case .prose: .block
        }
    }

    package static let lineLimit = 500

    /// Why this text is not of the form, or nil when it is.
    package func problem(in text: String) -> Message? {
        if accepts(text) { return nil }
        if case .money = self, Self.isBeyondMoney(text) {
            return "`\(Characters.shown(text))` is more than \(Self.mostMoney), the largest amount that can be stored"
        }
        let isFree = self == .line || self == .prose
        if isFree, let refused = text.unicodeScalars.first(where: { !Characters.isAccepted($0) }) {
            return "the character \(Characters.name(of: refused)) is not accepted"
        }
        return "`\(Characters.shown(text))` is not \(expectation)"
    }

    private static let mostMoney = "999999999999999.99"

    /// Whether a text would be an amount if its digits were fewer.
    static func isBeyondMoney(_ text: String) -> Bool {
        let whole = text.drop { $0 == "-" }.prefix { $0 != "." }
        return whole.utf8.count > 15 && text.utf8.count <= 40 && whole.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// What the form asks, as it stands in a message.
    package var expectation: Message {
        switch self {
        case .id: "an id (lower case letters, digits and hyphens, starting with a letter)"
        case .reference: "a reference (ids joined by `/`)"
        case .capacity: "a capacity (`<body>/<seat>`, `<party>/mandate` or `<office>`)"
        case .word(let words):
            words.count == 1 ? "the word `\(words[0])`" : "one of: \(words.joined(separator: ", "))"
        case .digest: "a digest (`sha256:` and 64 hexadecimal digits)"
        case .boolean: "`true` or `false`"
        case .integer(let range) where range.lowerBound == range.upperBound: "the number \(range.lowerBound)"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .money(.any): "an amount with two decimals, as in \"500000.00\""
        case .money(.notNegative): "an amount of zero or more with two decimals, as in \"500000.00\""
        case .money(.positive): "an amount above zero with two decimals, as in \"500000.00\""
        case .date: "a date, as in \"2021-03-02\""
        case .time: "a time in UTC, as in \"2021-03-02T10:00:00Z\""
        case .fraction: "a fraction of whole numbers up to 1, as in \"2/3\""
        case .decimal: "a number, as in \"150\" or \"6.4\""
        case .proposalID: "a proposal id, as in \"2021-0014\""
        case .path: "a path inside the repository"
        case .publicKey: "an OpenSSH public key in base64"
        case .nonce: "64 hexadecimal digits"
        case .line: "one line of text of at most \(Self.lineLimit) characters, without spaces at its ends"
        case .prose: "text of whole lines, the first neither empty nor indented"
        case .free: "a text"
        }
    }
}
