/// One adopted state of the plan, pinned to a decision.
package struct PlanVersion: Hashable, Comparable, Sendable {
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

    /// Versions follow each other by the decision they are pinned to, then by their number.
    package static func < (left: PlanVersion, right: PlanVersion) -> Bool {
        (left.asOf, left.number, left.id) < (right.asOf, right.number, right.id)
    }

    /// 2 for `v2`; 0 for a name that carries no number.
    package var number: Int { id.text.hasPrefix("v") ? Int(id.text.dropFirst()) ?? 0 : 0 }
}
