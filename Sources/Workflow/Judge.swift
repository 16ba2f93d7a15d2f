package import Governance

/// Judges a matter by a policy, a register and checked statements. Pure: the same input gives the same verdict in
/// the command, the hook and a verifier of an old clone.
package struct Judge {
    let matter: Matter
    let policy: Policy
    let register: Register
    /// Digests that a ballot must name to count.
    let factsDigest: Digest
    let policyDigest: Digest
    /// The moment of the decision; mandates must cover it as well as the moment of the statement.
    let now: Moment

    package init(
        matter: Matter, policy: Policy, register: Register, factsDigest: Digest, policyDigest: Digest, now: Moment
    ) {
        self.matter = matter
        self.policy = policy
        self.register = register
        self.factsDigest = factsDigest
        self.policyDigest = policyDigest
        self.now = now
    }

    /// Nil when no tier of the policy fits.
    package func verdict(on statements: [CheckedStatement]) -> Verdict? {
        guard let tier = policy.tier(for: matter) else { return nil }
        if isRetracted(statements) { return Verdict(tier: tier.id, steps: [], outcome: .retracted) }
        let steps = tier.steps.compactMap(policy.step)
        let judged = judge(steps, statements, StatementOrder(statements))
        return Verdict(tier: tier.id, steps: judged, outcome: outcome(of: judged))
    }

    /// Every author has taken the proposal back.
    private func isRetracted(_ statements: [CheckedStatement]) -> Bool {
        let retracting = statements.filter { $0.kind == .retraction && $0.revision == matter.revision }.map(\.member)
        return !matter.authors.isEmpty && matter.authors.isSubset(of: retracting)
    }

    private func outcome(of steps: [StepVerdict]) -> Verdict.Outcome? {
        if steps.contains(where: { $0.result == .failed }) { return .rejected }
        let isDone = steps.allSatisfy { $0.result == .satisfied || $0.result == .notApplicable }
        return isDone ? .adopted : nil
    }

    // MARK: Steps in sequence

    /// Each step in turn. After one that is not satisfied the others are not asked yet, or not at all.
    private func judge(_ steps: [Policy.Step], _ statements: [CheckedStatement], _ order: StatementOrder) -> [StepVerdict] {
        var verdicts: [StepVerdict] = []
        for (index, step) in steps.enumerated() {
            let isStopped = verdicts.contains { $0.result == .failed }
            guard !isStopped else {
                verdicts.append(StepVerdict(step: step.id, result: .notApplicable))
                continue
            }
            let earlier = Array(steps[..<index])
            var verdict = judge(step, Ballots(of: step, earlier, statements, order, self))
            let isWaiting = verdicts.contains { $0.result == .unsatisfied }
            if isWaiting { verdict.result = .unsatisfied }
            verdicts.append(verdict)
        }
        return verdicts
    }

    /// Whether the earlier steps were satisfied by what the signer of a statement had before them.
    func isInTime(_ statement: CheckedStatement, after earlier: [Policy.Step], _ all: [CheckedStatement], _ order: StatementOrder) -> Bool {
        guard !earlier.isEmpty else { return true }
        let known = order.known(to: statement.digest)
        let seen = all.filter { known.contains($0.digest) }
        return judge(earlier, seen, order).allSatisfy { $0.result == .satisfied || $0.result == .notApplicable }
    }

    private func judge(_ step: Policy.Step, _ ballots: Ballots) -> StepVerdict {
        var verdict: StepVerdict
        switch step.decider {
        case .body(let body, let vote): verdict = BodyCount(body: register.bodies[body], vote: vote, ballots, self).verdict(step.id)
        case .office(let office): verdict = VoiceCount([.office(office)], ballots).verdict(step.id)
        case .executorsOfGivingLines:
            verdict = VoiceCount(matter.givingExecutors.map(Capacity.mandateHolder), ballots).verdict(step.id)
        case .partiesOfAgreement:
            verdict = VoiceCount(matter.agreementParties.map(Capacity.mandateHolder), ballots).verdict(step.id)
        }
        verdict.notCounted = ballots.notCounted
        return verdict
    }
}

extension Judge {
    /// Why a statement that is about to be made would not count beside those on file, or nil.
    package func reason(against statement: CheckedStatement, among statements: [CheckedStatement]) -> ReasonCode? {
        guard let tier = policy.tier(for: matter), let ballot = statement.ballot,
            let index = tier.steps.firstIndex(of: ballot.step), let step = policy.step(ballot.step)
        else { return .stepNotApplicable }
        if let code = Entitlement(step, self).reason(against: statement) { return code }
        let all = statements + [statement]
        let earlier = tier.steps[..<index].compactMap(policy.step)
        return isInTime(statement, after: earlier, all, StatementOrder(all)) ? nil : .tooEarly
    }
}
