package import CanonicalForm
package import Findings
package import Governance
import Workflow

/// What a member signs (LEDGER §4; key lists in FORMATS).
///
/// One kind is one key list; a new field is a new kind.
package enum StatementDocument: Hashable, Sendable {
    case genesis(GenesisStatement)
    case proposal(ProposalStatement)
    case approval(ApprovalStatement)
    case retraction(RetractionStatement)
    case possession(PossessionStatement)

    package static let sizeLimit = 16 * 1024

    /// Statement kinds that LEDGER defines and this build cannot judge.
    package static let laterKinds = [
        "advice/1", "attestation/1", "checkpoint/1", "proxy/1", "receipt/1", "recovery/1", "term/1",
    ]

    /// The SSHSIG namespace of a statement kind: the kind without its version, at akkoord.
    package var namespace: String {
        switch self {
        case .genesis: "genesis@akkoord"
        case .proposal: "proposal@akkoord"
        case .approval: "approval@akkoord"
        case .retraction: "retraction@akkoord"
        case .possession: "possession@akkoord"
        }
    }

    package var repository: Digest {
        switch self {
        case .genesis(let statement): statement.repository
        case .proposal(let statement): statement.about.repository
        case .approval(let statement): statement.about.repository
        case .retraction(let statement): statement.about.repository
        case .possession(let statement): statement.repository
        }
    }

    package var member: MemberID {
        switch self {
        case .genesis(let statement): statement.member
        case .proposal(let statement): statement.signer.member
        case .approval(let statement): statement.signer.member
        case .retraction(let statement): statement.signer.member
        case .possession(let statement): statement.member
        }
    }

    package var date: Moment {
        switch self {
        case .genesis(let statement): statement.date
        case .proposal(let statement): statement.witness.date
        case .approval(let statement): statement.witness.date
        case .retraction(let statement): statement.witness.date
        case .possession(let statement): statement.date
        }
    }

    package static let kinds = [
        GenesisStatement.kind, ProposalStatement.kind, ApprovalStatement.kind, RetractionStatement.kind,
        PossessionStatement.kind,
    ]

    /// Reads a statement of any kind this build knows, by its first line.
    package static func read(_ bytes: [UInt8]) -> Checked<StatementDocument> {
        let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
        switch String(decoding: firstLine, as: UTF8.self) {
        case "statement: genesis/1": return GenesisStatement.read(bytes).map(StatementDocument.genesis)
        case "statement: proposal/1": return ProposalStatement.read(bytes).map(StatementDocument.proposal)
        case "statement: approval/1": return ApprovalStatement.read(bytes).map(StatementDocument.approval)
        case "statement: retraction/1": return RetractionStatement.read(bytes).map(StatementDocument.retraction)
        case "statement: possession/1": return PossessionStatement.read(bytes).map(StatementDocument.possession)
        case let line where laterKinds.contains { line == "statement: \($0)" }:
            let finding = Finding(
                "statement.later-kind", "a statement of a kind this version cannot judge: `\(line)`", at: .start,
                hint: "a newer version of akkoord can")
            return .refused([finding])
        default:
            let known = kinds.map { "`\($0.name)`" }.joined(separator: ", ")
            let hint: Message = "known statement kinds: \(known), each written as in `statement: approval/1`"
            return .refused([
                Finding("statement.unknown-kind", "not a statement of a known kind", at: .start, hint: hint)
            ])
        }
    }

    package var node: Node {
        switch self {
        case .genesis(let statement): statement.node
        case .proposal(let statement): statement.node
        case .approval(let statement): statement.node
        case .retraction(let statement): statement.node
        case .possession(let statement): statement.node
        }
    }

    package var bytes: [UInt8] { CanonicalWriter.bytes(of: node) }
}
