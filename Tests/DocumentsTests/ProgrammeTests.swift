import CanonicalForm
import Documents
import Findings
import TestSupport
import Testing

@Suite struct ProgrammeTests {
    @Test func `what is read of a programme is written to the same bytes`() throws {
        var generator = TreeGenerator(for: "programmes")
        for _ in 0..<300 {
            let bytes = generator.bytes(ProgrammeDocument.kind)
            let programme = try #require(ProgrammeDocument.read(bytes).value)
            let written = CanonicalWriter.bytes(of: ProgrammeDocument.node(programme))
            #expect(written == bytes, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `a list of nothing closed is left out, never empty`() {
        let text =
            "format: 1\nid: p\nname: \"P\"\narea: \"A\"\nhorizon: h\ncurrency: eur\nlanguages:\n  - nl\ntime-zone: \"UTC\"\nperiods:\n  - id: h\n    name: \"H\"\n    from: \"2021-01-01\"\n    to: \"2025-12-31\"\n"
        #expect(ProgrammeDocument.read(Array(text.utf8)).value != nil)
        let findings = ProgrammeDocument.read(Array((text + "closed: []\n").utf8)).findings
        #expect(findings.map(\.rule) == ["document.too-few"])
    }
}
