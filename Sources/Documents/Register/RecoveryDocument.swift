package import CanonicalForm
package import Findings
package import Governance

/// `register/recovery.yaml`: the keys that can mend the register when other keys are lost, and how many it takes.
package enum RecoveryDocument {
    package static let kind = DocumentKind(
        "recovery", "The keys that can mend the register when other keys are lost, and how many of them it takes.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("threshold", .scalar(.integer(1...100)), "how many of the keys must sign"),
            .required("keys", .list(.mapping(fields), .by(["id"])), "the recovery keys"),
        ])

    private static let fields: [FieldShape] = [
        .required("id", .id, "the id of the key"),
        .required("member", .id, "the member who holds it"),
        .required("type", KeyShape.type, "the only key type of format 1"),
        .required("public", .scalar(.publicKey), "the base64 column of the public key file"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<Register.Recovery> {
        kind.decode(bytes) { reader in
            let keys = try reader.items("keys") {
                Register.RecoveryKey(
                    id: Identifier(try $0.text("id")), member: MemberID(try $0.text("member")),
                    type: try $0.text("type"),
                    publicKey: try $0.text("public"))
            }
            return Register.Recovery(threshold: try reader.integer("threshold"), keys: keys)
        }
    }

    package static func node(_ recovery: Register.Recovery) -> Node {
        .mapping([
            .number("format", 1), .number("threshold", recovery.threshold),
            .list("keys", recovery.keys.sorted { $0.id < $1.id }) { key in
                .mapping([
                    .plain("id", key.id.text), .plain("member", key.member.text), .plain("type", key.type),
                    .quoted("public", key.publicKey),
                ])
            },
        ])
    }
}
