/// Finds the string literals of a Swift file. It knows just enough: comments, strings of every kind with their
/// interpolations, and the calls around a literal.
struct LiteralScan {
    static func literals(in text: String, file: String) -> [SourceLiteral] {
        var scan = LiteralScan(bytes: Array(text.utf8), file: file)
        scan.code(until: nil)
        return scan.found
    }

    private let bytes: [UInt8]
    private let file: String
    private var found: [SourceLiteral] = []
    private var index = 0
    private var line = 1
    private var calls: [SourceLiteral.Call] = []
    /// The identifier that ends right before `index`, if there is one.
    private var word: String?

    private init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    // MARK: Code

    /// Reads on to a closing sign of this level, and past it.
    private mutating func code(until end: UInt8?) {
        let depth = calls.count
        while index < bytes.count {
            if bytes[index] == end, calls.count == depth {
                index += 1
                return
            }
            step()
        }
    }

    private mutating func step() {
        if starts("//") { return skip(to: "\n") }
        if starts("/*") { return skip(to: "*/") }
        if startsString { return string() }
        if isWord(bytes[index]) { return identifier() }
        let before = word
        word = nil
        switch bytes[index] {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: "("): calls.append(.init(name: before ?? "("))
        case UInt8(ascii: "["), UInt8(ascii: "{"): calls.append(.init(name: "["))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = calls.popLast()
        case UInt8(ascii: ","): nextArgument()
        case UInt8(ascii: ":"): if let before, !calls.isEmpty { calls[calls.count - 1].label = before }
        default: break
        }
        index += 1
    }

    private mutating func nextArgument() {
        guard !calls.isEmpty else { return }
        calls[calls.count - 1].argument += 1
        calls[calls.count - 1].label = nil
    }

    private mutating func identifier() {
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        word = String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`") || byte >= 0x80 || isLetter(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    private func starts(_ sign: String) -> Bool { bytes[index...].starts(with: sign.utf8) }

    private mutating func skip(to sign: String) {
        while index < bytes.count, !starts(sign) { pass() }
        for _ in sign.utf8 where index < bytes.count { pass() }
    }

    private mutating func pass() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    // MARK: Strings

    private var startsString: Bool {
        var place = index
        while place < bytes.count, bytes[place] == UInt8(ascii: "#") { place += 1 }
        return place < bytes.count && bytes[place] == UInt8(ascii: "\"")
    }

    private mutating func string() {
        let start = line
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        index += hashes
        let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
        index += quotes.utf8.count
        let raw = String(repeating: "#", count: hashes)
        let text = content(until: quotes + raw, escape: "\\" + raw)
        let template = quotes.count == 3 ? unindented(text) : text
        found.append(SourceLiteral(template: template, file: file, line: start, calls: calls))
        word = nil
    }

    private mutating func content(until end: String, escape: String) -> String {
        var text: [UInt8] = []
        var holes = 0
        while index < bytes.count, !starts(end) {
            if starts(escape + "(") {
                index += escape.utf8.count + 1
                holes += 1
                text += Array("{\(holes)}".utf8)
                code(until: UInt8(ascii: ")"))
            } else if starts(escape) {
                index += escape.utf8.count
                text += Array(escaped().utf8)
            } else {
                text.append(bytes[index])
                pass()
            }
        }
        index = min(index + end.utf8.count, bytes.count)
        return String(decoding: text, as: UTF8.self)
    }

    /// What a backslash and the sign at `index` stand for; a line that ends in one goes on.
    private mutating func escaped() -> String {
        let sign = bytes[index]
        pass()
        switch sign {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "0"): return "\0"
        case UInt8(ascii: "u"): return scalar()
        case UInt8(ascii: "\n"): return Self.goesOn
        default: return String(decoding: [sign], as: UTF8.self)
        }
    }

    private mutating func scalar() -> String {
        let digits = bytes[index...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
        index += digits.count + 2
        let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
        return Unicode.Scalar(number).map(String.init) ?? ""
    }

    private static let goesOn = "\u{1}"

    /// Of a text between triple quotes: without the first line end, the last line, and the indentation of that.
    private func unindented(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2, let last = lines.last else { return "" }
        let shifted = lines[1..<lines.count - 1].map { $0.hasPrefix(last) ? $0.dropFirst(last.count) : $0 }
        return shifted.joined(separator: "\n").split(separator: Self.goesOn, omittingEmptySubsequences: false)
            .enumerated().map { $0.offset == 0 ? String($0.element) : String($0.element.drop { $0 == " " }) }.joined()
    }
}
