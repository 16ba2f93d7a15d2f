import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Reports
import Workflow

/// What a proposer reads before and after proposing.
enum ProposalText {
    /// The first operation in a sentence, in the language of the programme's texts.
    static func title(_ operations: [PlanOperation], _ state: LedgerState) -> String {
        let first =
            operations.first.map {
                OperationSentence.text($0, plan: state.plan, programme: state.programme, language(of: state))
            } ?? ""
        let sentence = first.hasSuffix(".") ? String(first.dropLast()) : first
        let title = operations.count > 1 ? sentence + " (+\(operations.count - 1))" : sentence
        return title.count > 200 ? String(title.prefix(199)) + "…" : title
    }

    /// The language in which a programme keeps its texts.
    static func language(of state: LedgerState) -> Language {
        state.programme.languages.contains(Language.dutch.rawValue) ? .dutch : .english
    }

    /// Every operation in a sentence and every amount in digits and words, before it counts.
    static func shown(_ draft: ProposalDraft, _ state: LedgerState, _ language: Language) -> String {
        guard draft.kind == "amendment" else {
            return ([draft.title] + FileSentence.texts(draft.files, in: state, language)).map { $0 + "\n" }.joined()
        }
        let sentences = draft.operations.map {
            OperationSentence.text($0, plan: state.plan, programme: state.programme, language)
        }
        let gross = (try? Amendment(draft.operations).gross()) ?? .zero
        let amount = "\(AmountText.euros(gross, language)) (\(AmountInWords.text(gross, language)))"
        let lines =
            [draft.title] + sentences + EffectText.lines(draft.takesEffect, of: draft.kind, language)
            + [language.say("Gross: ", "Omvang: ") + amount]
        return lines.map { $0 + "\n" }.joined()
    }

    static func next(_ view: ProposalView, _ language: Language) -> String {
        let steps = view.verdict.steps.compactMap { view.policy.step($0.step)?.title }.joined(separator: " → ")
        let waiting = WaitingText.text(view, ending: ".", language)
        return language.say(
            "Submitted. Steps: \(steps). Waits for \(waiting)\n",
            "Ingediend. Stappen: \(steps). Wacht op \(waiting)\n")
    }
}

/// What a voter reads before and after signing.
enum VoteText {
    static func shown(_ draft: VoteDraft, _ hearing: Hearing, _ state: LedgerState, _ language: Language) -> String {
        let sentences =
            hearing.revision.operations.map {
                OperationSentence.text($0, plan: state.plan, programme: state.programme, language)
            } + FileSentence.texts(hearing.change.files, in: state, language)
        let amount =
            "\(AmountText.euros(hearing.matter.gross, language)) (\(AmountInWords.text(hearing.matter.gross, language)))"
        let choice = ChoiceText.text(draft.statement.ballot.choice, language)
        let lines =
            ["\(hearing.dossier.folder.id)  \(hearing.revision.title)"] + sentences
            + EffectText.lines(hearing.revision.takesEffect, of: hearing.revision.kind, language)
            + [
                language.say("Gross: ", "Omvang: ") + amount,
                language.say(
                    "You sign: \(choice), as \(draft.capacity), in step: \(draft.step.title)",
                    "U tekent: \(choice), als \(draft.capacity), in stap: \(draft.step.title)"),
            ]
        return lines.map { $0 + "\n" }.joined()
    }

    /// Exactly the bytes that would be signed.
    static func bytes(_ draft: VoteDraft) -> String { String(decoding: draft.bytes, as: UTF8.self) }

    static func after(_ view: ProposalView, _ language: Language) -> String {
        guard let outcome = view.verdict.outcome else {
            let waiting = WaitingText.text(view, ending: ".", language)
            return language.say("Signed. Waits for \(waiting)\n", "Getekend. Wacht op \(waiting)\n")
        }
        let said = OutcomeText.text(outcome, language)
        let certain = language.say(
            "Signed. The outcome is certain: \(said).", "Getekend. De uitkomst staat vast: \(said).")
        guard view.blocked.isEmpty else {
            let blocked = language.say(
                "It cannot be recorded as things stand:", "Zoals het er nu voor staat kan het niet worden vastgelegd:")
            return "\(certain) \(blocked)\n" + FindingText.text(view.blocked, language)
        }
        return certain + language.say(" Next: akkoord enact \(view.id)\n", " Volgende stap: akkoord enact \(view.id)\n")
    }
}
