/// Which costs and contributions a question about coverage is about.
package struct CoverageScope: Sendable {
    /// The node that is asked about, with all below it.
    package let node: PlanNode
    /// Only what lies in this period; everything when nil.
    package let period: PeriodID?
    /// Only contributions of this party; those of all when nil.
    package let party: PartyID?

    package init(node: PlanNode = .programme, period: PeriodID? = nil, party: PartyID? = nil) {
        self.node = node
        self.period = period
        self.party = party
    }
}

/// The two ledgers side by side: costs on the lines of a plan, and contributions under agreements.
package struct CoverageBooks: Sendable {
    package let plan: Plan
    package let programme: Programme
    package let contributions: [Contribution]

    package init(plan: Plan, programme: Programme, contributions: [Contribution]) {
        self.plan = plan
        self.programme = programme
        self.contributions = contributions
    }

    func isInside(_ period: PeriodID, _ scope: CoverageScope) -> Bool {
        scope.period.map { programme.contains(period, in: $0) } ?? true
    }

    func cells(in scope: CoverageScope) -> [(cell: CellReference, amount: Money)] {
        plan.cells.filter { plan.contains($0.cell.line, in: scope.node) && isInside($0.cell.period, scope) }
    }

    func contributions(in scope: CoverageScope) -> [Contribution] {
        contributions.filter { counts($0, in: scope) }
    }

    /// Whether a contribution is counted in what is asked about.
    package func counts(_ contribution: Contribution, in scope: CoverageScope) -> Bool {
        isAsked(contribution, scope) && contribution.lies(within: scope.node, plan)
            && isInside(contribution.period, scope)
    }

    private func isAsked(_ contribution: Contribution, _ scope: CoverageScope) -> Bool {
        scope.party.map { $0 == contribution.party } ?? true
    }

    /// All that is asked about, in one sum.
    package func total(of scope: CoverageScope) throws(MoneyError) -> Coverage {
        var total = Coverage()
        for cell in cells(in: scope) { try total.add(cost: cell.amount) }
        for contribution in contributions(in: scope) { try total.add(contribution) }
        return total
    }

    /// The part of the costs that is no more than an indication.
    package func indicative(in scope: CoverageScope) throws(MoneyError) -> Money {
        try Money.sum(cells(in: scope).filter { $0.cell.status == .indicative }.map(\.amount))
    }

    /// What is left out because it is for more than what is asked about, and may yet pay for it: contributions with a
    /// wider purpose or period, and money that is not yet distributed to the period.
    package func wider(than scope: CoverageScope) throws(MoneyError) -> Coverage {
        var wider = Coverage()
        for cell in plan.cells where plan.contains(cell.cell.line, in: scope.node) && isWider(cell.cell.period, scope) {
            try wider.add(cost: cell.amount)
        }
        for each in contributions where isAsked(each, scope) {
            let isInNode = each.lies(within: scope.node, plan)
            let isBeyondNode = each.reaches(beyond: scope.node, plan)
            let (isIn, isBeyond) = (isInside(each.period, scope), isWider(each.period, scope))
            if (isBeyondNode && (isIn || isBeyond)) || (isInNode && isBeyond) { try wider.add(each) }
        }
        return wider
    }

    private func isWider(_ period: PeriodID, _ scope: CoverageScope) -> Bool {
        guard let asked = scope.period else { return false }
        return period != asked && programme.contains(asked, in: period)
    }
}
