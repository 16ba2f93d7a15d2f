/// What pays for costs (dekking): costs beside contributions, derived and never stored.
package struct Coverage: Hashable, Sendable {
    /// Cells of the plan.
    package private(set) var budgeted = Money.zero
    /// Pledged, granted, received or settled, in cash.
    package private(set) var firm = Money.zero
    /// In cash, on a condition that is not met yet.
    package private(set) var conditional = Money.zero
    /// In cash, no more than an intention: it covers nothing.
    package private(set) var intended = Money.zero
    /// Hours and goods, however certain: they cover no cash.
    package private(set) var inKind = Money.zero

    package static let none = Coverage()

    package init() {}

    /// Of a node in a period: its cells and those below it, in the period and within it, beside the contributions that
    /// can be spent nowhere else.
    package init(
        of node: PlanNode, in period: PeriodID, plan: Plan, programme: Programme, contributions: [Contribution]
    ) throws(MoneyError) {
        budgeted = try plan.total(of: node) { programme.contains($0.period, in: period) }
        for each in contributions where each.lies(within: node, plan) && programme.contains(each.period, in: period) {
            try add(each)
        }
    }

    /// What no firm or conditional contribution pays for; below zero when more is promised than it costs.
    package var uncovered: Money { get throws(MoneyError) { try budgeted.subtracting(firm.adding(conditional)) } }
    package var hasContributions: Bool { ![firm, conditional, intended, inKind].allSatisfy { $0 == .zero } }

    package mutating func add(cost: Money) throws(MoneyError) { budgeted = try budgeted.adding(cost) }

    package mutating func add(_ contribution: Contribution) throws(MoneyError) {
        if contribution.books == .inKind {
            inKind = try inKind.adding(contribution.amount)
        } else if contribution.isFirm {
            firm = try firm.adding(contribution.amount)
        } else if contribution.status == .conditional {
            conditional = try conditional.adding(contribution.amount)
        } else {
            intended = try intended.adding(contribution.amount)
        }
    }

    package mutating func add(_ other: Coverage) throws(MoneyError) {
        budgeted = try budgeted.adding(other.budgeted)
        firm = try firm.adding(other.firm)
        conditional = try conditional.adding(other.conditional)
        intended = try intended.adding(other.intended)
        inKind = try inKind.adding(other.inKind)
    }
}

extension Contribution {
    /// Whether everything it may be spent on lies in a node: a contribution for a whole domain pays for no single theme.
    package func lies(within node: PlanNode, _ plan: Plan) -> Bool {
        switch (purpose, node) {
        case (_, .programme): true
        case (.programme, _): false
        case (.domains, .domains), (.overhead, .overhead): true
        case (.domains, _), (.overhead, _): false
        case (.line(let line), _): plan.contains(line, in: node)
        }
    }

    /// Whether it may be spent in a node and elsewhere too.
    package func reaches(beyond node: PlanNode, _ plan: Plan) -> Bool {
        switch (purpose, node) {
        case (_, .programme): false
        case (.programme, _): true
        case (.domains, .line(let line)), (.overhead, .line(let line)): plan.contains(line, in: purpose)
        case (.domains, _), (.overhead, _): false
        case (.line(let wide), .line(let line)): wide != line && plan.contains(line, in: purpose)
        case (.line, _): false
        }
    }
}
