import CanonicalForm
import TestSupport

/// Changes one thing in a tree of a shape, so that it mostly is no longer of the shape.
struct TreeMutation {
    var random: SeededGenerator
    /// What was changed; nil when nothing was.
    private(set) var change: String?

    init(random: SeededGenerator) { self.random = random }

    mutating func mutated(_ node: Node, _ shape: Shape) -> Node {
        switch (node.content, shape) {
        case (.mapping(let fields), .mapping(let shapes)): return mapping(fields, shapes, required: shapes)
        case (.mapping(let fields), .choice(let key, let meaning, let choices)):
            let word = node[key]?.text ?? ""
            let own = FieldShape.required(key, .scalar(.word([word])), meaning)
            return mapping(fields, [own] + (choices.first { $0.word == word }?.fields ?? []), required: [])
        case (.list(let items), .list(let item, _, let minimum)): return list(items, item, minimum)
        case (_, .scalar(let form)): return scalar(node, form)
        case (_, .noneOr(let form)): return .plain("none") == node ? node : scalar(node, form)
        default: return node
        }
    }

    private mutating func mapping(_ fields: [Field], _ shapes: [FieldShape], required: [FieldShape]) -> Node {
        var fields = fields
        let position = random.number(0...fields.count - 1)
        let key = fields[position].key
        switch random.number(0...9) {
        case 0 where required.contains { $0.key == key && $0.isRequired } && fields.count > 1:
            fields.remove(at: position)
            change = "without `\(key)`"
        case 1:
            fields.append(Field("zz-unknown", .plain("x")))
            change = "an unknown key"
        case 2: replace(&fields[position], .list([.plain("x")]), "a list for `\(key)`")
        case 3: replace(&fields[position], .mapping([Field("zz", .plain("x"))]), "a mapping for `\(key)`")
        case 4: replace(&fields[position], .quoted("zz top"), "a text for `\(key)`")
        default: descend(&fields[position], shapes)
        }
        return .mapping(fields)
    }

    private mutating func replace(_ field: inout Field, _ value: Node, _ change: String) {
        field = Field(field.key, value)
        self.change = change
    }

    private mutating func descend(_ field: inout Field, _ shapes: [FieldShape]) {
        guard let shape = shapes.first(where: { $0.key == field.key })?.shape else { return }
        field = Field(field.key, mutated(field.value, shape))
    }

    private mutating func list(_ items: [Node], _ item: Shape, _ minimum: Int) -> Node {
        guard !items.isEmpty, !random.chance(30) else {
            change = minimum > 0 ? "an empty list" : "an empty list where one may be"
            return .list([])
        }
        var items = items
        let position = random.number(0...items.count - 1)
        items[position] = mutated(items[position], item)
        return .list(items)
    }

    private mutating func scalar(_ node: Node, _ form: ScalarForm) -> Node {
        let text: String
        switch form.style {
        case .plain:
            // `yes` is `true` to PyYAML: how a value is written is not the business of a schema.
            text = random.pick(form == .word(["true"]) ? Self.plain.filter { $0 != "yes" } : Self.plain)
            change = "`\(text)` for a \(form)"
            return .plain(text)
        case .quoted:
            text = random.pick(form == .fraction ? Self.quoted.filter { $0 != "3/2" } : Self.quoted)
            change = "`\(text)` for a \(form)"
            return .quoted(text)
        case .block:
            change = "no text"
            return random.chance(50) ? .list([.plain("x")]) : .plain("5")
        }
    }

    private static let hex = String(repeating: "a", count: 64)
    private static let plain = [
        "x", "none", "yes", "n", "true", "null", "a--b", "a-", "-a", "1a", "0", "-1", "7", "999999999999999999", "5000",
        "a.b",
        "sha256:\(hex)", "sha256:\(hex.uppercased())", "sha256:\(hex.dropLast())", "SHA256:\(hex)", "board/", "/board",
        "on/seat-1",
        "board/no", "board/seat-1", "a/b/c", "a.b/c", "a_b", "a:b", "\(hex)", "\(hex)a", "\(hex)/\(hex)",
        "\(hex)/\(hex)a",
        "Board", "board seat", "onderwіjs",
    ]
    private static let quoted = [
        "", " x", "x ", "x", "500000", "500000.00", "500000.0", "500000.000", "1e6", "12abc", "1,250", "-0.00", "0.00",
        "-5.00",
        "007.00", "999999999999999.99", "1000000000000000.00", "+1.00", "１.00", "2021-02-29", "2020-02-29",
        "2100-02-29", "1899-12-31",
        "2021-13-01", "2021-04-31", "2021-1-01", "2021-03-02T10:00:00Z", "2021-03-02T24:00:00Z", "2021-03-02T10:60:00Z",
        "2021-03-02T10:00:00+00:00", "2021-02-30T10:00:00Z", "2021-03-02 10:00:00Z", "2/3", "0/3", "2/03", "1/1000",
        "3/2", "2//3",
        "0.5", "-0", "-0.5", "5.", ".5", "5.50", "05", "1234567890123", "0.1234567", "2021-0014", "2021-014",
        "2021-00014",
        "2021-politie-0014", "2021-Politie-0014", "2021-a--b-0014", "2021--0014", "plan/x.yaml", "plan//x.yaml",
        "/plan", "plan/", "../x",
        "plan/../x", "Plan/x", "a/b/c/d/e/f/g/h/i", "plan/.git", hex + hex, "AAAA", "AAA=", "AA==", "A===", "=AAA",
        "AAAA\n", "AA AA",
        hex, hex.uppercased(), "a\u{200B}b", "a\u{202E}b", "a\u{2066}b", "a\u{FEFF}b", "a\u{AD}b", "a\u{A0}b",
        "a\u{3000}b", "a\u{E000}b",
        "a\u{1D173}b", "a\u{E0041}b", "a\tb", "a\u{7F}b", "a\u{1B}b", "onderwіjs", String(repeating: "é", count: 500),
        String(repeating: "é", count: 501),
    ]

    /// Whether a list of mappings holds two alike, which a schema cannot see.
    static func hasTwins(_ node: Node, _ shape: Shape) -> Bool {
        switch (node.content, shape) {
        case (.list(let items), .list(let item, let ordering, _)):
            let isKeyed = if case .by = ordering { true } else { false }
            let kept = Order.sorted(items, ordering, droppingTwins: true)
            return (isKeyed && kept.count < items.count) || items.contains { hasTwins($0, item) }
        case (.mapping(let fields), .mapping(let shapes)): return hasTwins(fields, shapes)
        case (.mapping(let fields), .choice(let key, _, let choices)):
            return hasTwins(fields, choices.first { $0.word == node[key]?.text }?.fields ?? [])
        default: return false
        }
    }

    private static func hasTwins(_ fields: [Field], _ shapes: [FieldShape]) -> Bool {
        fields.contains { field in
            shapes.first { $0.key == field.key }.map { hasTwins(field.value, $0.shape) } ?? false
        }
    }
}
