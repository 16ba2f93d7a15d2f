import Documents
import Governance
import Workflow

/// What the three kinds of statement on a proposal have in common.
struct StatementPartsOnProposal {
    let about: StatementSubject
    let signer: StatementSigner
    let witness: StatementWitness
    /// Nil for a retraction, which shows neither.
    let title: String?
    let amount: Money?
    private let kind: CheckedStatement.Kind

    /// The document that was signed jointly; nil for none, or for a kind that shows none.
    let document: Digest?
    private(set) var isVote = false

    /// Nil for a statement of another kind.
    init?(_ signed: SignedStatement) {
        switch signed.statement {
        case .genesis, .possession: return nil
        case .proposal(let statement):
            (about, signer, witness) = (statement.about, statement.signer, statement.witness)
            (title, amount, document, kind) = (statement.title, statement.amount, nil, .proposal)
        case .approval(let statement):
            (about, signer, witness) = (statement.about, statement.signer, statement.witness)
            (title, amount, document) = (statement.title, statement.amount, statement.document)
            (kind, isVote) = (.approval(statement.ballot), true)
        case .retraction(let statement):
            (about, signer, witness) = (statement.about, statement.signer, statement.witness)
            (title, amount, document, kind) = (nil, nil, nil, .retraction)
        }
    }

    /// For the judge. Only `StatementRules` calls this, after all its rules held.
    func checked(_ digest: Digest, isKeyRevoked: Bool) -> CheckedStatement {
        CheckedStatement(
            digest: digest, kind: kind, member: signer.member, actsFor: signer.actsFor, capacity: signer.capacity,
            revision: about.revision, change: about.change, after: witness.after, date: witness.date,
            isKeyRevoked: isKeyRevoked)
    }
}
