package import Findings

/// What the rules say of a decision.
package enum Judgement: Sendable {
    case accepted(LedgerState)
    case refused([Finding])
    /// Of a rule set or kind that this version does not know: never a pass, never a refusal.
    case unknown(Finding)
}
