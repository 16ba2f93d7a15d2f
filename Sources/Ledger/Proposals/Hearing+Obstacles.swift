import Documents
package import Findings
package import Governance
package import Workflow

extension Hearing {
    /// Why what the votes reach, or may still reach, could not be recorded as things stand: `enact` would be refused so.
    ///
    /// A plan that moved on since the proposal was made need not be able to pay for it any more.
    package func obstacles(
        to outcome: Verdict.Outcome?, in state: LedgerState, at now: Moment, earlier: any EarlierDecisions
    ) throws -> [Finding] {
        let proposers = proposerFindings(at: now)
        let isAdopting = outcome == nil || outcome == .adopted
        let adoption = isAdopting ? try adoptionFindings(state, now, earlier) : []
        return (proposers + adoption).map { $0.concerning(dossier.folder.id) }
    }

    private func adoptionFindings(
        _ state: LedgerState, _ now: Moment, _ earlier: any EarlierDecisions
    ) throws -> [Finding] {
        switch try Adoption.of(change, in: state, at: now, earlier: earlier) {
        case .refused(let findings): findings
        case .accepted(let adoption): possessionFindings(adoption, at: now)
        }
    }
}
