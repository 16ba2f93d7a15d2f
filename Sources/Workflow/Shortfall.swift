package import Governance

/// What a mandate reaches, for which subject, and what would have been needed.
package struct Shortfall: Hashable, Sendable {
    /// The largest limit of those that can be used; nil when there is no mandate for the subject.
    package let limit: Money?
    package let subject: String
    /// What the party, or who decides alone, would be committed for.
    package let amount: Money
}

extension Judge {
    /// Why a statement goes beyond the mandate of its signer; nil when it does not.
    package func shortfall(of statement: CheckedStatement) -> Shortfall? {
        commitment(by: statement.capacity).flatMap { shortfall(of: statement, $0, for: matter.subject) }
            ?? promise(by: statement.capacity).flatMap { shortfall(of: statement, $0, for: "agreement") }
    }

    /// What somebody who decides alone answers for: the share of their party, or everything for an office.
    private func commitment(by capacity: Capacity) -> Money? {
        switch capacity {
        case .mandateHolder(let party): matter.commitment(of: party)
        case .office: matter.gross
        case .seat: nil
        }
    }

    /// What a mandate for agreements does not reach is not promised by an amendment of one either.
    private func promise(by capacity: Capacity) -> Money? {
        guard case .mandateHolder(let party) = capacity else { return nil }
        return matter.promises[party]
    }

    private func shortfall(of statement: CheckedStatement, _ amount: Money, for subject: String) -> Shortfall? {
        let valid = Standing(of: statement, in: register, for: subject).held.filter {
            $0.covers(statement.date.date) && $0.covers(now.date)
        }
        let isEnough = valid.contains { mandate in mandate.limit.map { amount <= $0 } ?? true }
        guard !isEnough else { return nil }
        return Shortfall(limit: valid.compactMap(\.limit).max(), subject: subject, amount: amount)
    }
}
