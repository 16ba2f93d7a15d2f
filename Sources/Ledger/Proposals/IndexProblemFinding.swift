import Amendments
import Findings
import Governance

extension IndexProblem {
    /// The problem as a finding, with the way out.
    var finding: Finding {
        switch self {
        case .factor(let line):
            Finding(
                "amendment.index-factor", "the factor for `\(line)` is no fraction of two whole numbers above zero",
                hint: "at most nine digits each, as in 103/100")
        case .repeatedCell(let line):
            Finding(
                "amendment.index-repeated", "a cell of `\(line)` stands twice in the indexation", hint: "name it once")
        case .domainPriceLevel(let line):
            Finding(
                "amendment.index-domain", "`\(line)` is a domain and has no price level of its own",
                hint: "index the lines below it, or leave the price level out: none")
        case .amount(let cell, let stated, let computed):
            Finding(
                "amendment.index-amount",
                "the proposal states \(stated) for \(Refusal.name(cell)); the factor and the rounding give \(computed)",
                hint: "state \(computed)")
        case .oldPriceLevel(let line, let stated, let held):
            Finding(
                "amendment.old-price-level",
                "`\(line)` is in prices of \(Self.year(held)), not of \(Self.year(stated)) as the proposal says",
                hint: "the plan has moved: propose again")
        }
    }

    private static func year(_ year: Int?) -> Message { year.map { "\(String($0))" } ?? "no stated year" }
}
