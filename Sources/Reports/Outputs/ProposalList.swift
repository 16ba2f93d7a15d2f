package import CanonicalForm
import Documents
package import Findings
import Governance
import Ledger
import Workflow

/// Proposals in a list: what each waits for.
package enum ProposalList {
    /// `findings`: those about proposals that cannot be shown name them here too, so that none just disappears.
    package static func text(
        _ views: [ProposalView], _ findings: [Finding], width: Int, _ language: Language
    ) -> String {
        let damaged = damaged(findings, language)
        guard damaged.isEmpty else {
            return (views.isEmpty ? "" : table(views, width: width, language) + "\n") + damaged
        }
        guard !views.isEmpty else {
            return language.say("No proposals are open.\n", "Er staan geen voorstellen open.\n")
        }
        return table(views, width: width, language)
    }

    /// Open proposals that cannot be read.
    static func damaged(_ findings: [Finding], _ language: Language) -> String {
        Set(findings.filter { $0.severity == .error }.compactMap(\.decision)).sorted().map {
            language.say(
                "\($0) is open and damaged, and cannot be shown.\n",
                "\($0) staat open en is beschadigd; het kan niet worden getoond.\n")
        }.joined()
    }

    private static func table(_ views: [ProposalView], width: Int, _ language: Language) -> String {
        var table = Table([
            .init("id", .word), .init(language.say("title", "titel"), .text),
            .init(language.say("gross", "omvang"), .number),
            .init(language.say("outcome", "uitkomst"), .words(2)),
            .init(language.say("waits for", "wacht op"), .words(1)),
        ])
        for view in views {
            table.add([
                view.id, CorrectionText.title(view.revision, language),
                GrossText.cell(view.gross, of: view.revision.kind, language),
                outcome(view, language),
                WaitingText.names(view).joined(separator: " "),
            ])
        }
        return table.text(width: width) + Wrapping.folding(remarks(views, language), width: width)
    }

    /// What stands in the way of one of them, below the table.
    private static func remarks(_ views: [ProposalView], _ language: Language) -> String {
        let unreachable = views.flatMap { view in
            view.unreachableNow.map { "\(WaitingText.mark) \(view.id): \(WaitingText.reason($0, language))\n" }
        }
        let remarks = unreachable.joined() + blocked(views.flatMap(\.blocked), language)
        return remarks.isEmpty ? "" : "\n" + remarks
    }

    /// What stands in the way of recording, under a heading; nothing where nothing does.
    static func blocked(_ findings: [Finding], _ language: Language) -> String {
        guard !findings.isEmpty else { return "" }
        let heading = language.say(
            "Cannot be recorded as things stand:\n", "Kan zoals het er nu voor staat niet worden vastgelegd:\n")
        return heading + FindingText.text(findings, language)
    }

    static func blockedMark(_ language: Language) -> String { language.say("(blocked)", "(geblokkeerd)") }

    private static func outcome(_ view: ProposalView, _ language: Language) -> String {
        if let closed = view.closed { return OutcomeText.text(closed.outcome, language) }
        let reached = view.verdict.outcome.map { OutcomeText.text($0, language) }
        guard view.blocked.isEmpty else { return "\(reached ?? "open") \(blockedMark(language))" }
        return reached.map { "\($0) (akkoord enact)" } ?? "open"
    }

    package static func json(_ views: [ProposalView], _ findings: [Finding], _ language: Language) -> JSONValue {
        .members([
            "proposals": .array(views.map { json($0, language) }), "findings": FindingText.json(findings, language),
        ])
    }

    static func json(_ view: ProposalView, _ language: Language) -> JSONValue {
        .members([
            "id": .string(view.id), "title": .string(view.revision.title), "kind": .string(view.revision.kind),
            "corrects": view.revision.corrects.map { .string($0) },
            "amends": view.revision.amends.map { .string($0.proposal) },
            "order": view.revision.amends.map { .integer($0.order) },
            "outcome": .string(view.closed?.outcome.rawValue ?? "open"),
            "certain": view.closed == nil ? view.verdict.outcome.map { .string($0.rawValue) } : nil,
            "seq": view.closed.map { .integer($0.seq) }, "gross": .string(view.gross.description),
            "authors": .strings(view.revision.authors.map(\.text)),
            "waits-for": .strings(view.waitsFor.map(\.description)),
            "unreachable": .array(view.unreachableNow.map(json)), "blocked": FindingText.json(view.blocked, language),
        ])
    }

    private static func json(_ voice: UnreachableVoice) -> JSONValue {
        let holders = voice.holders.map { holder -> JSONValue in
            .members(["member": .string(holder.member.text), "code": .string(holder.obstacle.code)])
        }
        return .members(["capacity": .string(voice.capacity.description), "holders": .array(holders)])
    }
}
