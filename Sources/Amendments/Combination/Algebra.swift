package import Governance

extension Amendment {
    /// The one amendment that does first this and then another.
    package func followed(by other: Amendment) -> Amendment { Amendment(operations + other.operations) }

    /// Whether both orders apply to books and lead to the same.
    package func commutes(with other: Amendment, on books: Books, programme: Programme) -> Bool {
        guard let here = try? applied(to: books, programme: programme),
            let there = try? other.applied(to: books, programme: programme),
            let one = try? other.applied(to: here, programme: programme),
            let two = try? applied(to: there, programme: programme)
        else { return false }
        return one == two
    }
}
