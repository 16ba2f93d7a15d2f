import Documents
import GitStore
import Governance
import Ledger

/// One decision as a forger wants it: what it changes, and what of the rest is not recomputed honestly.
struct ForgedDecision {
    var kind: String
    var proposal: String?
    var revision: Digest?
    var date: Moment
    var recorder = Keyring.recorder
    var title: String
    /// Without the record; nil removes the file.
    var changes: [String: [UInt8]?]
    var tampering = Tampering()

    struct Tampering {
        /// After everything in the record was recomputed.
        var record: (inout RecordDocument) -> Void = { _ in }
        var recordText: (String) -> String = { $0 }
        /// Another tree than the one of the files.
        var tree: (GitRepository, ObjectID) throws -> ObjectID = { $1 }
        var parents: (GitRepository, [ObjectID]) throws -> [ObjectID] = { $1 }
        /// Before signing.
        var commit: (RawCommit) -> RawCommit = { $0 }
        var key: InProcessKey?
        var namespace = "git"
        var armour: ([UInt8]) -> [UInt8]? = { $0 }
        /// The bytes of the signed commit.
        var bytes: ([UInt8]) -> [UInt8] = { $0 }
    }

    /// As it stands in a history.
    init(_ entry: Village.Decision, title: String) {
        kind = entry.record.kind
        proposal = entry.record.proposal
        revision = entry.record.revision
        date = entry.record.date
        self.title = title
        changes = entry.files.mapValues { .some($0) }
    }

    init(
        kind: RecordDocument.Kind, proposal: String?, revision: Digest?, date: Moment, title: String,
        changes: [String: [UInt8]?]
    ) {
        self.kind = kind.rawValue
        self.proposal = proposal
        self.revision = revision
        self.date = date
        self.title = title
        self.changes = changes
    }

    var folder: ProposalFolder? { proposal.flatMap { ProposalFolder(id: $0) } }

    func text(_ path: String) -> String { String(decoding: (changes[path] ?? nil) ?? [], as: UTF8.self) }

    /// Rewrites one file as text.
    mutating func edit(_ path: String, _ change: (String) -> String) {
        changes[path] = .some(Array(change(text(path)).utf8))
    }

    /// Adds files, or writes them anew.
    mutating func add(_ files: [String: [UInt8]]) {
        for (path, bytes) in files { changes[path] = .some(bytes) }
    }

    /// The path of the statement that a member made, of a kind.
    func statement(by member: MemberID, _ kind: String = "approval/1") -> String {
        let own = changes.keys.filter { path in
            path.contains("/statements/") && path.hasSuffix(".yaml") && text(path).hasPrefix("statement: \(kind)\n")
                && text(path).contains("\nmember: \(member)\n")
        }
        return own.min() ?? ""
    }

    mutating func removeStatement(_ path: String) {
        changes.removeValue(forKey: path)
        changes.removeValue(forKey: path.dropLast(5) + ".sig")
    }
}
