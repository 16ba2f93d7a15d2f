package import Governance

/// One change to the books of a programme.
///
/// An amendment is an ordered list of them.
package enum PlanOperation: Hashable, Sendable {
    case transfer(Transfer)
    case increase(Increase)
    case decrease(Decrease)
    case split(Split)
    case merge(Merge)
    case rephase(Rephase)
    case carryOver(CarryOver)
    case carryBack(CarryBack)
    case release(Release)
    case recall(Recall)
    case hold(Hold)
    case resume(Resume)
    case index(Index)
    case addLine(AddLine)
    case removeLine(RemoveLine)
    case closeLine(CloseLine)
    case reopenLine(ReopenLine)
    case rename(Rename)
    case move(Move)
    case addGoal(AddGoal)
    case changeGoal(ChangeGoal)
    case retireGoal(RetireGoal)
    case addTarget(AddTarget)
    case setTarget(SetTarget)
    case retireTarget(RetireTarget)
    case addContribution(AddContribution)
    case endContribution(EndContribution)
    case changeContribution(ChangeContribution)
    case replaceText(ReplaceText)

    /// The operation's word in files and policies.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        case transfer
        case increase
        case decrease
        case split
        case merge
        case rephase
        case carryOver = "carry-over"
        case carryBack = "carry-back"
        case release
        case recall
        case hold
        case resume
        case index
        case addLine = "add-line"
        case removeLine = "remove-line"
        case closeLine = "close-line"
        case reopenLine = "reopen-line"
        case rename
        case move
        case addGoal = "add-goal"
        case changeGoal = "change-goal"
        case retireGoal = "retire-goal"
        case addTarget = "add-target"
        case setTarget = "set-target"
        case retireTarget = "retire-target"
        case addContribution = "add-contribution"
        case endContribution = "end-contribution"
        case changeContribution = "change-contribution"
        case replaceText = "replace-text"
    }

    package var kind: Word {
        switch self {
        case .transfer: .transfer
        case .increase: .increase
        case .decrease: .decrease
        case .split: .split
        case .merge: .merge
        case .rephase: .rephase
        case .carryOver: .carryOver
        case .carryBack: .carryBack
        case .release: .release
        case .recall: .recall
        case .hold: .hold
        case .resume: .resume
        case .index: .index
        case .addLine: .addLine
        case .removeLine: .removeLine
        case .closeLine: .closeLine
        case .reopenLine: .reopenLine
        case .rename: .rename
        case .move: .move
        case .addGoal: .addGoal
        case .changeGoal: .changeGoal
        case .retireGoal: .retireGoal
        case .addTarget: .addTarget
        case .setTarget: .setTarget
        case .retireTarget: .retireTarget
        case .addContribution: .addContribution
        case .endContribution: .endContribution
        case .changeContribution: .changeContribution
        case .replaceText: .replaceText
        }
    }

    package var word: String { kind.rawValue }

    package static let words = Word.allCases.map(\.rawValue).sorted()

    private var rules: any OperationRules {
        switch self {
        case .transfer(let operation): operation
        case .increase(let operation): operation
        case .decrease(let operation): operation
        case .split(let operation): operation
        case .merge(let operation): operation
        case .rephase(let operation): operation
        case .carryOver(let operation): operation
        case .carryBack(let operation): operation
        case .release(let operation): operation
        case .recall(let operation): operation
        case .hold(let operation): operation
        case .resume(let operation): operation
        case .index(let operation): operation
        case .addLine(let operation): operation
        case .removeLine(let operation): operation
        case .closeLine(let operation): operation
        case .reopenLine(let operation): operation
        case .rename(let operation): operation
        case .move(let operation): operation
        case .addGoal(let operation): operation
        case .changeGoal(let operation): operation
        case .retireGoal(let operation): operation
        case .addTarget(let operation): operation
        case .setTarget(let operation): operation
        case .retireTarget(let operation): operation
        case .addContribution(let operation): operation
        case .endContribution(let operation): operation
        case .changeContribution(let operation): operation
        case .replaceText(let operation): operation
        }
    }

    /// What it adds to and takes from each cell, before operations on the same cell are added up.
    package var movements: [Movement] { rules.movements }

    /// The size of the operation: each counts once, a transfer as its amount, a split as the sum of its parts.
    package func gross() throws(MoneyError) -> Money { try rules.gross() }

    package func kinds(in plan: Plan) -> Set<ShiftKind> { rules.kinds(in: plan) }

    /// The lines whose executors have to consent: those that give, or that are changed.
    package var givingLines: [LineID] { rules.givingLines }

    /// Parties that have to consent to what happens to lines; nil when nobody can be named for one of them.
    func consenting(in books: Books) -> [PartyID]? { rules.consenting(in: books) }

    /// The agreement that it changes; a mandate holder of each of its parties has to consent.
    package var touchedAgreement: AgreementID? { rules.touchedAgreement }

    /// The path of the text that it changes; nil where it changes none.
    package var touchedText: String? { rules.touchedText }

    /// Whose contribution it adds, changes or ends; nil where it is none, or is not in the books.
    func contributor(in books: Books) -> PartyID? { rules.contributor(in: books) }

    /// Who promises how much more or less by it; nil where nobody does.
    func promise(in books: Books) throws(MoneyError) -> Promise? { try rules.promise(in: books) }

    /// Whether it changes nothing but amounts: what files refer to stays.
    package var isOnlyMoney: Bool { rules.isOnlyMoney }

    /// Whether it asks nothing of a cell but that there is enough: then it applies in any order with others of its kind
    /// as long as no cell runs out.
    package var isOnlySums: Bool { rules.isOnlySums }

    /// Every line that it speaks of: it does not look at other lines than these, those above them and those below.
    package var namedLines: Set<LineID> { rules.namedLines }

    /// Changes the books, or says why not and leaves them as they were.
    package func apply(
        to books: inout Books, programme: Programme, closed: ClosedPeriods = .stayClosed
    ) throws(Refusal) {
        for movement in movements {
            guard books.plan.lines[movement.cell.line] != nil else { throw .unknownLine(movement.cell.line) }
            guard programme.periods[movement.cell.period] != nil else { throw .unknownPeriod(movement.cell.period) }
        }
        for movement in movements where books.plan.isClosed(movement.cell.line) {
            throw .closedLine(movement.cell.line)
        }
        try closed.check(rules, books, programme)
        try rules.check(books, programme)
        try books.plan.move(movements)
        rules.change(&books)
    }

    /// What it does to lines and contributions, whether or not it applies; for what is derived of an amendment before it
    /// is judged, and of one that was.
    package func change(_ books: inout Books) { rules.change(&books) }

    /// Changes books as it does where it applies, money too, without asking whether it does.
    package func follow(_ books: inout Books) throws(MoneyError) {
        for movement in movements {
            books.plan[movement.cell] = try books.plan[movement.cell].adding(movement.delta)
        }
        change(&books)
    }

    /// The operations that take this one back, given the books to which it was applied: after both, they are the same
    /// to the byte.
    package func inverse(before books: Books) -> [PlanOperation] { rules.inverse(books) }
}

/// A signed change of one cell.
package struct Movement: Hashable, Sendable {
    package let cell: CellReference
    package let delta: Money

    package init(_ cell: CellReference, _ delta: Money) {
        self.cell = cell
        self.delta = delta
    }
}

/// What a party promises more under an agreement, or less.
struct Promise {
    let party: PartyID
    let raise: Money
}

/// What each operation, in its own file, has to say.
///
/// An operation that does not say its kinds of shift and its inverse does not compile.
protocol OperationRules {
    var movements: [Movement] { get }
    var givingLines: [LineID] { get }
    var touchedAgreement: AgreementID? { get }
    var touchedText: String? { get }
    var isOnlyMoney: Bool { get }
    var isOnlySums: Bool { get }
    var namedLines: Set<LineID> { get }
    /// The closed period from which it carries money over, or to which it carries money back.
    var carriedAcross: PeriodID? { get }
    func consenting(in books: Books) -> [PartyID]?
    func contributor(in books: Books) -> PartyID?
    func promise(in books: Books) throws(MoneyError) -> Promise?
    func gross() throws(MoneyError) -> Money
    func kinds(in plan: Plan) -> Set<ShiftKind>
    /// What it would change in a closed period beside its movements; asked before `check`.
    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem?
    /// What must hold beside that lines and periods exist and no cell goes below zero.
    func check(_ books: Books, _ programme: Programme) throws(Refusal)
    /// What it does beside its movements, after `check`.
    func change(_ books: inout Books)
    /// Asked only of books to which it applies.
    func inverse(_ before: Books) -> [PlanOperation]
}

extension OperationRules {
    var touchedAgreement: AgreementID? { nil }
    var touchedText: String? { nil }
    var isOnlyMoney: Bool { true }
    var isOnlySums: Bool { false }
    var namedLines: Set<LineID> { Set(movements.map(\.cell.line) + givingLines) }
    var carriedAcross: PeriodID? { nil }
    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? { nil }

    func consenting(in books: Books) -> [PartyID]? {
        let executors = givingLines.map { books.plan.lines[$0]?.executor }
        return executors.contains(nil) ? nil : executors.compactMap { $0 }
    }

    func contributor(in books: Books) -> PartyID? { nil }
    func promise(in books: Books) throws(MoneyError) -> Promise? { nil }
    func change(_ books: inout Books) {}
}

extension Plan {
    /// Refuses an old value that a cell does not have.
    func require(_ old: Money, in cell: CellReference) throws(Refusal) {
        guard self[cell] == old else { throw .oldValue(cell, stated: old, held: self[cell]) }
    }

    /// All of them, or none. In place: a plan of thousands of lines is not copied for every operation.
    fileprivate mutating func move(_ movements: [Movement]) throws(Refusal) {
        var before: [(cell: CellReference, held: Money)] = []
        for movement in movements {
            before.append((movement.cell, self[movement.cell]))
            do throws(Refusal) {
                try move(movement)
            } catch {
                for each in before.reversed() { self[each.cell] = each.held }
                throw error
            }
        }
    }

    private mutating func move(_ movement: Movement) throws(Refusal) {
        let held = self[movement.cell]
        guard let sum = try? held.adding(movement.delta) else { throw .tooLarge(movement.cell) }
        guard sum >= .zero else { throw .overdraw(movement.cell, held: held, amount: movement.delta.magnitude) }
        self[movement.cell] = sum
    }
}
