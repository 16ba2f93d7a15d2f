package import CanonicalForm
import Findings

/// The published JSON Schema (2020-12) of a kind of document, made from the one description that reads it.
///
/// A schema says less than the reader. It cannot say how a value is written, in which order keys and lists stand, that
/// no two items have the same id, or that a fraction is at most 1; `$comment` says so where it matters.
package enum JSONSchema {
    /// The file of a kind in `Schemas/`.
    package static func fileName(for kind: DocumentKind) -> String { "\(kind.name).schema.json" }

    package static func text(for kind: DocumentKind) -> String { value(for: kind).text(indent: 2) + "\n" }

    package static func value(for kind: DocumentKind) -> JSONValue {
        let head: JSONValue = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string("urn:akkoord:schema:\(kind.name)"),
            "title": .string(kind.name),
            "description": .string(kind.meaning.text),
            "$comment": "Keys stand in the order given here. `akkoord fmt` writes the one accepted form.",
        ]
        return head.merging(schema(of: kind.shape))
    }

    // MARK: Shapes

    private static func schema(of shape: Shape) -> JSONValue {
        switch shape {
        case .scalar(let form): ScalarSchema.value(for: form)
        case .noneOr(let form): ["anyOf": [["const": "none"], ScalarSchema.value(for: form)]]
        case .list(let item, let ordering, let minimum): list(of: item, ordering, minimum)
        case .mapping(let fields): mapping(fields)
        case .choice(let key, let meaning, let choices): ["oneOf": .array(choices.map { choice($0, key, meaning) })]
        }
    }

    private static func mapping(_ fields: [FieldShape]) -> JSONValue {
        let properties = fields.map { field in
            let description: JSONValue = ["description": .string(field.meaning.text)]
            return JSONValue.Member(field.key, description.merging(schema(of: field.shape)))
        }
        let required = fields.filter(\.isRequired).map(\.key)
        return .members([
            "type": "object",
            "additionalProperties": false,
            "required": required.isEmpty ? nil : .strings(required),
            "minProperties": required.isEmpty ? 1 : nil,
            "properties": .object(properties),
        ])
    }

    private static func choice(_ choice: Shape.Choice, _ key: String, _ meaning: Message) -> JSONValue {
        let title: JSONValue = ["title": .string(choice.word)]
        return title.merging(mapping([.required(key, .scalar(.word([choice.word])), meaning)] + choice.fields))
    }

    private static func list(of item: Shape, _ ordering: Shape.Ordering, _ minimum: Int) -> JSONValue {
        let items = schema(of: item)
        let least: JSONValue? = minimum > 0 ? .integer(minimum) : nil
        switch ordering {
        case .sorted:
            let comment: JSONValue = "sorted as bytes"
            return .members([
                "type": "array", "$comment": comment, "minItems": least, "uniqueItems": true, "items": items,
            ])
        case .by(let keys):
            let comment = JSONValue.string("sorted by \(keys.joined(separator: ", ")) as bytes, each once")
            return .members(["type": "array", "$comment": comment, "minItems": least, "items": items])
        case .ordered:
            let comment: JSONValue = "the order says something"
            return .members(["type": "array", "$comment": comment, "minItems": least, "items": items])
        }
    }
}

extension JSONValue {
    /// Two objects as one, the members of this one first.
    fileprivate func merging(_ other: JSONValue) -> JSONValue {
        guard case .object(let mine) = self, case .object(let theirs) = other else { return other }
        return .object(mine + theirs)
    }
}
