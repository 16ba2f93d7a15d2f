package import Governance

/// Gives a contribution under an agreement another amount; all parties of the agreement are affected.
///
/// Names the old amount, which must still hold.
package struct ChangeContribution: Hashable, Sendable {
    package let agreement: AgreementID
    package let contribution: ContributionID
    package let old: Money
    package let amount: Money

    package init(agreement: AgreementID, contribution: ContributionID, old: Money, amount: Money) {
        self.agreement = agreement
        self.contribution = contribution
        self.old = old
        self.amount = amount
    }
}

extension ChangeContribution: OperationRules {
    var movements: [Movement] { [] }
    var givingLines: [LineID] { [] }
    var touchedAgreement: AgreementID? { agreement }
    func gross() throws(MoneyError) -> Money { try amount.subtracting(old).magnitude }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesAgreement] }

    func contributor(in books: Books) -> PartyID? { books.contribution(contribution, of: agreement)?.party }

    func promise(in books: Books) throws(MoneyError) -> Promise? {
        guard let party = contributor(in: books) else { return nil }
        return Promise(party: party, raise: try amount.subtracting(old))
    }

    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        programme.closedProblem(books.contribution(contribution, of: agreement), of: agreement)
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard books.agreements[agreement] != nil else { throw .contribution(.unknownAgreement(agreement)) }
        guard let held = books.contribution(contribution, of: agreement)?.amount else {
            throw .contribution(.unknown(agreement, contribution))
        }
        guard held == old else { throw .contribution(.oldAmount(agreement, contribution, stated: old, held: held)) }
        guard amount > .zero else { throw .amountNotPositive }
        guard amount != old else { throw .contribution(.sameAmount(agreement, contribution, held)) }
    }

    func change(_ books: inout Books) {
        books.agreements[agreement] = books.agreements[agreement]?.changing(contribution, to: amount)
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [
            .changeContribution(
                ChangeContribution(agreement: agreement, contribution: contribution, old: amount, amount: old))
        ]
    }
}
