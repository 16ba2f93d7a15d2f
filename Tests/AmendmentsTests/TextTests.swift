import Amendments
import Governance
import TestSupport
import Testing

/// Sections of texts, replaced one by one.
@Suite struct TextTests {
    private static let path = "plan/text/aanpak.md"
    private static let text = """
        Vooraf.

        # Aanpak

        ## Doel {#doel}

        Samen wonen.

        ```
        ## Geen kop
        ```


        ## Samen

        Met elkaar.

        ### Hoe

        In stappen.

        """

    private static func books(_ text: String = text) -> Books {
        var books = Books(plan: SamplePlan.plan, agreements: [:])
        books.texts[path] = PlanText(Array(text.utf8))
        return books
    }

    private static func content(_ name: String, of text: String = text) throws -> String {
        let parsed = PlanText(Array(text.utf8))
        let section = try #require(parsed.sections.first { $0.name == name })
        return String(decoding: parsed.content(of: section), as: UTF8.self)
    }

    private static func replace(_ name: String, _ new: String, old: String? = nil, in path: String = path) throws
        -> PlanOperation
    {
        let old = try old ?? content(name)
        return .replaceText(ReplaceText(text: path, section: name, old: old, new: new))
    }

    private func applied(_ operations: [PlanOperation], to books: Books = books()) throws -> String {
        let after = try Amendment(operations).applied(to: books, programme: SamplePlan.programme)
        return String(decoding: after.texts[Self.path]?.bytes ?? [], as: UTF8.self)
    }

    @Test func `a section is a heading and what stands below it, without the empty lines at its end`() throws {
        #expect(PlanText(Array(Self.text.utf8)).sections.map(\.name) == ["Aanpak", "doel", "Samen", "Hoe"])
        #expect(try Self.content("doel") == "## Doel {#doel}\n\nSamen wonen.\n\n```\n## Geen kop\n```\n")
        #expect(try Self.content("Samen") == "## Samen\n\nMet elkaar.\n")
        #expect(try Self.content("Aanpak") == "# Aanpak\n")
    }

    @Test func `one section changes and no other byte does`() throws {
        let new = "## Samen\n\nMet iedereen.\n"
        let expected = Self.text.replacing("Met elkaar.", with: "Met iedereen.")
        #expect(try applied([Self.replace("Samen", new)]) == expected)
        let renamed = "## Het doel {#doel}\n\nAnders.\n"
        let after = try applied([Self.replace("doel", renamed)])
        #expect(after == Self.text.replacing(try Self.content("doel"), with: renamed), "an id lets a heading change")
    }

    @Test func `sections of one text are replaced in either order with the same bytes, and all is taken back`() throws {
        var random = SeededGenerator(seed: 5)
        let names = ["Aanpak", "doel", "Samen", "Hoe"]
        for round in 0..<300 {
            let operations = try names.map { name in
                let heading = try Self.content(name).prefix { $0 != "\n" }
                let lines = (0...random.number(0...3)).map { "Regel \($0) van \(round)." }.joined(separator: "\n\n")
                return try Self.replace(name, "\(heading)\n\n\(lines)\n")
            }
            let order = operations.shuffled(using: &random)
            #expect(try applied(order) == applied(operations))
            let before = Self.books()
            let back = try Amendment(order).inverse(before: before, programme: SamplePlan.programme)
            let after = try Amendment(order).applied(to: before, programme: SamplePlan.programme)
            #expect(try back.applied(to: after, programme: SamplePlan.programme) == before)
        }
    }

    @Test func `it is of its own kind of shift, moves no money, and asks everybody who carries something out`() throws {
        let amendment = Amendment([try Self.replace("Samen", "## Samen\n\nAnders.\n")])
        #expect(amendment.kinds(in: SamplePlan.plan) == [.touchesText])
        #expect(try amendment.gross() == .zero)
        #expect(
            amendment.consentingParties(in: Self.books(), on: CalendarDate("2021-06-01")) == [
                "gemeente", "schoolbestuur", "woningcorporatie",
            ])
        #expect(amendment.operations.flatMap(\.movements) == [])
    }

    @Test func `what does not fit is refused by name, and nothing changes`() throws {
        let twice = Self.text + "\n## Samen\n\nNog eens.\n"
        let cases: [(PlanOperation, Books, TextProblem)] = [
            (
                try Self.replace("Samen", "## Samen\n\nX\n", in: "plan/text/x.md"), Self.books(),
                .unknownText("plan/text/x.md")
            ),
            (
                try Self.replace("Geen kop", "## Geen kop\n", old: "x"), Self.books(),
                .unknownSection("Geen kop", in: Self.path)
            ),
            (try Self.replace("Samen", "## Samen\n\nX\n"), Self.books(twice), .severalSections("Samen", in: Self.path)),
            (
                try Self.replace("Samen", "## Samen\n\nX\n", old: "## Samen\n\nMet.\n"), Self.books(),
                .oldText("Samen", in: Self.path)
            ),
            (try Self.replace("Samen", "## Samen\n\nMet elkaar.\n"), Self.books(), .sameText("Samen", in: Self.path)),
            (try Self.replace("Samen", "## Samen\n\n```\nX\n"), Self.books(), .openCode("Samen", in: Self.path)),
        ]
        for (operation, books, problem) in cases {
            var changed = books
            #expect(throws: Refusal.text(problem)) {
                try operation.apply(to: &changed, programme: SamplePlan.programme)
            }
            #expect(changed == books)
        }
    }

    @Test(arguments: [
        "", "Zonder kop.\n", "## Anders\n\nX\n", "# Samen\n\nX\n", "### Samen\n\nX\n", "## Samen {#samen}\n\nX\n",
        "## Samen\n\nX\n\n## Meer\n\nY\n", "## Samen\n\nX\n\n", "\n## Samen\n\nX\n", "Vooraf.\n\n## Samen\n\nX\n",
        "## Samen\n\n### Hoe\n\nX\n",
    ])
    func `new words that are not one section with that heading are refused`(new: String) throws {
        let operation = try Self.replace("Samen", new)
        #expect(throws: Refusal.text(.form("Samen", in: Self.path))) { try applied([operation]) }
    }
}
