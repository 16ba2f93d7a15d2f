import CanonicalForm
import Documents
import Findings
import TestSupport
import Testing

/// The example that `akkoord schema KIND --example` prints.
@Suite struct ExampleTests {
    @Test(arguments: DocumentKind.all.map(\.name))
    func `an example is accepted, and says every key of its kind`(name: String) throws {
        let kind = try #require(DocumentKind.named(name))
        let read = kind.read(kind.example)
        #expect(read.findings == [], "\(String(decoding: kind.example, as: UTF8.self))")
        let said = Self.keys(in: try #require(read.value))
        #expect(Self.keys(in: kind.shape).subtracting(said) == [])
    }

    private static func keys(in node: Node) -> Set<String> {
        let inner = node.items.map(keys) + node.fields.map { keys(in: $0.value) }
        return inner.reduce(Set(node.fields.map(\.key))) { $0.union($1) }
    }

    private static func keys(in shape: Shape) -> Set<String> {
        switch shape {
        case .scalar, .noneOr: []
        case .list(let item, _, _): keys(in: item)
        case .mapping(let fields): fields.reduce(into: []) { $0.formUnion(keys(in: $1.shape).union([$1.key])) }
        case .choice(let key, _, let choices):
            choices.reduce(into: [key]) { $0.formUnion(keys(in: .mapping($1.fields))) }
        }
    }

    @Test func `an independent validator accepts every example`() throws {
        guard Python.hasJSONSchema else { return print("NOT RUN: examples: no jsonschema") }
        let schemas = JSONValue.object(DocumentKind.all.map { .init($0.name, JSONSchema.value(for: $0)) })
        let files = DocumentKind.all.map { kind in
            JSONValue.array([.string(kind.name), .string(String(decoding: kind.example, as: UTF8.self))])
        }
        let lines = try Python.lines(
            """
            import json, sys, yaml, jsonschema
            schemas = json.loads(sys.stdin.readline())
            for line in sys.stdin:
                kind, text = json.loads(line)
                problems = list(jsonschema.Draft202012Validator(schemas[kind]).iter_errors(yaml.safe_load(text)))
                print(kind, "good" if not problems else problems[0].message)
            """, [schemas] + files)
        #expect(lines.filter { !$0.hasSuffix(" good") } == [] && lines.count == files.count)
    }
}
