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

    /// The same of a proposal that is open, for whoever decides on it.
    package func laterLockOuts(by hearing: Hearing, at now: Moment) throws -> [Finding] {
        guard [RecordDocument.Kind.register, .policy].map(\.rawValue).contains(hearing.revision.kind),
            let adopted = try Adoption.of(hearing.change, in: state, at: max(now, state.date), earlier: archive).value
        else { return [] }
        return ProcedureCheck.worsenedLater(
            from: state.snapshot, to: adopted.state.snapshot, after: max(now, state.date).date
        ).map { $0.concerning(hearing.dossier.folder.id) }
    }

    /// What nobody can decide now, or could not from a later day on, by the register and the policies of main.
    package func lockOuts(at now: Moment) -> [Finding] {
        ProcedureCheck.lockedOut(state.snapshot, on: max(now, state.date).date)
    }
}
