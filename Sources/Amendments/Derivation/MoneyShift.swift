import Governance

/// One explanation of how cells came to differ.
enum MoneyShift: Hashable {
    case status(CellReference, to: BudgetStatus, Money)
    /// The rest that shrinks, and what grows below it.
    case split(CellReference, [Movement])
    /// The rest that grows, and what shrinks below it.
    case merge(CellReference, [Movement])
    case rephase(CellReference, to: PeriodID, Money)
    case transfer(CellReference, to: LineID, Money)
    case increase(CellReference, Money)
    case decrease(CellReference, Money)

    var lines: [LineID] {
        switch self {
        case .status(let cell, _, _), .rephase(let cell, _, _), .increase(let cell, _), .decrease(let cell, _):
            [cell.line]
        case .split(let rest, let parts), .merge(let rest, let parts): [rest.line] + parts.map(\.cell.line)
        case .transfer(let from, let to, _): [from.line, to]
        }
    }
}
