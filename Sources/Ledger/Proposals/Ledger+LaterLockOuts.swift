import Documents
package import Findings
package import Governance

extension Ledger {
    /// What a change of register or policy would leave undecidable on a later day, when mandates end: told, not refused,
    /// since a decision in between can give them to others.
    package func laterLockOuts(by draft: ProposalDraft, at now: Moment) throws -> [Finding] {
        guard [RecordDocument.Kind.register, .policy].map(\.rawValue).contains(draft.kind) else { return [] }
        do {
            let adopted = try checkApplies(draft, at: now).state.snapshot
            return ProcedureCheck.worsenedLater(from: state.snapshot, to: adopted, after: max(now, state.date).date)
        } catch LedgerError.refused {
            // What cannot be adopted at all is said by whoever asks for that.
            return []
        }
    }
}
