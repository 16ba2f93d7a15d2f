package import CanonicalForm
package import Findings

/// Findings as a person or a program reads them.
package enum FindingText {
    /// `path:line:column: error: message [rule]`, and the way out on a line of its own. Before it stands the proposal or
    /// decision that it was found in.
    package static func text(_ finding: Finding, paint: Paint = .none) -> String {
        let place = finding.place.map { ":\($0.line):\($0.column)" } ?? ""
        let parts = [
            finding.path.map { $0 + place } ?? finding.place.map { "\($0.line):\($0.column)" }, finding.decision,
        ]
        let prefix = parts.compactMap { $0 }.map { $0 + ": " }.joined()
        let severity = paint.ink(finding.severity.rawValue, finding.severity == .error ? .error : .notice)
        let head = "\(prefix)\(severity): \(finding.message) [\(finding.rule)]\n"
        return finding.hint.map { head + "  \(paint.ink("hint", .hint)): \($0)\n" } ?? head
    }

    package static func text(_ findings: [Finding], paint: Paint = .none) -> String {
        findings.map { text($0, paint: paint) }.joined()
    }

    package static func json(_ finding: Finding) -> JSONValue {
        .members([
            "rule": .string(finding.rule.text), "severity": .string(finding.severity.rawValue),
            "path": finding.path.map(JSONValue.string),
            "line": finding.place.map { .integer($0.line) }, "column": finding.place.map { .integer($0.column) },
            "decision": finding.decision.map(JSONValue.string), "message": .string(finding.message),
            "hint": finding.hint.map(JSONValue.string),
        ])
    }

    package static func json(_ findings: [Finding]) -> JSONValue { .array(findings.map(json)) }
}
