import CanonicalForm
import Findings

extension DocumentKind {
    /// A file of this kind in which everything that it may say is said once; texts say what they are for.
    package var example: [UInt8] { CanonicalWriter.bytes(of: ExampleDocument(of: name).node(shape)) }
}

/// Makes an example from the shape of a kind.
struct ExampleDocument {
    private let kind: String

    init(of kind: String) { self.kind = kind }

    func node(_ shape: Shape) -> Node {
        value(shape, FieldShape.required(kind, shape, ""), in: kind, 1, variant: 0)
    }

    // MARK: Values

    /// The value of a field: `owner` is what the mapping around it is called, `number` which of its like it is, and
    /// `variant` which of several choices it makes.
    private func value(_ shape: Shape, _ field: FieldShape, in owner: String, _ number: Int, variant: Int) -> Node {
        switch shape {
        case .scalar(let form), .noneOr(let form): scalar(form, field, owner, number)
        case .list(let item, let ordering, _): .list(items(item, ordering, field, variant))
        case .mapping(let fields): mapping(fields, field.key == kind ? kind : Self.singular(field.key), number, variant)
        case .choice(let key, let meaning, let choices):
            choice(choices[variant % choices.count], key, meaning, Self.singular(field.key), number, variant)
        }
    }

    private func mapping(_ fields: [FieldShape], _ name: String, _ number: Int, _ variant: Int) -> Node {
        .mapping(fields.map { Field($0.key, value($0.shape, $0, in: name, number, variant: variant)) })
    }

    private func choice(
        _ choice: Shape.Choice, _ key: String, _ meaning: Message, _ name: String, _ number: Int, _ variant: Int
    ) -> Node {
        let word = FieldShape.required(key, .scalar(.word([choice.word])), meaning)
        return mapping([word] + choice.fields, name, number, variant)
    }

    // MARK: Lists

    /// As many items as the item knows choices, so that each is shown; of scalars one.
    private func items(_ item: Shape, _ ordering: Shape.Ordering, _ field: FieldShape, _ variant: Int) -> [Node] {
        let count = if case .by(let keys) = ordering, keys != ["id"] { 1 } else { Self.variants(of: item) }
        return (0..<count).map { index in
            let chosen = count == 1 ? variant : index
            return value(item, field, in: Self.singular(field.key), index + 1, variant: chosen)
        }
    }

    private static func variants(of shape: Shape) -> Int {
        switch shape {
        case .scalar, .noneOr, .list: 1
        case .mapping(let fields): fields.map { variants(of: $0.shape) }.max() ?? 1
        case .choice(_, _, let choices): choices.count
        }
    }

    private static func singular(_ key: String) -> String {
        if key.hasSuffix("ies") { return key.dropLast(3) + "y" }
        return key.hasSuffix("s") && !key.hasSuffix("ss") ? String(key.dropLast()) : key
    }

    // MARK: Scalars

    private func scalar(_ form: ScalarForm, _ field: FieldShape, _ owner: String, _ number: Int) -> Node {
        let text = text(form, field, owner, number)
        return switch form.style {
        case .plain: .plain(text)
        case .quoted: .quoted(text)
        case .block: .prose(text)
        }
    }

    private func text(_ form: ScalarForm, _ field: FieldShape, _ owner: String, _ number: Int) -> String {
        switch form {
        case .id: field.key == "id" ? "\(owner)-\(number)" : Self.ids[field.key] ?? "\(Self.singular(field.key))-1"
        case .reference: "party-1/mandate"
        case .capacity: "body-1/seat-1"
        case .word(let words): words.first ?? "none"
        case .digest: "sha256:" + Self.hexadecimal
        case .boolean: "true"
        case .integer(let range):
            "\(Self.numbers[field.key].map { min(max($0, range.lowerBound), range.upperBound) } ?? range.lowerBound)"
        case .money: "1000.00"
        case .date: Self.lastDays.contains(field.key) ? "2029-12-31" : "2026-01-01"
        case .time: "2026-01-01T09:00:00Z"
        case .fraction: "2/3"
        case .decimal: field.key == "number-to" ? "20" : "10"
        case .proposalID: "2026-0001"
        case .path: "register/parties/party-1.yaml"
        case .publicKey: "AAAAC3NzaC1lZDI1NTE5AAAAIFhmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZm"
        case .nonce: Self.hexadecimal
        case .line, .free: Self.sentence(field.meaning)
        case .prose: Self.sentence(field.meaning) + ".\n"
        }
    }

    /// Names of other things, so that those of one kind are called the same wherever they stand.
    private static let ids: [String: String] = [
        "period": "y2026", "periods": "y2026", "executor": "party-1", "holder": "office-1", "purpose": "programme",
        "node": "programme", "parent": "domain-1", "chair": "seat-1", "from": "line-1", "to": "line-2",
        "of": "party-1", "inside": "horizon",
    ]

    private static let numbers: [String: Int64] = ["price-level": 2026, "weight": 1, "threshold": 2]

    private static let lastDays: Set = ["to", "end", "last", "leaves", "until"]

    private static let hexadecimal = String(repeating: "0123456789abcdef", count: 4)

    private static func sentence(_ meaning: Message) -> String {
        let text = meaning.text
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
