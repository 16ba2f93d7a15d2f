import Documents
import GitStore
import Governance

/// The annotated, unsigned tag `versions/<id>` at the decision whose plan a version is (LEDGER §7).
///
/// A convenience for stock git, without authority. Its bytes follow from the record of the decision that made the
/// version, so that any two copies are the same object.
struct VersionTag {
    private let version: PlanVersion
    private let commit: ObjectID
    private let record: RecordDocument
    private let recordDigest: Digest

    init(_ version: PlanVersion, at commit: ObjectID, record: RecordDocument, recordDigest: Digest) {
        self.version = version
        self.commit = commit
        self.record = record
        self.recordDigest = recordDigest
    }

    var reference: String { "refs/tags/versions/\(version.id)" }

    var bytes: [UInt8] {
        let tagger = CommitRules.person(record.recorder, at: record.date).text
        let headers = "object \(commit.hex)\ntype commit\ntag versions/\(version.id)\ntagger \(tagger)\n"
        return Array("\(headers)\nversion \(version.id): \(version.title)\n\nRecord: \(recordDigest)\n".utf8)
    }
}
