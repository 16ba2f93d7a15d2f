import Findings
import GitStore

/// How main stands to the main of the remote `origin`, as it was last fetched.
package enum RemoteMain: Hashable, Sendable {
    /// Decisions here that it does not hold.
    case ahead(Int)
    /// Commits there that main does not hold, unverified.
    case behind(Int)
    /// Both went on from one decision.
    case apart(here: Int, there: Int, since: Int)
    /// It does not begin with our founding.
    case unrelated
    case unreadable
}

extension Ledger {
    /// Nil when both are the same, or there is none.
    package func remoteMain() throws -> RemoteMain? {
        guard let head = try repository.reference("refs/remotes/origin/main") else { return nil }
        let own = Dictionary(
            state.chronicle.entries.enumerated().map { ($1.commit, $0) }, uniquingKeysWith: { one, _ in one })
        var (next, there): (ObjectID?, Int) = (head, 0)
        while let id = next {
            if let seq = own[id] { return standing(here: state.seq - seq, there: there, since: seq) }
            guard let bytes = try readable(id) else { return .unreadable }
            next = RawCommit.firstParent(claimedBy: bytes)
            there += 1
        }
        return .unrelated
    }

    private func standing(here: Int, there: Int, since seq: Int) -> RemoteMain? {
        switch (here, there) {
        case (0, 0): nil
        case (_, 0): .ahead(here)
        case (0, _): .behind(there)
        default: .apart(here: here, there: there, since: seq)
        }
    }

    private func readable(_ id: ObjectID) throws -> [UInt8]? {
        do throws(GitError) {
            return try repository.read(id, as: .commit, limit: ObjectLimit.commit)
        } catch {
            _ = try CommitChain.finding(for: error, at: "commit \(id.hex)")
            return nil
        }
    }
}
