import Amendments
package import Governance

/// From one point to another (verloopstaat): what stood, each numbered decision, and what stands then.
package struct Reconciliation: Sendable {
    /// What an operation does to money, kept apart: a split is no transfer, and neither is a raise.
    package enum Kind: String, Hashable, Comparable, Sendable, CaseIterable {
        case split
        case merge
        case rephase
        case carryOver = "carry-over"
        case transfer
        case increase
        case decrease
        case index

        package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }
        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        init?(_ operation: PlanOperation) {
            switch operation {
            case .split: self = .split
            case .transfer: self = .transfer
            case .increase: self = .increase
            case .decrease: self = .decrease
            case .merge: self = .merge
            case .rephase: self = .rephase
            case .carryOver, .carryBack: self = .carryOver
            case .index: self = .index
            // The money of a line and period stays the same.
            case .release, .recall, .hold, .resume: return nil
            case .addLine, .removeLine, .closeLine, .reopenLine, .rename, .move: return nil
            case .addGoal, .changeGoal, .retireGoal, .addTarget, .setTarget, .retireTarget: return nil
            case .addContribution, .changeContribution, .endContribution: return nil
            }
        }
    }

    package struct Entry: Sendable {
        package let decision: PastDecision
        package let kind: Kind
        package let delta: Money
    }

    /// A line, or the money of a line for one period.
    package struct Account: Sendable {
        package let line: Line
        /// Nil when all periods are taken together.
        package let period: PeriodID?
        package let opening: Money
        package let entries: [Entry]
        package let closing: Money
        package let isTied: Bool
    }

    package struct Totals: Hashable, Sendable {
        package let opening: Money
        package let changes: [Kind: Money]
        package let closing: Money
    }

    package let from: Int
    package let to: Int
    package let node: PlanNode
    package let isByPeriod: Bool
    package let accounts: [Account]
    package let totals: Totals
    /// What the money that stands at the end may be used for, sorted.
    package let statuses: [BudgetStatus]
    package let isTied: Bool

    /// Of the lines in a node, between two decisions of which the first is not the later one.
    package init(
        of node: PlanNode, from: Int, to: Int, byPeriod: Bool, in questions: any HistoryQuestions
    ) throws {
        let selection = CellSelection(node: node, in: questions)
        let (before, after) = (try questions.plan(at: from), try questions.plan(at: to))
        var fold = ReconciliationFold(selection, byPeriod: byPeriod)
        for decision in try questions.decisions(through: to, naming: selection.lines)
        where decision.isAdopted && decision.seq > from {
            try fold.add(decision)
        }
        (self.from, self.to, self.node, isByPeriod) = (from, to, node, byPeriod)
        accounts = try fold.accounts(before, after, questions)
        statuses = selection.statuses(of: after)
        totals = Totals(
            opening: try Money.sum(accounts.map(\.opening)), changes: fold.changes,
            closing: try Money.sum(accounts.map(\.closing)))
        let sum = try Money.sum([totals.opening] + totals.changes.values)
        isTied = accounts.allSatisfy(\.isTied) && sum == totals.closing
    }
}

private struct ReconciliationFold {
    private struct Key: Hashable {
        let line: LineID
        let period: PeriodID?
    }

    private(set) var changes: [Reconciliation.Kind: Money] = [:]
    private var entries: [Key: [Reconciliation.Entry]] = [:]
    private let selection: CellSelection
    private let isByPeriod: Bool

    init(_ selection: CellSelection, byPeriod: Bool) {
        self.selection = selection
        isByPeriod = byPeriod
    }

    private func key(_ cell: CellReference) -> Key {
        Key(line: cell.line, period: isByPeriod ? cell.period : nil)
    }

    mutating func add(_ decision: PastDecision) throws(MoneyError) {
        var sums: [Key: [Reconciliation.Kind: Money]] = [:]
        for operation in decision.operations {
            guard let kind = Reconciliation.Kind(operation) else { continue }
            for movement in operation.movements where selection.contains(movement.cell) {
                let key = key(movement.cell)
                sums[key, default: [:]][kind] = try (sums[key]?[kind] ?? .zero).adding(movement.delta)
                changes[kind] = try (changes[kind] ?? .zero).adding(movement.delta)
            }
        }
        for (key, byKind) in sums {
            for (kind, delta) in byKind.sorted(by: { $0.key < $1.key }) {
                entries[key, default: []].append(.init(decision: decision, kind: kind, delta: delta))
            }
        }
    }

    /// In reading order, by period within a line; those that neither hold money nor changed are left out.
    func accounts(
        _ before: Plan, _ after: Plan, _ questions: any HistoryQuestions
    ) throws(MoneyError) -> [Reconciliation.Account] {
        let (openings, closings) = (try balances(before), try balances(after))
        let keys = Set(openings.keys).union(closings.keys).union(entries.keys)
        let byLine = Dictionary(grouping: keys, by: \.line)
        var accounts: [Reconciliation.Account] = []
        for line in questions.lines.readingOrder {
            for key in (byLine[line.id] ?? []).sorted(by: { Self.isBefore($0, $1, questions.programme) }) {
                accounts.append(
                    try account(key, line, openings[key] ?? .zero, closings[key] ?? .zero))
            }
        }
        return accounts
    }

    /// A period by its first day, and the longer before those within it.
    private static func isBefore(_ left: Key, _ right: Key, _ programme: Programme) -> Bool {
        guard let one = left.period, let other = right.period else { return false }
        guard let first = programme.periods[one], let second = programme.periods[other] else { return one < other }
        return (first.from, second.to, one) < (second.from, first.to, other)
    }

    private func balances(_ plan: Plan) throws(MoneyError) -> [Key: Money] {
        var balances: [Key: Money] = [:]
        for (cell, amount) in plan.cells where selection.contains(cell) {
            balances[key(cell)] = try (balances[key(cell)] ?? .zero).adding(amount)
        }
        return balances
    }

    private func account(
        _ key: Key, _ line: Line, _ opening: Money, _ closing: Money
    ) throws(MoneyError) -> Reconciliation.Account {
        let own = entries[key] ?? []
        let sum = try Money.sum([opening] + own.map(\.delta))
        return Reconciliation.Account(
            line: line, period: key.period, opening: opening, entries: own, closing: closing,
            isTied: sum == closing)
    }
}
