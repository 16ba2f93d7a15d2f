package typealias ContributionID = Identifier<Contribution>

/// What a party promises to the programme under an agreement (bijdrage): the other ledger, beside the costs on lines.
package struct Contribution: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case intended
        case pledged
        case conditional
        case granted
        case received
        case settled
    }

    /// Whose books the money passes through.
    package enum Books: String, Hashable, Sendable, CaseIterable {
        /// Paid to the programme.
        case paidIn = "paid-in"
        /// Spent by the party itself; moves only with its consent.
        case ownBooks = "own-books"
        /// Hours or goods: never covers cash.
        case inKind = "in-kind"
    }

    package let id: ContributionID
    package let party: PartyID
    /// What it is for: the programme, the domains, or a line and all below it.
    package let purpose: PlanNode
    package let period: PeriodID
    package let amount: Money
    package let status: Status
    package let books: Books
    /// What must happen first; there exactly when the status is conditional.
    package let condition: String?
    package let note: String?

    package init(
        id: ContributionID, party: PartyID, purpose: PlanNode, period: PeriodID, amount: Money, status: Status,
        books: Books, condition: String?, note: String?
    ) {
        self.id = id
        self.party = party
        self.purpose = purpose
        self.period = period
        self.amount = amount
        self.status = status
        self.books = books
        self.condition = condition
        self.note = note
    }

    package func with(_ amount: Money) -> Contribution {
        Contribution(
            id: id, party: party, purpose: purpose, period: period, amount: amount, status: status, books: books,
            condition: condition, note: note)
    }

    /// Whether it is promised without a condition.
    package var isFirm: Bool { [.pledged, .granted, .received, .settled].contains(status) }
}
