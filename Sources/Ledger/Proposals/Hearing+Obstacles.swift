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
        guard outcome == nil || outcome == .adopted else { return [] }
        let findings: [Finding]
        switch try Adoption.of(change, in: state, at: now, earlier: earlier) {
        case .refused(let refused): findings = refused
        // Consent to an agreement can only be missed once the votes are in.
        case .accepted(let adoption) where outcome == nil: findings = possessionFindings(adoption, at: now)
        case .accepted(let adoption): findings = enactmentFindings(at: now, after: adoption)
        }
        return (proposerFindings(at: now) + (try wordingFindings(in: state, earlier)) + findings).map {
            $0.concerning(dossier.folder.id)
        }
    }
}
