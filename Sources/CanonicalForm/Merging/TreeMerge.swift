/// Joins what two people made of one document, part by part: things in a list are matched by what tells them apart, never
/// by where they stand.
///
/// What only one of them touched is taken from that one. Where both changed the same otherwise nothing is decided.
package enum TreeMerge {
    /// Both changed the same thing, and not alike.
    private struct Conflict: Error {}

    /// Nil when there is a conflict.
    package static func merged(_ base: Node, _ ours: Node, _ theirs: Node, as shape: Shape) -> Node? {
        try? part(base, ours, theirs, shape)
    }

    /// Nil is a part that is not there.
    private static func part(
        _ base: Node?, _ ours: Node?, _ theirs: Node?, _ shape: Shape
    ) throws(Conflict) -> Node? {
        if ours == theirs || base == theirs { return ours }
        if base == ours { return theirs }
        guard let base, let ours, let theirs else { throw Conflict() }
        switch shape {
        case .mapping(let fields): return try mapping(base, ours, theirs, fields)
        case .choice(let key, _, _):
            // Another word is another thing, with fields of its own.
            guard base[key] == ours[key], base[key] == theirs[key], let fields = shape.fields(for: base) else {
                throw Conflict()
            }
            return try mapping(base, ours, theirs, fields)
        case .list(let item, let ordering, _): return try list(base, ours, theirs, item, ordering)
        case .scalar, .noneOr: throw Conflict()
        }
    }

    private static func mapping(
        _ base: Node, _ ours: Node, _ theirs: Node, _ shapes: [FieldShape]
    ) throws(Conflict) -> Node {
        var fields: [Field] = []
        for each in shapes {
            let value = try part(base[each.key], ours[each.key], theirs[each.key], each.shape)
            if let value { fields.append(Field(each.key, value)) }
        }
        return .mapping(fields)
    }

    private static func list(
        _ base: Node, _ ours: Node, _ theirs: Node, _ shape: Shape, _ ordering: Shape.Ordering
    ) throws(Conflict) -> Node {
        guard let before = items(base, ordering), let mine = items(ours, ordering),
            let others = items(theirs, ordering)
        else { throw Conflict() }
        var merged: [Node] = []
        for key in Set(before.keys).union(mine.keys).union(others.keys) {
            if let item = try part(before[key], mine[key], others[key], shape) { merged.append(item) }
        }
        return .list(ordering.sorted(merged))
    }

    /// The items of a list by what tells them apart; nil where nothing does, or two are alike.
    private static func items(_ list: Node, _ ordering: Shape.Ordering) -> [String: Node]? {
        var items: [String: Node] = [:]
        for item in list.items {
            guard let key = ordering.key(of: item), items.updateValue(item, forKey: key) == nil else { return nil }
        }
        return items
    }
}

extension Shape.Ordering {
    /// In the order in which a file lists them.
    func sorted(_ items: [Node]) -> [Node] {
        switch self {
        case .ordered: items
        case .sorted: items.sorted { CanonicalOrder.isBefore($0.text ?? "", $1.text ?? "") }
        case .by(let keys):
            items.sorted { a, b in
                CanonicalOrder.isBefore(keys.map { a[$0]?.text ?? "" }, keys.map { b[$0]?.text ?? "" })
            }
        }
    }
}
