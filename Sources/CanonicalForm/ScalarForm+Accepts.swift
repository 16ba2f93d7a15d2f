extension ScalarForm {
    /// Whether the text is of this form.
    ///
    /// Written out by hand: no pattern engine stands on the accepting path.
    package func accepts(_ text: String) -> Bool {
        var scanner = ScalarScanner(text)
        switch self {
        case .id: return scanner.slug() && scanner.isAtEnd && !Self.isReserved(text)
        case .reference: return scanner.reference() && scanner.isAtEnd && !Self.isReserved(text)
        case .capacity: return Self.isCapacity(text)
        case .word(let words): return words.contains(text)
        case .digest: return scanner.literal("sha256:") && scanner.hexadecimal(64) && scanner.isAtEnd
        case .boolean: return text == "true" || text == "false"
        case .integer(let range): return scanner.integer() && scanner.isAtEnd && Int64(text).map(range.contains) == true
        case .money(let sign): return scanner.money(sign) && scanner.isAtEnd
        case .date: return scanner.date() && scanner.isAtEnd
        case .time: return scanner.time() && scanner.isAtEnd
        case .fraction: return scanner.fraction() && scanner.isAtEnd
        case .decimal: return scanner.decimal() && scanner.isAtEnd
        case .proposalID: return scanner.proposalID() && scanner.isAtEnd
        case .path: return scanner.path() && scanner.isAtEnd
        case .publicKey: return scanner.base64() && scanner.isAtEnd
        case .nonce: return scanner.hexadecimal(64) && scanner.isAtEnd
        case .line: return Self.isLine(text)
        case .prose: return Self.isProse(text)
        case .free: return text.unicodeScalars.allSatisfy(Characters.isAccepted)
        }
    }

    /// YAML 1.1 would read these as a boolean or as nothing; `none` is our own word for an absent value.
    package static let reserved: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"]

    private static func isReserved(_ text: String) -> Bool { reserved.contains(text) }

    private static func isCapacity(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { ScalarForm.id.accepts(String($0)) }
    }

    private static func isLine(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        let space = UInt8(ascii: " ")
        guard first != space, last != space, text.unicodeScalars.count <= lineLimit else { return false }
        return text.unicodeScalars.allSatisfy { $0 != "\n" && Characters.isAccepted($0) }
    }

    /// Empty, or whole lines: the first neither empty nor indented, none ending in a space, one LF at the end.
    private static func isProse(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first else { return true }
        let newline = UInt8(ascii: "\n")
        let space = UInt8(ascii: " ")
        guard first != newline, first != space, bytes.last == newline else { return false }
        for index in bytes.indices.dropFirst() where bytes[index] == newline {
            if bytes[index - 1] == space || (index == bytes.count - 1 && bytes[index - 1] == newline) { return false }
        }
        return text.unicodeScalars.allSatisfy(Characters.isAccepted)
    }
}

/// Steps through the bytes of a scalar.
struct ScalarScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }
    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func literal(_ text: StaticString) -> Bool {
        for byte in text.description.utf8 {
            guard current == byte else { return false }
            index += 1
        }
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    @discardableResult
    private mutating func run(_ accepts: (UInt8) -> Bool) -> Int {
        let start = index
        while let byte = current, accepts(byte) { index += 1 }
        return index - start
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLower(byte) }

    /// A letter and what follows it, hyphens only between letters and digits; at most 64 bytes.
    mutating func slug() -> Bool {
        let start = index
        guard let first = current, Self.isLower(first) else { return false }
        repeat {
            guard run(Self.isWord) > 0 else { return false }
        } while take(UInt8(ascii: "-"))
        return index - start <= 64
    }

    mutating func reference() -> Bool {
        guard let first = current, Self.isLower(first) else { return false }
        repeat {
            guard run(Self.isWord) > 0 else { return false }
        } while take(UInt8(ascii: "-")) || take(UInt8(ascii: "/")) || take(UInt8(ascii: ".")) || take(UInt8(ascii: "_"))
        return index <= 128
    }

    mutating func hexadecimal(_ count: Int) -> Bool {
        run { Self.isDigit($0) || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f")) } == count
    }

    /// `0`, or digits without a leading zero; returns how many, 0 when there is no number.
    private mutating func naturalDigits() -> Int {
        if take(UInt8(ascii: "0")) { return 1 }
        return run(Self.isDigit)
    }

    mutating func integer() -> Bool {
        let isNegative = take(UInt8(ascii: "-"))
        let start = index
        let count = naturalDigits()
        if isNegative, count == 1, bytes[start] == UInt8(ascii: "0") { return false }
        return count >= 1 && count <= 18
    }

    mutating func money(_ sign: ScalarForm.Sign) -> Bool {
        let isNegative = take(UInt8(ascii: "-"))
        let start = index
        let whole = naturalDigits()
        guard whole >= 1, whole <= 15, take(UInt8(ascii: ".")), run(Self.isDigit) == 2 else { return false }
        let isZero = bytes[start..<index].allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
        switch sign {
        case .any: return !(isZero && isNegative)
        case .notNegative: return !isNegative
        case .positive: return !isNegative && !isZero
        }
    }

    private mutating func digits(_ count: Int) -> Int? {
        let start = index
        while index - start < count, let byte = current, Self.isDigit(byte) { index += 1 }
        guard index - start == count else { return nil }
        return bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func date() -> Bool {
        guard let year = digits(4), take(UInt8(ascii: "-")), let month = digits(2), take(UInt8(ascii: "-")),
            let day = digits(2)
        else { return false }
        return year >= 1900 && (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    mutating func time() -> Bool {
        guard date(), literal("T"), let hour = digits(2), take(UInt8(ascii: ":")), let minute = digits(2),
            take(UInt8(ascii: ":")), let second = digits(2), literal("Z")
        else { return false }
        return hour < 24 && minute < 60 && second < 60
    }

    mutating func fraction() -> Bool {
        guard let above = smallNumber(), take(UInt8(ascii: "/")), let below = smallNumber() else { return false }
        return above <= below
    }

    private mutating func smallNumber() -> Int? {
        guard let first = current, first != UInt8(ascii: "0") else { return nil }
        let start = index
        guard (1...3).contains(run(Self.isDigit)) else { return nil }
        return bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func decimal() -> Bool {
        let isNegative = take(UInt8(ascii: "-"))
        let start = index
        guard (1...12).contains(naturalDigits()) else { return false }
        if take(UInt8(ascii: ".")) {
            guard (1...6).contains(run(Self.isDigit)), bytes[index - 1] != UInt8(ascii: "0") else { return false }
        }
        return !(isNegative && bytes[start..<index].elementsEqual([UInt8(ascii: "0")]))
    }

    mutating func proposalID() -> Bool {
        guard digits(4) != nil, take(UInt8(ascii: "-")) else { return false }
        if let first = current, Self.isLower(first) {
            let start = index
            guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")), dash > start else { return false }
            var party = ScalarScanner(String(decoding: bytes[start..<dash], as: UTF8.self))
            guard party.slug(), party.isAtEnd else { return false }
            index = dash + 1
        }
        let start = index
        let count = run(Self.isDigit)
        return count == 4 || ((5...9).contains(count) && bytes[start] != UInt8(ascii: "0"))
    }

    mutating func path() -> Bool {
        var parts = 0
        repeat {
            parts += 1
            let start = index
            guard let first = current, Self.isWord(first) else { return false }
            run { Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            guard index - start <= 96 else { return false }
        } while take(UInt8(ascii: "/"))
        return parts <= 8
    }

    mutating func base64() -> Bool {
        let count = run { byte in
            Self.isWord(byte) || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: "/")
        }
        let padding = run { $0 == UInt8(ascii: "=") }
        return count > 0 && padding <= 2 && (count + padding) % 4 == 0 && index <= 1024
    }
}
