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

    /// Nil for a statement of another kind.
    init?(_ signed: SignedStatement) {
        switch signed.statement {
        case .genesis: return nil
        case .proposal(let statement):
            (about, signer, witness) = (statement.about, statement.signer, statement.witness)
            (title, amount, kind) = (statement.title, statement.amount, .proposal)
        case .approval(let statement):
            (about, signer, witness) = (statement.about, statement.signer, statement.witness)
            (title, amount, kind) = (statement.title, statement.amount, .approval(statement.ballot))
        case .retraction(let statement):
            (about, signer, witness) = (statement.about, statement.signer, statement.witness)
            (title, amount, kind) = (nil, nil, .retraction)
        }
    }

    /// For the judge. Only `StatementRules` calls this, after all its rules held.
    func checked(_ digest: Digest) -> CheckedStatement {
        CheckedStatement(
            digest: digest, kind: kind, member: signer.member, actsFor: signer.actsFor, capacity: signer.capacity,
            revision: about.revision, change: about.change, after: witness.after, date: witness.date)
    }
}
