package typealias AgreementID = Identifier<Agreement>

/// What parties of a programme promised each other in writing (convenant): who, from when, and with which
/// contributions. Its articles are a text beside it.
package struct Agreement: Hashable, Sendable {
    package let id: AgreementID
    package let title: String
    /// The first day on which it is in force.
    package let from: CalendarDate
    /// The last day; nil when it has no end.
    package let to: CalendarDate?
    package let parties: [AgreementParty]
    package let contributions: [Contribution]
    /// The SHA-256 of the articles, `text.md`.
    package let text: Digest
    package let evidence: [Evidence]
    package let note: String?

    package init(
        id: AgreementID, title: String, from: CalendarDate, to: CalendarDate?, parties: [AgreementParty],
        contributions: [Contribution], text: Digest, evidence: [Evidence], note: String?
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
        self.parties = parties
        self.contributions = contributions
        self.text = text
        self.evidence = evidence
        self.note = note
    }

    package func isInForce(on date: CalendarDate) -> Bool { from <= date && (to.map { date <= $0 } ?? true) }

    /// Parties that have not left by a day.
    package func members(on day: CalendarDate) -> [PartyID] {
        parties.filter { $0.leaves.map { day <= $0 } ?? true }.map(\.id)
    }

    /// Parties that have joined by a day and not left.
    package func takingPart(on day: CalendarDate) -> [PartyID] {
        let joined = Set(parties.filter { $0.joined.map { $0 <= day } ?? true }.map(\.id))
        return members(on: day).filter(joined.contains)
    }

    /// Parties whose signature this wording needs, sorted: all that it names or the wording before it named.
    ///
    /// Only a party that had left before the day, and stands in it as it stood, is not asked again.
    package func signatories(after before: Agreement?, on day: CalendarDate) -> [PartyID] {
        let named = Set((parties + (before?.parties ?? [])).map(\.id))
        guard let before else { return named.sorted() }
        let present = Set(before.members(on: day))
        return named.filter { party in
            !before.parties.contains { $0.id == party } || present.contains(party) || !isSame(for: party, as: before)
        }.sorted()
    }

    private func isSame(for party: PartyID, as other: Agreement) -> Bool {
        parties.first { $0.id == party } == other.parties.first { $0.id == party }
            && contributions.filter { $0.party == party } == other.contributions.filter { $0.party == party }
    }

    /// What all contributions add up to.
    package func gross() throws(MoneyError) -> Money { try Money.sum(contributions.map(\.amount)) }

    /// What one party contributes.
    package func share(of party: PartyID) throws(MoneyError) -> Money {
        try Money.sum(contributions.filter { $0.party == party }.map(\.amount))
    }

    /// The same agreement with another amount for a contribution that it has.
    package func changing(_ contribution: ContributionID, to amount: Money) -> Agreement {
        with(contributions.map { $0.id == contribution ? $0.with(amount) : $0 })
    }

    /// The same agreement with one contribution more, sorted by id.
    package func adding(_ contribution: Contribution) -> Agreement {
        with((contributions + [contribution]).sorted { $0.id < $1.id })
    }

    package func removing(_ contribution: ContributionID) -> Agreement {
        with(contributions.filter { $0.id != contribution })
    }

    /// Everything that it says but what parties promise.
    package var withoutContributions: Agreement { with([]) }

    private func with(_ contributions: [Contribution]) -> Agreement {
        Agreement(
            id: id, title: title, from: from, to: to, parties: parties, contributions: contributions, text: text,
            evidence: evidence, note: note)
    }
}

/// A party of an agreement, and by what right its signature binds it.
package struct AgreementParty: Hashable, Sendable {
    /// Mandate, delegation and power of attorney are different things (Awb 10:1 and following; BW 3:60).
    package enum Authority: String, Hashable, Sendable, CaseIterable {
        case statutory
        case mandate
        case powerOfAttorney = "power-of-attorney"
        case deputy
    }

    package let id: PartyID
    package let authority: Authority
    /// The day on which it joined an agreement that was there already; nil for those who began it.
    package let joined: CalendarDate?
    /// The last day on which it takes part, for one that leaves before the end.
    package let leaves: CalendarDate?

    package init(id: PartyID, authority: Authority, joined: CalendarDate?, leaves: CalendarDate?) {
        self.id = id
        self.authority = authority
        self.joined = joined
        self.leaves = leaves
    }
}

/// A paper outside the repository, named by its SHA-256.
package struct Evidence: Hashable, Sendable {
    package let id: Identifier<Evidence>
    package let title: String
    package let digest: Digest

    package init(id: Identifier<Evidence>, title: String, digest: Digest) {
        self.id = id
        self.title = title
        self.digest = digest
    }
}
