import Documents
package import Findings
package import Governance
import Workflow

extension Ledger {
    /// Sub-amendments that a new wording of their amendment leaves without what they start from.
    package func leftSubAmendments(by draft: ProposalDraft, at now: Moment) throws -> [Finding] {
        // Once one was adopted, the next goes on from that one, however the amendment reads.
        guard let id = draft.revising, try AdoptedSubAmendments(on: id, state.chronicle, archive).last == nil else {
            return []
        }
        let open = try openSubAmendments(at: max(now, state.date)).filter { $0.amends.proposal == id }.map(\.id)
        guard !open.isEmpty else { return [] }
        let message: Message =
            "sub-amendments start from the wording that this takes the place of: \(open.joined(separator: ", "))"
        return [
            Finding(
                "subamendment.moved", message, severity: .notice, decision: id,
                hint: "\(id) waits for them no more; tell their authors, who can put them anew")
        ]
    }
}
