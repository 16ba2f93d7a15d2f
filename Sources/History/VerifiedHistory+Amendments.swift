package import Documents
import Findings
import Governance
package import Ledger

extension VerifiedHistory {
    /// The revision that a decision adopted or closed; nil for the founding.
    package func revision(of entry: Entry) -> RevisionDocument? {
        guard let id = entry.record.proposal, let digest = entry.record.revision, let folder = ProposalFolder(id: id)
        else { return nil }
        return entry.files[folder.revision(digest.hex)].flatMap { RevisionDocument.read($0).value }
    }

    /// The amendments adopted between two points, whichever comes first.
    package func amendments(between one: Int, and other: Int) -> [AdoptedAmendment] {
        let (start, end) = (min(one, other), max(one, other))
        guard start < end else { return [] }
        return entries[(start + 1)...end].compactMap { entry in
            guard entry.record.kind == RecordDocument.Kind.amendment.rawValue, let id = entry.record.proposal,
                let revision = revision(of: entry)
            else { return nil }
            return AdoptedAmendment(id: id, effect: revision.effect)
        }
    }
}
