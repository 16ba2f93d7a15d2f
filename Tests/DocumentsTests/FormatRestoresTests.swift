import CanonicalForm
import Documents
import Findings
import Foundation
import TestSupport
import Testing

/// What `fmt` may mend it mends to the identical bytes, and the strict reader refuses it before (CANONICAL rule 9).
@Suite struct FormatRestoresTests {
    @Test(arguments: DocumentKind.all.map(\.name))
    func `other quotes, indentation, order, brackets and blank lines are mended`(name: String) throws {
        let kind = try #require(DocumentKind.named(name))
        var generator = TreeGenerator(for: "loose \(name)")
        for _ in 0..<60 {
            let tree = generator.tree(kind)
            var writer = LooseWriter(random: generator.random)
            let loose = writer.text(tree, kind.shape)
            generator.random = writer.random
            check(kind, typed: Array(loose.utf8), restores: CanonicalWriter.bytes(of: tree))
        }
    }

    private static let slips: [(name: String, change: @Sendable (String, inout SeededGenerator) -> String)] = [
        ("CR LF", { text, _ in text.replacing("\n", with: "\r\n") }),
        ("a byte-order mark", { text, _ in "\u{FEFF}" + text }),
        ("accents in parts", { text, _ in text.decomposedStringWithCanonicalMapping }),
        ("no LF at the end", { text, _ in String(text.dropLast()) }),
        ("a blank line on top", { text, _ in "\n" + text }),
        ("blank lines at the end", { text, _ in text + "\n\n" }),
        ("space at the end of a line", { text, random in spaced(text, &random) }),
    ]

    private static func spaced(_ text: String, _ random: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[random.number(0...lines.count - 2)] += String(repeating: " ", count: random.number(1...3))
        return lines.joined(separator: "\n")
    }

    @Test(arguments: slips.indices, DocumentKind.all.map(\.name))
    func `what editors do to a file is mended`(slip: Int, name: String) throws {
        let kind = try #require(DocumentKind.named(name))
        var generator = TreeGenerator(for: "\(Self.slips[slip].name) in \(name)")
        for _ in 0..<20 {
            let bytes = generator.bytes(kind)
            let typed = Self.slips[slip].change(String(decoding: bytes, as: UTF8.self), &generator.random)
            check(kind, typed: Array(typed.utf8), restores: bytes)
        }
    }

    private func check(_ kind: DocumentKind, typed: [UInt8], restores bytes: [UInt8]) {
        let text = String(decoding: typed, as: UTF8.self)
        let formatted = kind.format(typed)
        #expect(formatted.value == bytes, "\(formatted.findings) in\n\(text)")
        guard typed != bytes else { return }
        let findings = kind.read(typed).findings
        #expect(!findings.isEmpty, "\(text)")
        #expect(findings.allSatisfy { $0.place != nil })
        #expect(findings.allSatisfy { $0.rule != "canonical.bytes" }, "no rule names what is wrong with\n\(text)")
    }
}
