package import Governance

extension Amendment {
    /// Who pays in their own books for costs that it lowers, and by how much it does: of each party the most that it
    /// takes from what one of its promises is for.
    ///
    /// Money that stays within a promise's purpose and period is not lowered, and an intention pays for nothing. Nobody
    /// where the amendment does not apply: then nothing moves.
    package func ownBooks(in books: Books, programme: Programme) throws(MoneyError) -> [PartyID: Money] {
        let promises = books.agreements.values.flatMap(\.contributions).filter {
            $0.books == .ownBooks && $0.status != .intended
        }
        guard !promises.isEmpty, let after = try? applied(to: books, programme: programme) else { return [:] }
        var lowered: [PartyID: Money] = [:]
        for promise in promises {
            let isInside = { (key: CellKey) in programme.contains(key.period, in: promise.period) }
            let before = try books.plan.total(of: promise.purpose, where: isInside)
            let taken = try before.subtracting(after.plan.total(of: promise.purpose, where: isInside))
            guard taken > .zero else { continue }
            lowered[promise.party] = max(lowered[promise.party] ?? .zero, min(taken, promise.amount))
        }
        return lowered
    }
}
