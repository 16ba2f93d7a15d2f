package import CanonicalForm
package import Findings

/// A kind of structured file: its name, what it is for, and what it must look like.
package struct DocumentKind: Sendable {
    /// As in `--kind` and in the name of its JSON Schema.
    package let name: String
    /// One sentence for the schema and for `akkoord schema`.
    package let meaning: Message
    package let shape: Shape
    package let sizeLimit: Int

    package init(_ name: String, _ meaning: Message, sizeLimit: Int = TextScan.fileLimit, _ fields: [FieldShape]) {
        self.name = name
        self.meaning = meaning
        self.shape = .mapping(fields)
        self.sizeLimit = sizeLimit
    }

    /// Reads a stored file: accepted only when it is canonical, of this kind, and rendering it gives the same bytes.
    package func read(_ bytes: [UInt8]) -> Checked<Node> {
        let (node, formFindings) = CanonicalReader.read(bytes, limit: sizeLimit)
        guard let node else { return .refused(formFindings) }
        let findings = Self.merged(formFindings, shape.findings(in: node))
        guard findings.isEmpty else { return .refused(findings) }
        let rendered = CanonicalWriter.bytes(of: node)
        guard rendered == bytes else { return .refused([Self.difference(bytes, rendered)]) }
        return .accepted(node)
    }

    /// Reads what a person typed and gives the canonical bytes of it, or why they cannot be given.
    package func format(_ bytes: [UInt8]) -> Checked<[UInt8]> {
        let formatted = TolerantReader.read(bytes, as: shape).map(CanonicalWriter.bytes)
        guard let result = formatted.value, result.count > sizeLimit else { return formatted }
        return .refused(TextScan(result, limit: sizeLimit).findings)
    }

    /// What was found in a file, for a person who will mend it: `fmt` is named only where it would do it, and what it
    /// would refuse is said too.
    package func advice(on findings: [Finding], about bytes: [UInt8]) -> [Finding] {
        guard findings.contains(where: { $0.hint == TextScan.formatHint }) else { return findings }
        guard case .refused(let obstacles) = format(bytes) else { return findings }
        let known = Set(findings.map { SpokenFault($0) })
        let lines = Set(obstacles.filter { !known.contains(SpokenFault($0)) }.compactMap { $0.place?.line })
        let kept = findings.filter { finding in
            finding.hint != TextScan.formatHint || !(finding.place.map { lines.contains($0.line) } ?? false)
        }
        let said = Set(kept.compactMap { $0.place?.line })
        let new = obstacles.filter { !($0.place.map { said.contains($0.line) } ?? false) }
        return (kept.map(Self.withoutFormatting) + new).sorted { ($0.place ?? .start) < ($1.place ?? .start) }
    }

    /// A fault whatever the words in which it is said.
    private struct SpokenFault: Hashable {
        let rule: RuleID
        let place: Place?

        init(_ finding: Finding) { (rule, place) = (finding.rule, finding.place) }
    }

    private static func withoutFormatting(_ finding: Finding) -> Finding {
        guard finding.hint == TextScan.formatHint else { return finding }
        var copy = finding
        copy.hint = "mend what else is said of this file; then `akkoord fmt` does this"
        return copy
    }

    /// What is wrong with the form and what is wrong with the content, each fault said once.
    private static func merged(_ form: [Finding], _ content: [Finding]) -> [Finding] {
        let wrongValues = Set(content.compactMap(\.place))
        // Quotes alone would not mend a value that is wrong.
        let form = form.filter { $0.rule != "canonical.quotes" || !wrongValues.contains($0.place ?? .start) }
        let loud = form.filter { !quiet.contains($0.rule) }
        let spoken = Set(loud.compactMap { $0.place?.line })
        let hasLostLines = form.contains { losing.contains($0.rule) }
        let relevant = content.filter { finding in
            if hasLostLines, uncertain.contains(finding.rule) { return false }
            return !(finding.place.map { spoken.contains($0.line) } ?? false)
        }
        return (form + relevant).sorted { ($0.place ?? .start) < ($1.place ?? .start) }
    }

    /// Findings of form that leave the line as clear as it was.
    private static let quiet: Set<RuleID> = [
        "canonical.line-end", "canonical.trailing-space", "canonical.final-line", "canonical.byte-order-mark",
        "canonical.nfc", "canonical.blank-line", "canonical.comment", "canonical.quotes",
    ]

    /// Findings of form after which a part of the file has no place in the tree.
    private static let losing: Set<RuleID> = [
        "canonical.key", "canonical.indent", "canonical.depth", "canonical.tab", "canonical.quote", "canonical.scalar",
    ]

    /// What only seems so when a part of the file has no place in the tree.
    private static let uncertain: Set<RuleID> = ["document.missing-key", "document.type", "document.too-few"]

    private static func difference(_ bytes: [UInt8], _ rendered: [UInt8]) -> Finding {
        let offset =
            zip(bytes, rendered).enumerated().first { $1.0 != $1.1 }?.offset ?? min(bytes.count, rendered.count)
        let before = bytes[..<offset]
        let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let place = Place(
            line: 1 + before.count { $0 == UInt8(ascii: "\n") },
            column: 1 + bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 })
        return Finding(
            "canonical.bytes", "not the canonical form of what it says", at: place,
            hint: TextScan.formatHint)
    }
}
