package import Governance

/// Judges a matter by a policy, a register and checked statements.
///
/// Pure: the same input gives the same verdict in the command, the hook and a verifier of an old clone.
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
        let statements = Set(statements).sorted { $0.digest < $1.digest }
        if isRetracted(statements) { return Verdict(tier: tier.id, steps: [], outcome: .retracted) }
        let asked = judge(tier.steps.compactMap(policy.step), statements)
        return Verdict(tier: tier.id, steps: asked + notAsked(tier, statements), outcome: outcome(of: asked))
    }

    /// Every author has taken the proposal back.
    private func isRetracted(_ statements: [CheckedStatement]) -> Bool {
        let retracting = statements.filter { statement in
            statement.kind == .retraction && !statement.isKeyRevoked && statement.revision == matter.revision
                && statement.change == matter.change && statement.date <= now
        }
        return !matter.authors.isEmpty && matter.authors.isSubset(of: retracting.map(\.member))
    }

    private func outcome(of steps: [StepVerdict]) -> Verdict.Outcome? {
        if steps.contains(where: { $0.result == .failed }) { return .rejected }
        return !steps.isEmpty && steps.allSatisfy { $0.result == .satisfied } ? .adopted : nil
    }

    /// Steps that statements name and the tier does not ask: listed, so that no statement vanishes.
    private func notAsked(_ tier: Policy.Tier, _ statements: [CheckedStatement]) -> [StepVerdict] {
        let stray = statements.filter { statement in
            statement.ballot.map { !tier.steps.contains($0.step) } ?? false
        }
        let named = Set(stray.compactMap { $0.ballot?.step }).sorted()
        return named.map { step in StepVerdict.notAsked(step, stray.filter { $0.ballot?.step == step }) }
    }

    // MARK: Steps in sequence

    /// Each step in turn.
    ///
    /// After one that is not satisfied the others are not asked yet; after one that failed, not at all.
    private func judge(_ steps: [Policy.Step], _ statements: [CheckedStatement]) -> [StepVerdict] {
        let order = StatementOrder(statements)
        var verdicts: [StepVerdict] = []
        for asked in askedSteps(of: steps, statements, order) {
            verdicts.append(judge(asked, after: verdicts, order))
        }
        return verdicts
    }

    private func askedSteps(
        of steps: [Policy.Step], _ statements: [CheckedStatement], _ order: StatementOrder
    ) -> [AskedStep] {
        steps.reduce(into: []) { $0.append(hear($1, after: $0, statements, order)) }
    }

    private func judge(_ asked: AskedStep, after earlier: [StepVerdict], _ order: StatementOrder) -> StepVerdict {
        if earlier.contains(where: { $0.result == .failed }) { return asked.notAsked() }
        var verdict = judge(asked, order)
        if earlier.contains(where: { $0.result == .unsatisfied }) { verdict.result = .unsatisfied }
        return verdict
    }

    private func hear(
        _ step: Policy.Step, after earlier: [AskedStep], _ statements: [CheckedStatement], _ order: StatementOrder
    ) -> AskedStep {
        let cast = statements.filter { $0.ballot?.step == step.id }
        // A vote can be taken back at any time.
        let votes = cast.filter { $0.ballot?.choice != .withdraw }.map(\.digest)
        return AskedStep(of: step, cast, tooEarly: Set(votes.filter { !isInTime($0, after: earlier, order) }))
    }

    /// Whether the earlier steps were satisfied by what the signer of a statement had before them.
    private func isInTime(_ statement: Digest, after earlier: [AskedStep], _ order: StatementOrder) -> Bool {
        earlier.allSatisfy { judge($0.known(to: statement, order), order).result == .satisfied }
    }

    private func judge(_ asked: AskedStep, _ order: StatementOrder) -> StepVerdict {
        let ballots = Ballots(of: asked, order, self)
        var verdict = count(asked.step, ballots)
        verdict.notCounted = ballots.notCounted
        return verdict
    }

    private func count(_ step: Policy.Step, _ ballots: Ballots) -> StepVerdict {
        let voices = { (asked: [Capacity]) in VoiceCount(asked, ballots).verdict(step.id) }
        switch step.decider {
        case .body(let body, let vote):
            return BodyCount(body: countable(body), vote: vote, ballots, self).verdict(step.id)
        case .office(let office): return voices([.office(office)])
        case .executorsOfGivingLines: return voices(matter.consentingParties.map(Capacity.mandateHolder))
        case .partiesOfAgreement: return voices(matter.agreementParties.map(Capacity.mandateHolder))
        }
    }

    /// A body whose seats can be counted: there are some, each once, and no weight breaks the arithmetic.
    func countable(_ id: BodyID) -> Body? {
        guard let body = register.bodies[id], !body.seats.isEmpty, body.seats.count < 100_000 else { return nil }
        let isWeighed = body.seats.allSatisfy { (1...1_000_000).contains($0.weight) }
        return isWeighed && Set(body.seats.map(\.id)).count == body.seats.count ? body : nil
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
        let heard = askedSteps(of: tier.steps[...index].compactMap(policy.step), all, StatementOrder(all)).last
        return heard?.tooEarly.contains(statement.digest) == false ? nil : .tooEarly
    }
}
