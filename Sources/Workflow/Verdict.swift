package import Governance

/// Where a step stands (terms of Gerrit's submit requirements).
package enum StepResult: String, Hashable, Sendable, CaseIterable {
    case satisfied
    case unsatisfied
    case notApplicable = "not-applicable"
    case failed
}

/// Why a statement does not count.
package enum ReasonCode: String, Hashable, Comparable, Sendable, CaseIterable {
    case otherRevision = "other-revision"
    case factsMoved = "facts-moved"
    case policyMoved = "policy-moved"
    case stepNotApplicable = "step-not-applicable"
    case otherRound = "other-round"
    case notEntitled = "not-entitled"
    case mandateEnded = "mandate-ended"
    case overLimit = "over-limit"
    case proposerExcluded = "proposer-excluded"
    case abstentionNotAllowed = "abstention-not-allowed"
    case tooEarly = "too-early"
    case superseded
    case withdrawn
    case contradictory
    case datedAfterDecision = "dated-after-decision"
    case keyRevoked = "key-revoked"

    package static func < (left: ReasonCode, right: ReasonCode) -> Bool { left.rawValue < right.rawValue }
}

/// One step with its arithmetic.
///
/// Whole numbers and codes only; sentences are made on reading.
package struct StepVerdict: Hashable, Sendable {
    package struct NotCounted: Hashable, Sendable {
        package let statement: Digest
        package let code: ReasonCode

        package init(statement: Digest, code: ReasonCode) {
            self.statement = statement
            self.code = code
        }
    }

    package var step: Policy.StepID
    package var result: StepResult
    /// What the majority is a share of.
    package var base = 0
    /// How many must take part; 0 when the step asks none.
    package var quorum = 0
    package var present = 0
    package var votesFor = 0
    package var votesAgainst = 0
    package var abstentions = 0
    /// How many votes for are enough, of the base as it stands.
    package var needed = 0
    /// Capacities that could still speak, sorted.
    package var missing: [Capacity] = []
    package var notCounted: [NotCounted] = []

    package init(step: Policy.StepID, result: StepResult) {
        self.step = step
        self.result = result
    }

    /// A step that is not asked, with the statements that were made on it all the same.
    static func notAsked(_ step: Policy.StepID, _ cast: [CheckedStatement]) -> StepVerdict {
        var verdict = StepVerdict(step: step, result: .notApplicable)
        verdict.notCounted = cast.map { .init(statement: $0.digest, code: .stepNotApplicable) }
        verdict.notCounted.sort { $0.statement < $1.statement }
        return verdict
    }
}

/// What the rules say about a proposal now.
package struct Verdict: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        case adopted
        case rejected
        case retracted
    }

    package let tier: Policy.TierID
    /// The tier's steps in order; then, as not applicable, those that only statements name, sorted.
    package let steps: [StepVerdict]
    /// Nil while the outcome is not certain.
    package let outcome: Outcome?

    package init(tier: Policy.TierID, steps: [StepVerdict], outcome: Outcome?) {
        self.tier = tier
        self.steps = steps
        self.outcome = outcome
    }
}
