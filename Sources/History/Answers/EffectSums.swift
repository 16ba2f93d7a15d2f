package import Governance

/// What a sum was and is.
package struct SumChange<ID: Hashable & Sendable>: Sendable {
    package let id: ID
    package let old: Money
    package let new: Money
    package let delta: Money
}

/// The money of books by period, status and party, before and after; only sums that differ, sorted.
package struct EffectSums: Sendable {
    /// Each period by itself: what lies in a year is not in the block that the year is part of.
    package let periods: [SumChange<PeriodID>]
    package let statuses: [SumChange<BudgetStatus>]
    /// Who carries out the lines; nil for lines that nobody does.
    package let executors: [SumChange<PartyID?>]
    /// What each party promises under agreements, in kind included.
    package let contributors: [SumChange<PartyID>]

    package init(from old: Books, to new: Books) throws(MoneyError) {
        let periods = { (cell: CellReference, _: Plan) in cell.period }
        self.periods = try Self.changes(old.plan, new.plan, by: periods) { $0 < $1 }
        let statuses = { (cell: CellReference, _: Plan) in cell.status }
        self.statuses = try Self.changes(old.plan, new.plan, by: statuses) { $0 < $1 }
        let executors = { (cell: CellReference, plan: Plan) in plan.lines[cell.line]?.executor }
        self.executors = try Self.changes(old.plan, new.plan, by: executors) { ($0?.text ?? "") < ($1?.text ?? "") }
        contributors = try Self.changes(Self.promises(old), Self.promises(new)) { $0 < $1 }
    }

    private init() { (periods, statuses, executors, contributors) = ([], [], [], []) }

    static let none = EffectSums()

    private static func promises(_ books: Books) -> [(PartyID, Money)] {
        books.agreements.values.flatMap(\.contributions).map { ($0.party, $0.amount) }
    }

    private static func changes<ID>(
        _ old: Plan, _ new: Plan, by id: (CellReference, Plan) -> ID, _ isBefore: (ID, ID) -> Bool
    ) throws(MoneyError) -> [SumChange<ID>] {
        try changes(
            old.cells.map { (id($0.cell, old), $0.amount) }, new.cells.map { (id($0.cell, new), $0.amount) }, isBefore)
    }

    private static func changes<ID>(
        _ old: [(ID, Money)], _ new: [(ID, Money)], _ isBefore: (ID, ID) -> Bool
    ) throws(MoneyError) -> [SumChange<ID>] {
        let (before, after) = (try sums(old), try sums(new))
        var changes: [SumChange<ID>] = []
        for id in Set(before.keys).union(after.keys).sorted(by: isBefore) {
            let (old, new) = (before[id] ?? .zero, after[id] ?? .zero)
            guard old != new else { continue }
            changes.append(SumChange(id: id, old: old, new: new, delta: try new.subtracting(old)))
        }
        return changes
    }

    private static func sums<ID>(_ amounts: [(ID, Money)]) throws(MoneyError) -> [ID: Money] {
        var sums: [ID: Money] = [:]
        for (id, amount) in amounts { sums[id] = try (sums[id] ?? .zero).adding(amount) }
        return sums
    }
}
