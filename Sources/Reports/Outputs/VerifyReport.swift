package import CanonicalForm
import Findings
import GitStore
import Governance
package import Ledger

/// What verification came to.
package struct VerifyReport {
    private let history: VerifiedHistory?
    private let findings: [Finding]
    private let isUndecided: Bool

    package init(_ outcome: Verifier.Outcome) {
        switch outcome {
        case .verified(let history): (self.history, findings, isUndecided) = (history, [], false)
        case .refused(let found, let before): (history, findings, isUndecided) = (before, found, false)
        case .undecided(let found, let before): (history, findings, isUndecided) = (before, found, true)
        }
    }

    private var isSound: Bool { findings.isEmpty && !isUndecided }

    /// For standard output; the findings go to standard error.
    package func text(_ language: Language) -> String {
        guard let history else { return "" }
        let counts = history.counts
        let lines = [
            isSound
                ? language.say(
                    "Verified: every decision up to @\(history.state.seq) holds.",
                    "Geverifieerd: elk besluit tot en met @\(history.state.seq) klopt.")
                : language.say(
                    "Verified up to decision @\(history.state.seq), not further.",
                    "Geverifieerd tot en met besluit @\(history.state.seq), niet verder."),
            "  repository  \(history.repository)", "  sound up to \(history.head.commit.hex)",
            "  record      @\(history.state.seq) \(history.state.record)",
            language.say(
                "  checked     \(counts.decisions) decisions, \(counts.statements) statements (all by own key), \(counts.files) files, \(counts.bytes) bytes",
                "  nagerekend  \(counts.decisions) besluiten, \(counts.statements) verklaringen (alle met eigen sleutel), \(counts.files) bestanden, \(counts.bytes) bytes"
            ),
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    package var json: JSONValue {
        let counts = history?.counts ?? VerifiedHistory.Counts()
        return .members([
            "sound": .bool(isSound), "undecided": .bool(isUndecided),
            "repository": history.map { .string($0.repository.description) },
            "head": history.map { .string($0.head.commit.hex) }, "seq": history.map { .integer($0.state.seq) },
            "record": history.map { .string($0.state.record.description) },
            "date": history.map { .string($0.state.date.text) },
            "decisions": .integer(counts.decisions), "statements": .integer(counts.statements),
            "files": .integer(counts.files),
            "bytes": .integer(counts.bytes), "evidence": .members(["own-key": .integer(counts.statements)]),
            "findings": FindingText.json(findings),
        ])
    }
}
