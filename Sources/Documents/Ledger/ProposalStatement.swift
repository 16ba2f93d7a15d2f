import CanonicalForm
import Findings
package import Governance

/// `proposal/1`: an author puts a revision forward.
package struct ProposalStatement: Hashable, Sendable {
    package let about: StatementSubject
    package let title: String
    package let amount: Money
    package let signer: StatementSigner
    package let witness: StatementWitness

    package init(
        about: StatementSubject, title: String, amount: Money, signer: StatementSigner, witness: StatementWitness
    ) {
        self.about = about
        self.title = title
        self.amount = amount
        self.signer = signer
        self.witness = witness
    }

    package static let kind = DocumentKind(
        "proposal", "An author puts a revision forward.", sizeLimit: StatementDocument.sizeLimit,
        [.required("statement", .word("proposal/1"), "the kind of statement")] + StatementSubject.fields
            + [
                .required("title", .line, "the title, as shown to the signer"),
                .required("amount", .scalar(.money(.notNegative)), "the gross amount, as shown to the signer"),
            ] + StatementSigner.fields + StatementWitness.fields)

    static func read(_ bytes: [UInt8]) -> Checked<ProposalStatement> {
        kind.decode(bytes) { reader in
            ProposalStatement(
                about: try StatementSubject.read(reader), title: try reader.text("title"),
                amount: try reader.value("amount", Money.init(stored:)), signer: try StatementSigner.read(reader),
                witness: try StatementWitness.read(reader))
        }
    }

    var node: Node {
        .mapping(
            [.plain("statement", "proposal/1")] + about.nodeFields
                + [.quoted("title", title), .quoted("amount", amount.description)] + signer.nodeFields
                + witness.nodeFields)
    }
}
