package import Governance

/// Why an operation on a contribution cannot be applied.
package enum ContributionProblem: Hashable, Sendable {
    case unknownAgreement(AgreementID)
    case unknown(AgreementID, ContributionID)
    case taken(AgreementID, ContributionID)
    /// The contribution is not what the operation says of it.
    case oldTerms(AgreementID, ContributionID)
    /// The operation names an old amount that the contribution does not have.
    case oldAmount(AgreementID, ContributionID, stated: Money, held: Money)
    case sameAmount(AgreementID, ContributionID, Money)
}
