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
        /// A line that came into the node with its money, or left it.
        case move
        /// Whatever a correction does: what it mends was no new decision about money.
        case correction

        package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }
        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        init?(_ operation: PlanOperation, of decision: PastDecision) {
            guard let kind = Kind(operation) else { return nil }
            self = decision.corrects == nil ? kind : .correction
        }

        private init?(_ operation: PlanOperation) {
            switch operation {
            case .split: self = .split
            case .transfer: self = .transfer
            case .increase: self = .increase
            case .decrease: self = .decrease
            case .merge: self = .merge
            case .rephase: self = .rephase
            case .carryOver, .carryBack: self = .carryOver
            case .index: self = .index
            case .move: self = .move
            // The money of a line and period stays the same.
            case .release, .recall, .hold, .resume: return nil
            case .addLine, .removeLine, .closeLine, .reopenLine, .rename: return nil
            case .addGoal, .changeGoal, .retireGoal, .addTarget, .setTarget, .retireTarget: return nil
            case .addContribution, .changeContribution, .endContribution, .replaceText: return nil
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
        let selection = try CellSelection(node: node, in: questions)
        let (before, after) = (try questions.plan(at: from), try questions.plan(at: to))
        var fold = ReconciliationFold(selection, questions.founding, from: from, byPeriod: byPeriod)
        for decision in try questions.decisions(through: to, naming: selection.lines) where decision.isAdopted {
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

    private typealias Sums = [Key: [Reconciliation.Kind: Money]]

    private(set) var changes: [Reconciliation.Kind: Money] = [:]
    private var entries: [Key: [Reconciliation.Entry]] = [:]
    private var followed: FollowedBooks
    private let selection: CellSelection
    /// What was decided up to here is followed, and told by what it left.
    private let from: Int
    private let isByPeriod: Bool

    init(_ selection: CellSelection, _ founding: FoundingFacts, from: Int, byPeriod: Bool) {
        followed = FollowedBooks(founding)
        self.selection = selection
        self.from = from
        isByPeriod = byPeriod
    }

    private func key(_ cell: CellReference) -> Key {
        Key(line: cell.line, period: isByPeriod ? cell.period : nil)
    }

    mutating func add(_ decision: PastDecision) throws(MoneyError) {
        var sums: Sums = [:]
        for operation in decision.operations {
            let moved = try shifts(of: operation)
            guard decision.seq > from, let kind = Reconciliation.Kind(operation, of: decision) else { continue }
            for shift in moved {
                let key = key(shift.cell)
                sums[key, default: [:]][kind] = try (sums[key]?[kind] ?? .zero).adding(shift.delta)
                changes[kind] = try (changes[kind] ?? .zero).adding(shift.delta)
            }
        }
        for (key, byKind) in sums {
            for (kind, delta) in byKind.sorted(by: { $0.key < $1.key }) {
                entries[key, default: []].append(.init(decision: decision, kind: kind, delta: delta))
            }
        }
    }

    /// What an operation does to the node: the money that it moves there, and what comes in and goes out with a line.
    private mutating func shifts(of operation: PlanOperation) throws(MoneyError) -> [Movement] {
        guard case .move = operation else {
            let own = operation.movements.filter { selection.contains($0.cell, in: followed.plan) }
            try followed.follow(operation)
            return own
        }
        let before = followed.plan
        try followed.follow(operation)
        var shifts: [Movement] = []
        for cell in operation.concernedCells(in: before) {
            let was = selection.amount(of: cell, in: before)
            let delta = try selection.amount(of: cell, in: followed.plan).subtracting(was)
            if delta != .zero { shifts.append(Movement(cell, delta)) }
        }
        return shifts
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
        for (cell, amount) in plan.cells where selection.contains(cell, in: plan) {
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
