import Amendments
import Governance
import TestSupport
import Testing

/// Texts of the plan, as somebody edited them.
@Suite struct DerivedTextTests {
    private static let path = "plan/text/aanpak.md"

    private static func books(_ texts: [String: String]) -> Books {
        var books = Books(plan: SamplePlan.plan, agreements: [:])
        for (path, text) in texts { books.texts[path] = PlanText(Array(text.utf8)) }
        return books
    }

    private func derive(_ old: Books, _ new: Books) -> Derivation {
        Derivation.operations(from: old, to: new, programme: SamplePlan.programme)
    }

    private func derive(_ old: String, _ new: String) -> Derivation {
        derive(Self.books([Self.path: old]), Self.books([Self.path: new]))
    }

    @Test func `every section that says something else is replaced, in the order of the text`() throws {
        let old = "Vooraf.\n\n# Een\n\na\n\n## Twee {#twee}\n\nb\n\n# Drie\n\nc\n"
        let new = "Vooraf.\n\n# Een\n\nA\n\n## Twee {#twee}\n\nb\n\n# Drie\n\nC\n\nD\n"
        let derivation = derive(old, new)
        #expect(derivation.problems == [])
        #expect(
            derivation.operations == [
                .replaceText(ReplaceText(text: Self.path, section: "Een", old: "# Een\n\na\n", new: "# Een\n\nA\n")),
                .replaceText(
                    ReplaceText(text: Self.path, section: "Drie", old: "# Drie\n\nc\n", new: "# Drie\n\nC\n\nD\n")),
            ])
    }

    @Test(arguments: [
        "Anders.\n\n# Een\n\na\n\n# Twee\n\nb\n", "Vooraf.\n\n# Eén\n\na\n\n# Twee\n\nb\n",
        "Vooraf.\n\n## Een\n\na\n\n# Twee\n\nb\n", "Vooraf.\n\n# Twee\n\nb\n\n# Een\n\na\n",
        "Vooraf.\n\n# Een\n\na\n", "Vooraf.\n\n# Een\n\na\n\n# Twee\n\nb\n\n# Drie\n",
        "Vooraf.\n\n# Een\n\na\n\n\n# Twee\n\nb\n", "",
    ])
    func `what stands outside the words below a heading is a problem, never left out`(new: String) {
        let derivation = derive("Vooraf.\n\n# Een\n\na\n\n# Twee\n\nb\n", new)
        #expect(derivation.problems == [.text(Self.path)])
        #expect(derivation.operations == [])
    }

    @Test func `a text that came or went is a problem`() {
        let (none, one) = (Self.books([:]), Self.books([Self.path: "# Een\n"]))
        #expect(derive(none, one).problems == [.text(Self.path)])
        #expect(derive(one, none).problems == [.text(Self.path)])
    }

    @Test func `where two sections have one name, the one that says something else is refused`() {
        let derivation = derive("# Een\n\na\n\n# Een\n\nb\n", "# Een\n\na\n\n# Een\n\nc\n")
        #expect(derivation.problems == [.refused(.text(.severalSections("Een", in: Self.path)), on: nil)])
    }

    @Test func `what is derived of generated texts leads from the one to the other, to the byte`() throws {
        var generator = SeededGenerator(for: "derived texts")
        for _ in 1...300 {
            let count = generator.number(1...6)
            let (old, new) = (sections(count, &generator), sections(count, &generator))
            let derivation = derive(old.joined(separator: "\n"), new.joined(separator: "\n"))
            let books = Self.books([Self.path: old.joined(separator: "\n")])
            #expect(derivation.problems == [], "\(generator.note)")
            guard old != new else { continue }
            let applied = try Amendment(derivation.operations).applied(to: books, programme: SamplePlan.programme)
            #expect(
                applied == Self.books([Self.path: new.joined(separator: "\n")]), "\(generator.note)")
            #expect(derivation.operations.count == zip(old, new).count { $0 != $1 })
        }
    }

    private func sections(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
        (1...count).map { "# Kop \($0)\n\n" + String(repeating: "woord\n", count: generator.number(1...3)) }
    }
}
