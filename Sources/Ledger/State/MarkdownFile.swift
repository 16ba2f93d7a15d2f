import CanonicalForm
package import Findings

/// A text in Markdown: the same characters as in structured files, whole lines, no other demands.
package enum MarkdownFile {
    package static func findings(in bytes: [UInt8]) -> [Finding] {
        TextScan(bytes).findings.filter { $0.rule != "canonical.trailing-space" }
    }
}
