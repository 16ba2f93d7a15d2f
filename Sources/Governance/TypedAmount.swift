/// Reads an amount as people type it (MONEY §6).
///
/// `500000`, `500000.00`, `500.000`, `500.000,00`, `€ 1.250.000,50`. Money has no three decimals, so `500.000` is half
/// a million; what could mean two things (`1,250`) is refused, and so is everything that is not an amount.
package enum TypedAmount {
    package enum Problem: Error, Hashable, Sendable {
        case notAnAmount
        case ambiguous
        case halfCent
        case tooLarge
        case negative
    }

    /// The amount, always zero or more.
    package static func read(_ typed: String) throws(Problem) -> Money {
        let text = try withoutCurrency(typed)
        guard let (whole, cents) = try split(text) else { throw .notAnAmount }
        guard whole.count <= 15 else { throw .tooLarge }
        guard let euros = Int64(whole) else { throw .notAnAmount }
        return Money(cents: euros * 100 + cents)
    }

    private static func withoutCurrency(_ typed: String) throws(Problem) -> [UInt8] {
        var scalars = Substring(typed).unicodeScalars
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
        var text = String(scalars)
        let isNegative = text.hasPrefix("-")
        if isNegative { text = String(text.dropFirst()) }
        for sign in ["€", "EUR ", "eur "] where text.hasPrefix(sign) {
            text = String(text.dropFirst(sign.count).drop { $0 == " " })
            break
        }
        let bytes = Array(text.utf8)
        let digits = bytes.first == UInt8(ascii: "-") && !isNegative ? bytes.dropFirst() : bytes[...]
        if isNegative || digits.count < bytes.count, digits.first.map(isDigit) == true { throw .negative }
        guard let first = bytes.first, isDigit(first), bytes.allSatisfy({ isDigit($0) || $0 == dot || $0 == comma })
        else {
            throw .notAnAmount
        }
        return bytes
    }

    private static let dot = UInt8(ascii: ".")
    private static let comma = UInt8(ascii: ",")
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Whole euros as digits without leading zeros, and cents; nil when the marks make no sense.
    private static func split(_ text: [UInt8]) throws(Problem) -> (whole: String, cents: Int64)? {
        let parts = text.split(omittingEmptySubsequences: false) { !isDigit($0) }.map(Array.init)
        let marks = text.filter { !isDigit($0) }
        guard let last = parts.last, !parts.contains(where: \.isEmpty) else { return nil }
        guard let lastMark = marks.last else { return try amount(parts, decimals: nil) }
        let hasDecimals = last.count != 3
        if hasDecimals {
            guard marks.dropLast().allSatisfy({ $0 != lastMark }), Set(marks.dropLast()).count <= 1 else { return nil }
            return try amount(parts.dropLast(), decimals: last)
        }
        // Three digits behind the last mark: thousands, unless a lone comma could be meant as an English one.
        if parts.count == 2, parts[0] == [UInt8(ascii: "0")] { throw .halfCent }
        guard Set(marks).count == 1 else {
            guard marks.dropLast().contains(lastMark) == false else { return nil }
            throw .halfCent
        }
        if lastMark == comma { throw .ambiguous }
        return try amount(parts, decimals: nil)
    }

    private static func amount(_ groups: [[UInt8]], decimals: [UInt8]?) throws(Problem) -> (String, Int64)? {
        guard let first = groups.first else { return nil }
        if groups.count > 1 {
            guard first.count <= 3, first[0] != UInt8(ascii: "0"), groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        } else if first.count > 1, first[0] == UInt8(ascii: "0") {
            return nil
        }
        var cents: Int64 = 0
        if let decimals {
            if decimals.count > 2 { throw .halfCent }
            guard decimals.count == 2 else { throw .ambiguous }
            cents = Int64(decimals[0] - 48) * 10 + Int64(decimals[1] - 48)
        }
        return (String(decoding: groups.joined(), as: UTF8.self), cents)
    }
}
