/// The two ledgers of a programme: costs on the lines of the plan, and contributions under agreements (MONEY §2).
package struct Books: Hashable, Sendable {
    package var plan: Plan
    package var agreements: [AgreementID: Agreement]
    /// Of the texts of the plan, by path, those that matter to what is asked.
    package var texts: [String: PlanText] = [:]

    package init(plan: Plan, agreements: [AgreementID: Agreement]) {
        self.plan = plan
        self.agreements = agreements
    }

    package func contribution(_ id: ContributionID, of agreement: AgreementID) -> Contribution? {
        agreements[agreement]?.contributions.first { $0.id == id }
    }
}
