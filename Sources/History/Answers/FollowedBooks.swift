import Amendments
import Governance

/// The books as decisions leave them, followed by their operations alone: where each line lay, who carried it out, what
/// every cell held and what was promised, at any time between two operations.
struct FollowedBooks {
    private(set) var books: Books

    init(_ founding: FoundingFacts) { books = Books(plan: founding.plan, agreements: founding.agreements) }

    private init() { books = Books(plan: .empty, agreements: [:]) }

    /// Stands in while the books are followed elsewhere.
    static let none = FollowedBooks()

    var plan: Plan { books.plan }

    mutating func follow(_ operation: PlanOperation) throws(MoneyError) {
        try operation.follow(&books)
    }

    /// An agreement that a decision put in the place of what it said before.
    mutating func follow(_ agreement: Agreement) { books.agreements[agreement.id] = agreement }
}

extension PlanOperation {
    /// The cells that it may bring into a place of the plan, take out of it, or change: those whose money it moves, and
    /// those of a line that it moves with all below it.
    func concernedCells(in plan: Plan) -> [CellReference] {
        guard case .move(let move) = self else { return movements.map(\.cell) }
        return plan.cells(below: move.line)
    }
}

extension Plan {
    /// The cells of a line and of all below it that hold money.
    func cells(below line: LineID) -> [CellReference] {
        lines.values.filter { contains($0.id, in: .line(line)) }.flatMap { each in
            each.cells.keys.map { CellReference(line: each.id, period: $0.period, status: $0.status) }
        }
    }
}
