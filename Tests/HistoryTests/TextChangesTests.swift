import History
import TestSupport
import Testing

/// Sections and articles: known by id or heading, told as renamed or moved, never as gone and new.
@Suite struct TextChangesTests {
    private func articles(_ old: String?, _ new: String?) -> [SectionChange] {
        var effort = ComparisonEffort.standard
        return TextChanges.articles(
            at: "agreements/a/text.md", old.map { Array($0.utf8) }, new.map { Array($0.utf8) }, effort: &effort)?
            .sections ?? []
    }

    private func plan(_ old: [String: String], _ new: [String: String]) -> [TextChange] {
        var effort = ComparisonEffort.standard
        let bytes = { (texts: [String: String]) in
            Dictionary(uniqueKeysWithValues: texts.map { ("plan/text/\($0.key)", Array($0.value.utf8)) })
        }
        return TextChanges.plan(from: bytes(old), to: bytes(new), effort: &effort)
    }

    private static let three = """
        # Overeenkomst

        ## Doel {#doel}

        Samen betalen.

        ## Inleg {#inleg}

        Ieder een deel.

        ## Duur {#duur}

        Vijf jaar.

        """

    private func say(_ sections: [SectionChange]) -> [String] {
        sections.map { "\($0.id ?? $0.heading): \($0.changes.map(\.rawValue).joined(separator: " "))" }
    }

    @Test func `the same texts have no difference`() {
        #expect(articles(Self.three, Self.three).isEmpty)
        #expect(plan(["a.md": Self.three], ["a.md": Self.three]).isEmpty)
    }

    @Test func `an article that moved is said to be moved, and no other is`() {
        let moved = """
            # Overeenkomst

            ## Duur {#duur}

            Vijf jaar.

            ## Doel {#doel}

            Samen betalen.

            ## Inleg {#inleg}

            Ieder een deel.

            """
        let sections = articles(Self.three, moved)
        #expect(say(sections) == ["duur: moved"])
        #expect(sections.first?.oldPlace == 3 && sections.first?.newPlace == 1)
        #expect(sections.first?.words == nil)
    }

    @Test func `an article that came in the middle moves nobody`() {
        let added = Self.three.replacing("## Inleg {#inleg}", with: "## Nieuw {#nieuw}\n\nTekst.\n\n## Inleg {#inleg}")
        #expect(say(articles(Self.three, added)) == ["nieuw: added"])
        #expect(say(articles(added, Self.three)) == ["nieuw: removed"])
    }

    @Test func `an article with another heading is renamed`() {
        let sections = articles(Self.three, Self.three.replacing("## Duur {", with: "## Looptijd {"))
        #expect(say(sections) == ["duur: renamed"])
        #expect(sections.first?.oldHeading == "Duur" && sections.first?.heading == "Looptijd")
    }

    @Test func `an article may be renamed, moved and changed at once`() {
        let new = """
            # Overeenkomst

            ## Hoe lang {#duur}

            Zes jaar.

            ## Doel {#doel}

            Samen betalen.

            ## Inleg {#inleg}

            Ieder een deel.

            """
        #expect(say(articles(Self.three, new)) == ["duur: renamed moved changed"])
    }

    @Test func `another id is another article, however alike the text`() {
        let sections = articles(Self.three, Self.three.replacing("{#duur}", with: "{#looptijd}"))
        #expect(Set(say(sections)) == ["looptijd: added", "duur: removed"])
    }

    @Test func `without ids a heading over the same text is renamed, and one over much the same text too`() {
        let old =
            "# Plan\n\nInleiding.\n\n## Samen\n\nDit lukt alleen met veel partners uit de stad.\n\n## Later\n\nMeer.\n"
        let renamed = old.replacing("## Samen", with: "## Samen met het Rijk")
        #expect(say(plan(["a.md": old], ["a.md": renamed])[0].sections) == ["Samen met het Rijk: renamed"])
        let both = renamed.replacing("veel partners", with: "heel veel partners")
        #expect(say(plan(["a.md": old], ["a.md": both])[0].sections) == ["Samen met het Rijk: renamed changed"])
        let other = old.replacing(
            "## Samen\n\nDit lukt alleen met veel partners uit de stad.", with: "## Geld\n\nAnders.")
        #expect(Set(say(plan(["a.md": old], ["a.md": other])[0].sections)) == ["Geld: added", "Samen: removed"])
    }

    @Test func `two sections with one heading are told apart by their order`() {
        let old = "## Stap\n\nEen.\n\n## Stap\n\nTwee.\n"
        let sections = plan(["a.md": old], ["a.md": old.replacing("Twee", with: "Drie")])[0].sections
        #expect(sections.map(\.oldPlace) == [2])
    }

    @Test func `a heading inside fenced code is text`() {
        let old = "## Doel {#doel}\n\n```\n## Geen kop\n```\n"
        #expect(say(articles(old, old.replacing("Geen kop", with: "Nog geen kop"))) == ["doel: changed"])
    }

    @Test func `a text that lies elsewhere is renamed, also when some of it changed`() {
        let text = (1...8).map { "Regel \($0) van de tekst.\n" }.joined()
        let whole = plan(["a.md": text, "c.md": "Iets.\n"], ["b.md": text, "c.md": "Iets.\n"])
        #expect(whole.map(\.changes) == [[.renamed]])
        #expect(whole.map(\.oldPath) == ["plan/text/a.md"] && whole.map(\.path) == ["plan/text/b.md"])
        let part = plan(["a.md": text], ["b.md": text.replacing("Regel 3", with: "Zin 3")])
        #expect(part.map(\.changes) == [[.renamed, .changed]])
        let other = plan(["a.md": text], ["b.md": "Heel iets anders.\n"])
        #expect(other.map(\.changes) == [[.removed], [.added]])
    }

    @Test func `empty lines alone are a change without a section`() {
        let changes = plan(["a.md": "# A\n\nTekst.\n"], ["a.md": "# A\n\n\nTekst.\n"])
        #expect(changes.map(\.changes) == [[.changed]] && changes[0].sections.isEmpty)
    }

    @Test func `a text of only headings, 1 MiB long, is compared in good time`() {
        let old = (0..<60_000).map { "## Kop \($0)\n\n" }.joined()
        let changes = plan(["a.md": old], ["a.md": old.replacing("## Kop 31000\n", with: "## Kop x\n")])
        #expect(changes[0].sections.count == 2, "a heading over nothing is nobody's other name")
    }

    /// Whatever is done to a text, its sections tell all that differs: nothing differs exactly when nothing is told.
    @Test func `something is told exactly when something differs`() {
        var random = SeededGenerator(for: "sections")
        for _ in 0..<300 {
            let old = RandomArticles.text(&random)
            let new = Bool.random(using: &random) ? old : RandomArticles.text(&random)
            let sections = articles(old, new)
            #expect(sections.isEmpty == (old == new), "\(old)\n---\n\(new)")
            #expect(sections.allSatisfy { !$0.changes.isEmpty })
        }
    }
}

enum RandomArticles {
    static func text(_ random: inout SeededGenerator) -> String {
        let ids = ["doel", "inleg", "duur", "bestuur", "slot"].shuffled(using: &random)
        let articles = ids.prefix(Int.random(in: 0...5, using: &random)).map { id in
            "## \(Bool.random(using: &random) ? id : "Over \(id)") {#\(id)}\n\nTekst \(Int.random(in: 0...2, using: &random)).\n"
        }
        return "# Overeenkomst\n\n" + articles.joined(separator: "\n")
    }
}
