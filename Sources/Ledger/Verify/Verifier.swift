import Documents
package import Findings
package import GitStore
import Governance

/// Replays a history from its founding, each decision judged by the state before it (LEDGER §2, §12).
///
/// Believes nothing but the commits that `refs/heads/main` leads to: no index, no cache, no tag, no author name.
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
    private let checkpoints: CheckpointStore?
    /// Told after each decision how many are checked, and of how many; of zero while they are only being counted.
    private let progress: (Int, Int) -> Void

    /// With checkpoints, goes on from the last one where main still holds it; without, verifies from the founding.
    package init(
        _ repository: GitRepository, checkpoints: CheckpointStore? = nil,
        progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) {
        self.repository = repository
        self.checkpoints = checkpoints
        self.progress = progress
    }

    /// Throws only what stops the work, as a failing disk does.
    package func verify() throws -> Outcome {
        if let obstacle = try obstacle() { return obstacle }
        guard let head = try repository.reference(Self.main) else {
            let hint: Message = "akkoord init DIR --from heerlen-noord --founder MEMBER=PUBFILE"
            return .undecided(
                [Finding("repository.no-main", "there is no branch main: nothing was founded here", hint: hint)],
                before: nil)
        }
        let start = checkpoints?.start(in: repository)
        let chain = CommitChain(repository) { progress($0, 0) }
        switch try chain.read(from: head, after: start?.commit) {
        case .refused(let findings): return .refused(findings, before: nil)
        case .accepted(let commits):
            // A chain that starts at its founding never met the checkpoint: main was moved, and all is verified anew.
            let isMet = commits.first.map { !$0.commit.parents.isEmpty } ?? true
            return try replay(commits, from: isMet ? start.map { ($0.state, $0.tree) } : nil)
        }
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
        let obstacles = try repository.obstacles
        guard !obstacles.isEmpty else { return nil }
        let findings = obstacles.map {
            Finding(
                "repository.obstacle", "`\($0)` makes git show another history than the stored one",
                hint: "remove it and verify again")
        }
        return .refused(findings, before: nil)
    }

    private func replay(
        _ commits: [CommitChain.Link], from start: (state: LedgerState, tree: ObjectID)?
    ) throws -> Outcome {
        var replay = Replay(repository, from: start)
        for (index, link) in commits.enumerated() {
            switch try replay.step(link) {
            case .accepted: progress(index + 1, commits.count)
            case .refused(let findings): return .refused(findings, before: replay.history)
            case .unknown(let finding): return .undecided([finding], before: replay.history)
            }
        }
        guard let history = replay.history else { return .refused([], before: nil) }
        checkpoints?.note(history.state, verifiedAnew: commits.count)
        return .verified(history)
    }
}
