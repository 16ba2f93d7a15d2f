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
        if statement.revision != judge.matter.revision || statement.change != judge.matter.change { return .otherRevision }
        if ballot.policy != judge.policyDigest { return .policyMoved }
        if ballot.facts != judge.factsDigest { return .factsMoved }
        if ballot.round != 1 { return .otherRound }
        if statement.date > judge.now { return .datedAfterDecision }
        guard isAsked(statement.capacity) else { return .notEntitled }
        if ballot.choice == .abstain, !allowsAbstention { return .abstentionNotAllowed }
        if let problem = problem(withMandateOf: statement) { return problem }
        if !step.includesProposer, judge.matter.authors.contains(statement.member) { return .proposerExcluded }
        return nil
    }

    private func isAsked(_ capacity: Capacity) -> Bool {
        switch (step.decider, capacity) {
        case (.body(let body, _), .seat(let named, let seat)):
            return body == named && judge.register.bodies[body]?.seats.contains { $0.id == seat } == true
        case (.office(let office), .office(let named)): return office == named
        case (.executorsOfGivingLines, .mandateHolder(let party)): return judge.matter.givingExecutors.contains(party)
        case (.partiesOfAgreement, .mandateHolder(let party)): return judge.matter.agreementParties.contains(party)
        default: return false
        }
    }

    private var allowsAbstention: Bool {
        guard case .body(_, let vote) = step.decider else { return false }
        return vote.allowsAbstention
    }

    private func problem(withMandateOf statement: CheckedStatement) -> ReasonCode? {
        guard let member = judge.register.members[statement.member], statement.actsFor == member.party,
            judge.register.party(of: statement.capacity) == member.party
        else { return .notEntitled }
        let held = member.mandates.filter { $0.capacity == statement.capacity && $0.covers(subject: judge.matter.subject) }
        guard !held.isEmpty else { return .notEntitled }
        let valid = held.filter { $0.covers(statement.date.date) && $0.covers(judge.now.date) }
        guard !valid.isEmpty else { return .mandateEnded }
        guard case .mandateHolder(let party) = statement.capacity, statement.ballot?.choice == .approve else { return nil }
        let amount = judge.matter.commitment(of: party)
        let isEnough = valid.contains { mandate in mandate.limit.map { amount <= $0 } ?? true }
        return isEnough ? nil : .overLimit
    }
}
