import Governance

/// Whether a statement may count in a step at all, before anything is counted.
struct Entitlement {
    private let step: Policy.Step
    private let judge: Judge

    init(_ step: Policy.Step, _ judge: Judge) {
        self.step = step
        self.judge = judge
    }

    /// The first reason why the statement does not count, or nil.
    func reason(against statement: CheckedStatement) -> ReasonCode? {
        guard let ballot = statement.ballot else { return .notEntitled }
        let isSameText = statement.revision == judge.matter.revision && statement.change == judge.matter.change
        guard isSameText else { return .otherRevision }
        if ballot.policy != judge.policyDigest { return .policyMoved }
        if ballot.facts != judge.factsDigest { return .factsMoved }
        if ballot.round != 1 { return .otherRound }
        if statement.date > judge.now { return .datedAfterDecision }
        if statement.isKeyRevoked { return .keyRevoked }
        guard isAsked(statement.capacity) else { return .notEntitled }
        if ballot.choice == .abstain, !allowsAbstention { return .abstentionNotAllowed }
        if let problem = problem(withMandateOf: statement) { return problem }
        if !step.includesProposer, judge.matter.authors.contains(statement.member) { return .proposerExcluded }
        return nil
    }

    private func isAsked(_ capacity: Capacity) -> Bool {
        switch (step.decider, capacity) {
        case (.body(let body, _), .seat(let named, let seat)):
            return body == named && judge.countable(body)?.seats.contains { $0.id == seat } == true
        case (.office(let office), .office(let named)): return office == named
        case (.executorsOfGivingLines, .mandateHolder(let party)): return judge.matter.consentingParties.contains(party)
        case (.partiesOfAgreement, .mandateHolder(let party)): return judge.matter.agreementParties.contains(party)
        default: return false
        }
    }

    private var allowsAbstention: Bool {
        guard case .body(_, let vote) = step.decider else { return false }
        return vote.allowsAbstention
    }

    private func problem(withMandateOf statement: CheckedStatement) -> ReasonCode? {
        let standing = Standing(of: statement, in: judge.register, for: judge.matter.subject)
        guard !standing.held.isEmpty else { return .notEntitled }
        let valid = standing.held.filter { $0.covers(statement.date.date) && $0.covers(judge.now.date) }
        guard !valid.isEmpty else { return .mandateEnded }
        guard statement.ballot?.choice == .approve else { return nil }
        return judge.shortfall(of: statement) == nil ? nil : .overLimit
    }
}
