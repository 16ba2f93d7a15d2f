/// A part of a whole in whole numbers, `2/3`: a share is never a floating number.
package struct Fraction: Hashable, Sendable, CustomStringConvertible {
    package let above: Int
    package let below: Int

    package init(_ above: Int, _ below: Int) {
        self.above = above
        self.below = below
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, parts[0] >= 1, parts[1] >= parts[0] else { return nil }
        self.init(parts[0], parts[1])
    }

    package var description: String { "\(above)/\(below)" }
}
