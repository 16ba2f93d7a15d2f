package import Governance

/// Takes a promise out of an agreement; history keeps it. Names all that it says.
package struct EndContribution: Hashable, Sendable {
    package let agreement: AgreementID
    package let contribution: Contribution

    package init(agreement: AgreementID, contribution: Contribution) {
        self.agreement = agreement
        self.contribution = contribution
    }
}

extension EndContribution: OperationRules {
    var movements: [Movement] { [] }
    var givingLines: [LineID] { [] }
    var touchedAgreement: AgreementID? { agreement }
    var isOnlyMoney: Bool { false }
    func gross() throws(MoneyError) -> Money { contribution.amount }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesAgreement] }

    func contributor(in books: Books) -> PartyID? { contribution.party }

    func promise(in books: Books) throws(MoneyError) -> Promise? {
        Promise(party: contribution.party, raise: contribution.amount.negated)
    }

    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        programme.closedProblem(contribution, of: agreement)
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard books.agreements[agreement] != nil else { throw .contribution(.unknownAgreement(agreement)) }
        guard let held = books.contribution(contribution.id, of: agreement) else {
            throw .contribution(.unknown(agreement, contribution.id))
        }
        guard held == contribution else { throw .contribution(.oldTerms(agreement, contribution.id)) }
    }

    func change(_ books: inout Books) {
        books.agreements[agreement] = books.agreements[agreement]?.removing(contribution.id)
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.addContribution(AddContribution(agreement: agreement, contribution: contribution))]
    }
}
