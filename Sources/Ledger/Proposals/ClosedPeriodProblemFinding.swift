import Amendments
import Findings
import Governance

extension ClosedPeriodProblem {
    /// The problem as a finding, with the way out.
    var finding: Finding {
        switch self {
        case .money(let movement, let period):
            let (cell, amount) = (Refusal.name(movement.cell), movement.delta.magnitude)
            let message: Message =
                movement.delta < .zero
                ? "\(period) is closed: \(amount) cannot be taken from \(cell)"
                : "\(period) is closed: \(amount) cannot be added to \(cell)"
            return Finding(
                "amendment.closed-period", message,
                hint: "what was not spent goes to a later period: akkoord propose carry-over LINE --from \(period)")
        case .contribution(let contribution, let agreement, let period):
            return Finding(
                "amendment.closed-period",
                "\(period) is closed: contribution `\(contribution)` of `\(agreement)` for it takes no change",
                hint: "a change of the programme can open \(period) again")
        case .target(let target, let period):
            return Finding(
                "amendment.closed-period", "\(period) is closed: target `\(target)` for it takes no change",
                hint: "set a target for a later period")
        case .line(let line, let amount, let period):
            return Finding(
                "amendment.closed-period", "\(period) is closed: the \(amount) of `\(line)` there cannot move along",
                hint: "add a line where it should be, move the open money to it, and close this one")
        }
    }
}
