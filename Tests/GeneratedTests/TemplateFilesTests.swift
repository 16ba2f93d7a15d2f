import Findings
import Foundation
import Ledger
import Templates
import TestSupport
import Testing

@Suite struct TemplateFilesTests {
    private static let names = [("heerlen-noord", "HeerlenNoord"), ("blank", "Blank"), ("demo", "Demo")]

    @Test(arguments: names)
    func `the template in the binary is the one in Repo`(folder: String, type: String) throws {
        try GeneratedFile.expect(
            try TemplateSource(folder, type).text(), at: "Sources/Templates/\(type).generated.swift")
    }

    @Test(arguments: names)
    func `the template in the binary holds the very bytes of Repo`(folder: String, type: String) throws {
        let template = try #require((Template.all + [.demonstration]).first { $0.name == folder })
        let files = try TemplateSource(folder, type).files()
        #expect(template.files.keys.sorted() == files.keys.sorted())
        for (path, text) in files {
            #expect(template.files[path].map { Array($0.utf8) } == Array(text.utf8), "\(path)")
        }
    }

    @Test(arguments: Template.all.map(\.name))
    func `a template is sound but for notices`(name: String) throws {
        let files = try #require(Template.named(name)).files.mapValues { Array($0.utf8) }
        let findings = RepositoryCheck(files).findings()
        #expect(findings.filter { $0.severity == .error } == [])
    }
}

/// Makes the Swift source that carries a template's files as string literals.
struct TemplateSource {
    private let folder: String
    private let type: String

    init(_ folder: String, _ type: String) throws {
        self.folder = folder
        self.type = type
    }

    func files() throws -> [String: String] {
        let top = URL(fileURLWithPath: Product.checkout + "/Repo/" + folder).resolvingSymlinksInPath()
        let all = FileManager.default.enumerator(at: top, includingPropertiesForKeys: [.isRegularFileKey])
        var files: [String: String] = [:]
        while let place = all?.nextObject() as? URL {
            guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[String(place.resolvingSymlinksInPath().path.dropFirst(top.path.count + 1))] = try String(
                contentsOf: place, encoding: .utf8)
        }
        return files
    }

    func text() throws -> String {
        let name = type.prefix(1).lowercased() + type.dropFirst()
        let head = """
            // swift-format-ignore-file
            // Made from `Repo/\(folder)/` by `make generated`; a test fails when it is stale.

            extension Template {
                static let \(name) = Template(
                    name: "\(folder)",
                    files: [

            """
        let body = try files().sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(entry).joined()
        return head + body + "        ])\n}\n"
    }

    private func entry(_ path: String, _ text: String) -> String {
        let indent = String(repeating: " ", count: 16)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let literal = lines.map { $0.isEmpty ? "\n" : indent + $0 + "\n" }.joined()
        return "            \"\(path)\": #\"\"\"\n\(literal)\n\(indent)\"\"\"#,\n"
    }
}
