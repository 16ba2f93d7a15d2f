import CanonicalForm
import Documents
import Foundation
import Testing

/// The schemas in `Schemas/`; `AKKOORD_RECORD=1` writes them.
@Suite struct JSONSchemaTests {
    private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Schemas")

    private static let isRecording = ProcessInfo.processInfo.environment["AKKOORD_RECORD"] == "1"

    @Test func `the published schemas are those of the kinds, all of them and no others`() throws {
        if Self.isRecording { try record() }
        #expect(try Self.names().sorted() == DocumentKind.all.map(JSONSchema.fileName).sorted())
        for kind in DocumentKind.all {
            let file = Self.folder.appendingPathComponent(JSONSchema.fileName(for: kind))
            let isFresh = try String(contentsOf: file, encoding: .utf8) == JSONSchema.text(for: kind)
            #expect(isFresh, "\(kind.name): run the test with AKKOORD_RECORD=1")
        }
    }

    /// The schemas of documents; those of what commands print (`output-…`) are the business of another test.
    private static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".schema.json") && !$0.hasPrefix("output-")
        }
    }

    private func record() throws {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) where name.hasSuffix(".json")
        {
            try FileManager.default.removeItem(at: Self.folder.appendingPathComponent(name))
        }
        for kind in DocumentKind.all {
            let file = Self.folder.appendingPathComponent(JSONSchema.fileName(for: kind))
            try Data(JSONSchema.text(for: kind).utf8).write(to: file)
        }
    }

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
}
