/// To what an amount is rounded when it is multiplied; a half goes away from zero.
package enum Rounding: String, Hashable, Sendable, CaseIterable {
    case cents
    case euros

    fileprivate var cents: UInt128 { self == .cents ? 1 : 100 }
}

extension Money {
    /// The amount times a fraction of whole numbers, computed exactly and rounded once.
    ///
    /// Refused when a number is not positive or the result cannot be stored.
    package func multiplied(by above: Int, over below: Int, to rounding: Rounding) throws(MoneyError) -> Money {
        guard above > 0, below > 0 else { throw .tooLarge }
        let unit = UInt128(below) * rounding.cents
        let twice = 2 * UInt128(cents.magnitude) * UInt128(above)
        let rounded = (twice + unit) / (2 * unit) * rounding.cents
        guard rounded <= UInt128(Self.limit) else { throw .tooLarge }
        let magnitude = Money(cents: Int64(rounded))
        return cents < 0 ? magnitude.negated : magnitude
    }
}
