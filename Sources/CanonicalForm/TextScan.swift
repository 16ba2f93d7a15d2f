package import Findings

/// The rules about bytes and characters that hold before anything is parsed (CANONICAL rules 1 and 2).
///
/// Returns the text cut into lines, or everything that is wrong with it. Also used for Markdown files.
package struct TextScan {
    /// A line without its LF, and without the CR, space or byte-order mark that was reported, in byte offsets.
    package struct Line: Sendable {
        package let lowerBound: Int
        package let upperBound: Int
        /// How many spaces it starts with; equal to its length when it is blank.
        package let indentation: Int

        var range: Range<Int> { lowerBound..<upperBound }
        package var isBlank: Bool { lowerBound + indentation == upperBound }
    }

    package static let fileLimit = 1 << 20

    package private(set) var findings: [Finding] = []
    package private(set) var lines: [Line] = []
    /// Whether every byte is ASCII, so that a column is an offset.
    package private(set) var isASCII = true
    private let bytes: [UInt8]
    /// How many findings of each rule there are; each is bounded on its own, so that none can hide another.
    private var counts: [RuleID: Int] = [:]

    package init(_ bytes: [UInt8], limit: Int = fileLimit) {
        self.bytes = bytes
        guard bytes.count <= limit else {
            findings = [
                Finding(
                    "canonical.size", "the file has \(bytes.count) bytes; at most \(limit) are accepted", at: .start,
                    hint: "say it in fewer words; a long text is a Markdown file of its own")
            ]
            return
        }
        isASCII = splitLines(from: bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0)
        if !isASCII { checkCharacters() }
        checkEnds()
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Cuts at LF and reports CR, tab, other control bytes and trailing space.
    ///
    /// Returns whether all bytes are ASCII.
    private mutating func splitLines(from first: Int) -> Bool {
        var start = first
        var union: UInt8 = first > 0 ? 0x80 : 0
        lines.reserveCapacity(bytes.count / 24)
        let bytes = bytes
        for index in first..<max(first, bytes.count) {
            let byte = bytes[index]
            union |= byte
            guard byte < 0x20 || byte == 0x7F else { continue }
            if byte == UInt8(ascii: "\n") {
                endLine(start, index)
                start = index + 1
            } else {
                reportControl(byte, offset: index, lineStart: start)
            }
        }
        if start < bytes.count { endLine(start, bytes.count) }
        return union < 0x80
    }

    private mutating func endLine(_ start: Int, _ end: Int) {
        var end = end
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: " ") { end = reportTrailingSpace(start..<end) }
        var content = start
        while content < end, bytes[content] == UInt8(ascii: " ") { content += 1 }
        lines.append(Line(lowerBound: start, upperBound: end, indentation: content - start))
    }

    private func column(of offset: Int, lineStart: Int) -> Int {
        1 + bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
    }

    private func place(_ offset: Int, lineStart: Int) -> Place {
        Place(line: lines.count + 1, column: column(of: offset, lineStart: lineStart))
    }

    /// Returns where the line ends without the space.
    private mutating func reportTrailingSpace(_ line: Range<Int>) -> Int {
        var end = line.upperBound
        while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard mayAdd("canonical.trailing-space") else { return end }
        add(
            "canonical.trailing-space", "the line ends in a space", at: place(end, lineStart: line.lowerBound),
            hint: Self.formatHint)
        return end
    }

    private mutating func reportControl(_ byte: UInt8, offset: Int, lineStart: Int) {
        guard mayAdd(byte == UInt8(ascii: "\t") ? "canonical.tab" : "canonical.character") else { return }
        let place = place(offset, lineStart: lineStart)
        switch byte {
        case UInt8(ascii: "\r") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n"):
            // Such a file has it on every line: once is enough.
            guard counts["canonical.line-end"] == nil else { return }
            add(
                "canonical.line-end", "the line ends in CR LF; lines end in LF alone", at: place, hint: Self.formatHint)
        case UInt8(ascii: "\r"):
            add("canonical.character", "a carriage return is not accepted", at: place, hint: "remove it")
        case UInt8(ascii: "\t"):
            add(
                "canonical.tab", "a tab", at: place,
                hint: "write spaces in its place: two for every step of indentation")
        default:
            let name = Characters.name(of: Unicode.Scalar(byte))
            add("canonical.character", "the character \(name) is not accepted", at: place, hint: "remove it")
        }
    }

    private mutating func checkCharacters() {
        if bytes.starts(with: Self.byteOrderMark) {
            add(
                "canonical.byte-order-mark", "the file starts with a byte-order mark", at: .start, hint: Self.formatHint
            )
        }
        for (number, line) in lines.enumerated() where bytes[line.range].contains(where: { $0 >= 0x80 }) {
            checkLine(number + 1, bytes[line.range])
        }
    }

    private mutating func checkLine(_ number: Int, _ slice: ArraySlice<UInt8>) {
        guard let text = String(validating: slice, as: UTF8.self) else {
            let place = Place(line: number, column: Self.columnOfBrokenByte(slice))
            add("canonical.utf8", "this byte is not valid UTF-8", at: place, hint: "save the file as UTF-8")
            return
        }
        for (index, scalar) in text.unicodeScalars.enumerated() where !Characters.isAccepted(scalar) {
            if scalar.value < 0x80 { continue }  // said before
            let name = Characters.name(of: scalar)
            add(
                "canonical.character", "the character \(name) is not accepted",
                at: Place(line: number, column: index + 1), hint: "remove it or write another character")
        }
        if !Characters.isNFC(text) { reportNotComposed(number, text) }
    }

    private static func columnOfBrokenByte(_ slice: ArraySlice<UInt8>) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = slice.makeIterator()
        var column = 1
        while case .valid = parser.parseScalar(from: &bytes) { column += 1 }
        return column
    }

    private mutating func reportNotComposed(_ number: Int, _ text: String) {
        let composed = Array(Characters.nfc(text).unicodeScalars)
        let given = Array(text.unicodeScalars)
        let index = zip(given, composed).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
        add(
            "canonical.nfc", "an accented character is written in parts (not Unicode NFC)",
            at: Place(line: number, column: index + 1), hint: Self.formatHint)
    }

    private mutating func checkEnds() {
        guard let last = lines.last else {
            add("canonical.empty", "the file is empty", at: .start, hint: Self.emptyHint)
            return
        }
        if bytes[bytes.count - 1] != UInt8(ascii: "\n") {
            let place = Place(line: lines.count, column: column(of: bytes.count, lineStart: last.lowerBound))
            add("canonical.final-line", "the last line does not end in LF", at: place, hint: Self.formatHint)
        }
    }

    private func mayAdd(_ rule: RuleID) -> Bool { counts[rule, default: 0] < Finding.limit }

    private mutating func add(_ rule: RuleID, _ message: Message, at place: Place, hint: Message? = nil) {
        guard mayAdd(rule) else { return }
        counts[rule, default: 0] += 1
        findings.append(Finding(rule, message, at: place, hint: hint))
    }

    static let emptyHint: Message = "`akkoord schema KIND` says what belongs in it"
    package static let formatHint: Message = "run `akkoord fmt` on the file"
}
