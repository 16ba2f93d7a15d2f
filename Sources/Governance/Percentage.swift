/// A share in percent, counted exactly in millionths of a percent: a share is never a floating number.
package struct Percentage: Hashable, Sendable, CustomStringConvertible {
    package let millionths: Int64
    package let description: String

    /// Reads `2.28`: at most twelve digits, and six behind the point; nil for anything else.
    package init?(_ text: String) {
        let isNegative = text.hasPrefix("-")
        let parts = text.utf8.drop { $0 == UInt8(ascii: "-") }.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...12).contains(parts[0].count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let decimals = parts.count > 1 ? Array(parts[1]) : []
        guard decimals.count <= 6 else { return nil }
        let digits = Array(parts[0]) + decimals + Array(repeating: UInt8(ascii: "0"), count: 6 - decimals.count)
        let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
        millionths = isNegative ? -value : value
        description = text
    }

    /// Millionths of a percent in a whole.
    package static let whole: Int64 = 100_000_000
}
