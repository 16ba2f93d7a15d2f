package import Governance

/// Adds a promise to an agreement; all parties of the agreement are affected.
package struct AddContribution: Hashable, Sendable {
    package let agreement: AgreementID
    package let contribution: Contribution

    package init(agreement: AgreementID, contribution: Contribution) {
        self.agreement = agreement
        self.contribution = contribution
    }
}

extension AddContribution: OperationRules {
    var movements: [Movement] { [] }
    var givingLines: [LineID] { [] }
    var touchedAgreement: AgreementID? { agreement }
    var isOnlyMoney: Bool { false }
    func gross() throws(MoneyError) -> Money { contribution.amount }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesAgreement] }

    func contributor(in books: Books) -> PartyID? { contribution.party }

    func promise(in books: Books) throws(MoneyError) -> Promise? {
        Promise(party: contribution.party, raise: contribution.amount)
    }

    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        programme.closedProblem(contribution, of: agreement)
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard let held = books.agreements[agreement] else { throw .contribution(.unknownAgreement(agreement)) }
        guard !held.contributions.contains(where: { $0.id == contribution.id }) else {
            throw .contribution(.taken(agreement, contribution.id))
        }
        guard programme.periods[contribution.period] != nil else { throw .unknownPeriod(contribution.period) }
        guard contribution.amount > .zero else { throw .amountNotPositive }
    }

    func change(_ books: inout Books) {
        books.agreements[agreement] = books.agreements[agreement]?.adding(contribution)
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.endContribution(EndContribution(agreement: agreement, contribution: contribution))]
    }
}
