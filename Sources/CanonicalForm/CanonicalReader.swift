package import Findings

/// Reads canonical form 1, and nothing else (CANONICAL rules 1, 3, 5, 6).
///
/// One pass over the lines, no look at what the content means: which form a field must have is the business of its
/// `Shape`. A line that breaks the form becomes a finding and reading goes on, so that all findings come at once.
package struct CanonicalReader {
    package static let depthLimit = 8

    private let bytes: [UInt8]
    private let lines: [TextScan.Line]
    private let isASCII: Bool
    private var findings: [Finding]
    private var next = 0

    /// The tree of a file.
    ///
    /// The findings are empty exactly when the bytes are canonical in form.
    package static func read(_ bytes: [UInt8], limit: Int = TextScan.fileLimit) -> (node: Node?, findings: [Finding]) {
        let scan = TextScan(bytes, limit: limit)
        guard !scan.lines.isEmpty, !scan.findings.contains(where: { $0.rule == "canonical.utf8" }) else {
            return (nil, scan.findings)
        }
        var reader = CanonicalReader(bytes, scan)
        let node = reader.document()
        return (node, reader.findings)
    }

    private init(_ bytes: [UInt8], _ scan: TextScan) {
        self.bytes = bytes
        lines = scan.lines
        isASCII = scan.isASCII
        findings = scan.findings
    }

    // MARK: Structure

    private mutating func document() -> Node {
        let root = mapping(indent: 0, depth: 1)
        return root
    }

    /// The fields at exactly this indentation, from the next line on.
    private mutating func mapping(indent: Int, depth: Int) -> Node {
        let start = here(column: indent + 1)
        var fields: [Field] = []
        fields.reserveCapacity(6)
        collectFields(into: &fields, indent: indent, depth: depth)
        return Node(.mapping(fields), at: start)
    }

    private mutating func collectFields(into fields: inout [Field], indent: Int, depth: Int) {
        while hasLine() {
            let found = lines[next].indentation
            if found < indent { return }
            if found == indent, !startsItem(lines[next].lowerBound + indent, lines[next].upperBound) {
                if let field = field(from: lines[next].lowerBound + indent, indent: indent, depth: depth) {
                    fields.append(field)
                }
            } else {
                reportStray(indent: indent)
                next += 1
            }
        }
    }

    /// `key:` and what belongs to it, the key starting at a byte offset of the next line.
    private mutating func field(from offset: Int, indent: Int, depth: Int) -> Field? {
        let line = lines[next]
        guard let colon = keyEnd(offset, line.upperBound) else {
            reportNoKey(offset, line.upperBound)
            next += 1
            return nil
        }
        return field(offset..<colon, indent: indent, depth: depth)
    }

    /// The field whose key stands in a range of the next line.
    private mutating func field(_ keyRange: Range<Int>, indent: Int, depth: Int) -> Field {
        let line = lines[next]
        let place = here(column: indent + 1)
        let key = text(keyRange)
        let colon = keyRange.upperBound
        guard colon + 1 < line.upperBound else {
            next += 1
            return Field(key, children(indent: indent + 2, depth: depth + 1, of: key, at: place), at: place)
        }
        return Field(key, value(from: colon + 2, indent: indent, line: line), at: place)
    }

    /// The list or mapping under a key, two deeper; one that stands elsewhere is reported and read all the same.
    private mutating func children(indent: Int, depth: Int, of key: String, at place: Place) -> Node {
        guard hasLine(), let found = childIndentation(expected: indent) else {
            let message: Message = "`\(key)` has no value; an absent field is left out, an empty list is `[]`"
            report("canonical.empty-value", message, place, hint: Self.valueHint)
            return Node(.list([]), at: place)
        }
        if found != indent { reportIndentation(found, expected: indent) }
        guard depth <= Self.depthLimit else {
            report(
                "canonical.depth", "nested more than \(Self.depthLimit) deep", here(column: found + 1),
                hint: Self.depthHint)
            skip(deeperThan: found - 1)
            return Node(.list([]), at: place)
        }
        let first = lines[next]
        if startsItem(first.lowerBound + found, first.upperBound) {
            return list(indent: found, depth: depth, isUnderKey: found >= indent)
        }
        return mapping(indent: found, depth: depth)
    }

    /// Where the lines under a key stand; YAML lets the items of a list stand right under their key.
    private func childIndentation(expected: Int) -> Int? {
        let line = lines[next]
        let found = line.indentation
        if found > expected - 2 { return found }
        return found == expected - 2 && startsItem(line.lowerBound + found, line.upperBound) ? found : nil
    }

    private mutating func list(indent: Int, depth: Int, isUnderKey: Bool) -> Node {
        let start = here(column: indent + 1)
        var items: [Node] = []
        while hasLine() {
            let line = lines[next]
            let found = line.indentation
            if found < indent { break }
            if found == indent, startsItem(line.lowerBound + indent, line.upperBound) {
                items.append(item(from: line.lowerBound + indent + 2, indent: indent, depth: depth))
            } else if found == indent, !isUnderKey {
                break
            } else {
                reportStray(indent: indent)
                next += 1
            }
        }
        return Node(.list(items), at: start)
    }

    /// What follows `- `: a mapping whose first field stands on the dash line, or a scalar.
    private mutating func item(from offset: Int, indent: Int, depth: Int) -> Node {
        let line = lines[next]
        guard let colon = keyEnd(offset, line.upperBound) else {
            return value(from: offset, indent: indent, line: line)
        }
        let start = here(column: indent + 3)
        guard depth < Self.depthLimit else {
            report("canonical.depth", "nested more than \(Self.depthLimit) deep", start, hint: Self.depthHint)
            next += 1
            skip(deeperThan: indent)
            return Node(.list([]), at: start)
        }
        var fields: [Field] = []
        fields.reserveCapacity(6)
        fields.append(field(offset..<colon, indent: indent + 2, depth: depth + 1))
        collectFields(into: &fields, indent: indent + 2, depth: depth + 1)
        return Node(.mapping(fields), at: start)
    }

    // MARK: Scalars

    /// The value that starts at an offset of the next line; consumes the line, and a literal block below it.
    ///
    /// There always is a value: what is not canonical is reported and the rest of the file still has its place.
    private mutating func value(from offset: Int, indent: Int, line: TextScan.Line) -> Node {
        let place = place(offset)
        next += 1
        guard offset < line.upperBound else {
            report("canonical.empty-value", "no value; an absent field is left out", place, hint: Self.valueHint)
            return Node(.plain(""), at: place)
        }
        switch bytes[offset] {
        case UInt8(ascii: "\""): return quoted(offset, line.upperBound, place)
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            if line.upperBound > offset + 1 || bytes[offset] != UInt8(ascii: "|") {
                plain(offset, line.upperBound, place)
            }
            return block(indent: indent + 2, at: place)
        case UInt8(ascii: "[") where line.upperBound == offset + 2 && bytes[offset + 1] == UInt8(ascii: "]"):
            return Node(.list([]), at: place)
        default: return plain(offset, line.upperBound, place)
        }
    }

    @discardableResult
    private mutating func plain(_ start: Int, _ end: Int, _ place: Place) -> Node {
        if isPlain(start, end) { return Node(.plain(text(start..<end)), at: place) }
        let end = reportComment(start, end)
        let node = Node(.plain(text(start..<end)), at: place)
        if isPlain(start, end) { return node }
        if let (message, hint) = explain(notPlain: bytes[start], start, end) {
            report("canonical.scalar", message, place, hint: hint)
        } else {
            report("canonical.quotes", "the value must be written in double quotes", place, hint: TextScan.formatHint)
        }
        return node
    }

    /// Reports a comment behind a value and gives where the value ends.
    private mutating func reportComment(_ start: Int, _ end: Int) -> Int {
        guard let sign = comment(start, end) else { return end }
        report("canonical.comment", "a comment is not accepted", above(sign), hint: Self.commentHint)
        var last = sign
        while last > start, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
        return last
    }

    /// What a person meant who typed something that YAML knows and canonical form does not; nil for mere text.
    private func explain(notPlain first: UInt8, _ start: Int, _ end: Int) -> (Message, Message?)? {
        switch first {
        case UInt8(ascii: "&"), UInt8(ascii: "*"): ("an anchor or alias is not accepted", "write the value out")
        case UInt8(ascii: "!"): ("a tag is not accepted", "leave the tag out")
        case UInt8(ascii: "'"): ("single quotes are not accepted", TextScan.formatHint)
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            ("a text block is written `|`, without any other sign", TextScan.formatHint)
        case UInt8(ascii: "["), UInt8(ascii: "{"): ("a flow collection is not accepted", TextScan.formatHint)
        case UInt8(ascii: " "): ("more than one space stands before the value", TextScan.formatHint)
        case UInt8(ascii: "-") where startsItem(start, end): ("a list directly in a list is not accepted", nil)
        default: nil
        }
    }

    private static let valueHint: Message = "write the value behind the colon, or remove the line"
    private static let depthHint: Message = "no kind of file goes so deep: look at the indentation above"
    private static let commentHint: Message = "put the remark in a field `note`"

    /// The offset of a `#` behind a space.
    private func comment(_ start: Int, _ end: Int) -> Int? {
        (start..<end).first {
            bytes[$0] == UInt8(ascii: "#") && ($0 == start || bytes[$0 - 1] == UInt8(ascii: " "))
        }
    }

    private mutating func quoted(_ start: Int, _ end: Int, _ place: Place) -> Node {
        var index = start + 1
        var hasEscape = false
        while index < end, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                hasEscape = true
                guard index + 1 < end, isEscapable(bytes[index + 1]) else {
                    let message: Message = "inside quotes only \\\" and \\\\ are escaped"
                    report("canonical.escape", message, above(index), hint: TextScan.formatHint)
                    return Node(.quoted(text(start + 1..<end)), at: place)
                }
                index += 1
            }
            index += 1
        }
        guard index == end - 1 else {
            reportQuote(closing: index, end, place)
            return Node(.quoted(text(start + 1..<min(index, end))), at: place)
        }
        let content = hasEscape ? unescaped(start + 1, index) : text(start + 1..<index)
        return Node(.quoted(content), at: place)
    }

    private mutating func reportQuote(closing index: Int, _ end: Int, _ place: Place) {
        if index >= end {
            let hint: Message = "a quoted text stands on one line; inside it a quote is written \\\""
            report("canonical.quote", "the closing quote is missing", place, hint: hint)
        } else if bytes[index + 1..<end].first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "#") {
            _ = reportComment(index + 1, end)
        } else {
            let hint: Message = "inside the text a quote is written \\\""
            report("canonical.quote", "nothing may follow the closing quote", above(index + 1), hint: hint)
        }
    }

    private func unescaped(_ start: Int, _ end: Int) -> String {
        var result: [UInt8] = []
        var index = start
        while index < end {
            if bytes[index] == UInt8(ascii: "\\") { index += 1 }
            result.append(bytes[index])
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A literal block: its lines, each ending in LF, the indentation taken off.
    private mutating func block(indent: Int, at place: Place) -> Node {
        var content: [UInt8] = []
        let first = next
        while next < lines.count, lines[next].isBlank || lines[next].indentation >= indent {
            let line = lines[next]
            if !line.isBlank { content += bytes[line.lowerBound + indent..<line.upperBound] }
            content.append(UInt8(ascii: "\n"))
            next += 1
        }
        guard !content.isEmpty else {
            report(
                "canonical.empty-value", "the text block is empty; an empty text is `\"\"`", place, hint: Self.valueHint
            )
            return Node(.prose(""), at: place)
        }
        checkBlockEdges(content, first: first)
        return Node(.prose(String(decoding: content, as: UTF8.self)), at: place)
    }

    private mutating func checkBlockEdges(_ content: [UInt8], first: Int) {
        if content[0] == UInt8(ascii: "\n") || content[0] == UInt8(ascii: " ") {
            let place = Place(line: first + 1, column: 1)
            report(
                "canonical.block-start", "a text block starts with a line that is not empty and not indented", place,
                hint: "begin the text right below its key, two spaces deeper than the key")
        }
        if content.count > 1, content[content.count - 2] == UInt8(ascii: "\n") {
            let place = Place(line: next, column: 1)
            report("canonical.blank-line", "a blank line after a text block", place, hint: TextScan.formatHint)
        }
    }

    // MARK: Bytes

    private func startsItem(_ offset: Int, _ end: Int) -> Bool {
        offset + 1 < end && bytes[offset] == UInt8(ascii: "-") && bytes[offset + 1] == UInt8(ascii: " ")
    }

    /// The offset of the colon of `key:`, which ends the line or is followed by one space; nil when there is none.
    private func keyEnd(_ start: Int, _ end: Int) -> Int? {
        guard start < end, isLowerCase(bytes[start]) else { return nil }
        var index = start + 1
        while index < end, isLowerCase(bytes[index]) || isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        guard index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
        let follows = index + 1
        return follows == end || bytes[follows] == UInt8(ascii: " ") ? index : nil
    }

    private func isLowerCase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    private func isEscapable(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    private func isPlain(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, isPlainByte(bytes[index]) { index += 1 }
        return index == end
    }

    private func isPlainByte(_ byte: UInt8) -> Bool {
        if isLowerCase(byte) || isDigit(byte) { return true }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"): return true
        default: return false
        }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: Findings

    private func here(column: Int) -> Place { Place(line: next + 1, column: column) }

    private func place(_ offset: Int) -> Place {
        here(column: column(of: offset, in: lines[next]))
    }

    /// The place of an offset in the line just consumed.
    private func above(_ offset: Int) -> Place {
        Place(line: next, column: column(of: offset, in: lines[next - 1]))
    }

    private func column(of offset: Int, in line: TextScan.Line) -> Int {
        let start = line.lowerBound
        return isASCII ? 1 + offset - start : 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ place: Place, hint: Message? = nil) {
        guard findings.count < Finding.limit * 2 else { return }
        findings.append(Finding(rule, message, at: place, hint: hint))
    }

    /// Whether there is a next line that says something; blank lines and comments are reported and passed by.
    private mutating func hasLine() -> Bool {
        while next < lines.count {
            let line = lines[next]
            let start = line.lowerBound + line.indentation
            if start == line.upperBound {
                report("canonical.blank-line", "a blank line", here(column: 1), hint: TextScan.formatHint)
            } else if bytes[start] == UInt8(ascii: "#") {
                let place = here(column: start - line.lowerBound + 1)
                report("canonical.comment", "a comment is not accepted", place, hint: Self.commentHint)
            } else if isMark(line) {
                let message: Message = "a directive or document mark is not accepted"
                report("canonical.document-mark", message, here(column: 1), hint: "remove the line")
            } else {
                return true
            }
            next += 1
        }
        return false
    }

    private func isMark(_ line: TextScan.Line) -> Bool {
        let first = bytes[line.lowerBound]
        guard first == UInt8(ascii: "%") || first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else {
            return false
        }
        let text = text(line.range)
        return first == UInt8(ascii: "%") || text == "---" || text == "..." || text.hasPrefix("--- ")
    }

    /// Says what is wrong with a line that stands where a key must.
    private mutating func reportNoKey(_ offset: Int, _ end: Int) {
        let place = place(offset)
        if bytes[offset] == UInt8(ascii: "\t") { return }  // said before
        let word = text(offset..<(bytes[offset..<end].firstIndex(of: UInt8(ascii: ":")) ?? offset))
        if keyEnd(offset, offset + word.utf8.count + 1) != nil {
            report(
                "canonical.key", "a space is missing after `\(word):`", place, hint: "write `\(word): `, then the value"
            )
        } else {
            let message: Message = "expected `key: value`, with the key in lower case letters, digits and hyphens"
            report("canonical.key", message, place)
        }
    }

    /// Says what is wrong with a line that cannot stand here.
    private mutating func reportStray(indent: Int) {
        let found = lines[next].indentation
        if bytes[lines[next].lowerBound + found] == UInt8(ascii: "\t") { return }  // said before
        if found == indent {
            let message: Message = indent > 0 ? "expected an item of the list (`- `)" : "a list cannot stand here"
            report("canonical.indent", message, here(column: found + 1))
        } else {
            reportIndentation(found, expected: indent)
        }
    }

    private mutating func reportIndentation(_ found: Int, expected: Int) {
        let message: Message = "indented by \(found), where \(expected) is expected"
        report("canonical.indent", message, here(column: found + 1), hint: TextScan.formatHint)
    }

    private mutating func skip(deeperThan indent: Int) {
        while next < lines.count, lines[next].isBlank || lines[next].indentation > indent { next += 1 }
    }
}
