import Amendments
package import Documents
package import Findings
package import Governance
package import Workflow

/// A proposal before the judge: its dossier and checked statements in a state of the ledger.
///
/// The one place that turns a proposal into what the judge needs; `status`, `approve`, `enact` and `verify` all hear a
/// proposal through it.
package struct Hearing: Sendable {
    package let dossier: Dossier
    package let revision: RevisionDocument
    package let matter: Matter
    package let policy: Policy
    package let facts: Facts
    package let statements: [CheckedStatement]
    package let factsDigest: Digest
    package let policyDigest: Digest
    private let register: Register

    /// Opens the hearing, or says why the proposal cannot be heard in this state.
    package static func open(_ dossier: Dossier, in state: LedgerState) -> Checked<Hearing> {
        guard let digest = dossier.currentRevision, let revision = dossier.current else {
            let message = "two revisions are unreconciled; the authors must put forward one that revises both"
            return .refused([Finding("proposal.unreconciled", message, path: dossier.folder.path)])
        }
        guard let policy = state.policies[revision.kind] else {
            return .refused([
                Finding(
                    "policy.missing", "there is no policy for `\(revision.kind)`", path: "policy/\(revision.kind).yaml")
            ])
        }
        if let finding = Self.problem(with: revision, dossier.folder.revision(digest.hex)) {
            return .refused([finding])
        }
        let matter: Matter
        switch Self.matter(dossier, digest, revision, in: state) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let derived): matter = derived
        }
        guard let facts = Facts(of: matter, under: policy) else {
            return .refused([
                Finding(
                    "policy.no-tier", "no tier of the policy fits this proposal", path: "policy/\(revision.kind).yaml")
            ])
        }
        return StatementRules(dossier, state).check().map { statements in
            Hearing(
                dossier: dossier, revision: revision, matter: matter, policy: policy, facts: facts,
                statements: statements,
                factsDigest: Digest(of: facts), policyDigest: state.digest(of: policy), register: state.register)
        }
    }

    /// What is stated beside the operations must be what follows from them, whatever the outcome.
    private static func problem(with revision: RevisionDocument, _ path: String) -> Finding? {
        guard revision.takesEffect == .withVersion else {
            return Finding(
                "proposal.takes-effect", "this version cannot judge what takes effect on the decision itself",
                path: path)
        }
        guard let computed = try? Effect(of: revision.operations) else {
            return Finding("amendment.too-large", "the amounts add up to more than can be stored", path: path)
        }
        guard let difference = revision.effect.difference(from: computed) else { return nil }
        return difference.finding(in: .empty, programme: nil).located(in: path)
    }

    private static func matter(
        _ dossier: Dossier, _ digest: Digest, _ revision: RevisionDocument, in state: LedgerState
    ) -> Checked<Matter> {
        let amendment = Amendment(revision.operations)
        do {
            let matter = Matter(
                subject: revision.kind, authors: dossier.authors, revision: digest,
                change: Digest(of: revision.changeNode),
                operations: Set(revision.operations.map(\.word)),
                shifts: Set(amendment.kinds(in: state.plan).map(\.rawValue)),
                gross: try amendment.gross(), shares: try amendment.shares(in: state.plan),
                givingExecutors: amendment.givingExecutors(in: state.plan), agreementParties: [])
            return .accepted(matter)
        } catch {
            return .refused([
                Finding(
                    "amendment.too-large", "the amounts add up to more than can be stored", path: dossier.folder.path)
            ])
        }
    }

    package func judge(at now: Moment) -> Judge {
        Judge(
            matter: matter, policy: policy, register: register, factsDigest: factsDigest, policyDigest: policyDigest,
            now: now)
    }

    package func verdict(at now: Moment) -> Verdict? { judge(at: now).verdict(on: statements) }

    /// Proposers who had no right to propose.
    package func proposerFindings(at now: Moment) -> [Finding] {
        let right = ProposingRight(policy: policy, register: register, now: now)
        return statements.filter { $0.kind == .proposal && $0.revision == matter.revision }.compactMap { statement in
            guard let code = right.reason(against: statement) else { return nil }
            let message = "`\(statement.member)` may not propose this as `\(statement.capacity)` (\(code.rawValue))"
            return Finding("proposal.not-entitled", message, path: dossier.folder.statement(statement.digest.hex))
        }
    }

    /// The newest statements on file, which a new one has to name.
    package var heads: [Digest] { StatementOrder(statements).heads(of: statements) }
}
