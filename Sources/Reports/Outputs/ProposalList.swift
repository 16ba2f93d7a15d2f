package import CanonicalForm
import Documents
import Governance
import Workflow

/// Proposals in a list: what each waits for.
package enum ProposalList {
    package static func text(_ views: [ProposalView], width: Int, _ language: Language) -> String {
        guard !views.isEmpty else {
            return language.say("No proposals are open.\n", "Er staan geen voorstellen open.\n")
        }
        var table = Table([
            .init("id", .word), .init(language.say("title", "titel"), .text),
            .init(language.say("gross", "omvang"), .number),
            .init(language.say("outcome", "uitkomst"), .optionalText(1)),
            .init(language.say("waits for", "wacht op"), .optionalText(2)),
        ])
        for view in views {
            table.add([
                view.id, view.revision.title, AmountText.euros(view.gross, language), outcome(view),
                view.waitsFor.map(\.description).joined(separator: " "),
            ])
        }
        return table.text(width: width)
    }

    private static func outcome(_ view: ProposalView) -> String {
        view.closed?.outcome.rawValue ?? view.verdict.outcome.map { "\($0.rawValue) (akkoord enact)" } ?? "open"
    }

    package static func json(_ views: [ProposalView]) -> JSONValue { .members(["proposals": .array(views.map(json))]) }

    static func json(_ view: ProposalView) -> JSONValue {
        .members([
            "id": .string(view.id), "title": .string(view.revision.title), "kind": .string(view.revision.kind),
            "outcome": .string(view.closed?.outcome.rawValue ?? "open"),
            "certain": view.closed == nil ? view.verdict.outcome.map { .string($0.rawValue) } : nil,
            "seq": view.closed.map { .integer($0.seq) }, "gross": .string(view.gross.description),
            "authors": .strings(view.revision.authors.map(\.text)),
            "waits-for": .strings(view.waitsFor.map(\.description)),
        ])
    }
}
