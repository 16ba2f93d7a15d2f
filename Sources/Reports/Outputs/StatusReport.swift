package import CanonicalForm
import Documents
package import Findings
import Governance
package import Ledger

/// Where a repository stands.
package struct StatusReport {
    private let history: VerifiedHistory
    private let open: [ProposalView]
    private let findings: [Finding]

    /// `findings`: what should be known beside the proposals; in text they are for standard error.
    package init(_ history: VerifiedHistory, open: [ProposalView], _ findings: [Finding]) {
        self.history = history
        self.open = open
        self.findings = findings
    }

    package func text(width: Int, _ language: Language) -> String {
        let state = history.state
        let versions = state.versions.map {
            "\($0.id) (\(StatusText.text($0.status, language)), \(language.say("in force", "van kracht")) \($0.inForce))"
        }.joined(separator: ", ")
        let lines = [
            "\(state.programme.name)",
            "  " + language.say("newest decision", "nieuwste besluit")
                + "  @\(state.seq) \(KindText.text(history.head.kind, language)) \(history.head.proposal ?? "") \(state.date)",
            "  " + language.say("versions", "versies") + "  " + (versions.isEmpty ? "-" : versions), "",
        ]
        return Wrapping.folding(lines.joined(separator: "\n") + "\n", width: width)
            + ProposalList.text(open, findings, width: width, language)
    }

    package func json(_ language: Language) -> JSONValue {
        let state = history.state
        return .members([
            "programme": .string(state.programme.id.text), "repository": .string(state.repository.description),
            "seq": .integer(state.seq),
            "record": .string(state.record.description), "date": .string(state.date.text),
            "versions": .strings(state.versions.map(\.id.text)),
            "proposals": .array(open.map { ProposalList.json($0, language) }),
            "findings": FindingText.json(findings, language),
        ])
    }
}
