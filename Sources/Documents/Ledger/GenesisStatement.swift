import CanonicalForm
import Findings
package import Governance

/// `genesis/1`: consent of a founder, and proof that they hold the key.
package struct GenesisStatement: Hashable, Sendable {
    package let repository: Digest
    package let member: MemberID
    package let key: Identifier<RegisteredKey>
    package let date: Moment

    package init(repository: Digest, member: MemberID, key: Identifier<RegisteredKey>, date: Moment) {
        self.repository = repository
        self.member = member
        self.key = key
        self.date = date
    }

    package static let kind = DocumentKind(
        "genesis", "A founder's consent to the genesis, and proof that they hold the key.",
        sizeLimit: StatementDocument.sizeLimit,
        [
            .required("statement", .word("genesis/1"), "the kind of statement"),
            .required("repository", .digest, "the id of the repository"),
            .required("member", .id, "who signs"),
            .required("key", .id, "the id of the key that signs"),
            .required("date", .time, "when it was signed"),
        ])

    static func read(_ bytes: [UInt8]) -> Checked<GenesisStatement> {
        kind.decode(bytes) { reader in
            GenesisStatement(
                repository: try reader.value("repository") { Digest($0) }, member: MemberID(try reader.text("member")),
                key: Identifier(try reader.text("key")), date: try reader.value("date") { Moment($0) })
        }
    }

    var node: Node {
        .mapping([
            .plain("statement", "genesis/1"), .plain("repository", repository.description),
            .plain("member", member.text),
            .plain("key", key.text), .quoted("date", date.text),
        ])
    }
}
