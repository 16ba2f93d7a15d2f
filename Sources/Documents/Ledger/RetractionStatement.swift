import CanonicalForm
import Findings
import Governance

/// `retraction/1`: an author takes their proposal back.
package struct RetractionStatement: Hashable, Sendable {
    package let about: StatementSubject
    package let signer: StatementSigner
    package let witness: StatementWitness

    package init(about: StatementSubject, signer: StatementSigner, witness: StatementWitness) {
        self.about = about
        self.signer = signer
        self.witness = witness
    }

    package static let kind = DocumentKind(
        "retraction", "An author takes a proposal back.", sizeLimit: StatementDocument.sizeLimit,
        [.required("statement", .word("retraction/1"), "the kind of statement")] + StatementSubject.fields
            + StatementSigner.fields
            + [.required("reason", .word("none"), "the digest of a reason")] + StatementWitness.fields)

    static func read(_ bytes: [UInt8]) -> Checked<RetractionStatement> {
        kind.decode(bytes) { reader in
            RetractionStatement(
                about: try StatementSubject.read(reader), signer: try StatementSigner.read(reader),
                witness: try StatementWitness.read(reader))
        }
    }

    var node: Node {
        .mapping(
            [.plain("statement", "retraction/1")] + about.nodeFields + signer.nodeFields + [.plain("reason", "none")]
                + witness.nodeFields)
    }
}
