import Documents
package import Findings
package import Governance
package import Workflow

extension Hearing {
    /// Why what the votes reach, or may still reach, could not be recorded as things stand: `enact` would be refused so.
    ///
    /// A plan that moved on since the proposal was made need not be able to pay for it any more.
    package func obstacles(to outcome: Verdict.Outcome?, in state: LedgerState, at now: Moment) -> [Finding] {
        let proposers = proposerFindings(at: now)
        let isAdopting = outcome == nil || outcome == .adopted
        let plan = isAdopting ? AmendedPlan.after(revision.operations, in: state).findings : []
        return (proposers + plan).map { $0.concerning(dossier.folder.id) }
    }
}
