/// A part of a whole in whole numbers, `2/3`: a share is never a floating number.
package struct Fraction: Hashable, Sendable, CustomStringConvertible {
    package let above: Int
    package let below: Int

    package init(_ above: Int, _ below: Int) {
        self.above = above
        self.below = below
    }

    /// Reads `2/3`: digits, a slash, digits, at most 1; nil for anything else.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ (1...9).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard numbers[0] >= 1, numbers[1] >= numbers[0] else { return nil }
        self.init(numbers[0], numbers[1])
    }

    package var description: String { "\(above)/\(below)" }
}
