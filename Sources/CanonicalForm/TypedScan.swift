import Findings

/// Finds in typed YAML what no file of ours may hold and what a YAML reader would not tell us of: comments, anchors,
/// aliases, tags, document marks, keys that stand twice, and nesting deeper than any kind.
///
/// It follows the tokens of YAML as libyaml does, in one pass. What it finds is blanked out in `text`, so that the YAML
/// reader behind it meets no alias that multiplies, no depth that exhausts the stack, and can still say what else is
/// wrong. What it does not understand it leaves to that reader.
struct TypedScan {
    private(set) var findings: [Finding] = []
    /// Whether a reader can make anything of `text`.
    private(set) var isReadable = true

    /// The last quote that closes on a later line than it opens: mostly one that somebody forgot to close.
    private(set) var longQuote: (opened: Place, closed: Place)?

    private var scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    /// The columns of the open block collections, as libyaml keeps them; the last is the deepest.
    private var blocks: [Level] = []
    /// The open flow collections.
    private var flows: [Level] = []
    /// A scalar on this line that becomes a key when a colon follows.
    private var candidate: Candidate?
    private var renamed = 0

    private struct Level {
        let column: Int
        /// A `[`: every `key: value` in it is a mapping of its own.
        var isList = false
        var keys: Set<[Unicode.Scalar]> = []
    }

    private struct Candidate {
        let column: Int
        let place: Place
        let content: Range<Int>
    }

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        while index < scalars.count, isReadable { token() }
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    // MARK: Tokens

    private mutating func token() {
        let scalar = scalars[index]
        switch scalar {
        case "\n": return newLine()
        case " ":
            index += 1
            return
        case "#": return comment()
        default: break
        }
        if column == 0, isMark { return mark() }
        if flows.isEmpty { unroll(to: column) }
        switch scalar {
        case "[", "{": open()
        case "]", "}": close()
        case ",": separator()
        case "-" where isBlank(index + 1): sequenceEntry()
        case "?" where !flows.isEmpty || isBlank(index + 1): roll(column)
        case ":" where !flows.isEmpty || isBlank(index + 1): colon()
        case "&", "*": property("document.anchor", "an anchor or alias is not accepted", "write the value out")
        case "!": property("document.tag", "a tag is not accepted", "leave the tag out")
        case "|" where flows.isEmpty, ">" where flows.isEmpty: block()
        case "\"": quoted("\"")
        case "'": quoted("'")
        default: plain()
        }
    }

    private mutating func newLine() {
        index += 1
        line += 1
        lineStart = index
        candidate = nil
    }

    private mutating func comment() {
        report("document.comment", "a comment is not kept", here, hint: "put the remark in a field `note`")
        while index < scalars.count, scalars[index] != "\n" { blank(index) }
    }

    private mutating func mark() {
        report("canonical.document-mark", "a directive or document mark is not accepted", here, hint: "remove the line")
        if !blocks.isEmpty { isReadable = false }
        let isDirective = scalars[index] == "%"
        let end = index + 3
        while index < scalars.count, scalars[index] != "\n", isDirective || index < end { blank(index) }
    }

    private mutating func open() {
        candidate = nil
        flows.append(Level(column: column, isList: scalars[index] == "["))
        index += 1
        checkDepth()
    }

    private mutating func close() {
        candidate = nil
        if !flows.isEmpty { flows.removeLast() }
        index += 1
    }

    private mutating func separator() {
        candidate = nil
        index += 1
    }

    private mutating func sequenceEntry() {
        roll(column)
        candidate = nil
    }

    private mutating func colon() {
        guard let key = candidate else { return roll(column) }
        candidate = nil
        if flows.isEmpty {
            roll(key.column)
        } else {
            index += 1
        }
        let text = Array(scalars[key.content])
        if !insertKey(text) { reportRepeated(key, text) }
    }

    private mutating func insertKey(_ text: [Unicode.Scalar]) -> Bool {
        guard let flow = flows.last else { return blocks[blocks.count - 1].keys.insert(text).inserted }
        return flow.isList || flows[flows.count - 1].keys.insert(text).inserted
    }

    private mutating func reportRepeated(_ key: Candidate, _ text: [Unicode.Scalar]) {
        let name = Characters.shown(String(String.UnicodeScalarView(text)))
        report("document.duplicate-key", "the key `\(name)` stands here twice", key.place, hint: "keep one of them")
        rename(key.content)
    }

    /// Gives a repeated key another name, so that the reader behind does not stop at it.
    private mutating func rename(_ range: Range<Int>) {
        renamed += 1
        let digits = Array(String(renamed).unicodeScalars)
        guard digits.count <= range.count else {
            isReadable = false
            return
        }
        for offset in range { scalars[offset] = "0" }
        scalars.replaceSubrange(range.upperBound - digits.count..<range.upperBound, with: digits)
    }

    /// An anchor, alias or tag; an alias leaves a word behind, since a value stood there.
    private mutating func property(_ rule: RuleID, _ message: Message, _ hint: Message) {
        let sign = scalars[index]
        let place = here
        report(rule, message, place, hint: "\(hint); a text that starts with `\(sign)` stands in double quotes")
        let start = index
        repeat {
            scalars[index] = sign == "*" ? "x" : " "
            index += 1
        } while index < scalars.count && (sign == "!" ? isTagPart(scalars[index]) : isAnchorPart(scalars[index]))
        if sign == "*" { candidate = Candidate(column: start - lineStart, place: place, content: start..<index) }
    }

    private func isTagPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar != " " && scalar != "\n" && (flows.isEmpty || !isFlowSign(scalar))
    }

    private func isAnchorPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
                || scalar == "_")
    }

    // MARK: Scalars

    private mutating func quoted(_ sign: Unicode.Scalar) {
        let start = index
        let place = here
        index += 1
        while index < scalars.count, scalars[index] != sign || isDoubled(sign) {
            if scalars[index] == "\n" {
                newLine()
            } else {
                let isEscape = scalars[index] == "\\" && sign == "\""
                index += isEscape || isDoubled(sign) ? 2 : 1
                if index <= scalars.count, scalars[index - 1] == "\n" { startLine(at: index) }
            }
        }
        index = min(index, scalars.count)
        if index == scalars.count {
            let hint: Message = "inside a quoted text a quote is written \\\""
            report("canonical.quote", "the closing quote is missing", place, hint: hint)
            isReadable = false
        }
        let isOneLine = start >= lineStart
        if !isOneLine { longQuote = (place, here) }
        candidate = isOneLine ? Candidate(column: start - lineStart, place: place, content: start + 1..<index) : nil
        index = min(index + 1, scalars.count)
    }

    private func isDoubled(_ sign: Unicode.Scalar) -> Bool {
        sign == "'" && scalars[index] == "'" && index + 1 < scalars.count && scalars[index + 1] == "'"
    }

    private mutating func startLine(at offset: Int) {
        line += 1
        lineStart = offset
    }

    /// A plain scalar, which goes on over lines that are indented deeper than what it stands in.
    private mutating func plain() {
        let start = index
        let place = here
        let bound = (blocks.last?.column ?? -1) + 1
        var end = index
        while true {
            while index < scalars.count, !isBlank(index), !endsPlain(index) { index += 1 }
            if index == end { break }
            end = index
            let (spaces, isNewLine) = gap()
            guard index + spaces < scalars.count, scalars[index + spaces] != "#" else { break }
            if isNewLine, !continues(after: spaces, bound: bound) { break }
            skip(spaces)
        }
        if index == start { index += 1 }
        let isOneLine = start >= lineStart
        candidate =
            isOneLine ? Candidate(column: start - lineStart, place: place, content: start..<max(end, start)) : nil
    }

    /// How many spaces and line ends follow.
    private func gap() -> (count: Int, hasLineEnd: Bool) {
        var end = index
        while end < scalars.count, isBlank(end) { end += 1 }
        return (end - index, scalars[index..<end].contains("\n"))
    }

    private func continues(after gap: Int, bound: Int) -> Bool {
        let next = index + gap
        var start = next
        while start > 0, scalars[start - 1] != "\n" { start -= 1 }
        if next == start, isMark(at: next) { return false }
        return !flows.isEmpty || next - start >= bound
    }

    private mutating func skip(_ count: Int) {
        for _ in 0..<count {
            index += 1
            if scalars[index - 1] == "\n" { startLine(at: index) }
        }
    }

    private func endsPlain(_ position: Int) -> Bool {
        if scalars[position] == ":" {
            return isBlank(position + 1) || (!flows.isEmpty && isFlowSign(scalars[position + 1]))
        }
        return !flows.isEmpty && isFlowSign(scalars[position])
    }

    /// A literal or folded block: its lines are text whatever they hold.
    private mutating func block() {
        candidate = nil
        let parent = blocks.last?.column ?? -1
        index += 1
        let given = header()
        while index < scalars.count, scalars[index] == " " { index += 1 }
        if index < scalars.count, scalars[index] == "#" { comment() }
        guard index < scalars.count, scalars[index] == "\n" else { return }
        newLine()
        let indent = given.map { max(parent, 0) + $0 } ?? max(firstIndentation(), parent + 1, 1)
        while index < scalars.count {
            let found = indentation()
            guard found >= indent || index + found == scalars.count || scalars[index + found] == "\n" else { return }
            while index < scalars.count, scalars[index] != "\n" { index += 1 }
            if index < scalars.count { newLine() }
        }
    }

    /// The digit among the signs behind `|` or `>`, if there is one.
    private mutating func header() -> Int? {
        var digit: Int?
        while index < scalars.count, "+-123456789".unicodeScalars.contains(scalars[index]) {
            digit = Int(String(scalars[index])) ?? digit
            index += 1
        }
        return digit
    }

    /// Of the first line of a block that is not blank, or of a longer blank line before it.
    private func firstIndentation() -> Int {
        var position = index
        var widest = 0
        while position < scalars.count {
            let start = position
            while position < scalars.count, scalars[position] == " " { position += 1 }
            widest = max(widest, position - start)
            guard position < scalars.count, scalars[position] == "\n" else { break }
            position += 1
        }
        return widest
    }

    private func indentation() -> Int {
        var position = index
        while position < scalars.count, scalars[position] == " " { position += 1 }
        return position - index
    }

    // MARK: Levels

    private mutating func unroll(to column: Int) {
        while let last = blocks.last, last.column > column { blocks.removeLast() }
    }

    /// Opens a block collection at a column where none is open, and passes the sign that opens it.
    private mutating func roll(_ column: Int) {
        index += 1
        guard flows.isEmpty, (blocks.last?.column ?? -1) < column else { return }
        blocks.append(Level(column: column))
        checkDepth()
    }

    /// More than any kind has: what is nested deeper is refused before a reader descends into it.
    private mutating func checkDepth() {
        guard blocks.count + flows.count > 2 * CanonicalReader.depthLimit else { return }
        report("canonical.depth", "nested more than \(CanonicalReader.depthLimit) deep", here)
        isReadable = false
    }

    // MARK: Signs and places

    private var column: Int { index - lineStart }
    private var here: Place { Place(line: line, column: column + 1) }
    private var isMark: Bool { isMark(at: index) }

    private func isMark(at start: Int) -> Bool {
        if scalars[start] == "%" { return flows.isEmpty && blocks.isEmpty }
        guard start + 2 < scalars.count, isBlank(start + 3) else { return false }
        return scalars[start..<start + 3].allSatisfy { $0 == "-" }
            || scalars[start..<start + 3].allSatisfy { $0 == "." }
    }

    private func isBlank(_ position: Int) -> Bool {
        position >= scalars.count || scalars[position] == " " || scalars[position] == "\n"
    }

    private func isFlowSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "," || scalar == "[" || scalar == "]" || scalar == "{" || scalar == "}"
    }

    private mutating func blank(_ position: Int) {
        scalars[position] = " "
        index = position + 1
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ place: Place, hint: Message? = nil) {
        guard findings.count < Finding.limit else { return }
        findings.append(Finding(rule, message, at: place, hint: hint))
    }
}
