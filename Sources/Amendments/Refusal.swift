package import Governance

/// Why an operation cannot be applied to a plan.
///
/// The numbers are for the sentence that a person reads.
package enum Refusal: Error, Hashable, Sendable {
    case unknownLine(LineID)
    case unknownPeriod(PeriodID)
    case sameLine(LineID)
    case amountNotPositive
    /// Taking `amount` from a cell that holds only `held`.
    case overdraw(CellReference, held: Money, amount: Money)
    /// The operation names an old value that the cell does not have.
    case oldValue(CellReference, stated: Money, held: Money)
    case partsExceed(CellReference, parts: Money, held: Money)
    case noParts(CellReference)
    case partNotBelow(CellReference, line: LineID, period: PeriodID)
    case repeatedPart(line: LineID, period: PeriodID)
    case tooLarge(CellReference)
    /// The stated effect is not the effect of the operations.
    case effect(CellReference, stated: Money, computed: Money)
    case noOperations
    case unknownAgreement(AgreementID)
    case unknownContribution(AgreementID, ContributionID)
    /// The operation names an old amount that the contribution does not have.
    case oldContribution(AgreementID, ContributionID, stated: Money, held: Money)
    case sameContribution(AgreementID, ContributionID, Money)
}
