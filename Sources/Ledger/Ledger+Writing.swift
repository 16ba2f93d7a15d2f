import Documents
package import Findings
import GitStore

extension Ledger {
    /// Runs work as the only writer, on the very history that was verified. Whoever was overtaken is told so and has
    /// changed nothing.
    func asOnlyWriter<Value>(_ work: (WriterLock) throws -> Value) throws -> Value {
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 10)
        defer { withExtendedLifetime(lock) {} }
        guard try repository.reference(Verifier.main) == history.head.commit else {
            throw LedgerError.overtaken("a decision was recorded since this command started; nothing was written")
        }
        return try work(lock)
    }

    /// Ends what a crash left half done: stale locks, working files behind main, branches of closed proposals.
    /// Returns the working files left alone because they hold uncommitted edits.
    package func tidy() throws -> [String] { try asOnlyWriter(tidy) }

    func tidy(_ lock: WriterLock) throws -> [String] {
        try lock.clearLeftovers()
        try lock.clearStaleReferenceLock(Verifier.main)
        try lock.clearStaleReferenceLocks(under: ProposalBranch.prefix)
        for id in try ProposalBranch.ids(in: repository) where state.outcome(of: id) != nil { try sweep(id) }
        return try Worktree(repository)?.recover(to: history.head.commit) ?? []
    }

    /// Deletes the branch of a closed proposal, when main holds every file of it.
    private func sweep(_ id: String) throws {
        guard let branch = try leftover(id), try stranded(on: branch).isEmpty else { return }
        try branch.delete()
    }

    private func leftover(_ id: String) throws -> ProposalBranch? {
        try ProposalFolder(id: id).flatMap { try ProposalBranch.open($0, in: repository) }
    }

    /// Files of a closed proposal's branch that main does not hold.
    private func stranded(on branch: ProposalBranch) throws -> [String] {
        guard let dossier = try branch.dossier().value, let seq = state.chronicle.seq(closing: branch.folder.id) else {
            return [branch.folder.path]
        }
        let kept = try archive.files(of: seq)
        return dossier.files.filter { kept[$0.key] != $0.value }.map(\.key).sorted()
    }

    /// What came in on proposals after they were decided. It counts for nothing, and is never hidden.
    package func lateFindings() throws -> [Finding] {
        try ProposalBranch.ids(in: repository).filter { state.outcome(of: $0) != nil }.flatMap { id in
            try (leftover(id).map(stranded) ?? []).map {
                let message: Message = "came in after proposal \(id) was decided, and counts for nothing"
                return Finding(
                    "proposal.late", message, severity: .notice, path: $0, decision: id,
                    hint: "what it says can be said on a new proposal")
            }
        }
    }
}
