import Amendments
import Findings
import Governance

extension CarryProblem {
    /// The problem as a finding, with the way out.
    var finding: Finding {
        switch self {
        case .notClosed(let line, let period):
            return Finding(
                "amendment.carry-open",
                "\(period) is not closed: nothing of `\(line)` is carried over from it, or back",
                hint: "money moves between open periods with a rephase: akkoord propose rephase \(line)")
        case .notReported(let cell):
            return Finding(
                "amendment.carry-unreported",
                "the account of \(cell.period) shows no underspend of \(Refusal.name(cell))",
                hint: "`akkoord show periods` shows what it shows; a change of the programme can mend it")
        case .notLater(let line, let closed, let open):
            return Finding(
                "amendment.carry-order", "money of `\(line)` cannot be carried over between \(closed) and \(open)",
                hint: "it goes from a closed period to one that begins after its last day")
        case .aboveUnderspend(let cell, let amount, let left, let reported):
            let message: Message =
                "the account shows \(reported) of \(Refusal.name(cell)) as not spent, \(left) of it not yet carried over; \(amount) is \(Self.above(amount, left)) more"
            return Finding("amendment.carry-above", message, hint: "carry over \(left) or less")
        case .aboveCarried(let cell, let amount, let carried):
            return Finding(
                "amendment.carry-back",
                "\(carried) was carried over from \(Refusal.name(cell)); \(amount) cannot go back to it",
                hint: "take back \(carried) or less")
        }
    }

    /// Both are amounts that can be stored, and the first is the larger.
    private static func above(_ amount: Money, _ left: Money) -> Money { Money(cents: amount.cents - left.cents) }
}
