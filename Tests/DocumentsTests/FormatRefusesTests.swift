import CanonicalForm
import Documents
import Findings
import TestSupport
import Testing

/// What would change the meaning, neither the reader nor `fmt` accepts; both say where it stands.
@Suite struct FormatRefusesTests {
    struct Slip: CustomTestStringConvertible, Sendable {
        let name: String
        let rule: RuleID
        /// The changed text and the line that was changed; nil where a file has no place for the slip.
        let change: @Sendable ([String], inout SeededGenerator) -> (lines: [String], at: Int)?

        var testDescription: String { name }
    }

    static let slips: [Slip] = [
        Slip(name: "NEL", rule: "canonical.character") { insert("\u{85}", in: $0, &$1) },
        Slip(name: "line separator", rule: "canonical.character") { insert("\u{2028}", in: $0, &$1) },
        Slip(name: "right-to-left override", rule: "canonical.character") { insert("\u{202E}", in: $0, &$1) },
        Slip(name: "zero width space", rule: "canonical.character") { insert("\u{200B}", in: $0, &$1) },
        Slip(name: "NUL", rule: "canonical.character") { insert("\0", in: $0, &$1) },
        Slip(name: "lone CR", rule: "canonical.character") { insert("\rx", in: $0, &$1) },
        Slip(name: "tab", rule: "canonical.tab") { insert("\t", in: $0, &$1) },
        Slip(name: "tab as indentation", rule: "canonical.tab") { lines, _ in change(lines, at: 2) { "\t" + $0 } },
        Slip(name: "duplicate key", rule: "document.duplicate-key") { lines, _ in
            change(lines + [lines[0]], at: lines.count + 1) { $0 }
        },
        Slip(name: "unknown key", rule: "document.unknown-key") { lines, _ in
            change(lines + ["zz-unknown: x"], at: lines.count + 1) { $0 }
        },
        Slip(name: "anchor", rule: "document.anchor") { lines, _ in change(lines, at: 1) { value($0) { "&a \($0)" } } },
        Slip(name: "alias", rule: "document.anchor") { lines, _ in change(lines, at: 1) { value($0) { _ in "*a" } } },
        Slip(name: "tag", rule: "document.tag") { lines, _ in change(lines, at: 1) { value($0) { "!!str \($0)" } } },
        Slip(name: "comment behind a value", rule: "document.comment") { lines, _ in
            change(lines, at: 1) { "\($0) # x" }
        },
        Slip(name: "comment on a line", rule: "document.comment") { lines, _ in change(["# x"] + lines, at: 1) { $0 } },
        Slip(name: "document mark", rule: "canonical.document-mark") { lines, _ in change(["---"] + lines, at: 1) { $0 }
        },
        Slip(name: "document end", rule: "canonical.document-mark") { lines, _ in
            change(lines + ["..."], at: lines.count + 1) { $0 }
        },
        Slip(name: "directive", rule: "canonical.document-mark") { lines, _ in
            change(["%YAML 1.1"] + lines, at: 1) { $0 }
        },
        Slip(name: "text that is no text", rule: "document.implicit-type") { lines, random in
            let word = random.pick(["NO", "0777", "1e6", "null", "~", "2021-03-02", "0x1F", ".5", "True"])
            return firstLine(lines) { $0.hasPrefix("title: \"") || $0.hasPrefix("name: \"") }.flatMap { at in
                change(lines, at: at) { value($0) { _ in word } }
            }
        },
        Slip(name: "amount that is no amount", rule: "document.value") { lines, random in
            let amount = random.pick([
                "1e6", "500000", "1,250", "\"500.000,00\"", "'12abc'", "007.00", "-0.00", "1_000.00",
            ])
            return firstLine(lines) { $0.contains("amount: \"") || $0.contains("gross: \"") }.flatMap { at in
                change(lines, at: at) { value($0) { _ in amount } }
            }
        },
    ]

    @Test(arguments: slips)
    func `a slip that changes the meaning is refused where it stands`(slip: Slip) throws {
        var generator = TreeGenerator(for: slip.name)
        var count = 0
        for kind in DocumentKind.all {
            for _ in 0..<12 {
                let lines = String(decoding: generator.bytes(kind), as: UTF8.self).split(
                    separator: "\n", omittingEmptySubsequences: false
                ).dropLast().map(String.init)
                guard let (changed, line) = slip.change(lines, &generator.random) else { continue }
                check(kind, changed.map { $0 + "\n" }.joined(), slip, line)
                count += 1
            }
        }
        #expect(count > 50)
    }

    private func check(_ kind: DocumentKind, _ text: String, _ slip: Slip, _ line: Int) {
        let findings = kind.format(Array(text.utf8)).findings
        #expect(
            findings.contains { $0.rule == slip.rule && $0.place?.line == line }, "line \(line): \(findings)\n\(text)")
        let read = kind.read(Array(text.utf8)).findings
        #expect(read.contains { $0.place?.line == line }, "line \(line): \(read)\n\(text)")
        #expect(read.allSatisfy { $0.rule != "canonical.bytes" })
    }

    // MARK: Changes

    private static func change(_ lines: [String], at line: Int, _ edit: (String) -> String) -> (
        lines: [String], at: Int
    ) {
        var lines = lines
        lines[line - 1] = edit(lines[line - 1])
        return (lines, line)
    }

    /// Puts a character behind the first letter of a line.
    private static func insert(
        _ text: String, in lines: [String], _ random: inout SeededGenerator
    ) -> (lines: [String], at: Int)? {
        let line = random.number(1...lines.count)
        guard let letter = lines[line - 1].firstIndex(where: { $0 != " " }) else { return nil }
        return change(lines, at: line) {
            var scalars = $0.unicodeScalars
            scalars.insert(contentsOf: text.unicodeScalars, at: scalars.index(after: letter))
            return String(scalars)
        }
    }

    private static func value(_ line: String, _ edit: (Substring) -> String) -> String {
        let parts = line.split(separator: ": ", maxSplits: 1)
        return "\(parts[0]): \(edit(parts[1]))"
    }

    private static func firstLine(_ lines: [String], _ matches: (String) -> Bool) -> Int? {
        lines.firstIndex(where: matches).map { $0 + 1 }
    }
}
