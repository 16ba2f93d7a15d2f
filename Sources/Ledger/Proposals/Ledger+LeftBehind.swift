import Documents
package import Findings
package import Governance
import Workflow

extension Ledger {
    /// What a new wording leaves behind: votes on the one before it, and sub-amendments that start from that.
    package func leftBehind(by draft: ProposalDraft, at now: Moment) throws -> [Finding] {
        guard let id = draft.revising else { return [] }
        let hearing = try hearing(of: id)
        return voidVotes(on: hearing) + (try subAmendments(startingFrom: hearing, at: max(now, state.date)))
    }

    private func voidVotes(on hearing: Hearing) -> [Finding] {
        let order = StatementOrder(hearing.statements)
        let votes = order.inOrder(hearing.statements).filter { statement in
            statement.revision == hearing.matter.revision && statement.ballot.map { $0.choice != .withdraw } ?? false
        }
        guard !votes.isEmpty else { return [] }
        var names: [String] = []
        for vote in votes.map({ "\($0.member) (\($0.capacity))" }) where !names.contains(vote) { names.append(vote) }
        let id = hearing.dossier.folder.id
        let message: Message =
            "votes on the wording that this takes the place of count no more: \(names.joined(separator: ", "))"
        return [
            Finding(
                "proposal.votes-void", message, severity: .notice, decision: id,
                hint: "they are asked again; `akkoord pending` tells them")
        ]
    }

    private func subAmendments(startingFrom hearing: Hearing, at now: Moment) throws -> [Finding] {
        let id = hearing.dossier.folder.id
        // Once one was adopted, the next goes on from that one, however the amendment reads.
        guard try AdoptedSubAmendments(on: id, state.chronicle, archive).last == nil else { return [] }
        let open = try openSubAmendments(at: now).filter { $0.amends.proposal == id }.map(\.id)
        guard !open.isEmpty else { return [] }
        let message: Message =
            "sub-amendments start from the wording that this takes the place of: \(open.joined(separator: ", "))"
        return [
            Finding(
                "subamendment.moved", message, severity: .notice, decision: id,
                hint: "each is revised by its author, taken back, or voted against; until then \(id) waits for them")
        ]
    }
}
