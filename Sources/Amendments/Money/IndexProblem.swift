package import Governance

/// Why an indexation cannot be applied.
package enum IndexProblem: Hashable, Sendable {
    case factor(LineID)
    /// A cell stands twice.
    case repeatedCell(LineID)
    case domainPriceLevel(LineID)
    /// The stated new amount is not what the factor and the rounding give.
    case amount(CellReference, stated: Money, computed: Money)
    case oldPriceLevel(LineID, stated: Int?, held: Int?)
}
