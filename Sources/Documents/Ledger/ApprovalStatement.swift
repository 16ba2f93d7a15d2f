import CanonicalForm
import Findings
package import Governance
package import Workflow

/// `approval/1`: a vote for or against, an abstention, or the withdrawal of one's vote.
package struct ApprovalStatement: Hashable, Sendable {
    package let about: StatementSubject
    package let ballot: CheckedStatement.Ballot
    /// The digest of what is signed jointly: the `agreement.yaml` of an agreement.
    package let document: Digest?
    package let title: String
    package let amount: Money
    package let signer: StatementSigner
    package let witness: StatementWitness

    package init(
        about: StatementSubject, ballot: CheckedStatement.Ballot, document: Digest? = nil, title: String,
        amount: Money, signer: StatementSigner, witness: StatementWitness
    ) {
        self.about = about
        self.ballot = ballot
        self.document = document
        self.title = title
        self.amount = amount
        self.signer = signer
        self.witness = witness
    }

    /// `choice` lists what this build can judge; `recuse` is refused as unknown, never ignored.
    ///
    /// A reason needs parts that do not exist yet, so it can only be `none`.
    package static let kind = DocumentKind(
        "approval", "A vote on a step of a proposal, or its withdrawal.", sizeLimit: StatementDocument.sizeLimit,
        [.required("statement", .word("approval/1"), "the kind of statement")] + StatementSubject.fields
            + [
                .required("facts", .digest, "the digest of what the judge derives"),
                .required("policy", .digest, "the setdigest of the subject's policy and the bodies it names"),
                .required(
                    "document", .noneOr(.digest), "the digest of a jointly signed document, such as an agreement"),
                .required("title", .line, "the title, as shown to the signer"),
                .required("amount", .scalar(.money(.notNegative)), "the gross amount, as shown to the signer"),
            ] + StatementSigner.fields
            + [
                .required("step", .id, "the step of the policy"),
                .required("round", .scalar(.integer(1...99)), "the round of voting"),
                .required(
                    "choice", .scalar(.word(CheckedStatement.Choice.allCases.map(\.rawValue).sorted())),
                    "what the signer says"),
                .required("reason", .word("none"), "the digest of a reason"),
            ] + StatementWitness.fields)

    static func read(_ bytes: [UInt8]) -> Checked<ApprovalStatement> {
        kind.decode(bytes) { reader in
            let ballot = CheckedStatement.Ballot(
                step: Identifier(try reader.text("step")), round: try reader.integer("round"),
                choice: try reader.value("choice", CheckedStatement.Choice.init(rawValue:)),
                facts: try reader.value("facts") { Digest($0) }, policy: try reader.value("policy") { Digest($0) })
            return ApprovalStatement(
                about: try StatementSubject.read(reader), ballot: ballot,
                document: try reader.noneOr("document") { Digest($0) }, title: try reader.text("title"),
                amount: try reader.value("amount", Money.init(stored:)), signer: try StatementSigner.read(reader),
                witness: try StatementWitness.read(reader))
        }
    }

    var node: Node {
        .mapping(
            [.plain("statement", "approval/1")] + about.nodeFields
                + [
                    .plain("facts", ballot.facts.description), .plain("policy", ballot.policy.description),
                    .plainOrNone("document", document?.description),
                    .quoted("title", title), .quoted("amount", amount.description),
                ] + signer.nodeFields
                + [
                    .plain("step", ballot.step.text), .number("round", ballot.round),
                    .plain("choice", ballot.choice.rawValue),
                    .plain("reason", "none"),
                ] + witness.nodeFields)
    }
}
