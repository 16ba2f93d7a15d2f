package import Findings

/// Every value of a document with the way to it: keys, and of what stands in a list the ids that tell it apart, so that
/// the same value has the same way whatever stands before it.
package struct KeyedLeaves {
    package struct Leaf: Sendable {
        package let text: String
        package let place: Place

        package init(text: String, place: Place) { (self.text, self.place) = (text, place) }
    }

    package private(set) var leaves: [[String]: Leaf] = [:]

    package init(_ node: Node, as shape: Shape) { add(node, shape, []) }

    /// The parts of a document of another form, by the way to each.
    package init(_ leaves: [[String]: Leaf]) { self.leaves = leaves }

    package subscript(way: [String]) -> Leaf? { leaves[way] }
    package var ways: Set<[String]> { Set(leaves.keys) }

    private mutating func add(_ node: Node, _ shape: Shape, _ way: [String]) {
        switch shape {
        case .scalar, .noneOr: leaves[way] = Leaf(text: node.text ?? "", place: node.place)
        case .mapping, .choice:
            for field in shape.fields(for: node) ?? [] {
                guard let value = node[field.key] else { continue }
                add(value, field.shape, way + [field.key])
            }
        case .list(let item, let ordering, _):
            for (index, each) in node.items.enumerated() {
                add(each, item, way + [ordering.key(of: each) ?? String(index)])
            }
        }
    }
}

extension Shape.Ordering {
    /// What tells an item of a list from all others; nil where its place does.
    func key(of item: Node) -> String? {
        switch self {
        case .by(let keys): keys.map { item[$0]?.text ?? "" }.joined(separator: "\n")
        case .sorted: item.text
        case .ordered: nil
        }
    }
}
