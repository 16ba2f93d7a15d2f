/// An exact amount in whole cents.
///
/// A programme has one currency (`programme.yaml`), so no sum can mix two. Arithmetic refuses to overflow; nothing is
/// ever rounded. Writing amounts for people lives in the reports.
package struct Money: Hashable, Comparable, Sendable {
    package let cents: Int64

    package init(cents: Int64) { self.cents = cents }

    package static let zero = Money(cents: 0)

    package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    package func adding(_ other: Money) throws(MoneyError) -> Money {
        let (sum, overflow) = cents.addingReportingOverflow(other.cents)
        guard !overflow, sum.magnitude <= Self.limit else { throw .tooLarge }
        return Money(cents: sum)
    }

    package func subtracting(_ other: Money) throws(MoneyError) -> Money {
        let (difference, overflow) = cents.subtractingReportingOverflow(other.cents)
        guard !overflow, difference.magnitude <= Self.limit else { throw .tooLarge }
        return Money(cents: difference)
    }

    package var negated: Money { Money(cents: -cents) }
    package var magnitude: Money { Money(cents: abs(cents)) }

    /// The largest amount that can be stored: fifteen digits before the point.
    package static let limit: Int64 = 99_999_999_999_999_999

    package static func sum(_ amounts: some Sequence<Money>) throws(MoneyError) -> Money {
        var total = Money.zero
        for amount in amounts { total = try total.adding(amount) }
        return total
    }
}

package enum MoneyError: Error, Hashable, Sendable {
    /// The result has more than fifteen digits before the point.
    case tooLarge
}

extension Money: CustomStringConvertible {
    /// The stored form: `-?digits.cc`.
    package var description: String {
        let magnitude = cents.magnitude
        let fraction = magnitude % 100
        return (cents < 0 ? "-" : "") + "\(magnitude / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    /// Reads the stored form (CANONICAL rule 8) and nothing else.
    package init?(stored text: String) {
        var digits = Array(text.utf8)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        guard digits.count >= 4, digits.count <= 18, digits[digits.count - 3] == UInt8(ascii: ".") else { return nil }
        digits.remove(at: digits.count - 3)
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        guard digits.count == 3 || digits[0] != UInt8(ascii: "0") else { return nil }
        let cents = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
        guard !(isNegative && cents == 0) else { return nil }
        self.init(cents: isNegative ? -cents : cents)
    }
}
