/// A period whose account is made up (afgesloten): it takes no change but a correction and what is carried over from it.
package struct ClosedPeriod: Hashable, Sendable {
    package let period: PeriodID
    /// What the account shows as not spent, sorted by line and status.
    package let underspend: [Underspend]
    package let note: String?

    package init(period: PeriodID, underspend: [Underspend], note: String?) {
        self.period = period
        self.underspend = underspend
        self.note = note
    }
}

/// What a line did not spend of what it held when its period was closed (onderbesteding).
///
/// With the budget beside it, what may still be carried over follows from the plan alone: whatever the cell holds above
/// what was spent.
package struct Underspend: Hashable, Sendable {
    package let line: LineID
    package let status: BudgetStatus
    /// What the cell held when the period was closed.
    package let budget: Money
    package let amount: Money

    package init(line: LineID, status: BudgetStatus, budget: Money, amount: Money) {
        self.line = line
        self.status = status
        self.budget = budget
        self.amount = amount
    }

    /// What the account shows as spent.
    private var spent: Int64 { budget.cents - amount.cents }

    /// What may still be carried over of what the cell holds now; never below zero.
    package func left(of held: Money) -> Money { Money(cents: max(0, held.cents - spent)) }

    /// What was carried over already, and can go back; never below zero.
    package func carried(from held: Money) -> Money { Money(cents: max(0, budget.cents - held.cents)) }
}

extension Programme {
    /// The closed period that closes a period: itself, or the nearest one that it lies in.
    package func closing(_ period: PeriodID) -> PeriodID? {
        guard !closed.isEmpty else { return nil }
        let entries = Set(closed.map(\.period))
        var current: PeriodID? = period
        var steps = 0
        while let id = current, steps <= periods.count {
            if entries.contains(id) { return id }
            current = periods[id]?.parent
            steps += 1
        }
        return nil
    }

    package func isClosed(_ period: PeriodID) -> Bool { closing(period) != nil }

    /// What the account of a period shows for a cell; nil where it shows nothing, or there is no account.
    package func underspend(of cell: CellReference) -> Underspend? {
        closed.first { $0.period == cell.period }?.underspend.first {
            $0.line == cell.line && $0.status == cell.status
        }
    }
}
