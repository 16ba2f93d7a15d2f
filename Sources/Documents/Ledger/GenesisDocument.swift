package import CanonicalForm
package import Findings
package import Governance

/// `akkoord.yaml`: the repository's birth certificate.
///
/// It never changes; its digest is the repository's id.
package struct GenesisDocument: Hashable, Sendable {
    package let programme: Identifier<Programme>
    /// 64 hexadecimal digits that make two repositories of one programme differ.
    package let nonce: String
    package let founders: [MemberID]
    /// The setdigest of every genesis file but itself, `genesis/` and `record.yaml`.
    package let initial: Digest

    package init(programme: Identifier<Programme>, nonce: String, founders: [MemberID], initial: Digest) {
        self.programme = programme
        self.nonce = nonce
        self.founders = founders
        self.initial = initial
    }

    package static let kind = DocumentKind(
        "akkoord", "The birth certificate of a repository; its SHA-256 is the repository's id.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("programme", .id, "the id of the programme"),
            .required("nonce", .scalar(.nonce), "makes two repositories of one programme differ"),
            .required("founders", .list(.id, .sorted, atLeast: 1), "the members whose keys signed the genesis"),
            .required("digest", .word("sha256"), "the digest algorithm"),
            .required("initial", .digest, "the setdigest of all other genesis files but `genesis/` and `record.yaml`"),
        ])

    package static func read(_ bytes: [UInt8]) -> Checked<GenesisDocument> {
        kind.decode(bytes) { reader in
            GenesisDocument(
                programme: Identifier(try reader.text("programme")), nonce: try reader.text("nonce"),
                founders: reader.texts("founders").map { MemberID($0) },
                initial: try reader.value("initial") { Digest($0) })
        }
    }

    package var node: Node {
        .mapping([
            .number("format", 1), .plain("programme", programme.text), .quoted("nonce", nonce),
            .list("founders", founders.sorted()) { .plain($0.text) }, .plain("digest", "sha256"),
            .plain("initial", initial.description),
        ])
    }
}
