/// Promises under an agreement that is not in force on a day, or of a party that takes no part in it then.
package struct IdlePromise: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The first day of the agreement is yet to come.
        case notYet(CalendarDate)
        /// The last day of the agreement is past.
        case ended(CalendarDate)
        /// The last day on which a party took part is past.
        case left(PartyID, CalendarDate)
    }

    package let agreement: AgreementID
    package let reason: Reason
    /// What these promises add up to, in cash and in kind.
    package let amount: Money
}

extension Agreement {
    /// Of the contributions that are asked about, those that are promises still and idle on a day. What came in stays
    /// what it is, whatever became of the agreement.
    package func idlePromises(
        on day: CalendarDate, where isAsked: (Contribution) -> Bool
    ) throws(MoneyError) -> [IdlePromise] {
        let promises = contributions.filter { ![.received, .settled].contains($0.status) && isAsked($0) }
        if day < from { return try idle(promises, .notYet(from)) }
        if let to, to < day { return try idle(promises, .ended(to)) }
        var found: [IdlePromise] = []
        for party in parties {
            guard let leaves = party.leaves, leaves < day else { continue }
            found += try idle(promises.filter { $0.party == party.id }, .left(party.id, leaves))
        }
        return found
    }

    private func idle(
        _ promises: [Contribution], _ reason: IdlePromise.Reason
    ) throws(MoneyError) -> [IdlePromise] {
        guard !promises.isEmpty else { return [] }
        return [IdlePromise(agreement: id, reason: reason, amount: try Money.sum(promises.map(\.amount)))]
    }
}
