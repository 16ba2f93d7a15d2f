/// The two ledgers of a programme: costs on the lines of the plan, and contributions under agreements (MONEY §2).
package struct Books: Hashable, Sendable {
    package var plan: Plan
    package var agreements: [AgreementID: Agreement]

    package init(plan: Plan, agreements: [AgreementID: Agreement]) {
        self.plan = plan
        self.agreements = agreements
    }

    package func contribution(_ id: ContributionID, of agreement: AgreementID) -> Contribution? {
        agreements[agreement]?.contributions.first { $0.id == id }
    }
}
