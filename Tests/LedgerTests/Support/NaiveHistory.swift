import Amendments
import Governance
import Ledger
import Workflow

/// The same answers, reached in the plainest way: whole plans read one after the other and compared cell by cell, and
/// the journal of who did what.
struct NaiveHistory {
    typealias Amounts = [CellReference: Int64]

    struct Change: Hashable {
        let cell: CellReference
        let old: Int64
        let new: Int64
    }

    let plans: [Amounts]
    let lines: [LineID: Line]
    let journal: [GeneratedHistory.Act]
    private let programme: Programme

    init(_ history: GeneratedHistory) throws {
        let archive = history.ledger.archive
        plans = try archive.chronicle.indices.map { seq in
            try Dictionary(uniqueKeysWithValues: archive.plan(at: seq).cells.map { ($0.cell, $0.amount.cents) })
        }
        lines = history.ledger.state.plan.lines
        journal = history.journal
        programme = history.ledger.state.programme
    }

    var last: Int { plans.count - 1 }

    /// The act of a decision; the founding is none.
    func act(_ seq: Int) -> GeneratedHistory.Act { journal[seq - 1] }

    func changes(of seq: Int, where isAskedFor: (CellReference) -> Bool) -> [Change] {
        let (before, after) = (plans[seq - 1], plans[seq])
        return Set(before.keys).union(after.keys).filter(isAskedFor).sorted().compactMap { cell in
            let (old, new) = (before[cell] ?? 0, after[cell] ?? 0)
            return old == new ? nil : Change(cell: cell, old: old, new: new)
        }
    }

    func total(at seq: Int, where isAskedFor: (CellReference) -> Bool) -> Int64 {
        plans[seq].filter { isAskedFor($0.key) }.reduce(0) { $0 + $1.value }
    }

    static func moved(_ changes: [Change]) -> Int64 {
        let deltas = changes.map { $0.new - $0.old }
        return max(deltas.filter { $0 > 0 }.reduce(0, +), -deltas.filter { $0 < 0 }.reduce(0, +))
    }

    // MARK: The tree

    func isBelow(_ line: LineID, _ outer: LineID) -> Bool {
        line == outer || (lines[line]?.parent.map { isBelow($0, outer) } ?? false)
    }

    func isWithin(_ period: PeriodID, _ outer: PeriodID) -> Bool {
        period == outer || (programme.periods[period]?.parent.map { isWithin($0, outer) } ?? false)
    }

    // MARK: Who

    /// What each voice said last in each step.
    func lastVotes(_ seq: Int) -> [GeneratedHistory.Vote] {
        let votes = act(seq).votes
        return votes.indices.filter { index in
            !votes[(index + 1)...].contains {
                $0.member == votes[index].member && $0.capacity == votes[index].capacity && $0.step == votes[index].step
            }
        }.map { votes[$0] }
    }

    func members(_ seq: Int) -> Set<MemberID> { Set([act(seq).author] + act(seq).votes.map(\.member)) }

    func parties(_ seq: Int, _ register: Register) -> Set<PartyID> {
        let spoke = members(seq).compactMap { register.members[$0]?.party }
        return Set(spoke + touched(seq).compactMap { lines[$0]?.executor })
    }

    /// The lines whose cells the operations of an act would move, one operation offset against another.
    private func touched(_ seq: Int) -> [LineID] {
        var sums: Amounts = [:]
        for operation in act(seq).operations {
            for (cell, delta) in Self.movements(operation) { sums[cell, default: 0] += delta }
        }
        return sums.filter { $0.value != 0 }.map(\.key.line)
    }

    // MARK: What operations do, written down anew

    static func word(_ operation: PlanOperation) -> String {
        switch operation {
        case .transfer: "transfer"
        case .increase: "increase"
        case .decrease: "decrease"
        case .split: "split"
        case .merge: "merge"
        case .rephase: "rephase"
        case .carryOver, .carryBack: "carry-over"
        case .index: "index"
        default: "no money of a line and period"
        }
    }

    static func movements(_ operation: PlanOperation) -> [(CellReference, Int64)] {
        let cell = { CellReference(line: $0, period: $1, status: $2) }
        switch operation {
        case .transfer(let each):
            return [
                (cell(each.from, each.period, each.status), -each.amount.cents),
                (cell(each.to, each.period, each.status), each.amount.cents),
            ]
        case .increase(let each): return [(cell(each.line, each.period, each.status), each.amount.cents)]
        case .decrease(let each): return [(cell(each.line, each.period, each.status), -each.amount.cents)]
        case .split(let each):
            let given = each.parts.reduce(0) { $0 + $1.amount.cents }
            return [(cell(each.line, each.period, each.status), -given)]
                + each.parts.map { (cell($0.line, $0.period, each.status), $0.amount.cents) }
        case .merge(let each):
            let taken = each.parts.reduce(0) { $0 + $1.amount.cents }
            return [(cell(each.line, each.period, each.status), taken)]
                + each.parts.map { (cell($0.line, $0.period, each.status), -$0.amount.cents) }
        case .rephase(let each):
            return [
                (cell(each.line, each.from, each.status), -each.amount.cents),
                (cell(each.line, each.to, each.status), each.amount.cents),
            ]
        case .carryOver(let each):
            return [
                (cell(each.line, each.from, each.status), -each.amount.cents),
                (cell(each.line, each.to, each.status), each.amount.cents),
            ]
        case .carryBack(let each):
            return [
                (cell(each.line, each.from, each.status), -each.amount.cents),
                (cell(each.line, each.to, each.status), each.amount.cents),
            ]
        case .index(let each):
            return each.cells.map { (cell(each.line, $0.key.period, $0.key.status), $0.amount.cents - $0.old.cents) }
        case .release(let each):
            return restated(each.line, each.period, from: .indicative, to: .authorised, each.amount)
        case .recall(let each):
            return restated(each.line, each.period, from: .authorised, to: .indicative, each.amount)
        case .hold(let each): return restated(each.line, each.period, from: each.status, to: .onHold, each.amount)
        case .resume(let each): return restated(each.line, each.period, from: .onHold, to: each.status, each.amount)
        case .addLine, .removeLine, .closeLine, .reopenLine, .rename, .move: return []
        case .addGoal, .changeGoal, .retireGoal, .addTarget, .setTarget, .retireTarget: return []
        case .addContribution, .changeContribution, .endContribution: return []
        }
    }

    private static func restated(
        _ line: LineID, _ period: PeriodID, from one: BudgetStatus, to other: BudgetStatus, _ amount: Money
    ) -> [(CellReference, Int64)] {
        [
            (CellReference(line: line, period: period, status: one), -amount.cents),
            (CellReference(line: line, period: period, status: other), amount.cents),
        ]
    }
}
