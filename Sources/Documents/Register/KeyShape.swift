import CanonicalForm
import Findings
import Governance

/// A public key in the register (LEDGER §9).
enum KeyShape {
    static let fields: [FieldShape] = [
        .required("id", .id, "the id of the key within the member"),
        .required("type", type, "the only key type of format 1"),
        .required("public", .scalar(.publicKey), "the base64 column of the public key file"),
        .required("class", .word("member", "recorder", "witness"), "what the key may sign"),
    ]

    static let type = Shape.word("ssh-ed25519")

    static func read(_ reader: FieldReader) throws -> RegisteredKey {
        RegisteredKey(
            id: Identifier(try reader.text("id")), type: try reader.text("type"), publicKey: try reader.text("public"),
            keyClass: try reader.value("class", RegisteredKey.Class.init(rawValue:)))
    }

    static func node(_ key: RegisteredKey) -> Node {
        .mapping([
            .plain("id", key.id.text), .plain("type", key.type), .quoted("public", key.publicKey),
            .plain("class", key.keyClass.rawValue),
        ])
    }
}
