package import CanonicalForm
package import Findings

/// Findings as a person or a program reads them.
package enum FindingText {
    /// `path:line:column: error: message [rule]`, and the way out on a line of its own. Before it stands the proposal or
    /// decision that it was found in.
    package static func text(_ finding: Finding, _ language: Language, paint: Paint = .none) -> String {
        let place = finding.place.map { ":\($0.line):\($0.column)" } ?? ""
        let parts = [
            finding.path.map { $0 + place } ?? finding.place.map { "\($0.line):\($0.column)" }, finding.decision,
        ]
        let prefix = parts.compactMap { $0 }.map { $0 + ": " }.joined()
        let severity = paint.ink(word(finding.severity, language), finding.severity == .error ? .error : .notice)
        let head = "\(prefix)\(severity): \(MessageText.text(finding.message, language)) [\(finding.rule)]\n"
        let hint = paint.ink(language.say("hint", "tip"), .hint)
        return finding.hint.map { "\(head)  \(hint): \(MessageText.text($0, language))\n" } ?? head
    }

    package static func text(_ findings: [Finding], _ language: Language, paint: Paint = .none) -> String {
        findings.map { text($0, language, paint: paint) }.joined()
    }

    private static func word(_ severity: Severity, _ language: Language) -> String {
        switch severity {
        case .error: language.say("error", "fout")
        case .notice: language.say("notice", "let op")
        }
    }

    // MARK: JSON

    /// In English the sentences are those of the library, amounts as files write them: what programs read stays.
    package static func json(_ finding: Finding, _ language: Language) -> JSONValue {
        let said = { (message: Message) in language == .english ? message.text : MessageText.text(message, language) }
        return .members([
            "rule": .string(finding.rule.text), "severity": .string(finding.severity.rawValue),
            "path": finding.path.map(JSONValue.string),
            "line": finding.place.map { .integer($0.line) }, "column": finding.place.map { .integer($0.column) },
            "decision": finding.decision.map(JSONValue.string), "message": .string(said(finding.message)),
            "hint": finding.hint.map { .string(said($0)) },
        ])
    }

    package static func json(_ findings: [Finding], _ language: Language) -> JSONValue {
        .array(findings.map { json($0, language) })
    }
}
