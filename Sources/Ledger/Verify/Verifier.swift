import Documents
package import Findings
package import GitStore
import Governance

/// Replays a history from its founding, each decision judged by the state before it (LEDGER §2, §12).
///
/// Believes nothing but the commits that one reference leads to, `refs/heads/main`: no index, no cache, no tag, no author name.
package struct Verifier {
    package static let main = "refs/heads/main"

    package enum Outcome {
        case verified(VerifiedHistory)
        /// Something is wrong in the data; the sound history before it, if there is any.
        case refused([Finding], before: VerifiedHistory?)
        /// Sound so far, and then something that this version cannot judge or read.
        case undecided([Finding], before: VerifiedHistory?)
    }

    private let repository: GitRepository
    private let reference: String
    private let checkpoints: CheckpointStore?
    /// Told after each decision how many are checked, and of how many; of zero while they are only being counted.
    private let progress: (Int, Int) -> Void

    /// With checkpoints, goes on from the last one where main still holds it; without, verifies from the founding.
    ///
    /// `reference` names the history, where it is another than the one of this repository.
    package init(
        _ repository: GitRepository, reference: String = Self.main, checkpoints: CheckpointStore? = nil,
        progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) {
        self.repository = repository
        self.reference = reference
        self.checkpoints = checkpoints
        self.progress = progress
    }

    /// Throws only what stops the work, as a failing disk does.
    package func verify() throws -> Outcome {
        do {
            return try outcome()
        } catch let error as GitError where error.code == .badReference {
            return .refused([Self.finding(forReference: error)], before: nil)
        }
    }

    /// A reference of which the bytes are wrong: damaged data, and no failing machine.
    package static func finding(forReference error: GitError) -> Finding {
        Finding(
            "reference.damaged", error.message,
            hint:
                "remove its file, then put it on the newest commit that another clone has: git update-ref \(main) COMMIT"
        )
    }

    private func outcome() throws -> Outcome {
        if let obstacle = try obstacle() { return obstacle }
        guard let head = try repository.reference(reference) else {
            let hint: Message = "akkoord init DIR --from heerlen-noord --founder MEMBER=PUBFILE"
            return .undecided(
                [Finding("repository.no-main", "there is no branch main: nothing was founded here", hint: hint)],
                before: nil)
        }
        let start = checkpoints?.start(in: repository)
        let chain = CommitChain(repository) { progress($0, 0) }
        let reading = try chain.read(from: head, after: start?.commit)
        // A chain that never met the checkpoint: main was moved, and all is verified anew.
        return try replay(reading, from: reading.meetsBase ? start.map { ($0.state, $0.tree) } : nil)
    }

    private func obstacle() throws(GitError) -> Outcome? {
        if try repository.shallowOrPartial {
            let hint: Message = "git fetch --unshallow, or clone without --depth and --filter"
            return .undecided(
                [
                    Finding(
                        "repository.shallow", "part of the history is missing: this clone is shallow or partial",
                        hint: hint)
                ], before: nil)
        }
        let findings = try HistoryObstacle.all(in: repository).map(\.finding)
        guard !findings.isEmpty else { return nil }
        return .refused(findings, before: nil)
    }

    private func replay(
        _ reading: CommitChain.Reading, from start: (state: LedgerState, tree: ObjectID)?
    ) throws -> Outcome {
        var replay = Replay(repository, from: start)
        for (index, link) in reading.links.enumerated() {
            switch try replay.step(link) {
            case .accepted: progress(index + 1, reading.links.count)
            case .refused(let findings): return .refused(findings + reading.faults, before: replay.history)
            case .unknown(let finding):
                guard reading.faults.isEmpty else {
                    return .refused([finding] + reading.faults, before: replay.history)
                }
                return .undecided([finding], before: replay.history)
            }
        }
        guard reading.faults.isEmpty, let history = replay.history else {
            return .refused(reading.faults, before: replay.history)
        }
        let unlike = try replay.readBack()
        guard unlike.isEmpty else { return .refused(unlike, before: nil) }
        checkpoints?.note(history.state, verifiedAnew: reading.links.count)
        return .verified(history)
    }
}
