package import Documents
import Findings
import GitStore
package import Governance

/// A decision that closed a proposal, as its record and its wording tell it.
package struct StoredDecision: Sendable {
    package let seq: Int
    package let entry: Chronicle.Entry
    package let closing: Chronicle.Closing
    package let revision: RevisionDocument
    package let revisionDigest: Digest
    package let folder: ProposalFolder
    /// The digests of the statements in its folder, sorted.
    package let statements: [Digest]
    /// What it changed outside its folder.
    package let changes: [RecordDocument.FileChange]
    fileprivate let outcome: Digest?
}

/// Reads past decisions: of each its record and its wording, once, and what else is asked for.
///
/// Files of proposals are only ever added, so all are found below the newest tree, where neighbours share folders. Every
/// file must have the digest that the record of its decision gives it.
package final class DecisionReader {
    private let archive: Archive
    private let finder: FileFinder

    package init(_ archive: Archive) throws {
        self.archive = archive
        finder = try archive.reading(archive.state.seq) {
            try FileFinder(archive.repository, tree: archive.tree(of: archive.state.seq))
        }
    }

    /// The decision of a number; nil for the founding, which closed no proposal.
    package func decision(_ seq: Int) throws -> StoredDecision? {
        let entry = archive.chronicle[seq]
        guard let closing = entry.closing else { return nil }
        let record = try archive.record(of: seq)
        guard let folder = ProposalFolder(id: closing.proposal), let digest = record.revision else {
            throw archive.damaged(Layout.record, seq)
        }
        let path = folder.revision(digest.hex)
        guard let revision = RevisionDocument.read(try bytes(of: path, seq, digest)).value else {
            throw archive.damaged(path, seq)
        }
        let own = record.files.filter { $0.path.hasPrefix(folder.path + "/") }
        return StoredDecision(
            seq: seq, entry: entry, closing: closing, revision: revision, revisionDigest: digest, folder: folder,
            statements: own.filter { Self.isStatement($0.path, in: folder) }.compactMap(\.new).sorted(),
            changes: record.files.filter { !$0.path.hasPrefix(folder.path + "/") },
            outcome: own.first { $0.path == folder.outcome }?.new)
    }

    private static func isStatement(_ path: String, in folder: ProposalFolder) -> Bool {
        path.hasPrefix(folder.path + "/statements/") && path.hasSuffix(".yaml")
    }

    /// What the judge reached, as it was recomputed when the history was verified.
    package func outcome(of decision: StoredDecision) throws -> OutcomeDocument {
        let path = decision.folder.outcome
        guard let digest = decision.outcome,
            let outcome = OutcomeDocument.read(try bytes(of: path, decision.seq, digest)).value
        else { throw archive.damaged(path, decision.seq) }
        return outcome
    }

    /// The statements on file, whose signatures were checked when the history was verified; by digest.
    package func statements(of decision: StoredDecision) throws -> [(digest: Digest, statement: StatementDocument)] {
        try decision.statements.map { digest in
            let path = decision.folder.statement(digest.hex)
            guard let statement = StatementDocument.read(try bytes(of: path, decision.seq, digest)).value else {
                throw archive.damaged(path, decision.seq)
            }
            return (digest, statement)
        }
    }

    /// Why it was proposed, in the words that were decided on.
    package func motivation(of decision: StoredDecision) throws -> String {
        let digest = decision.revision.motivation
        return String(
            decoding: try bytes(of: decision.folder.motivation(digest.hex), decision.seq, digest), as: UTF8.self)
    }

    /// A file that the proposal wanted to put at a path; nil when it names none there.
    package func payload(_ target: String, of decision: StoredDecision) throws -> [UInt8]? {
        guard let item = decision.revision.payload.first(where: { $0.path == target }) else { return nil }
        return try bytes(of: decision.folder.payload(item.digest.hex, for: target), decision.seq, item.digest)
    }

    private func bytes(of path: String, _ seq: Int, _ digest: Digest) throws -> [UInt8] {
        let bytes = try archive.reading(seq) {
            guard let id = try finder.file(at: path) else { throw archive.damaged(path, seq) }
            return try archive.repository.read(id, as: .blob, limit: ObjectLimit.file)
        }
        guard Digest(of: bytes) == digest else { throw archive.damaged(path, seq) }
        return bytes
    }
}
