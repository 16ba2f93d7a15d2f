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
    /// The line is closed, or what it is part of is.
    case closedLine(LineID)
    /// What is closed takes no change.
    case closedPeriod(ClosedPeriodProblem)
    case carry(CarryProblem)
    case line(LineProblem)
    case goal(GoalProblem)
    case contribution(ContributionProblem)
    case index(IndexProblem)
    /// A rephase between a period and itself.
    case samePeriod(LineID, PeriodID)
    /// A rephase between two periods of which one lies within the other.
    case periodWithin(LineID, inner: PeriodID, outer: PeriodID)
    /// A hold of money that is on hold, or a return to that status.
    case statusStays(CellReference)
}
