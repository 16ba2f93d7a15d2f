import Amendments
package import Governance

/// How an agreement came to promise what it promises: every decision that changed it, amendments of a contribution too.
package struct AgreementHistory: Sendable {
    package struct Entry: Sendable {
        package let decision: PastDecision
        package let account: DecisionAccount
        /// What each contribution that differs said before and after, by id; none when only other terms changed.
        package let contributions: [ContributionChange]
        /// All contributions together, before and after.
        package let old: Money
        package let new: Money
        package let delta: Money
    }

    package let id: AgreementID
    package let title: String
    /// All contributions together, as founded and as they stand.
    package let opening: Money
    package let closing: Money
    /// Oldest first.
    package let entries: [Entry]
    /// Whether the founding and all decisions come to what the agreement says.
    package let isTied: Bool

    /// Nil where there is no agreement of that id, and never was one.
    package init?(of id: AgreementID, in questions: any HistoryQuestions) throws {
        let founded = questions.founding.agreements[id]
        var fold = AgreementFold(id, founded, questions)
        for decision in try questions.decisions(through: questions.newest, naming: nil) where decision.isAdopted {
            try fold.add(decision)
        }
        guard let agreement = fold.agreement else { return nil }
        self.id = id
        title = agreement.title
        opening = try founded?.gross() ?? .zero
        closing = try agreement.gross()
        entries = fold.entries
        isTied = try agreement == questions.agreement(id, at: questions.newest)
    }
}

/// Follows one agreement through the decisions.
private struct AgreementFold {
    private(set) var entries: [AgreementHistory.Entry] = []
    private var books: Books
    private let id: AgreementID
    private let questions: any HistoryQuestions

    var agreement: Agreement? { books.agreements[id] }

    init(_ id: AgreementID, _ founded: Agreement?, _ questions: any HistoryQuestions) {
        self.id = id
        self.questions = questions
        books = Books(plan: .empty, agreements: founded.map { [id: $0] } ?? [:])
    }

    mutating func add(_ decision: PastDecision) throws {
        let before = agreement
        for operation in decision.operations where Amendment([operation]).touchedAgreements == [id] {
            operation.change(&books)
        }
        if let written = try questions.agreement(in: decision), written.id == id { books.agreements[id] = written }
        guard let after = agreement, after != before else { return }
        let (old, new) = (try before?.gross() ?? .zero, try after.gross())
        entries.append(
            AgreementHistory.Entry(
                decision: decision, account: try questions.account(of: decision),
                contributions: ContributionChange.all(from: before, to: after), old: old, new: new,
                delta: try new.subtracting(old)))
    }
}
