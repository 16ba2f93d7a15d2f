import CanonicalForm
import Documents
import Findings
import Governance

/// What must hold of every record, whatever it decides: the chain, the date, and the account of every changed file.
struct RecordRules {
    /// Reads the record, and separates what is wrong from what this version cannot judge.
    static func read(_ content: DecisionContent) -> Result<(record: RecordDocument, digest: Digest), RecordProblem> {
        guard let bytes = content.record?.bytes else {
            return .failure(
                .refused([
                    Finding(
                        "record.missing", "the decision writes no `record.yaml` of its own",
                        hint: "akkoord did not write this commit: take main from another clone")
                ]))
        }
        if let later = laterRules(bytes) { return .failure(.unknown(later)) }
        switch RecordDocument.read(bytes) {
        case .refused(let findings): return .failure(.refused(findings.map { $0.located(in: "record.yaml") }))
        case .accepted(let record):
            guard record.rules == LedgerState.rules else { return .failure(.unknown(unknownRules(record.rules))) }
            guard RecordDocument.Kind(rawValue: record.kind) != nil else {
                return .failure(.unknown(unknownKind(record.kind)))
            }
            return .success((record, Digest(of: bytes)))
        }
    }

    enum RecordProblem: Error {
        case refused([Finding])
        case unknown(Finding)
    }

    /// A later rule set may have another record form; its number still stands on the first line.
    private static func laterRules(_ bytes: [UInt8]) -> Finding? {
        let first = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard first.hasPrefix("rules: "), let number = Int(first.dropFirst(7)), number > LedgerState.rules else {
            return nil
        }
        return unknownRules(number)
    }

    private static func unknownRules(_ number: Int) -> Finding {
        Finding(
            "record.rules", "the decision is made under rules \(number); this version knows rules 1",
            path: "record.yaml", hint: "verify with a newer akkoord")
    }

    private static func unknownKind(_ kind: String) -> Finding {
        Finding(
            "record.kind", "this version cannot judge a decision of kind `\(kind)`", path: "record.yaml",
            hint: "verify with a newer akkoord")
    }

    // MARK: The chain

    static func chainFindings(_ record: RecordDocument, after state: LedgerState) -> [Finding] {
        var findings: [Finding] = []
        if record.seq != state.seq + 1 {
            findings.append(Finding("record.seq", "sequence number \(record.seq), where \(state.seq + 1) follows"))
        }
        if record.previous != state.record {
            findings.append(
                Finding("record.previous", "the record names another record before it than the one that is there"))
        }
        if record.date < state.date {
            findings.append(
                Finding("record.date", "dated \(record.date), before the decision before it (\(state.date))"))
        }
        return findings.map { $0.located(in: "record.yaml") }
    }

    /// The list of files must be exactly the difference of the trees, with the digests of what is there.
    static func fileFindings(_ record: RecordDocument, _ content: DecisionContent, before files: GovernedFiles)
        -> [Finding]
    {
        let listed = Dictionary(record.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var findings: [Finding] = []
        for change in content.changes {
            guard let entry = listed[change.path] else {
                findings.append(
                    Finding(
                        "record.files", "the record does not list `\(change.path)`, which changed", path: change.path))
                continue
            }
            let old = change.existed ? files[change.path] : nil
            let new = change.bytes.map { Digest(of: $0) }
            if let old, old == new { findings.append(unchanged(change.path)) }
            // Of an earlier proposal only the names are kept; what changes there is refused for that, not for its digest.
            let isKnown = !change.existed || GovernedFiles.contains(change.path)
            if entry.new != new || isKnown && (entry.old != old || change.existed && old == nil) {
                findings.append(
                    Finding(
                        "record.files", "the digests of `\(change.path)` are not those in the record", path: change.path
                    ))
            }
        }
        let changed = Set(content.changes.map(\.path))
        return findings + listed.keys.filter { !changed.contains($0) }.sorted().map(unchanged)
    }

    /// Whoever records builds the list of changes; whoever verifies takes it from the trees, where this is no change.
    private static func unchanged(_ path: String) -> Finding {
        Finding("record.files", "the record lists `\(path)`, which did not change", path: path)
    }

    static func digestFindings(_ record: RecordDocument, after files: GovernedFiles) -> [Finding] {
        var findings: [Finding] = []
        if record.plan != files.plan {
            findings.append(
                Finding(
                    "record.plan", "the record states \(record.plan) for the plan, which is \(files.plan)",
                    path: "record.yaml"))
        }
        if record.state != files.state {
            findings.append(
                Finding(
                    "record.state", "the record states \(record.state) for the state, which is \(files.state)",
                    path: "record.yaml"))
        }
        return findings
    }

    /// Only files that belong in a repository, in the form they must have.
    static func layoutFindings(_ content: DecisionContent) -> [Finding] {
        content.changes.filter { Layout.form(of: $0.path) == nil }.map {
            Finding("repository.unknown-file", "`\($0.path)` does not belong in a repository", path: $0.path)
        }
    }
}
