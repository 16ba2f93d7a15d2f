import Amendments
package import Governance

/// What somebody wants to know about changes: of which money, and by which decisions.
package struct ChangeQuestion: Hashable, Sendable {
    /// Nil for all lines.
    package var line: LineID?
    /// Also the lines below it.
    package var below = false
    /// The budget period, whose money it is; with the periods in it.
    package var period: PeriodID?
    /// One decision, by its number.
    package var decision: Int?
    /// Somebody who proposed or voted.
    package var member: MemberID?
    /// A party for which somebody proposed or voted, whose lines changed, or whose agreement it is.
    package var party: PartyID?
    /// Decided on or after a day, and on or before one.
    package var since: CalendarDate?
    package var until: CalendarDate?
    /// That moved more than this.
    package var over: Money?
    /// Also proposals that were rejected or retracted.
    package var includesUnadopted = false

    package init() {}

    /// Whether decisions that change no cell have no place in the answer.
    var isAboutMoney: Bool { line != nil || period != nil || over != nil }

    /// Whether some decisions are left out that changed the cells asked for.
    var selectsDecisions: Bool {
        decision != nil || member != nil || party != nil || since != nil || until != nil || over != nil
    }
}

/// The decisions that changed cells, each with old and new amounts, and who took them on whose proposal.
package struct ChangeHistory: Sendable {
    package struct Change: Hashable, Sendable {
        package let cell: CellReference
        package let old: Money
        package let new: Money
        package let delta: Money
        /// What a proposal that was not adopted would have changed; nil for one that was.
        package let proposed: Money?
    }

    package struct Entry: Sendable {
        package let decision: PastDecision
        package let account: DecisionAccount
        /// Of all cells asked for, before and after.
        package let old: Money
        package let new: Money
        package let delta: Money
        /// The larger of what cells gained and what cells lost, or would have.
        package let moved: Money
        package let changes: [Change]
    }

    package let question: ChangeQuestion
    /// All cells asked for, as founded and as they stand.
    package let opening: Money
    package let closing: Money
    /// What the money that stands may be used for, sorted.
    package let statuses: [BudgetStatus]
    package let entries: [Entry]
    /// Whether no decision that changed these cells was left out.
    package let isComplete: Bool
    /// Whether the founding and all changes, those left out included, come to what the plan holds.
    package let isTied: Bool

    package init(_ question: ChangeQuestion, in questions: any HistoryQuestions) throws {
        let selection = CellSelection(
            line: question.line, below: question.below, period: question.period, in: questions)
        var fold = ChangeFold(try selection.total(of: questions.founding.plan), question, selection, questions)
        for decision in try questions.decisions(through: questions.newest, naming: selection.lines) {
            try fold.add(decision)
        }
        self.question = question
        opening = fold.opening
        let plan = try questions.plan(at: questions.newest)
        closing = try selection.total(of: plan)
        statuses = selection.statuses(of: plan)
        entries = fold.entries
        isComplete = !question.selectsDecisions
        isTied = fold.total == closing
    }
}

/// Goes through the decisions with the balance of every cell at hand.
private struct ChangeFold {
    let opening: Money
    private(set) var entries: [ChangeHistory.Entry] = []
    private(set) var total: Money
    private var balances: [CellReference: Money] = [:]
    private let question: ChangeQuestion
    private let selection: CellSelection
    private let questions: any HistoryQuestions

    init(
        _ opening: Money, _ question: ChangeQuestion, _ selection: CellSelection, _ questions: any HistoryQuestions
    ) {
        self.opening = opening
        total = opening
        self.question = question
        self.selection = selection
        self.questions = questions
    }

    mutating func add(_ decision: PastDecision) throws {
        let old = total
        let changes = try apply(decision)
        guard try isAskedFor(decision, changes) else { return }
        entries.append(
            ChangeHistory.Entry(
                decision: decision, account: try questions.account(of: decision), old: old, new: total,
                delta: try total.subtracting(old), moved: try Self.moved(changes), changes: changes))
    }

    private mutating func apply(_ decision: PastDecision) throws -> [ChangeHistory.Change] {
        var changes: [ChangeHistory.Change] = []
        for movement in decision.effect.deltas where selection.contains(movement.cell) {
            let old = balances[movement.cell] ?? questions.founding.plan[movement.cell]
            let delta = decision.isAdopted ? movement.delta : .zero
            let new = try old.adding(delta)
            balances[movement.cell] = new
            total = try total.adding(delta)
            changes.append(
                ChangeHistory.Change(
                    cell: movement.cell, old: old, new: new, delta: delta,
                    proposed: decision.isAdopted ? nil : movement.delta))
        }
        return changes
    }

    private static func moved(_ changes: [ChangeHistory.Change]) throws(MoneyError) -> Money {
        let deltas = changes.map { $0.proposed ?? $0.delta }
        let gained = try Money.sum(deltas.filter { $0 > .zero })
        let lost = try Money.sum(deltas.filter { $0 < .zero })
        return max(gained, lost.magnitude)
    }

    // MARK: Which decisions

    private func isAskedFor(_ decision: PastDecision, _ changes: [ChangeHistory.Change]) throws -> Bool {
        if question.isAboutMoney, changes.isEmpty { return false }
        if let asked = question.decision { guard asked == decision.seq else { return false } }
        // Who names a proposal that was not adopted asks for it.
        guard decision.isAdopted || question.includesUnadopted || question.decision != nil else { return false }
        if let since = question.since, decision.date.date < since { return false }
        if let until = question.until, decision.date.date > until { return false }
        if let over = question.over, try Self.moved(changes) <= over { return false }
        return try isBy(question.member, decision) && concerns(question.party, decision)
    }

    private func isBy(_ member: MemberID?, _ decision: PastDecision) throws -> Bool {
        guard let member, !decision.authors.contains(member) else { return true }
        return try questions.voices(in: decision).members.contains(member)
    }

    private func concerns(_ party: PartyID?, _ decision: PastDecision) throws -> Bool {
        guard let party else { return true }
        let executors = decision.effect.deltas.compactMap { questions.lines.lines[$0.cell.line]?.executor }
        if executors.contains(party) { return true }
        if try questions.voices(in: decision).parties.contains(party) { return true }
        return try questions.agreementParties(of: decision).contains(party)
    }
}
