import CanonicalForm
import Findings
package import Governance

/// `possession/1`: the holder of a key that a proposal wants to register proves that they hold it (LEDGER §9).
///
/// Signed by that key itself. It speaks of the key, not of a wording: a new revision with the same key keeps it.
package struct PossessionStatement: Hashable, Sendable {
    package let repository: Digest
    package let proposal: String
    package let member: MemberID
    package let key: Identifier<RegisteredKey>
    /// The base64 column of the OpenSSH public key.
    package let publicKey: String
    /// Sequence number and digest of the newest verified record.
    package let seen: Int
    package let record: Digest
    package let date: Moment

    package init(
        repository: Digest, proposal: String, member: MemberID, key: Identifier<RegisteredKey>, publicKey: String,
        seen: Int, record: Digest, date: Moment
    ) {
        self.repository = repository
        self.proposal = proposal
        self.member = member
        self.key = key
        self.publicKey = publicKey
        self.seen = seen
        self.record = record
        self.date = date
    }

    package static let kind = DocumentKind(
        "possession", "Proof that the holder of a new key holds it.", sizeLimit: StatementDocument.sizeLimit,
        [
            .required("statement", .word("possession/1"), "the kind of statement"),
            .required("repository", .digest, "the id of the repository"),
            .required("proposal", .scalar(.proposalID), "the proposal that registers the key"),
            .required("member", .id, "whose key it will be"),
            .required("key", .id, "the id that the key will have"),
            .required("public", .scalar(.publicKey), "the base64 column of the public key file"),
            .required("seen", .scalar(.integer(0...999_999_999)), "the sequence number of the newest verified record"),
            .required("record", .digest, "the digest of that record"),
            .required("date", .time, "when it was signed"),
        ])

    static func read(_ bytes: [UInt8]) -> Checked<PossessionStatement> {
        kind.decode(bytes) { reader in
            PossessionStatement(
                repository: try reader.value("repository") { Digest($0) }, proposal: try reader.text("proposal"),
                member: MemberID(try reader.text("member")), key: Identifier(try reader.text("key")),
                publicKey: try reader.text("public"), seen: try reader.integer("seen"),
                record: try reader.value("record") { Digest($0) }, date: try reader.value("date") { Moment($0) })
        }
    }

    var node: Node {
        .mapping([
            .plain("statement", "possession/1"), .plain("repository", repository.description),
            .quoted("proposal", proposal), .plain("member", member.text), .plain("key", key.text),
            .quoted("public", publicKey), .number("seen", seen), .plain("record", record.description),
            .quoted("date", date.text),
        ])
    }
}
