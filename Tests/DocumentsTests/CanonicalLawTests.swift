import CanonicalForm
import Documents
import Findings
import TestSupport
import Testing
import Yams

/// The laws of canonical form (CANONICAL rule 7), on generated trees of every kind.
@Suite struct CanonicalLawTests {
    static let rounds = 60

    @Test(arguments: DocumentKind.all.map(\.name))
    func `what is written is read back, and what is read is written back`(name: String) throws {
        let kind = try #require(DocumentKind.named(name))
        var generator = TreeGenerator(for: "laws of \(name)")
        for _ in 0..<Self.rounds {
            let tree = generator.tree(kind)
            let bytes = CanonicalWriter.bytes(of: tree)
            let text = String(decoding: bytes, as: UTF8.self)
            let read = try #require(kind.read(bytes).value, "\(kind.read(bytes).findings) in\n\(text)")
            #expect(read == tree, "\(text)")
            #expect(CanonicalWriter.bytes(of: read) == bytes)
        }
    }

    @Test(arguments: DocumentKind.all.map(\.name))
    func `fmt leaves a canonical file as it is`(name: String) throws {
        let kind = try #require(DocumentKind.named(name))
        var generator = TreeGenerator(for: "fmt of \(name)")
        for _ in 0..<Self.rounds {
            let bytes = generator.bytes(kind)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(kind.format(bytes).value == bytes, "\(kind.format(bytes).findings) in\n\(text)")
        }
    }

    @Test(.enabled(if: Python.hasYAML))
    func `PyYAML reads the same tree`() throws {
        var generator = TreeGenerator(for: "PyYAML")
        let batch = DocumentKind.all.flatMap { kind in
            (0..<Self.rounds).map { _ in (kind, generator.tree(kind)) }
        }
        let texts = batch.map { JSONValue.string(String(decoding: CanonicalWriter.bytes(of: $0.1), as: UTF8.self)) }
        let lines = try Python.lines(
            """
            import json, sys, yaml
            for line in sys.stdin:
                tree = yaml.safe_load(json.loads(line))
                print(json.dumps(tree, ensure_ascii=False, separators=(",", ":")))
            """, texts)
        try #require(lines.count == batch.count)
        for ((kind, tree), line) in zip(batch, lines) {
            #expect(Meaning.of(tree, kind.shape).text() == line, "\(kind.name)")
        }
    }

    @Test(arguments: DocumentKind.all.map(\.name))
    func `Yams reads the same tree`(name: String) throws {
        let kind = try #require(DocumentKind.named(name))
        var generator = TreeGenerator(for: "Yams of \(name)")
        for _ in 0..<Self.rounds {
            let tree = generator.tree(kind)
            let text = String(decoding: CanonicalWriter.bytes(of: tree), as: UTF8.self)
            let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            #expect(Self.tree(try #require(node)) == tree, "\(text)")
        }
    }

    private static func tree(_ node: Yams.Node) -> CanonicalForm.Node {
        switch node {
        case .sequence(let items): .list(items.map(tree))
        case .mapping(let pairs): .mapping(pairs.map { Field($0.key.string ?? "", tree($0.value)) })
        case .scalar(let scalar) where scalar.style == .doubleQuoted: .quoted(scalar.string)
        case .scalar(let scalar) where scalar.style == .literal: .prose(scalar.string)
        case .scalar(let scalar): .plain(scalar.string)
        case .alias: .plain("an alias")
        }
    }
}
