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
        let named = Amendment(operations).naming(state.plan)
        let first =
            operations.first.map {
                // A title is no place for words that went and came.
                if case .replaceText(let each) = $0 {
                    return language(of: state).say(
                        "Other words for section \(each.section) of \(each.text)",
                        "Andere woorden voor onderdeel \(each.section) van \(each.text)")
                }
                return OperationSentence.text($0, plan: named, programme: state.programme, language(of: state))
            } ?? ""
        let sentence = first.hasSuffix(".") ? String(first.dropLast()) : first
        let title = operations.count > 1 ? sentence + " (+\(operations.count - 1))" : sentence
        return title.count > 200 ? String(title.prefix(199)) + "…" : title
    }

    /// What a correction is called that nobody gave a title.
    static func title(correcting corrected: Correctable, _ state: LedgerState) -> String {
        let title = language(of: state).say(
            "Correction of \(corrected.id): \(corrected.title)", "Correctie van \(corrected.id): \(corrected.title)")
        return title.count > 200 ? String(title.prefix(199)) + "…" : title
    }

    /// What a sub-amendment is called that nobody gave a title.
    static func title(amending operations: [PlanOperation], _ state: LedgerState) -> String {
        let instead = language(of: state).say("Instead: ", "In plaats daarvan: ") + title(operations, state)
        return instead.count > 200 ? String(instead.prefix(199)) + "…" : instead
    }

    /// The language in which a programme keeps its texts.
    static func language(of state: LedgerState) -> Language {
        state.programme.languages.contains(Language.dutch.rawValue) ? .dutch : .english
    }

    /// Every operation in a sentence and every amount in digits and words, before it counts.
    static func shown(_ draft: ProposalDraft, _ ledger: Ledger, _ language: Language) throws -> String {
        let sentences = try sentences(draft, ledger, language)
        let wordings = [draft.operations, draft.amends?.operations ?? []]
        let gross = wordings.compactMap { try? Amendment($0).gross() }.max() ?? .zero
        let corrected = try ledger.titleOfDecision(draft.corrects)
        let lines =
            [draft.title]
            + CorrectionText.lines(of: draft.corrects, title: corrected, evidence: draft.evidence, language)
            + SubAmendmentText.lines(
                of: draft.amends, title: try draft.amends.flatMap { try ledger.title(of: $0.proposal) }, language)
            + sentences
            + SubAmendmentText.instead(
                of: draft.amends, draft.operations, plan: ledger.state.plan, ledger.state.programme,
                width: Console.widthOfErrors, language) + EffectText.lines(draft.takesEffect, of: draft.kind, language)
            + (changesBooks(draft) ? GrossText.lines(gross, of: draft.kind, language) : [])
        return lines.map { $0 + "\n" }.joined()
    }

    /// What would change, operation by operation or file by file.
    static func sentences(_ draft: ProposalDraft, _ ledger: Ledger, _ language: Language) throws -> [String] {
        let state = ledger.state
        guard changesBooks(draft) else {
            return try FileSentence(draft.files, in: state, ledger.archive, language).texts
        }
        let named = Amendment(draft.operations).naming(state.plan)
        return draft.operations.map {
            OperationSentence.text($0, plan: named, programme: state.programme, language)
        }
    }

    private static func changesBooks(_ draft: ProposalDraft) -> Bool {
        DocumentWords.kindsWordedInOperations.contains(draft.kind)
    }

    /// What every cell that changes holds before and after; nothing where no money moves.
    static func effect(of draft: ProposalDraft, _ state: LedgerState, _ language: Language) -> String {
        guard let effect = try? Effect(of: draft.operations) else { return "" }
        let named = Amendment(draft.operations).naming(state.plan)
        return CellEffectTable(effect, of: named, state.programme, language).section(width: Console.widthOfErrors)
    }

    /// What becomes of the files whose edits were proposed, and how they are put back.
    static func stay(_ edits: PlanEdits, _ language: Language) -> String {
        let words = { (paths: [String]) in paths.map(ShellWord.quoted).joined(separator: " ") }
        let restored = edits.paths.filter { !edits.added.contains($0) }
        let commands =
            (restored.isEmpty ? [] : ["git restore --source=main -- \(words(restored))"])
            + (edits.added.isEmpty ? [] : ["rm \(words(edits.added))"])
        return language.say(
            "The working files stay as you edited them; they count for nothing, and the decision about this leaves them so. To put them back:\n",
            "De werkbestanden blijven zoals u ze bewerkte; ze tellen nergens voor mee, en het besluit hierover laat ze zo. Terugzetten:\n"
        ) + commands.map { "  \($0)\n" }.joined()
    }

    /// Said where a rehearsal was not told who would propose.
    static func nobody(_ language: Language) -> String {
        language.say(
            "Whether you may propose this was not looked at: --key FILE, or --as MEMBER, says who you are.\n",
            "Of u dit mag indienen, is niet bekeken: --key BESTAND, of --as LID, zegt wie u bent.\n")
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
    static func shown(
        _ draft: VoteDraft, _ hearing: Hearing, _ ledger: Ledger, _ language: Language
    ) throws -> String {
        let choice = ChoiceText.text(draft.statement.ballot.choice, language)
        let revision = hearing.revision
        let lines =
            ["\(hearing.dossier.folder.id)  \(revision.title)"]
            + CorrectionText.lines(
                of: revision.corrects, title: try ledger.titleOfDecision(revision.corrects),
                evidence: revision.evidence, language)
            + SubAmendmentText.lines(
                of: revision.amends, title: try revision.amends.flatMap { try ledger.title(of: $0.proposal) }, language)
            + (try sentences(hearing, ledger, language))
            + SubAmendmentText.instead(
                of: revision.amends, revision.operations, plan: ledger.state.plan, ledger.state.programme,
                width: Console.widthOfErrors, language)
            + EffectText.lines(revision.takesEffect, of: revision.kind, language)
            + GrossText.lines(hearing.matter.gross, of: revision.kind, language) + motivation(hearing, language)
            + [
                language.say(
                    "You sign: \(choice), as \(draft.capacity), in step: \(draft.step.title)",
                    "U tekent: \(choice), als \(draft.capacity), in stap: \(draft.step.title)")
            ] + lastDay(draft, language)
        return lines.map { $0 + "\n" }.joined()
    }

    /// A vote before a change of seat counts only in a decision before it.
    private static func lastDay(_ draft: VoteDraft, _ language: Language) -> [String] {
        guard let day = draft.lastDay else { return [] }
        return [
            language.say(
                "Your mandate as \(draft.capacity) runs to \(day), and another member follows: this counts only in a decision of that day or before.",
                "Uw mandaat als \(draft.capacity) loopt tot en met \(day), en daarna volgt een ander lid: dit telt alleen in een besluit van uiterlijk die dag."
            )
        ]
    }

    private static func sentences(_ hearing: Hearing, _ ledger: Ledger, _ language: Language) throws -> [String] {
        let state = ledger.state
        let named = Amendment(hearing.revision.operations).naming(state.plan)
        let operations = hearing.revision.operations.map {
            OperationSentence.text($0, plan: named, programme: state.programme, language)
        }
        return try operations + FileSentence(hearing.change, in: state, ledger.archive, language).texts
            + SeeText.lines(
                hearing.dossier.folder.id, hearing.revision.kind, closing: nil, files: hearing.change.files.keys,
                language)
    }

    private static func motivation(_ hearing: Hearing, _ language: Language) -> [String] {
        let bytes = hearing.dossier.payload[hearing.revision.motivation] ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return [language.say("Motivation:", "Motivering:")] + lines.dropLast().map { $0.isEmpty ? "" : "  \($0)" }
    }

    /// Exactly the bytes that would be signed.
    static func bytes(_ draft: VoteDraft) -> String { String(decoding: draft.bytes, as: UTF8.self) }

    static func after(_ view: ProposalView, _ choice: CheckedStatement.Choice, _ language: Language) -> String {
        after(view, language) + (choice == .reject ? why(view, language) : "")
    }

    /// A vote against that says nothing helps nobody, and what is signed can never be erased.
    private static func why(_ view: ProposalView, _ language: Language) -> String {
        let authors = view.revision.authors.map(\.text).joined(separator: ", ")
        return language.say(
            "Tell \(authors) why, so that it can be worded anew: no reason is kept with a vote.\n",
            "Laat \(authors) weten waarom, zodat het anders verwoord kan worden: bij een stem wordt geen reden bewaard.\n"
        )
    }

    private static func after(_ view: ProposalView, _ language: Language) -> String {
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
