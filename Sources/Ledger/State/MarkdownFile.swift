import CanonicalForm
package import Findings

/// A text in Markdown: the same characters as in structured files, whole lines, no other demands.
package enum MarkdownFile {
    package static func findings(in bytes: [UInt8]) -> [Finding] {
        TextScan(bytes).findings.filter { $0.rule != "canonical.trailing-space" }
    }

    /// What somebody typed, with the line ends of a stored file, one at the end, and no byte-order mark.
    package static func typed(_ bytes: [UInt8]) -> [UInt8] {
        let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let lines = text.split(separator: feed, omittingEmptySubsequences: false).map {
            $0.last == carriage ? $0.dropLast() : $0
        }
        let whole = Array(lines.joined(separator: [feed]))
        return whole.last == feed || whole.isEmpty ? whole : whole + [feed]
    }
}
