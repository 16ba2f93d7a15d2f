/// How much work comparing texts may still cost, counted in steps: never in time, so that the same texts are always
/// answered in the same way.
package struct ComparisonEffort: Sendable {
    package private(set) var steps: Int

    package init(steps: Int) { self.steps = steps }

    /// Enough for every text that people write; two texts of 1 MiB without a word in common exceed it.
    package static let standard = ComparisonEffort(steps: 16_000_000)

    /// Takes steps off; false when there are not so many left.
    @discardableResult
    mutating func spend(_ count: Int) -> Bool {
        steps -= count
        return steps >= 0
    }

    /// Half of what is left, to try something with.
    var half: ComparisonEffort { ComparisonEffort(steps: max(0, steps) / 2) }
}
