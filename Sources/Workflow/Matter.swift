package import Amendments
package import Governance

/// What is to be decided, as the judge needs to know it: derived from the proposal and the state, never stated.
package struct Matter: Hashable, Sendable {
    package let subject: String
    /// Who proposes: the authors of every revision, so that no co-author approves as if a stranger.
    package let authors: Set<MemberID>
    /// Digests of the one revision to be judged and of its change.
    package let revision: Digest
    package let change: Digest
    /// Words of the operations and kinds of shift.
    package let operations: Set<String>
    package let shifts: Set<String>
    package let gross: Money
    package let shares: [PartyShare]
    /// What parties would have promised under an agreement, where an amendment raises it.
    package let promises: [PartyID: Money]
    /// Executors of the lines that give or change, and parties of a touched agreement, sorted.
    package let consentingParties: [PartyID]
    /// Parties that pay in their own books for costs that it lowers, sorted; they are among those that consent.
    package let ownBooks: [PartyID]
    /// Parties of the agreement that must sign, sorted; empty for other subjects.
    package let agreementParties: [PartyID]
    /// Of a sub-amendment the amendment as it reads and as it would read, each by itself; none for any other matter.
    package private(set) var wordings: [Matter] = []

    package init(
        subject: String, authors: Set<MemberID>, revision: Digest, change: Digest, operations: Set<String>,
        shifts: Set<String>, gross: Money, shares: [PartyShare], promises: [PartyID: Money] = [:],
        consentingParties: [PartyID], ownBooks: [PartyID] = [], agreementParties: [PartyID]
    ) {
        self.subject = subject
        self.authors = authors
        self.revision = revision
        self.change = change
        self.operations = operations
        self.shifts = shifts
        self.gross = gross
        self.shares = shares
        self.promises = promises
        self.consentingParties = consentingParties
        self.ownBooks = ownBooks
        self.agreementParties = agreementParties
    }

    /// This with all that another wording of the same asks too: every kind of shift and party of both, and of each amount
    /// the larger. Each part of a policy's conditions that holds for this holds for either; the steps of both are asked.
    ///
    /// Nobody is asked for consent where this itself names nobody to ask, though it should: a list with parties of the
    /// other alone would not be complete.
    package func joined(with other: Matter, isAskable: Bool) -> Matter {
        let parties = Set(consentingParties).union(other.consentingParties)
        var both = Matter(
            subject: subject, authors: authors, revision: revision, change: change,
            operations: operations.union(other.operations), shifts: shifts.union(other.shifts),
            gross: max(gross, other.gross), shares: PartyShare.larger(shares + other.shares),
            promises: promises.merging(other.promises) { max($0, $1) },
            consentingParties: isAskable ? parties.sorted() : [],
            ownBooks: Set(ownBooks).union(other.ownBooks).sorted(), agreementParties: agreementParties)
        both.wordings = [other, self]
        return both
    }

    /// The amount for which a party is committed: the larger of what its lines give and what they receive.
    package func commitment(of party: PartyID) -> Money {
        shares.filter { $0.party == party }.map { max($0.gives, $0.receives) }.max() ?? .zero
    }
}

extension PartyShare {
    /// One share for each party, each amount the largest among them, sorted by party.
    fileprivate static func larger(_ shares: [PartyShare]) -> [PartyShare] {
        Dictionary(grouping: shares, by: \.party).sorted { $0.key < $1.key }.map { party, shares in
            PartyShare(
                party: party, gives: shares.map(\.gives).max() ?? .zero,
                receives: shares.map(\.receives).max() ?? .zero)
        }
    }
}

/// What the judge derives before any vote, and what every signer signs the digest of (FORMATS, Facts).
package struct Facts: Hashable, Sendable {
    package let kind: String
    package let shifts: [String]
    package let gross: Money
    package let parties: [PartyShare]
    package let steps: [Policy.StepID]

    /// Nil when no tier of the policy fits the matter.
    package init?(of matter: Matter, under policy: Policy) {
        guard let tier = policy.tier(for: matter) else { return nil }
        kind = matter.subject
        shifts = matter.shifts.sorted()
        gross = matter.gross
        parties = matter.shares
        steps = tier.steps
    }
}
