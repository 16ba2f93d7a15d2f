package typealias CeilingID = Identifier<Ceiling>

/// The most that a node may hold in a period (plafond): it stands in the programme, where no amendment can raise it.
package struct Ceiling: Hashable, Sendable {
    package enum Bound: Hashable, Sendable {
        case amount(Money)
        /// A part of what another node holds in the same period and status.
        case share(Percentage, of: PlanNode)
    }

    package let id: CeilingID
    package let node: PlanNode
    /// With the periods within it.
    package let period: PeriodID
    /// Only money of this status; all of it when nil.
    package let status: BudgetStatus?
    package let bound: Bound
    package let note: String?

    package init(
        id: CeilingID, node: PlanNode, period: PeriodID, status: BudgetStatus?, bound: Bound, note: String?
    ) {
        self.id = id
        self.node = node
        self.period = period
        self.status = status
        self.bound = bound
        self.note = note
    }

    /// Whether money in a cell counts, as far as its period and status say.
    package func counts(_ key: CellKey, in programme: Programme) -> Bool {
        (status.map { $0 == key.status } ?? true) && programme.contains(key.period, in: period)
    }
}

/// A ceiling beside what a plan holds under it.
package struct CeilingUse: Hashable, Sendable {
    package let ceiling: Ceiling
    package let total: Money
    /// What the ceiling is a part of; nil for a ceiling in euros.
    package let whole: Money?

    package init(of ceiling: Ceiling, in plan: Plan, _ programme: Programme) throws(MoneyError) {
        let counts = { (key: CellKey) in ceiling.counts(key, in: programme) }
        self.ceiling = ceiling
        total = try plan.total(of: ceiling.node, where: counts)
        if case .share(_, let node) = ceiling.bound {
            whole = try plan.total(of: node, where: counts)
        } else {
            whole = nil
        }
    }

    /// One cent too much is too much: shares are compared by multiplying whole numbers, which fit by far.
    package var isExceeded: Bool {
        switch ceiling.bound {
        case .amount(let most): total > most
        case .share(let share, _):
            Int128(total.cents) * Int128(Percentage.whole) > Int128(whole?.cents ?? 0) * Int128(share.millionths)
        }
    }

    /// The most whole cents that the node may hold, as things stand.
    package var most: Money {
        switch ceiling.bound {
        case .amount(let most): most
        case .share(let share, _):
            part(share)
        }
    }

    /// At most the whole, whatever the share says.
    private func part(_ share: Percentage) -> Money {
        let whole = Int128(whole?.cents ?? 0)
        let part = whole * Int128(share.millionths) / Int128(Percentage.whole)
        return Money(cents: Int64(max(0, min(whole, part))))
    }

    /// What is left; below zero when the ceiling is exceeded. Both amounts are at most fifteen digits.
    package var room: Money { Money(cents: most.cents - total.cents) }
}
