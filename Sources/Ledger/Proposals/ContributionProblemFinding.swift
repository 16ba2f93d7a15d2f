import Amendments
import Findings
import Governance

extension ContributionProblem {
    /// The problem as a finding, with the way out.
    var finding: Finding {
        switch self {
        case .unknownAgreement(let agreement):
            Finding(
                "amendment.unknown-agreement", "there is no agreement `\(agreement)`",
                hint: "`akkoord agreement list` lists them")
        case .unknown(let agreement, let contribution):
            Finding(
                "amendment.unknown-contribution", "agreement `\(agreement)` has no contribution `\(contribution)`",
                hint: "`akkoord agreement show \(agreement)` lists them")
        case .oldAmount(let agreement, let contribution, let stated, let held):
            Finding(
                "amendment.old-contribution",
                "contribution `\(contribution)` of `\(agreement)` is \(held), not \(stated) as the proposal says",
                hint: "the agreement has moved: propose again")
        case .sameAmount(let agreement, let contribution, let held):
            Finding(
                "amendment.no-effect", "contribution `\(contribution)` of `\(agreement)` is \(held) already",
                hint: "name another amount")
        case .taken(let agreement, let contribution):
            Finding(
                "amendment.contribution-taken", "agreement `\(agreement)` has a contribution `\(contribution)` already",
                hint: "choose another id, or change that one")
        case .oldTerms(let agreement, let contribution):
            Finding(
                "amendment.old-contribution",
                "contribution `\(contribution)` of `\(agreement)` is not what the proposal says of it",
                hint: "the agreement has moved: propose again")
        }
    }
}
