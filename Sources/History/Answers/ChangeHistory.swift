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
    /// Somebody who proposed or voted, or whom a decision about the register is about.
    package var member: MemberID?
    /// A party for which somebody proposed or voted, whose lines changed, whose agreement it is, or that a decision about
    /// the register is about.
    package var party: PartyID?
    /// Decided on or after a day, and on or before one.
    package var since: CalendarDate?
    package var until: CalendarDate?
    /// Whose gross amount on what is asked for is above this.
    package var over: Money?
    /// Also proposals that were rejected or retracted.
    package var includesUnadopted = false

    package init() {}

    /// Whether it is about the whole ledger, promises under agreements included.
    var isAboutEverything: Bool { line == nil && period == nil }

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
        /// That its line came into the place that is asked about with all it held, or left it; nil where it stayed.
        package let passage: Passage?
    }

    package enum Passage: String, Hashable, Sendable, CaseIterable {
        case entered = "in"
        case left = "out"
    }

    package struct Entry: Sendable {
        package let decision: PastDecision
        package let account: DecisionAccount
        /// Of all cells asked for, before and after.
        package let old: Money
        package let new: Money
        package let delta: Money
        /// The gross amount on what is asked for: each operation once, as the larger of what cells gained and what cells
        /// lost by it, or would have; a line that is moved with all it holds.
        package let moved: Money
        package let changes: [Change]

        package init(
            decision: PastDecision, account: DecisionAccount, old: Money, new: Money, delta: Money, moved: Money,
            changes: [Change]
        ) {
            (self.decision, self.account) = (decision, account)
            (self.old, self.new, self.delta, self.moved) = (old, new, delta, moved)
            self.changes = changes
        }
    }

    package let question: ChangeQuestion
    /// All cells asked for, as founded and as they stand.
    package let opening: Money
    package let closing: Money
    /// What the money that stands may be used for, sorted.
    package let statuses: [BudgetStatus]
    package let entries: [Entry]
    /// How many that were rejected or retracted would be in it too.
    package let unadopted: Int
    /// Whether no decision that changed these cells was left out.
    package let isComplete: Bool
    /// Whether the founding and all changes, those left out included, come to what the plan holds.
    package let isTied: Bool

    package init(_ question: ChangeQuestion, in questions: any HistoryQuestions) throws {
        let selection = try CellSelection(
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
        unadopted = fold.unadopted
        isComplete = !question.selectsDecisions
        isTied = fold.total == closing
    }
}

/// Goes through the decisions with the books of the time at hand.
private struct ChangeFold {
    let opening: Money
    private(set) var entries: [ChangeHistory.Entry] = []
    private(set) var unadopted = 0
    private(set) var total: Money
    private var followed: FollowedBooks
    private let question: ChangeQuestion
    private let selection: CellSelection
    private let questions: any HistoryQuestions

    init(
        _ opening: Money, _ question: ChangeQuestion, _ selection: CellSelection, _ questions: any HistoryQuestions
    ) {
        self.opening = opening
        total = opening
        followed = FollowedBooks(questions.founding)
        self.question = question
        self.selection = selection
        self.questions = questions
    }

    mutating func add(_ decision: PastDecision) throws {
        let old = total
        let touch = try touch(of: decision)
        for change in touch.changes { total = try total.adding(change.delta) }
        guard try isAskedFor(decision, touch) else { return }
        // Who names a proposal that was not adopted asks for it.
        guard decision.isAdopted || question.includesUnadopted || question.decision != nil else {
            unadopted += 1
            return
        }
        entries.append(
            ChangeHistory.Entry(
                decision: decision, account: try questions.account(of: decision), old: old, new: total,
                delta: try total.subtracting(old), moved: touch.gross, changes: touch.changes))
    }

    // MARK: What a decision does

    /// What a decision does to what is asked for, or would have done.
    private struct Touch {
        var changes: [ChangeHistory.Change] = []
        var gross = Money.zero
        /// Whether it says something else of a line that is asked for, or of what a theme is for.
        var isOfLine = false
        /// Who carries out a line that it changes, at any time while it does.
        var executors: Set<PartyID> = []
    }

    private mutating func touch(of decision: PastDecision) throws -> Touch {
        var touch = Touch()
        var cells = OldCells(selection)
        let own = TouchedLines(decision)
        var books = followed
        // Held by nobody else while it is followed, so that a plan of thousands of lines is not copied each time.
        if decision.isAdopted { followed = FollowedBooks.none }
        touch.executors = own.executors(in: books.plan)
        for operation in decision.operations {
            if own.isSaid(by: operation, in: selection, books.plan) { touch.isOfLine = true }
            cells.note(operation, books.plan)
            touch.gross = try touch.gross.adding(try gross(of: operation, &books))
            if own.isSaid(by: operation, in: selection, books.plan) { touch.isOfLine = true }
        }
        try follow(decision, &books, &touch)
        touch.executors.formUnion(own.executors(in: books.plan))
        touch.changes = try cells.changes(to: books.plan, isAdopted: decision.isAdopted)
        if decision.isAdopted { followed = books }
        return touch
    }

    /// An agreement that it puts in the place of what stood moves what its contributions gain and lose.
    private func follow(_ decision: PastDecision, _ books: inout FollowedBooks, _ touch: inout Touch) throws {
        guard question.isAboutEverything, let agreement = try questions.agreement(in: decision) else { return }
        let before = books.books.agreements[agreement.id]
        touch.gross = try touch.gross.adding(try ContributionChange.gross(from: before, to: agreement))
        books.follow(agreement)
    }

    /// What an operation moves of what is asked for, before operations on the same cells are added up.
    private func gross(of operation: PlanOperation, _ books: inout FollowedBooks) throws -> Money {
        guard case .move(let move) = operation else {
            let deltas = operation.movements.filter { selection.contains($0.cell, in: books.plan) }.map(\.delta)
            try books.follow(operation)
            if deltas.isEmpty, question.isAboutEverything { return try operation.gross() }
            let gained = try Money.sum(deltas.filter { $0 > .zero })
            let lost = try Money.sum(deltas.filter { $0 < .zero })
            return max(gained, lost.magnitude)
        }
        let before = books.plan
        try books.follow(operation)
        let along = before.cells(below: move.line).filter {
            selection.contains($0, in: before) || selection.contains($0, in: books.plan)
        }
        return try Money.sum(along.map { before[$0] })
    }

    // MARK: Which decisions

    private func isAskedFor(_ decision: PastDecision, _ touch: Touch) throws -> Bool {
        guard isOnWhatIsAsked(touch) else { return false }
        if let asked = question.decision { guard asked == decision.seq else { return false } }
        if let since = question.since, decision.date.date < since { return false }
        if let until = question.until, decision.date.date > until { return false }
        if let over = question.over, touch.gross <= over { return false }
        return try isBy(question.member, decision) && concerns(question.party, decision, touch)
    }

    /// A decision that changed none of the money of a period has no place in the answer; one about a line itself has.
    private func isOnWhatIsAsked(_ touch: Touch) -> Bool {
        if question.isAboutEverything || !touch.changes.isEmpty || touch.gross > .zero { return true }
        return question.line != nil && question.period == nil && touch.isOfLine
    }

    private func isBy(_ member: MemberID?, _ decision: PastDecision) throws -> Bool {
        guard let member, !decision.authors.contains(member) else { return true }
        return try questions.voices(in: decision).members.contains(member)
            || questions.registered(by: decision).members.contains(member)
    }

    private func concerns(_ party: PartyID?, _ decision: PastDecision, _ touch: Touch) throws -> Bool {
        guard let party, !touch.executors.contains(party) else { return true }
        if try questions.voices(in: decision).parties.contains(party) { return true }
        return try questions.agreementParties(of: decision).contains(party)
            || questions.registered(by: decision).parties.contains(party)
    }
}

/// What the cells that a decision can change held before it, of what is asked for.
private struct OldCells {
    private var cells: [CellReference: (old: Money, wasAsked: Bool)] = [:]
    private let selection: CellSelection

    init(_ selection: CellSelection) { self.selection = selection }

    /// Before an operation is followed; what an earlier one changed is known already.
    mutating func note(_ operation: PlanOperation, _ plan: Plan) {
        for cell in operation.concernedCells(in: plan) where cells[cell] == nil {
            let isAsked = selection.contains(cell, in: plan)
            cells[cell] = (isAsked ? plan[cell] : .zero, isAsked)
        }
    }

    /// Sorted by cell; those that end as they began are left out.
    func changes(to plan: Plan, isAdopted: Bool) throws(MoneyError) -> [ChangeHistory.Change] {
        var changes: [ChangeHistory.Change] = []
        for (cell, (old, wasAsked)) in cells.sorted(by: { $0.key < $1.key }) {
            let delta = try selection.amount(of: cell, in: plan).subtracting(old)
            guard delta != .zero else { continue }
            changes.append(
                ChangeHistory.Change(
                    cell: cell, old: old, new: isAdopted ? try old.adding(delta) : old,
                    delta: isAdopted ? delta : .zero, proposed: isAdopted ? nil : delta,
                    passage: passage(cell, wasAsked, plan)))
        }
        return changes
    }

    /// A line that came or went itself did not pass from one place to another.
    private func passage(_ cell: CellReference, _ wasAsked: Bool, _ plan: Plan) -> ChangeHistory.Passage? {
        let isAsked = selection.contains(cell, in: plan)
        guard wasAsked != isAsked, plan.lines[cell.line] != nil else { return nil }
        return isAsked ? .entered : .left
    }
}

/// The lines that a decision changes: their money, what they say of themselves, and what a theme is for.
private struct TouchedLines {
    private let lines: Set<LineID>

    init(_ decision: PastDecision) {
        lines = Set(decision.effect.deltas.map(\.cell.line) + decision.operations.flatMap(Self.said(by:)))
    }

    /// The lines of which an operation changes more than money.
    private static func said(by operation: PlanOperation) -> [LineID] {
        operation.touchedRecords.compactMap { record in
            switch record {
            case .line(let line), .goal(let line, _), .target(let line, _): line
            case .cell, .contribution, .text: nil
            }
        }
    }

    func isSaid(by operation: PlanOperation, in selection: CellSelection, _ plan: Plan) -> Bool {
        Self.said(by: operation).contains { selection.contains($0, in: plan) }
    }

    func executors(in plan: Plan) -> Set<PartyID> { Set(lines.compactMap { plan.lines[$0]?.executor }) }
}
