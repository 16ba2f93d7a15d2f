import Documents
import Findings
package import Governance
import Workflow

extension Ledger {
    /// The hearing that a draft would get if a member, or somebody, proposed it now: before any vote, nothing written.
    package func rehearsal(of draft: ProposalDraft, by member: MemberID?, at now: Moment) throws -> Hearing {
        guard let policy = state.policy(for: draft.kind) else {
            throw LedgerError.refused(
                Finding("policy.missing", "there is no policy for `\(draft.kind)`", path: "policy/\(draft.kind).yaml"))
        }
        let change = try self.change(draft, by: member ?? state.register.members.keys.min() ?? "nobody", revises: [])
        let digest = Digest(of: change.revision.node)
        let matter = try change.matter(Set([member].compactMap(\.self)), digest, in: state)
        // The number plays no part in what is asked.
        guard let facts = Facts(of: matter, under: policy), let folder = ProposalFolder(id: "\(now.year)-0001") else {
            throw LedgerError.refused(
                Finding(
                    "policy.no-tier", "no tier of the policy fits this proposal", path: "policy/\(draft.kind).yaml"))
        }
        return Hearing(
            dossier: Dossier(
                folder: folder, revisions: [digest: change.revision], payload: [:], statements: [], files: [:]),
            change: change, matter: matter, policy: policy, facts: facts, statements: [], possessions: [],
            factsDigest: Digest(of: facts), policyDigest: state.digest(of: policy), register: state.register)
    }
}
