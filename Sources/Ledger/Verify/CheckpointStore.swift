import Documents
import Findings
package import GitStore
import Governance

/// Where a checkpoint lies, and the secret it is sealed with.
package struct CheckpointStore: Sendable {
    private let path: String
    private let secret: [UInt8]

    /// The secret must be the user's own and lie outside the repository.
    package init(for repository: GitRepository, secret: [UInt8]) {
        path = repository.commonDirectory + "/akkoord/checkpoint"
        self.secret = secret
    }

    /// Decisions that are verified anew without a new checkpoint: writing one for each would cost more than it saves.
    private static let patience = 16
    private static let limit = 1 << 28

    /// The state of the checkpoint and the tree of its commit, when all of it holds; nil on any doubt.
    func start(in repository: GitRepository) -> (commit: ObjectID, state: LedgerState, tree: ObjectID)? {
        guard let bytes = try? DurableFile.read(path, limit: Self.limit),
            let checkpoint = Checkpoint(bytes, secret: secret)
        else { return nil }
        return try? Self.start(checkpoint, repository)
    }

    private static func start(
        _ checkpoint: Checkpoint, _ repository: GitRepository
    ) throws -> (commit: ObjectID, state: LedgerState, tree: ObjectID)? {
        let bytes = try repository.read(checkpoint.commit, as: .commit, limit: ObjectLimit.commit)
        let tree = try RawCommit.parse(bytes).tree
        guard let id = try repository.file(at: Layout.record, inTree: tree) else { return nil }
        let recordBytes = try repository.read(id, as: .blob, limit: ObjectLimit.file)
        let seq = checkpoint.chronicle.count - 1
        guard Digest(of: recordBytes) == checkpoint.chronicle[seq].record,
            let record = RecordDocument.read(recordBytes).value, record.seq == seq
        else { return nil }
        let state = try Archive.state(
            checkpoint.chronicle, checkpoint.retiredKeys, checkpoint.repository,
            try Archive.governed(in: tree, repository), record)
        return state.files[Layout.genesis] == state.repository ? (checkpoint.commit, state, tree) : nil
    }

    /// Notes how far verification came; what cannot be written is not noted, and nothing is lost.
    func note(_ state: LedgerState, verifiedAnew count: Int) {
        guard count >= Self.patience else { return }
        try? DurableFile.write(Checkpoint(state).sealed(with: secret), to: path, mode: 0o600)
    }

    /// Goes on by the decision that this very process has just judged and recorded; a short history needs no checkpoint.
    func noteRecorded(_ state: LedgerState) {
        guard state.chronicle.count > Self.patience else { return }
        try? DurableFile.write(Checkpoint(state).sealed(with: secret), to: path, mode: 0o600)
    }
}
