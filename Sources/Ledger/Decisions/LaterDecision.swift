import CanonicalForm
import Documents
import Findings
import GitStore
import Governance

/// A decision that only a later version can judge, made under the rule set of this one.
///
/// What it decides is unknown. What holds of every decision is not: the chain, the account of every changed file, the
/// commit and its recorder. Where that does not hold it is refused, so that no forgery hides behind an unknown word.
struct LaterDecision {
    private let decision: Decision
    private let state: LedgerState

    init(_ decision: Decision, after state: LedgerState) {
        self.decision = decision
        self.state = state
    }

    /// Not known, for the reason given, when everything else holds.
    func judgement(_ unknown: Finding) -> Judgement {
        // Under later rules a record may have any form.
        guard let record, record.rules == LedgerState.rules else { return .unknown(unknown) }
        let findings =
            RecordRules.chainFindings(record, after: state)
            + RecordRules.fileFindings(record, decision.content, before: state.files)
            + RecordRules.digestFindings(record, after: files) + commitFindings(record)
        return findings.isEmpty ? .unknown(unknown) : .refused(findings)
    }

    // MARK: The record

    private var bytes: [UInt8] { decision.content.record?.bytes ?? [] }

    /// The record, also of a kind that nobody has heard of yet.
    private var record: RecordDocument? {
        if let record = RecordDocument.read(bytes).value { return record }
        let key = "\nkind: "
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstRange(of: key)?.upperBound, let end = text[start...].firstIndex(of: "\n") else {
            return nil
        }
        let word = String(text[start..<end])
        let known = text[..<start] + RecordDocument.Kind.closing.rawValue + text[end...]
        guard ScalarForm.reference.accepts(word), var record = RecordDocument.read(Array(known.utf8)).value else {
            return nil
        }
        record.kind = word
        return record
    }

    private var files: GovernedFiles {
        var files = state.files
        for change in decision.content.changes where GovernedFiles.contains(change.path) {
            files[change.path] = change.bytes.map { Digest(of: $0) }
        }
        return files
    }

    // MARK: The commit

    private func commitFindings(_ record: RecordDocument) -> [Finding] {
        let digest = Digest(of: bytes)
        let findings = CommitRules(
            decision.commit, record: record, recordDigest: digest, register: state.register,
            title: title(record, digest)
        ).findings()
        // Recovery is for the case that no recorder's key is left: which key may sign it, only its own rules can say.
        return record.kind == "recovery" ? findings.filter { $0.rule != "commit.recorder-key" } : findings
    }

    /// The title that the subject states; it follows from what this version cannot read. Empty when it is no subject.
    private func title(_ record: RecordDocument, _ digest: Digest) -> String {
        let frame = CommitRules.message(record, digest: digest, title: "")
        let start = frame.prefix { $0 != UInt8(ascii: "\n") }
        let message = decision.commit.message
        guard message.starts(with: start) else { return "" }
        return String(decoding: message.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
