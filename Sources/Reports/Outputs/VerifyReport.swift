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
    private let known: KnownHistory

    /// `known`: what the outcome was compared with already.
    package init(_ outcome: Verifier.Outcome, _ known: KnownHistory = KnownHistory()) {
        self.known = known
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
        let decisions = { (one: String, many: String) in "\(counts.decisions) \(counts.decisions == 1 ? one : many)" }
        let lines = [
            heading(history.state.seq, language),
            "  repository  \(history.repository)",
            language.say("  sound up to", "  klopt t/m  ") + " \(history.head.commit.hex)",
            language.say("  record     ", "  vastlegging") + " @\(history.state.seq) \(history.state.record)",
            language.say(
                "  checked     \(decisions("decision", "decisions")), \(counts.statements) statements (all by own key), \(counts.files) files, \(counts.bytes) bytes",
                "  nagerekend  \(decisions("besluit", "besluiten")), \(counts.statements) verklaringen (alle met eigen sleutel), \(counts.files) bestanden, \(counts.bytes) bytes"
            ),
        ]
        return (lines + compared(language)).joined(separator: "\n") + "\n"
    }

    private func heading(_ seq: Int, _ language: Language) -> String {
        if isSound {
            return language.say(
                "Verified: every decision up to @\(seq) holds.", "Geverifieerd: elk besluit tot en met @\(seq) klopt.")
        }
        if isAnother {
            return language.say(
                "Every decision up to @\(seq) holds, but this is not the history that was named.",
                "Elk besluit tot en met @\(seq) klopt, maar dit is niet de geschiedenis die is genoemd.")
        }
        return language.say(
            "Verified up to decision @\(seq), not further.", "Geverifieerd tot en met besluit @\(seq), niet verder.")
    }

    /// Nothing is wrong with the history itself.
    private var isAnother: Bool { !findings.isEmpty && findings.allSatisfy { KnownHistory.rules.contains($0.rule) } }

    private func compared(_ language: Language) -> [String] {
        guard isSound else { return [] }
        let repository = known.repository.map { _ in language.say("the repository", "de repository") }
        let records = known.records.map { $0.seq.map { "@\($0)" } ?? "\($0.digest)" }
        let named = [repository].compactMap { $0 } + records
        guard !named.isEmpty else { return [] }
        return [language.say("  as named    ", "  als genoemd ") + named.joined(separator: ", ")]
    }

    package func json(_ language: Language) -> JSONValue {
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
            "findings": FindingText.json(findings, language),
        ])
    }
}
