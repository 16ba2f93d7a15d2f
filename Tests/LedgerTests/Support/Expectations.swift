import Findings
import Ledger
import Testing

/// An attack is refused by exactly these rules, which name the decision and say what is wrong.
func expectRefused(
    _ outcome: Verifier.Outcome, _ rules: RuleID..., in decision: String?, saying text: String,
    at place: SourceLocation = #_sourceLocation
) {
    guard case .refused(let findings, _) = outcome else {
        Issue.record("not refused: \(outcome.summary)", sourceLocation: place)
        return
    }
    expect(findings, Set(rules), in: decision, saying: text, at: place)
}

/// What this version cannot judge is neither passed nor refused.
func expectUndecided(
    _ outcome: Verifier.Outcome, _ rules: RuleID..., in decision: String?, saying text: String,
    at place: SourceLocation = #_sourceLocation
) {
    guard case .undecided(let findings, _) = outcome else {
        Issue.record("not undecided: \(outcome.summary)", sourceLocation: place)
        return
    }
    expect(findings, Set(rules), in: decision, saying: text, at: place)
}

func expectVerified(_ outcome: Verifier.Outcome, at place: SourceLocation = #_sourceLocation) {
    guard case .verified = outcome else {
        Issue.record("not verified: \(outcome.summary)", sourceLocation: place)
        return
    }
}

private func expect(
    _ findings: [Finding], _ rules: Set<RuleID>, in decision: String?, saying text: String, at place: SourceLocation
) {
    let errors = findings.filter { $0.severity == .error }
    #expect(Set(errors.map(\.rule)) == rules, "\(errors.summary)", sourceLocation: place)
    #expect(errors.allSatisfy { $0.decision == decision }, "\(errors.summary)", sourceLocation: place)
    let isSaid = errors.contains { $0.message.text.contains(text) }
    #expect(isSaid, "no \(text) in \(errors.summary)", sourceLocation: place)
}

extension Verifier.Outcome {
    fileprivate var summary: String {
        switch self {
        case .verified(let history): "verified, \(history.chronicle.count) decisions"
        case .refused(let findings, _): "refused: \(findings.summary)"
        case .undecided(let findings, _): "undecided: \(findings.summary)"
        }
    }
}

extension [Finding] {
    fileprivate var summary: String {
        filter { $0.severity == .error }.map { "[\($0.rule) in \($0.decision ?? "-")] \($0.message)" }.joined(
            separator: "; ")
    }
}
