package import Governance

/// What answers have to know of the past.
///
/// `FoldedHistory` reads it from verified history, decision by decision. An index may serve the same later; every answer
/// is made from this alone.
package protocol HistoryQuestions {
    /// What every amount starts from.
    var founding: FoundingFacts { get }
    /// The number of the newest decision.
    var newest: Int { get }
    /// Every line that there is or ever was, the present ones as they stand.
    var lines: Plan { get }
    /// The programme, with every period that there is or ever was.
    var programme: Programme { get }

    /// The proposals that were closed up to a decision, oldest first; with lines, those whose operations name one of them,
    /// and all that change what is part of what.
    func decisions(through seq: Int, naming lines: Set<LineID>?) throws -> [PastDecision]
    /// The plan as a decision left it: what every sum must come to.
    func plan(at seq: Int) throws -> Plan
    /// The steps of the procedure with their counts; none for a proposal that was retracted.
    func steps(of decision: PastDecision) throws -> [DecidedStep]
    /// Who proposed and who voted.
    func voices(in decision: PastDecision) throws -> DecisionVoices
    /// Why it was proposed, in Markdown.
    func motivation(of decision: PastDecision) throws -> String
    /// The parties of the agreements that it made or changed, or wanted to.
    func agreementParties(of decision: PastDecision) throws -> Set<PartyID>
    /// The agreement that it put in the place of what stood, or wanted to; nil for every other kind.
    func agreement(in decision: PastDecision) throws -> Agreement?
    /// An agreement as a decision left it: what every promise must come to.
    func agreement(_ id: AgreementID, at seq: Int) throws -> Agreement?
    /// Whom it is about when it is about the register, or wanted to be.
    func registered(by decision: PastDecision) throws -> Registered
}

extension HistoryQuestions {
    /// Everything that people ask about one decision.
    package func account(of decision: PastDecision) throws -> DecisionAccount {
        let voices = try voices(in: decision)
        return DecisionAccount(
            steps: try steps(of: decision).map { $0.naming(voices) }, voices: voices,
            motivation: try motivation(of: decision))
    }
}
