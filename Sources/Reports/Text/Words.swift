import Findings
package import Workflow

/// What a member said, as people say it. A no is `tegen`, never `bezwaar`: that is a legal remedy.
package enum ChoiceText {
    package static func text(_ choice: CheckedStatement.Choice, _ language: Language) -> String {
        switch choice {
        case .approve: language.say("for", "voor")
        case .reject: language.say("against", "tegen")
        case .abstain: language.say("abstains", "onthoudt zich")
        case .withdraw: language.say("withdraws the vote", "trekt de stem terug")
        }
    }
}

/// Kinds of shift in words.
package enum ShiftText {
    package static func text(_ word: String, _ language: Language) -> String {
        MessageText.text(Message(word: word), language)
    }
}

/// Where a step stands, in words.
package enum ResultText {
    package static func text(_ result: StepResult, _ language: Language) -> String {
        switch result {
        case .satisfied: language.say("satisfied", "voldaan")
        case .unsatisfied: language.say("open", "open")
        case .failed: language.say("failed", "niet gehaald")
        case .notApplicable: language.say("not applicable", "niet van toepassing")
        }
    }
}

/// Why a statement does not count, in words.
package enum ReasonText {
    package static func text(_ code: ReasonCode, _ language: Language) -> String {
        switch code {
        case .otherRevision:
            language.say("it is about an earlier wording", "gaat over een eerdere versie van het voorstel")
        case .factsMoved:
            language.say("the judged facts have changed since", "de beoordeelde feiten zijn sindsdien veranderd")
        case .policyMoved: language.say("the policy has changed since", "de regeling is sindsdien veranderd")
        case .stepNotApplicable: language.say("the step does not apply", "de stap is niet van toepassing")
        case .otherRound: language.say("it is of another round", "hoort bij een andere ronde")
        case .notEntitled: language.say("the signer has no voice here", "de ondertekenaar heeft hier geen stem")
        case .mandateEnded: language.say("the mandate does not cover the date", "het mandaat geldt niet op de datum")
        case .overLimit: language.say("the mandate does not reach the amount", "het mandaat reikt niet tot het bedrag")
        case .proposerExcluded:
            language.say(
                "the proposer cannot decide (separation of duties)", "de indiener beslist niet mee (functiescheiding)")
        case .abstentionNotAllowed: language.say("abstaining is not allowed", "onthouding is niet toegestaan")
        case .keyRevoked:
            language.say("the key was taken out of the register", "de sleutel is uit het register gehaald")
        case .tooEarly:
            language.say(
                "signed before the earlier steps were satisfied", "getekend voordat de eerdere stappen voldaan waren")
        case .superseded: language.say("replaced by a newer statement", "vervangen door een nieuwere verklaring")
        case .withdrawn: language.say("withdrawn", "ingetrokken")
        case .contradictory:
            language.say("two statements contradict each other", "twee verklaringen spreken elkaar tegen")
        case .datedAfterDecision: language.say("dated after the decision", "gedateerd na het besluit")
        }
    }
}
