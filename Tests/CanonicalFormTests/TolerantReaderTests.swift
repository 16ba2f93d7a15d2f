import CanonicalForm
import Findings
import Testing

/// What looks like YAML's signs inside a text is text, and what is a sign is told.
@Suite struct TolerantReaderTests {
    private static let shape: Shape = .mapping([
        .required("name", .line, "a name"), .optional("note", .prose, "a remark"),
    ])

    private static func text(_ typed: String) -> String {
        switch TolerantReader.read(Array(typed.utf8), as: shape) {
        case .accepted(let node): String(decoding: CanonicalWriter.bytes(of: node), as: UTF8.self)
        case .refused(let findings):
            findings.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" }.joined(separator: ", ")
        }
    }

    @Test(arguments: [
        ("name: Foo#1 & R&D *x !y\n", "name: \"Foo#1 & R&D *x !y\"\n"),
        ("name: 'a # b &c *c'\n", "name: \"a # b &c *c\"\n"),
        ("name: \"a # b \\\" # c\"\n", "name: \"a # b \\\" # c\"\n"),
        ("name: 'it''s # no'\n", "name: \"it's # no\"\n"),
        ("name: twee\n  regels\n", "name: \"twee regels\"\n"),
        ("name: \"twee\n  regels # x\"\n", "name: \"twee regels # x\"\n"),
        (
            "name: x-ray\nnote: |\n  use &a and *a # no\n  ---\n  name: y\n",
            "name: \"x-ray\"\nnote: |\n  use &a and *a # no\n  ---\n  name: y\n"
        ),
        ("note: |\n    # one\n\n      - two\nname: x-ray\n", "name: \"x-ray\"\nnote: |\n  # one\n\n    - two\n"),
        ("note: >\n  a #\n  b\nname: x-ray\n", "name: \"x-ray\"\nnote: |\n  a # b\n"),
        ("{name: x-ray, note: \"\"}\n", "name: \"x-ray\"\nnote: \"\"\n"),
        ("name: x-ray\nnote: |1\n x\n", "name: \"x-ray\"\nnote: |\n  x\n"),
        ("name: \"\\u0065\\u0301\"\n", "name: \"é\"\n"),
    ])
    func `signs inside a text are text`(typed: String, canonical: String) {
        #expect(Self.text(typed) == canonical)
        #expect(Self.text(canonical) == canonical)
    }

    @Test(arguments: [
        ("name: x-ray # b\n", "1:13 document.comment"),
        ("name: \"a\" # b\n", "1:11 document.comment"),
        ("name: 'a' # b # c\n", "1:11 document.comment"),
        ("name: x-ray\nnote: | # b\n  text\n", "2:9 document.comment"),
        ("name: x-ray\nnote: |\n  text\n# b\n", "4:1 document.comment"),
        ("name: x-ray\n  # b\n", "2:3 document.comment"),
        ("name: *a\n", "1:7 document.anchor"),
        ("name: &a a\n", "1:7 document.anchor"),
        ("{name: &a a, note: *a}\n", "1:8 document.anchor, 1:20 document.anchor"),
        ("name: ! a\n", "1:7 document.tag"),
        ("name: !<tag:yaml.org,2002:str> a\n", "1:7 document.tag"),
        ("name: a\nname: b\n", "2:1 document.duplicate-key"),
        ("name: a\n\"name\": b\n'name': c\n", "2:1 document.duplicate-key, 3:1 document.duplicate-key"),
        ("{name: a, name: b}\n", "1:11 document.duplicate-key"),
        ("name: x-ray\nnote: NO\n", "2:7 document.implicit-type"),
        ("name: x-ray\nnote:\n", "2:6 document.implicit-type"),
        ("name: \"a\\tb\"\n", "1:7 document.value"),
        ("name: x-ray\n---\nname: b\n", "2:1 canonical.document-mark"),
        ("name: \"a\nnote: b\n", "1:7 canonical.quote"),
        ("name: [a]\n", "1:7 document.type"),
        ("- name: a\n", "1:1 document.type"),
        ("? name\n: x-ray\n? [a]\n: b\n", "3:3 document.unknown-key"),
    ])
    func `signs of YAML are told where they stand`(typed: String, findings: String) {
        #expect(Self.text(typed) == findings)
    }
}
