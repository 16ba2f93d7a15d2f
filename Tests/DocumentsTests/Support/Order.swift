import CanonicalForm

/// The order of lists, told independently of the code under test.
enum Order {
    static func sorted(_ items: [Node], _ ordering: Shape.Ordering, droppingTwins: Bool) -> [Node] {
        let keys: (Node) -> [[UInt8]]
        switch ordering {
        case .ordered: return items
        case .sorted: keys = { [Array(($0.text ?? "").utf8)] }
        case .by(let names): keys = { node in names.map { Array((node[$0]?.text ?? "").utf8) } }
        }
        let sorted = items.sorted { isBefore(keys($0), keys($1)) }
        guard droppingTwins else { return sorted }
        return sorted.enumerated().filter { $0.offset == 0 || keys(sorted[$0.offset - 1]) != keys($0.element) }.map(
            \.element)
    }

    /// The tree with every list in its order.
    static func sorted(_ node: Node, _ shape: Shape) -> Node {
        switch (node.content, shape) {
        case (.list(let items), .list(let item, let ordering, _)):
            .list(sorted(items.map { sorted($0, item) }, ordering, droppingTwins: false))
        case (.mapping(let fields), .mapping(let shapes)): .mapping(fields.map { sorted($0, shapes) })
        case (.mapping(let fields), .choice(let key, _, let choices)):
            .mapping(fields.map { sorted($0, choices.first { $0.word == node[key]?.text }?.fields ?? []) })
        default: node
        }
    }

    private static func sorted(_ field: Field, _ shapes: [FieldShape]) -> Field {
        guard let shape = shapes.first(where: { $0.key == field.key })?.shape else { return field }
        return Field(field.key, sorted(field.value, shape))
    }

    private static func isBefore(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
        for (a, b) in zip(left, right) where a != b { return a.lexicographicallyPrecedes(b) }
        return false
    }
}
