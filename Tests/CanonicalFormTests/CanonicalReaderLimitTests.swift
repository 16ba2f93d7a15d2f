import CanonicalForm
import Findings
import Testing

/// Sizes, depth and bytes that are no text: refused with a finding, never a crash (attacks 36, 37, 39).
@Suite struct CanonicalReaderLimitTests {
    private static let note: Shape = .mapping([.required("note", .prose, "a remark")])

    private static func rules(_ bytes: [UInt8], limit: Int = TextScan.fileLimit) -> Set<RuleID> {
        Set(CanonicalReader.read(bytes, limit: limit).findings.map(\.rule))
    }

    private static func formatRules(_ bytes: [UInt8]) -> Set<RuleID> {
        Set(TolerantReader.read(bytes, as: note).findings.map(\.rule))
    }

    @Test(arguments: [TextScan.fileLimit, 16 * 1024])
    func `a file of the largest size is read and one byte more is refused`(limit: Int) {
        let start = Array("note: |\n  ".utf8)
        let fits = start + repeatElement(UInt8(ascii: "a"), count: limit - start.count - 1) + [10]
        #expect(Self.rules(fits, limit: limit).isEmpty)
        #expect(Self.rules([UInt8(ascii: "a")] + fits, limit: limit) == ["canonical.size"])
        #expect(TolerantReader.read(fits, as: Self.note).value != nil)
        if limit == TextScan.fileLimit { #expect(Self.formatRules([32] + fits) == ["canonical.size"]) }
    }

    @Test func `eight levels are read and nine are refused`() {
        let lines = { (depth: Int) in
            (0..<depth).map { String(repeating: "  ", count: $0) + ($0 == depth - 1 ? "a: b\n" : "a:\n") }.joined()
        }
        #expect(Self.rules(Array(lines(8).utf8)).isEmpty)
        #expect(Self.rules(Array(lines(9).utf8)) == ["canonical.depth"])
        let items = (0..<6).map { String(repeating: "    ", count: $0) + "- a:\n" }.joined()
        #expect(Self.rules(Array("a:\n\(items.replacing("- a", with: "  - a"))".utf8)).contains("canonical.depth"))
    }

    @Test(arguments: [
        "[", "{", "- ", "? ", "a: [", "[[{", "{a: ", "- - [", "\"", "&a ", "*a ", "!!a ", ": ", "- a:\n", "@", "`",
    ])
    func `a hundred thousand signs in a row are refused at once`(sign: String) {
        for start in ["note: ", ""] {
            let bytes = Array((start + String(repeating: sign, count: 100_001 / sign.utf8.count)).utf8)
            #expect(!Self.rules(bytes).isEmpty)
            #expect(!Self.formatRules(bytes).isEmpty)
        }
    }

    @Test(arguments: ["'", ":", "\\", "|\n", "#", "%", ",", "]", "}", "-", "?", " ", "\n ", "a ", "a\n"])
    func `a hundred thousand signs that are text are read at once`(sign: String) {
        let bytes = Array(("note: |\n  a" + String(repeating: sign, count: 100_000 / sign.utf8.count) + "\n").utf8)
        #expect(CanonicalReader.read(bytes).node != nil)
        let typed = Array(("note: x" + String(repeating: sign, count: 100_000 / sign.utf8.count) + "\n").utf8)
        let formatted = TolerantReader.read(typed, as: Self.note)
        #expect(formatted.value != nil || !formatted.findings.isEmpty)
    }

    @Test func `deeper and deeper lines are refused at once`() {
        for sign in ["- a:", "a:", "-", "?"] {
            let text = (0..<1000).map { String(repeating: " ", count: $0) + sign + "\n" }.joined()
            #expect(!Self.rules(Array(text.utf8)).isEmpty)
            #expect(Self.formatRules(Array(text.utf8)).contains("canonical.depth"), "\(sign)")
        }
    }

    /// The lists double at every line; whoever follows the aliases never comes back.
    @Test func `aliases that multiply are refused at once, also as keys`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a60\n: *a60\nnote: *a60\n"
        #expect(Self.formatRules(Array(text.utf8)).contains("document.anchor"))
        #expect(Self.rules(Array(text.utf8)).contains("canonical.scalar"))
    }

    @Test func `many faults are told in bounded number`() {
        for line in ["# x\n", "\n", "a\tb\n", "zz 1\n", "\u{1}\n", "x \n", "\u{202E}\n", "zz: NO # x\n"] {
            let bytes = Array(String(repeating: line, count: 100_000).utf8)
            let count = CanonicalReader.read(bytes).findings.count
            #expect((1...1000).contains(count), "\(line.debugDescription): \(count)")
            #expect(
                (1...1000).contains(TolerantReader.read(bytes, as: Self.note).findings.count),
                "\(line.debugDescription)")
        }
        let oneLine = Array(String(repeating: "\u{1}", count: 1_000_000).utf8)
        #expect(Self.rules(oneLine).contains("canonical.character"))
    }

    @Test func `bytes that are no UTF-8 are refused wherever they stand`() throws {
        let good = Array("note: |\n  één café\n  twee\n".utf8)
        for broken in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]]
            as [[UInt8]]
        {
            for position in good.indices where good[position] & 0xC0 != 0x80 {
                let bytes = good[..<position] + broken + good[position...]
                let finding = try #require(
                    CanonicalReader.read(Array(bytes)).findings.first { $0.rule == "canonical.utf8" })
                let before = good[..<position]
                let lineStart = (before.lastIndex(of: 10) ?? -1) + 1
                let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
                #expect(finding.place == Place(line: 1 + before.count { $0 == 10 }, column: column))
                #expect(Self.formatRules(Array(bytes)) == ["canonical.utf8"])
            }
        }
    }

    @Test func `a NUL is refused wherever it stands`() {
        let good = Array("note: |\n  een\n  twee\n".utf8)
        for position in good.indices {
            let bytes = Array(good[..<position] + [0] + good[position...])
            #expect(Self.rules(bytes).contains("canonical.character"))
            #expect(Self.formatRules(bytes).contains("canonical.character"))
        }
    }

    @Test func `nothing at all is a finding`() {
        for text in ["", "\n", "\n\n", " ", "\u{FEFF}", "\u{FEFF}\n", "# x\n", "---\n"] {
            #expect(!Self.formatRules(Array(text.utf8)).isEmpty, "\(text.debugDescription)")
        }
        #expect(Self.rules([]) == ["canonical.empty"])
    }
}
