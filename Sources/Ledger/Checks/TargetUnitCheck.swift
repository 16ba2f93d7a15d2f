import Findings
import Governance

/// A target stays within its unit: a share from 0 to 100, a range from low to high, an upper end only with a lower.
enum TargetUnitCheck {
    static let check = SnapshotCheck("plan.target-unit") { snapshot in
        snapshot.plan.targets.sorted { $0.key < $1.key }.flatMap { theme, targets in
            targets.compactMap { target in
                problem(target).map {
                    Finding(
                        "plan.target-unit", $0, path: PlanFiles.path(of: theme, in: snapshot.plan),
                        hint: "mend `number`, `number-to` or `unit` of the target"
                    ).about("\(target.id)", at: "id", below: "targets")
                }
            }
        }
    }

    private static func problem(_ target: Target) -> Message? {
        if target.numberTo != nil, target.number == nil {
            return "target `\(target.id)` has an upper end and no lower end"
        }
        if target.number != nil, target.unit == nil { return "target `\(target.id)` has a number without a unit" }
        let low = target.number.map(millionths)
        let high = target.numberTo.map(millionths)
        if let low, let high, high <= low { return "target `\(target.id)`: the range does not rise" }
        guard target.unit == "%" else { return nil }
        let share = 0...100_000_000
        return [low, high].compactMap { $0 }.allSatisfy(share.contains)
            ? nil : "target `\(target.id)` is no share from 0 to 100"
    }

    /// A decimal as a whole number of millionths; the form allows twelve digits before and six behind the point.
    private static func millionths(_ text: String) -> Int {
        let parts = text.split(separator: ".")
        let fraction = parts.count > 1 ? parts[1] + String(repeating: "0", count: 6 - parts[1].count) : "000000"
        return Int(parts[0] + fraction) ?? 0
    }
}
