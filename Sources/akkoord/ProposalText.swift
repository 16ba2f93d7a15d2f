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
                OperationSentence.text($0, plan: named, programme: state.programme, language(of: state))
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
    static func shown(_ draft: ProposalDraft, _ ledger: Ledger, _ language: Language) throws -> String {
        let state = ledger.state
        guard draft.kind == "amendment" else {
            let sentences = try FileSentence(draft.files, in: state, ledger.archive, language).texts
            return ([draft.title] + sentences).map { $0 + "\n" }.joined()
        }
        let named = Amendment(draft.operations).naming(state.plan)
        let sentences = draft.operations.map {
            OperationSentence.text($0, plan: named, programme: state.programme, language)
        }
        let gross = (try? Amendment(draft.operations).gross()) ?? .zero
        let lines =
            [draft.title] + sentences + EffectText.lines(draft.takesEffect, of: draft.kind, language)
            + GrossText.lines(gross, of: draft.kind, language)
        return lines.map { $0 + "\n" }.joined()
    }

    /// What every cell that changes holds before and after; nothing where no money moves.
    static func effect(of draft: ProposalDraft, _ state: LedgerState, _ language: Language) -> String {
        guard let effect = try? Effect(of: draft.operations), !effect.deltas.isEmpty else { return "" }
        let table = CellEffectTable(
            effect, of: Amendment(draft.operations).naming(state.plan), state.programme, language)
        return language.say("Effect per cell:\n", "Gevolg per cel:\n") + table.text(width: Console.widthOfErrors)
    }

    /// Which open proposals change the same.
    static func pending(
        _ overlaps: [PendingOverlap], _ draft: ProposalDraft, _ state: LedgerState, _ language: Language
    ) -> String {
        let named = Amendment(draft.operations).naming(state.plan)
        return OverlapText.lines(overlaps, plan: named, state.programme, language).map { $0 + "\n" }.joined()
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

    /// The steps that a proposal would take, with those asked in each, marked where nobody could approve.
    static func rehearsed(_ hearing: Hearing, _ now: Moment, _ language: Language) -> String {
        let verdict = hearing.verdict(at: now)
        let unreachable = verdict.map { hearing.unreachableVoices(in: $0, at: now) } ?? [:]
        let steps = (verdict?.steps ?? []).enumerated().flatMap { index, step in
            let lead = "  \(index + 1). \(hearing.policy.step(step.step)?.title ?? step.step.text) [\(step.step)]: "
            return WaitingText.lines(step.missing, unreachable[step.step] ?? [], lead: lead, language)
        }
        let lines =
            RouteText.lines(hearing.matter, hearing.policy, language)
            + [language.say("Steps it needs:", "Stappen die nodig zijn:")] + steps
            + [language.say("Dry run: nothing was proposed.", "Proef: er is niets voorgesteld.")]
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
    static func shown(
        _ draft: VoteDraft, _ hearing: Hearing, _ ledger: Ledger, _ language: Language
    ) throws -> String {
        let choice = ChoiceText.text(draft.statement.ballot.choice, language)
        let revision = hearing.revision
        let lines =
            ["\(hearing.dossier.folder.id)  \(revision.title)"] + (try sentences(hearing, ledger, language))
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
        let (state, files) = (ledger.state, hearing.change.files)
        let operations = hearing.revision.operations.map {
            OperationSentence.text($0, plan: state.plan, programme: state.programme, language)
        }
        return try operations + FileSentence(files, in: state, ledger.archive, language).texts
            + SeeText.lines(
                hearing.dossier.folder.id, hearing.revision.kind, closing: nil, files: files.keys, language)
    }

    private static func motivation(_ hearing: Hearing, _ language: Language) -> [String] {
        let bytes = hearing.dossier.payload[hearing.revision.motivation] ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return [language.say("Motivation:", "Motivering:")] + lines.dropLast().map { $0.isEmpty ? "" : "  \($0)" }
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
