import Amendments
import Documents
package import Governance

/// An open proposal that changes cells or agreements which a draft changes too.
package struct PendingOverlap: Sendable {
    package struct Cell: Sendable {
        package let cell: CellReference
        /// What the open proposal does to it.
        package let delta: Money
        /// What the cell lacks if both are adopted, or may not be carried over any more; nil when there is enough.
        package let shortage: Money?
        /// Whether the shortage is of what a closed period did not spend.
        package let isOfUnderspend: Bool
    }

    package let id: String
    package let title: String
    package let cells: [Cell]
    package let agreements: [AgreementID]
}

extension Ledger {
    /// Open proposals that touch what a draft touches, by id; not the one it revises or changes, nor one that is not
    /// sound. A sub-amendment touches nothing: what it says, its amendment may come to say.
    package func overlaps(with draft: ProposalDraft) throws -> [PendingOverlap] {
        let mine = Dictionary(
            uniqueKeysWithValues: try Effect(of: draft.operations).deltas.map { ($0.cell, $0.delta) })
        let touched = Set(Amendment(draft.operations).touchedAgreements)
        guard !mine.isEmpty || !touched.isEmpty else { return [] }
        let own = [draft.revising, draft.amends?.proposal]
        return try openProposals().filter { !own.contains($0) }.compactMap { id in
            guard let revision = try soundRevision(of: id), revision.amends == nil else { return nil }
            let cells = revision.effect.deltas.compactMap { theirs in
                mine[theirs.cell].map { overlap(theirs, with: $0, draft.operations + revision.operations) }
            }
            let agreements = Amendment(revision.operations).touchedAgreements.filter(touched.contains)
            guard !cells.isEmpty || !agreements.isEmpty else { return nil }
            return PendingOverlap(id: id, title: revision.title, cells: cells, agreements: agreements)
        }
    }

    private func soundRevision(of id: String) throws -> RevisionDocument? {
        do {
            return try hearing(of: id).revision
        } catch LedgerError.refused {
            return nil
        }
    }

    private func overlap(
        _ theirs: Movement, with mine: Money, _ operations: [PlanOperation]
    ) -> PendingOverlap.Cell {
        let held = state.plan[theirs.cell]
        let underspend =
            operations.contains { $0.carriesOver(from: theirs.cell) }
            ? state.programme.underspend(of: theirs.cell) : nil
        let room = underspend?.left(of: held) ?? held
        // Amounts have at most fifteen digits, so three of them have a sum.
        let left = room.cents + mine.cents + theirs.delta.cents
        return PendingOverlap.Cell(
            cell: theirs.cell, delta: theirs.delta, shortage: left < 0 ? Money(cents: -left) : nil,
            isOfUnderspend: underspend != nil)
    }
}

extension PlanOperation {
    /// Whether it takes from a cell what a closed period did not spend.
    fileprivate func carriesOver(from cell: CellReference) -> Bool {
        guard case .carryOver(let each) = self else { return false }
        return CellReference(line: each.line, period: each.from, status: each.status) == cell
    }
}
