import Documents
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct SchemaFilesTests {
    private static let kinds = DocumentKind.all + OutputShapes.all

    @Test func `every kind of file and every output has its schema in Schemas`() throws {
        for kind in Self.kinds {
            try GeneratedFile.expect(JSONSchema.text(for: kind), at: "Schemas/\(JSONSchema.fileName(for: kind))")
        }
    }

    @Test func `Schemas holds nothing else`() throws {
        let stored = try FileManager.default.contentsOfDirectory(atPath: Product.checkout + "/Schemas")
        #expect(Set(stored) == Set(Self.kinds.map(JSONSchema.fileName)))
    }

    @Test func `no two kinds share a name`() {
        #expect(Set(Self.kinds.map(\.name)).count == Self.kinds.count)
    }
}
