import CanonicalForm
import Documents
import Findings
import TestSupport
import Testing

/// An independent reader (PyYAML) with an independent validator (jsonschema) and our own reader say the same of a file.
///
/// Left out, because a schema cannot say it: how a value is written, the order of keys and of lists, two items with one
/// id, a fraction above 1, characters younger than Unicode 14, text not in NFC.
@Suite(.enabled(if: Python.hasJSONSchema)) struct SchemaAgreementTests {
    struct Case {
        let kind: DocumentKind
        let bytes: [UInt8]
        let change: String

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    @Test func `a schema accepts what the reader accepts, and refuses what it refuses`() throws {
        var generator = TreeGenerator(for: "agreement")
        let cases = DocumentKind.all.flatMap { kind in Self.good(kind, &generator) + Self.bad(kind, &generator) }
        let verdicts = try Self.verdicts(of: cases)
        try #require(verdicts.count == cases.count)
        var accepted = 0
        for (each, verdict) in zip(cases, verdicts) {
            let ours = each.kind.read(each.bytes)
            accepted += ours.value == nil ? 0 : 1
            #expect(
                (ours.value != nil) == (verdict == "good"),
                "\(each.kind.name), \(each.change): \(verdict)\n\(each.text)")
        }
        print("agreement: \(cases.count) files, \(accepted) of them accepted")
        #expect(accepted >= 2000 && cases.count - accepted >= 2000)
    }

    private static func good(_ kind: DocumentKind, _ generator: inout TreeGenerator) -> [Case] {
        (0..<100).map { _ in Case(kind: kind, bytes: generator.bytes(kind), change: "good") }
    }

    private static func bad(_ kind: DocumentKind, _ generator: inout TreeGenerator) -> [Case] {
        (0..<160).compactMap { _ in
            var mutation = TreeMutation(random: generator.random)
            let tree = mutation.mutated(generator.tree(kind), kind.shape)
            generator.random = mutation.random
            guard let change = mutation.change, !TreeMutation.hasTwins(tree, kind.shape) else { return nil }
            return Case(kind: kind, bytes: CanonicalWriter.bytes(of: Order.sorted(tree, kind.shape)), change: change)
        }
    }

    /// `$` of ECMA-262 is the end of the text; that of Python is also before a line end, so it becomes `\Z`.
    private static func verdicts(of cases: [Case]) throws -> [String] {
        let schemas = JSONValue.object(DocumentKind.all.map { .init($0.name, JSONSchema.value(for: $0)) })
        let batch = cases.map { JSONValue.array([.string($0.kind.name), .string($0.text)]) }
        return try Python.lines(
            """
            import json, re, sys, yaml, jsonschema
            def pattern(validator, pattern, instance, schema):
                if isinstance(instance, str) and not re.search(pattern.replace("$", r"\\Z"), instance):
                    yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")
            Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
            schemas = json.loads(sys.stdin.readline())
            checker = jsonschema.FormatChecker()
            validators = {kind: Validator(schema, format_checker=checker) for kind, schema in schemas.items()}
            for line in sys.stdin:
                kind, text = json.loads(line)
                try:
                    error = jsonschema.exceptions.best_match(validators[kind].iter_errors(yaml.safe_load(text)))
                    print("good" if error is None else "bad: " + json.dumps(error.message))
                except yaml.YAMLError as error:
                    print("bad: " + json.dumps(str(error)))
            """, [schemas] + batch)
    }
}
