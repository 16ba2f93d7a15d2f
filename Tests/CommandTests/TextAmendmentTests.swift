import Foundation
import TestSupport
import Testing

/// An amendment of a text of the plan, from the file that somebody wrote to the decision, and beside another one.
@Suite struct TextAmendmentTests {
    private static let path = "plan/text/aanpak.md"
    static let executors = [
        "wethouder", "corporatiebestuurder", "schoolbestuurder", "zorgbestuurder", "districtschef",
    ]

    private func propose(_ section: String, _ words: String, in demo: Workshop, by member: String = "wethouder") throws
        -> String
    {
        try demo.write(words, to: "../new.md")
        let line = "propose text \(Self.path) --section '\(section)' --file ../new.md --motivation Helderder"
        let outcome = try demo.akkoord(line, by: member)
        #expect(outcome.status == 0, "\(outcome.whole)")
        return outcome.output.split(separator: "\n").last.map(String.init) ?? ""
    }

    private func decide(_ id: String, in demo: Workshop) throws {
        for member in Self.executors { try demo.akkoord("approve \(id)", by: member) }
        for member in Self.executors { try demo.akkoord("approve \(id)", by: member) }
        let outcome = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        #expect(outcome.status == 0, "\(outcome.whole)")
    }

    private static let together = "Dit lukt alleen samen, en met de moed om te kiezen.\n"
    private static let extra = "## Extra, boven op het gewone werk\n\nAlles komt boven op wat er al is.\n"

    @Test func `what changes is said by words before it is signed, and where it waits`() throws {
        let demo = try DemoCopy.make()
        let id = try propose("Samen", Self.together, in: demo)
        for line in ["explain \(id)", "status \(id)", "approve \(id) --dry-run --key \(DemoCopy.key("wethouder"))"] {
            let told = try demo.akkoord(line, environment: Workshop.wide)
            #expect(told.whole.contains("Change section Samen of \(Self.path): "), "\(told.whole)")
            #expect(told.whole.contains("{+") && told.whole.contains("[-"), "\(told.whole)")
            #expect(!told.whole.contains("Gross: "), "\(told.whole)")
        }
        let dutch = try demo.akkoord("explain \(id) --lang nl", environment: Workshop.wide).output
        #expect(dutch.contains("Wijzig onderdeel Samen van \(Self.path): "), "\(dutch)")
        #expect(dutch.contains("raakt een tekst"), "\(dutch)")
        let difference = try demo.akkoord("diff \(id) --only texts")
        #expect(difference.status == 1 && difference.output.contains("moed om te kiezen"), "\(difference.whole)")
    }

    @Test func `two sections of one text are decided in either order with the same bytes`() throws {
        var texts: [String] = []
        for order in [[0, 1], [1, 0]] {
            let demo = try DemoCopy.make()
            let before = try demo.text(Self.path)
            let ids = [
                try propose("Samen", Self.together, in: demo),
                try propose("Extra, boven op het gewone werk", Self.extra, in: demo),
            ]
            for index in order { try decide(ids[index], in: demo) }
            let after = try demo.text(Self.path)
            #expect(after.hasSuffix("\n\n## Samen\n\n\(Self.together)") && after.contains(Self.extra), "\(after)")
            #expect(after.hasPrefix(before.prefix(400)), "what was not named stays")
            #expect(try demo.akkoord("verify").status == 0)
            #expect(try demo.git("status --porcelain").output == "")
            texts.append(after)
        }
        #expect(texts[0] == texts[1])
    }

    @Test func `of two about one section the second is told that the text has moved`() throws {
        let demo = try DemoCopy.make()
        let ids = [try propose("Samen", Self.together, in: demo), try propose("Samen", "Samen.\n", in: demo)]
        for member in Self.executors { try demo.akkoord("approve \(ids[1])", by: member) }
        try decide(ids[0], in: demo)
        for member in Self.executors { try demo.akkoord("approve \(ids[1])", by: member) }
        let refused = try demo.akkoord("enact \(ids[1])", by: "secretaris-recorder")
        #expect(refused.status == 1 && refused.errors.contains("[amendment.old-text]"), "\(refused.whole)")
        #expect(try demo.akkoord("verify").status == 0)
    }

    @Test func `it round trips through a file of operations`() throws {
        let demo = try DemoCopy.make()
        let id = try propose("Samen", Self.together, in: demo)
        let revision = try demo.shell(
            "git show proposals/\(id):$(git ls-tree -r --name-only proposals/\(id) | grep revisions)"
        ).output
        let operations = revision.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0 != "operations:" }.prefix { $0 != "effect: []" && $0 != "effect:" }
        try demo.write((["format: 1"] + operations).joined(separator: "\n") + "\n", to: "../same.yaml")
        let again = try demo.akkoord("propose --file ../same.yaml --motivation Helderder --dry-run")
        #expect(again.status == 0 && again.errors.contains("Change section Samen of \(Self.path)"), "\(again.whole)")
    }
}
