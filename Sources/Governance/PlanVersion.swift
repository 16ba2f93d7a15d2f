/// One adopted state of the plan, pinned to a decision.
package struct PlanVersion: Hashable, Sendable {
    package let id: Identifier<PlanVersion>
    package let title: String
    /// The sequence number of the decision whose plan this is.
    package let asOf: Int
    /// The setdigest of `plan/` and `programme.yaml` at that decision.
    package let plan: Digest
    package let inForce: CalendarDate
    /// What the money of this version is: an indication, or authorised.
    package let status: BudgetStatus
    package let note: String?

    package init(
        id: Identifier<PlanVersion>, title: String, asOf: Int, plan: Digest, inForce: CalendarDate,
        status: BudgetStatus, note: String?
    ) {
        self.id = id
        self.title = title
        self.asOf = asOf
        self.plan = plan
        self.inForce = inForce
        self.status = status
        self.note = note
    }
}
