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
              akkoord schema theme --example
              akkoord schema output-diff
            """)

    @Argument(help: "The kind, such as theme or output-diff.", completion: Suggestions.kinds)
    var kind: String?

    @Flag(help: "Print a file of the kind in which everything that it may say is said once.")
    var example = false

    @OptionGroup var options: ReadingOptions

    func validate() throws {
        if example, kind == nil { throw ValidationError("--example needs the name of a kind") }
        if example, options.json { throw ValidationError("--example prints a file, which is no JSON") }
    }

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
            Console.print(example ? try exampleText(of: found) : JSONSchema.text(for: found))
        }
    }

    private func exampleText(of kind: DocumentKind) throws -> String {
        guard DocumentKind.named(kind.name) != nil else {
            throw LedgerError.refused(
                Finding(
                    "schema.no-example", "`\(kind.name)` is what a command prints, and no file",
                    hint: "give that command, with --json"))
        }
        return String(decoding: kind.example, as: UTF8.self)
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
