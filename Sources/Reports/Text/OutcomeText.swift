package import Workflow

/// How a proposal ended, in words.
package enum OutcomeText {
    package static func text(_ outcome: Verdict.Outcome, _ language: Language) -> String {
        switch outcome {
        case .adopted: language.say("adopted", "vastgesteld")
        case .rejected: language.say("rejected", "verworpen")
        case .retracted: language.say("retracted", "ingetrokken")
        }
    }
}
