package import Governance

/// One change to the money of a programme.
///
/// An amendment is an ordered list of them.
package enum PlanOperation: Hashable, Sendable {
    case transfer(Transfer)
    case increase(Increase)
    case decrease(Decrease)
    case split(Split)
    case changeContribution(ChangeContribution)

    /// The operation's word in files and policies.
    package var word: String {
        switch self {
        case .transfer: "transfer"
        case .increase: "increase"
        case .decrease: "decrease"
        case .split: "split"
        case .changeContribution: "change-contribution"
        }
    }

    package static let words = ["change-contribution", "decrease", "increase", "split", "transfer"]

    private var rules: any OperationRules {
        switch self {
        case .transfer(let operation): operation
        case .increase(let operation): operation
        case .decrease(let operation): operation
        case .split(let operation): operation
        case .changeContribution(let operation): operation
        }
    }

    /// What it adds to and takes from each cell, before operations on the same cell are added up.
    package var movements: [Movement] { rules.movements }

    /// The size of the operation: each counts once, a transfer as its amount, a split as the sum of its parts.
    package func gross() throws(MoneyError) -> Money { try rules.gross() }

    package func kinds(in plan: Plan) -> Set<ShiftKind> { rules.kinds(in: plan) }

    /// The line whose executor has to consent: the one that gives, or that is changed.
    package var givingLine: LineID? { rules.givingLine }

    /// The agreement that it changes; a mandate holder of each of its parties has to consent.
    package var touchedAgreement: AgreementID? { rules.touchedAgreement }

    /// Changes the books, or says why not and leaves them as they were.
    package func apply(to books: inout Books, programme: Programme) throws(Refusal) {
        for movement in movements {
            guard books.plan.lines[movement.cell.line] != nil else { throw .unknownLine(movement.cell.line) }
            guard programme.periods[movement.cell.period] != nil else { throw .unknownPeriod(movement.cell.period) }
        }
        try rules.check(books, programme)
        var changed = books
        for movement in movements { try changed.plan.move(movement) }
        rules.change(&changed)
        books = changed
    }
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

/// What each operation, in its own file, has to say.
protocol OperationRules {
    var movements: [Movement] { get }
    var givingLine: LineID? { get }
    var touchedAgreement: AgreementID? { get }
    func gross() throws(MoneyError) -> Money
    func kinds(in plan: Plan) -> Set<ShiftKind>
    /// What must hold beside that lines and periods exist and no cell goes below zero.
    func check(_ books: Books, _ programme: Programme) throws(Refusal)
    /// What it does beside its movements, after `check`.
    func change(_ books: inout Books)
}

extension OperationRules {
    var touchedAgreement: AgreementID? { nil }
    func change(_ books: inout Books) {}
}

extension Plan {
    fileprivate mutating func move(_ movement: Movement) throws(Refusal) {
        let held = self[movement.cell]
        guard let sum = try? held.adding(movement.delta) else { throw .tooLarge(movement.cell) }
        guard sum >= .zero else { throw .overdraw(movement.cell, held: held, amount: movement.delta.magnitude) }
        self[movement.cell] = sum
    }
}
