package import Governance

/// A total as a source printed it for a version, where the lines of that version do not add up to it.
package struct StatedDifference: Hashable, Sendable {
    package let version: Identifier<PlanVersion>
    package let node: PlanNode
    package let stated: Money
    /// What the source printed above the sum of the lines.
    package let difference: Money

    /// Those of one version, held against the plan of that version and no other.
    package static func all(
        of version: PlanVersion, in plan: Plan, _ programme: Programme
    ) throws(MoneyError) -> [StatedDifference] {
        var differences: [StatedDifference] = []
        for total in plan.stated where total.version == version.id {
            let sum = try plan.total(of: total.node) { programme.contains($0.period, in: total.period) }
            let difference = try total.amount.subtracting(sum)
            guard difference != .zero else { continue }
            differences.append(
                StatedDifference(
                    version: version.id, node: total.node, stated: total.amount, difference: difference))
        }
        return differences
    }
}
