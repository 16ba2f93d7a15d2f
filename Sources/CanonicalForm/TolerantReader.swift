package import Findings
import Yams

/// Reads what people type and gives the canonical tree of it, or every reason why that would change the meaning
/// (CANONICAL rule 9).
///
/// It may change quotes, layout, the order of keys and sorted lists, line ends, NFC and trailing space. Characters,
/// duplicate or unknown keys, anchors, tags, numbers and comments are findings.
package struct TolerantReader {
    private var findings: [Finding] = []

    package static func read(_ bytes: [UInt8], as shape: Shape) -> Checked<Node> {
        let source: TypedSource
        switch TypedSource.prepare(bytes) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let prepared): source = prepared
        }
        var reader = TolerantReader()
        switch source.compose() {
        case .refused(let findings): return .refused(merged(source.findings, findings))
        case .accepted(let root):
            let node = reader.convert(root, shape)
            let findings = merged(source.findings, reader.findings + shape.findings(in: node))
            return findings.isEmpty ? .accepted(node) : .refused(findings)
        }
    }

    /// Of a line of which the text already was refused, what was read from it says nothing more.
    private static func merged(_ text: [Finding], _ content: [Finding]) -> [Finding] {
        let spoken = Set(text.filter { $0.rule != "document.comment" }.compactMap { $0.place?.line })
        let relevant = content.filter { !spoken.contains($0.place?.line ?? 0) }
        return (text + relevant).sorted { ($0.place ?? .start) < ($1.place ?? .start) }
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ place: Place, hint: Message? = nil) {
        guard findings.count < Finding.limit else { return }
        findings.append(Finding(rule, message, at: place, hint: hint))
    }

    // MARK: Conversion

    private mutating func convert(_ node: Yams.Node, _ shape: Shape) -> Node {
        let place = place(of: node)
        guard !reportProperties(of: node, at: place) else { return Node(.list([]), at: place) }
        switch (node, shape) {
        case (.scalar(let scalar), .scalar(let form)): return convert(scalar, form, at: place)
        case (.scalar(let scalar), .noneOr(let form)):
            return scalar.string == "none" ? Node(.plain("none"), at: place) : convert(scalar, form, at: place)
        case (.sequence(let sequence), .list(let item, let ordering, _)):
            let items = sequence.map { convert($0, item) }
            return Node(.list(ordering.sorted(items)), at: place)
        case (.mapping(let mapping), .mapping), (.mapping(let mapping), .choice):
            return convert(mapping, shape, at: place)
        default:
            // The shape check says what was expected.
            return unshaped(node, at: place)
        }
    }

    private func unshaped(_ node: Yams.Node, at place: Place) -> Node {
        switch node {
        case .scalar(let scalar): Node(.plain(Characters.nfc(scalar.string)), at: place)
        case .mapping: Node(.mapping([]), at: place)
        default: Node(.list([]), at: place)
        }
    }

    private mutating func convert(_ mapping: Yams.Node.Mapping, _ shape: Shape, at place: Place) -> Node {
        let given = mapping.map { (key: $0.key.scalar?.string ?? "", value: $0.value, place: self.place(of: $0.key)) }
        let fields = fields(of: shape, given.map { ($0.key, $0.value) })
        let converted = given.map { pair in
            let fieldShape = fields.first { $0.key == pair.key }?.shape
            let value =
                fieldShape.map { convert(pair.value, $0) } ?? unshaped(pair.value, at: self.place(of: pair.value))
            return Field(pair.key, value, at: pair.place)
        }
        let order = { (key: String) in fields.firstIndex { $0.key == key } ?? fields.count }
        let sorted = converted.enumerated().sorted {
            (order($0.element.key), $0.offset) < (order($1.element.key), $1.offset)
        }
        return Node(.mapping(sorted.map(\.element)), at: place)
    }

    private func fields(of shape: Shape, _ given: [(key: String, value: Yams.Node)]) -> [FieldShape] {
        switch shape {
        case .mapping(let fields): return fields
        case .choice(let key, let meaning, let choices):
            let word = given.first { $0.key == key }?.value.scalar?.string
            let chosen = choices.first { $0.word == word }
            return [.required(key, .scalar(.word(choices.map(\.word))), meaning)] + (chosen?.fields ?? [])
        default: return []
        }
    }

    private mutating func convert(_ scalar: Yams.Node.Scalar, _ form: ScalarForm, at place: Place) -> Node {
        let text = Characters.nfc(scalar.string)
        if form == .line || form == .prose, scalar.style == .plain, let meaning = ImplicitType.of(text) {
            let message: Message =
                text.isEmpty ? "no value" : "`\(text)` without quotes is \(meaning) to YAML readers, not text"
            report("document.implicit-type", message, place, hint: "put it in double quotes if it is meant as text")
        }
        return switch form.style {
        case .plain: Node(.plain(text), at: place)
        case .quoted: Node(.quoted(text), at: place)
        case .block: Node(.prose(Self.wholeLines(text)), at: place)
        }
    }

    /// The text with no space at the end of a line and one LF at its end; empty stays empty.
    private static func wholeLines(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    // MARK: Places

    private func place(of node: Yams.Node) -> Place {
        guard let mark = node.mark else { return .start }
        return Place(line: mark.line, column: mark.column)
    }

    /// An anchor or tag that the scan before did not see; its content is not looked at, so that no alias multiplies it.
    private mutating func reportProperties(of node: Yams.Node, at place: Place) -> Bool {
        let isTagged = !Self.implicitTags.contains(node.tag.description)
        if node.anchor != nil {
            report("document.anchor", "an anchor or alias is not accepted", place, hint: "write the value out")
        } else if isTagged {
            report("document.tag", "a tag is not accepted", place, hint: "leave the tag out")
        } else {
            return false
        }
        return true
    }

    /// What a node without a tag is called, before and after the resolver looked at it.
    private static let implicitTags: Set<String> = [
        "", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:str",
    ]
}
