import Governance
import Workflow

extension Hearing {
    /// Why the judge would not count what a member is about to say, or nil: asked before anything is signed.
    func reason(
        against choice: CheckedStatement.Choice, by member: Member, as capacity: Capacity, in step: Policy.StepID,
        at now: Moment
    ) -> ReasonCode? {
        let trial = trial(choice, by: member, as: capacity, in: step, at: now)
        return judge(at: now).reason(against: trial, among: statements)
    }

    /// The day before which no decision on the proposal can be dated: its proposers' statements count from then on.
    ///
    /// Later than `now` where the clock of whoever speaks is behind theirs.
    func earliestDecision(from now: Moment) -> Moment {
        statements.filter { $0.kind == .proposal && $0.revision == matter.revision }.map(\.date).reduce(now, max)
    }

    /// As `reason`, for what is said at one moment and can be decided on only at a later one.
    func reason(
        against choice: CheckedStatement.Choice, by member: Member, as capacity: Capacity, in step: Policy.StepID,
        at now: Moment, decided later: Moment
    ) -> ReasonCode? {
        let trial = trial(choice, by: member, as: capacity, in: step, at: now)
        return judge(at: later).reason(against: trial, among: statements)
    }

    /// What the mandate of a member lacks for an approval; nil when it reaches.
    func shortfall(
        of member: Member, as capacity: Capacity, in step: Policy.StepID, at now: Moment
    ) -> Shortfall? {
        judge(at: now).shortfall(of: trial(.approve, by: member, as: capacity, in: step, at: now))
    }

    private func trial(
        _ choice: CheckedStatement.Choice, by member: Member, as capacity: Capacity, in step: Policy.StepID,
        at now: Moment
    ) -> CheckedStatement {
        let ballot = CheckedStatement.Ballot(
            step: step, round: 1, choice: choice, facts: factsDigest, policy: policyDigest)
        // Its digest is not known yet.
        return CheckedStatement(
            digest: Digest(hex: String(repeating: "0", count: 64)), kind: .approval(ballot), member: member.id,
            actsFor: member.party, capacity: capacity, revision: matter.revision, change: matter.change, after: heads,
            date: now)
    }
}
