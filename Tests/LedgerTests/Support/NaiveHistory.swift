import Amendments
import Governance
import Ledger
import Workflow

/// The same answers, reached in the plainest way: whole plans with their trees read one after the other and compared
/// cell by cell, and the journal of who did what.
struct NaiveHistory {
    typealias Amounts = [CellReference: Int64]
    /// The lines as they stood at some time, by their ids.
    typealias Tree = [LineID: Line]
    /// Whether a cell is asked about, in the tree of the time.
    typealias Question = (CellReference, Tree) -> Bool

    struct Change: Hashable {
        let cell: CellReference
        let old: Int64
        let new: Int64
    }

    let plans: [Amounts]
    let trees: [Tree]
    /// Every line that there ever was.
    let lines: [LineID]
    let journal: [GeneratedHistory.Act]
    private let programme: Programme

    init(_ history: GeneratedHistory) throws {
        let archive = history.ledger.archive
        let read = try archive.chronicle.indices.map { try archive.plan(at: $0) }
        plans = read.map { plan in
            Dictionary(uniqueKeysWithValues: plan.cells.map { ($0.cell, $0.amount.cents) })
        }
        trees = read.map(\.lines)
        lines = Set(trees.flatMap(\.keys)).sorted()
        journal = history.journal
        programme = history.ledger.state.programme
    }

    var last: Int { plans.count - 1 }

    /// The act of a decision; the founding is none.
    func act(_ seq: Int) -> GeneratedHistory.Act { journal[seq - 1] }

    private func held(at seq: Int, where isAskedFor: Question) -> Amounts {
        plans[seq].filter { isAskedFor($0.key, trees[seq]) }
    }

    /// What lies in the place that is asked about, before and after.
    func changes(of seq: Int, where isAskedFor: Question) -> [Change] {
        let (before, after) = (held(at: seq - 1, where: isAskedFor), held(at: seq, where: isAskedFor))
        return Set(before.keys).union(after.keys).sorted().compactMap { cell in
            let (old, new) = (before[cell] ?? 0, after[cell] ?? 0)
            return old == new ? nil : Change(cell: cell, old: old, new: new)
        }
    }

    func total(at seq: Int, where isAskedFor: Question) -> Int64 {
        held(at: seq, where: isAskedFor).reduce(0) { $0 + $1.value }
    }

    // MARK: The tree

    static func isBelow(_ line: LineID, _ outer: LineID, _ tree: Tree) -> Bool {
        guard let found = tree[line] else { return false }
        return line == outer || (found.parent.map { isBelow($0, outer, tree) } ?? false)
    }

    static func isInside(_ line: LineID, _ node: PlanNode, _ tree: Tree) -> Bool {
        let isUnder = { (level: Line.Level) in
            tree.values.contains { $0.level == level && isBelow(line, $0.id, tree) }
        }
        return switch node {
        case .programme: true
        case .domains: isUnder(.domain)
        case .overhead: isUnder(.overhead)
        case .line(let outer): isBelow(line, outer, tree)
        }
    }

    func isWithin(_ period: PeriodID, _ outer: PeriodID) -> Bool {
        period == outer || (programme.periods[period]?.parent.map { isWithin($0, outer) } ?? false)
    }

    // MARK: Step by step

    /// What one operation does to the place that is asked about.
    struct Step {
        let word: String
        let shifts: [(cell: CellReference, delta: Int64)]
        /// How much it moved there: what was gained or lost, the larger of both; of a line that is moved what it holds.
        let gross: Int64
    }

    func steps(of seq: Int, where isAskedFor: Question) -> [Step] {
        var (amounts, tree) = (plans[seq - 1], trees[seq - 1])
        return act(seq).operations.map { Self.step($0, &amounts, &tree, isAskedFor) }
    }

    private static func step(
        _ operation: PlanOperation, _ amounts: inout Amounts, _ tree: inout Tree, _ isAskedFor: Question
    ) -> Step {
        if case .move(let move) = operation { return moving(move, amounts, &tree, isAskedFor) }
        var shifts: [(cell: CellReference, delta: Int64)] = []
        for (cell, delta) in movements(operation) {
            amounts[cell, default: 0] += delta
            if isAskedFor(cell, tree) { shifts.append((cell, delta)) }
        }
        switch operation {
        case .addLine(let each):
            let entry = each.entry
            tree[entry.id] = Line(
                id: entry.id, name: entry.name, rank: entry.rank, level: entry.level, parent: entry.parent,
                executor: entry.details.ownExecutor)
        case .removeLine(let each): tree[each.entry.id] = nil
        default: break
        }
        let (gained, lost) = (shifts.map { max(0, $0.delta) }, shifts.map { max(0, -$0.delta) })
        return Step(word: word(operation), shifts: shifts, gross: max(gained.reduce(0, +), lost.reduce(0, +)))
    }

    private static func moving(
        _ move: Move, _ amounts: Amounts, _ tree: inout Tree, _ isAskedFor: Question
    ) -> Step {
        let before = tree
        tree[move.line]?.parent = move.to
        let along = amounts.filter { isBelow($0.key.line, move.line, before) && $0.value != 0 }
        var shifts: [(cell: CellReference, delta: Int64)] = []
        var gross: Int64 = 0
        for (cell, amount) in along {
            let (was, becomes) = (isAskedFor(cell, before), isAskedFor(cell, tree))
            if was || becomes { gross += amount }
            if was != becomes { shifts.append((cell, becomes ? amount : -amount)) }
        }
        return Step(word: "move", shifts: shifts, gross: gross)
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

    /// Whose place in the register it changed stands in it too.
    func registered(_ seq: Int) -> Set<MemberID> { Set([act(seq).registered].compactMap(\.self)) }

    /// Who spoke, who carried out a line that was changed, before or after, and who is in the agreement.
    func parties(_ seq: Int, _ register: Register) -> Set<PartyID> {
        let spoke = members(seq).union(registered(seq)).compactMap { register.members[$0]?.party }
        let wording = journal.prefix(seq).last { $0.agreement != nil && $0.outcome == .adopted }?.agreement
        let signed = isAboutAgreement(seq) ? wording?.parties.map(\.id) ?? [] : []
        return Set(spoke + signed).union(executors(seq))
    }

    private func executors(_ seq: Int) -> Set<PartyID> {
        let before = trees[seq - 1].compactMapValues(\.executor)
        var (after, own) = (before, trees[seq - 1].compactMapValues(\.details.ownExecutor))
        for operation in act(seq).operations {
            switch operation {
            case .addLine(let each):
                own[each.entry.id] = each.entry.details.ownExecutor
                after[each.entry.id] = each.entry.details.ownExecutor ?? each.entry.parent.flatMap { after[$0] }
            case .move(let each): after[each.line] = own[each.line] ?? after[each.to]
            case .removeLine(let each): after[each.entry.id] = nil
            default: break
            }
        }
        return Set(touched(seq).flatMap { [before[$0], after[$0]].compactMap(\.self) })
    }

    private func isAboutAgreement(_ seq: Int) -> Bool {
        act(seq).agreement != nil
            || act(seq).operations.contains { Self.promises.contains($0.kind) }
    }

    static let promises: Set<PlanOperation.Word> = [.addContribution, .changeContribution, .endContribution]

    /// The lines whose cells the operations of an act would move, one operation offset against another, and those that
    /// they change themselves.
    private func touched(_ seq: Int) -> [LineID] {
        var sums: Amounts = [:]
        for operation in act(seq).operations {
            for (cell, delta) in Self.movements(operation) { sums[cell, default: 0] += delta }
        }
        return sums.filter { $0.value != 0 }.map(\.key.line) + act(seq).operations.compactMap(Self.subject)
    }

    /// The line of which an operation changes more than its money.
    static func subject(_ operation: PlanOperation) -> LineID? {
        switch operation {
        case .index(let each): each.line
        case .addLine(let each): each.entry.id
        case .removeLine(let each): each.entry.id
        case .closeLine(let each): each.line
        case .reopenLine(let each): each.line
        case .rename(let each): each.line
        case .move(let each): each.line
        default: nil
        }
    }

    // MARK: Promises

    /// What is promised under agreements after each decision.
    func contributions(at seq: Int) -> [ContributionID: Contribution] {
        var found: [ContributionID: Contribution] = [:]
        for act in journal.prefix(seq) where act.outcome == .adopted { Self.follow(act, &found) }
        return found
    }

    private static func follow(_ act: GeneratedHistory.Act, _ found: inout [ContributionID: Contribution]) {
        if let agreement = act.agreement {
            found = Dictionary(uniqueKeysWithValues: agreement.contributions.map { ($0.id, $0) })
        }
        for operation in act.operations {
            switch operation {
            case .addContribution(let each): found[each.contribution.id] = each.contribution
            case .endContribution(let each): found[each.contribution.id] = nil
            case .changeContribution(let each): found[each.contribution] = found[each.contribution]?.with(each.amount)
            default: break
            }
        }
    }

    /// What a decision does to promises, or would have done, added up without signs.
    func promised(by seq: Int) -> Int64 {
        let before = contributions(at: seq - 1)
        let agreement = (act(seq).agreement?.contributions ?? []).reduce(0) {
            $0 + abs($1.amount.cents - (before[$1.id]?.amount.cents ?? 0))
        }
        return act(seq).operations.reduce(agreement) { sum, operation in
            switch operation {
            case .addContribution(let each): sum + each.contribution.amount.cents
            case .endContribution(let each): sum + each.contribution.amount.cents
            case .changeContribution(let each): sum + abs(each.amount.cents - each.old.cents)
            default: sum
            }
        }
    }

    // MARK: The plan in force

    /// In force on a day as known at a decision: the version, then what took effect at once since.
    func inForce(on day: CalendarDate, knownAt seq: Int) -> (amounts: Amounts, parents: [LineID: LineID?])? {
        var asOf: Int? = CalendarDate("2021-01-01") <= day ? 0 : nil
        for known in stride(from: 1, through: seq, by: 1) where act(known).outcome == .adopted {
            if let version = act(known).version, version.inForce <= day { asOf = version.asOf }
        }
        guard let asOf else { return nil }
        var (amounts, tree) = (plans[asOf], trees[asOf])
        for later in stride(from: asOf + 1, through: seq, by: 1) {
            let act = act(later)
            guard act.isAtOnce, act.outcome == .adopted, act.date.date <= day else { continue }
            for operation in act.operations { _ = Self.step(operation, &amounts, &tree) { _, _ in false } }
        }
        return (amounts.filter { $0.value != 0 }, tree.mapValues(\.parent))
    }

    // MARK: What operations do, written down anew

    static let noMoney = "no money of a line and period"

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
        default: noMoney
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
        case .addContribution, .changeContribution, .endContribution, .replaceText: return []
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
