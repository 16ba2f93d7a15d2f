import CanonicalForm

/// What a tree says to a YAML reader that goes by types: integers, booleans, strings.
enum Meaning {
    static func of(_ node: Node, _ shape: Shape) -> JSONValue {
        switch (node.content, shape) {
        case (.list(let items), .list(let item, _, _)): .array(items.map { of($0, item) })
        case (.list(let items), _): .array(items.map { of($0, .line) })
        case (.mapping(let fields), .mapping(let shapes)): .object(fields.map { member($0, shapes) })
        case (.mapping(let fields), .choice(let key, _, let choices)):
            .object(fields.map { member($0, choices.first { $0.word == node[key]?.text }?.fields ?? []) })
        case (.plain(let text), .scalar(.integer)): .integer(Int(text) ?? 0)
        case (.plain(let text), .noneOr(.integer)) where text != "none": .integer(Int(text) ?? 0)
        case (.plain("true"), _): true
        case (.plain("false"), _): false
        default: .string(node.text ?? "")
        }
    }

    private static func member(_ field: Field, _ shapes: [FieldShape]) -> JSONValue.Member {
        JSONValue.Member(field.key, of(field.value, shapes.first { $0.key == field.key }?.shape ?? .line))
    }
}
