import CanonicalForm
import Documents
import TestSupport

/// Makes random trees that are of a shape.
struct TreeGenerator {
    var random: SeededGenerator

    init(for test: String) { random = SeededGenerator(for: test) }

    mutating func tree(_ kind: DocumentKind) -> Node { node(kind.shape) }

    mutating func bytes(_ kind: DocumentKind) -> [UInt8] { CanonicalWriter.bytes(of: tree(kind)) }

    mutating func node(_ shape: Shape) -> Node {
        switch shape {
        case .scalar(let form): return scalar(form)
        case .noneOr(let form): return random.chance(30) ? .plain("none") : scalar(form)
        case .list(let item, let ordering, let minimum): return list(of: item, ordering, minimum)
        case .mapping(let fields): return .mapping(self.fields(fields))
        case .choice(let key, _, let choices):
            let choice = random.pick(choices)
            return .mapping([Field(key, .plain(choice.word))] + fields(choice.fields))
        }
    }

    private mutating func fields(_ shapes: [FieldShape]) -> [Field] {
        var fields: [Field] = []
        for shape in shapes where shape.isRequired || random.chance(50) {
            fields.append(Field(shape.key, node(shape.shape)))
        }
        // A mapping is never empty.
        if fields.isEmpty, let shape = shapes.randomElement(using: &random) {
            fields.append(Field(shape.key, node(shape.shape)))
        }
        return fields
    }

    private mutating func list(of item: Shape, _ ordering: Shape.Ordering, _ minimum: Int) -> Node {
        var items: [Node] = []
        for _ in 0..<max(minimum, random.number(0...4)) { items.append(node(item)) }
        return .list(Order.sorted(items, ordering, droppingTwins: true))
    }

    mutating func scalar(_ form: ScalarForm) -> Node {
        let text = ScalarGenerator.text(form, &random)
        precondition(form.accepts(text), "\(form) does not accept what was made for it: \(text)")
        return switch form.style {
        case .plain: .plain(text)
        case .quoted: .quoted(text)
        case .block: text.isEmpty ? .quoted("") : .prose(text)
        }
    }
}
