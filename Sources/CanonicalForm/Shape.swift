package import Findings

/// What a part of a structured file must look like: the one description that the reader, `fmt`, the messages and
/// the published JSON Schema are made of.
package indirect enum Shape: Sendable {
    case scalar(ScalarForm)
    /// The scalar, or the plain word `none`.
    case noneOr(ScalarForm)
    case list(Shape, Ordering, atLeast: Int = 0)
    case mapping([FieldShape])
    /// A mapping whose first key says which of several mappings it is; the fields are those after that key.
    case choice(key: String, meaning: Message, [Choice])

    package struct Choice: Sendable {
        package let word: String
        package let fields: [FieldShape]

        package init(_ word: String, _ fields: [FieldShape]) {
            self.word = word
            self.fields = fields
        }
    }

    /// In which order the items of a list stand (CANONICAL rule 4).
    package enum Ordering: Sendable {
        /// Mappings by these keys, compared as bytes, no two alike.
        case by([String])
        /// Scalars, sorted as bytes, no two alike.
        case sorted
        /// The order says something: operations, steps.
        case ordered
    }
}

/// One key of a mapping, in the order in which the kind lists it.
package struct FieldShape: Sendable {
    package let key: String
    package let shape: Shape
    package let isRequired: Bool
    /// One sentence, for the JSON Schema and for whoever left the key out.
    package let meaning: Message

    package static func required(_ key: String, _ shape: Shape, _ meaning: Message) -> FieldShape {
        FieldShape(key: key, shape: shape, isRequired: true, meaning: meaning)
    }

    package static func optional(_ key: String, _ shape: Shape, _ meaning: Message) -> FieldShape {
        FieldShape(key: key, shape: shape, isRequired: false, meaning: meaning)
    }
}

extension Shape {
    package static let id = Shape.scalar(.id)
    package static let line = Shape.scalar(.line)
    package static let prose = Shape.scalar(.prose)
    package static let free = Shape.scalar(.free)
    package static let date = Shape.scalar(.date)
    package static let time = Shape.scalar(.time)
    package static let digest = Shape.scalar(.digest)
    package static func word(_ words: String...) -> Shape { .scalar(.word(words)) }

    /// The choice that a mapping makes by its first key, if it makes one that exists.
    func fields(for node: Node) -> [FieldShape]? {
        switch self {
        case .mapping(let fields): return fields
        case .choice(let key, let meaning, let choices):
            guard let word = node[key]?.text, let choice = choices.first(where: { $0.word == word }) else { return nil }
            return [.required(key, .scalar(.word([word])), meaning)] + choice.fields
        default: return nil
        }
    }

    /// Everything in the tree that is not of this shape.
    package func findings(in node: Node) -> [Finding] {
        var check = ShapeCheck()
        check.check(node, self)
        return check.findings
    }
}
