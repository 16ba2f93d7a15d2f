import Documents
package import Findings

extension Ledger {
    /// What should be known before a draft that replaces files is put forward: open proposals that replace one of them
    /// too. Only one of the two can be recorded as it is.
    package func rivals(of draft: ProposalDraft) throws -> [Finding] {
        guard !draft.files.isEmpty else { return [] }
        return try openProposals().filter { $0 != draft.revising }.compactMap { id in
            guard let revision = try branch(of: id).dossier().value?.current,
                let path = revision.payload.map(\.path).sorted().first(where: { draft.files[$0] != nil })
            else { return nil }
            return Finding(
                "proposal.same-file",
                "proposal \(id) (\(revision.title)) is open and is about this file too: once one of the two is recorded, the other must be proposed anew",
                severity: .notice, path: path, hint: "see the other: akkoord explain \(id)")
        }
    }
}
