/// Where money is added up to hold it against a limit: a node and all below it, in a period and all within it.
package struct MoneyPlace: Hashable, Sendable {
    package let node: PlanNode
    package let period: PeriodID
    /// Only money of this status; all of it when nil.
    package let status: BudgetStatus?

    package init(node: PlanNode, period: PeriodID, status: BudgetStatus? = nil) {
        self.node = node
        self.period = period
        self.status = status
    }
}
