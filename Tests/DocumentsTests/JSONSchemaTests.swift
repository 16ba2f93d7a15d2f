import CanonicalForm
import Documents
import Testing

/// That `Schemas/` holds these texts is the business of `GeneratedTests`.
@Suite struct JSONSchemaTests {
    @Test(.enabled(if: Python.hasJSONSchema))
    func `each schema is a schema`() throws {
        let lines = try Python.lines(
            """
            import json, sys, jsonschema
            for line in sys.stdin:
                schema = json.loads(json.loads(line))
                jsonschema.Draft202012Validator.check_schema(schema)
                print(schema["$id"])
            """, DocumentKind.all.map { .string(JSONSchema.text(for: $0)) })
        #expect(lines == DocumentKind.all.map { "urn:akkoord:schema:\($0.name)" })
    }

    @Test func `a schema is one JSON value in whole lines`() {
        for kind in DocumentKind.all {
            let text = JSONSchema.text(for: kind)
            #expect(text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
            #expect(text.hasSuffix("}\n") && !text.contains(" \n"))
        }
    }
}
