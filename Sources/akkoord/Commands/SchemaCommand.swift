import ArgumentParser
import CanonicalForm
import Documents
import Findings
import Ledger
import Reports

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a kind of file or of a --json output; without a name, list them.",
        discussion: """
            Examples:

              akkoord schema
              akkoord schema theme
              akkoord schema output-diff
            """)

    @Argument(help: "The kind, such as theme or output-diff.", completion: Suggestions.kinds)
    var kind: String?

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let kinds = DocumentKind.all + OutputShapes.all
            guard let kind else { return list(kinds) }
            guard let found = kinds.first(where: { $0.name == kind }) else {
                let near = NearMiss.question(about: kind, among: kinds.map(\.name))
                throw LedgerError.refused(
                    Finding(
                        "schema.unknown-kind", "there is no kind `\(kind)`", hint: near ?? "`akkoord schema` lists them"
                    ))
            }
            Console.print(JSONSchema.text(for: found))
        }
    }

    private func list(_ kinds: [DocumentKind]) {
        if options.json {
            let entries = kinds.map { JSONValue.members(["name": .string($0.name), "meaning": .string(meaning($0))]) }
            return Console.print(JSONValue.members(["kinds": .array(entries)]))
        }
        var table = Table([
            .init(options.language.say("kind", "soort"), .word),
            .init(options.language.say("what it is", "wat het is"), .text),
        ])
        for kind in kinds { table.add([kind.name, meaning(kind)]) }
        Console.print(table.text(width: Console.width))
    }

    private func meaning(_ kind: DocumentKind) -> String { MessageText.text(kind.meaning, options.language) }
}
