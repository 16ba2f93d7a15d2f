import CanonicalForm
import Findings
import GitStore
import Governance

/// A commit of main that akkoord did not write: whose it is, and the way back that loses nothing.
struct ForeignCommit {
    private let link: CommitChain.Link
    /// The last sound decision before it.
    private let sound: ObjectID
    private let recorders: [MemberID]
    private let repository: GitRepository

    init(_ link: CommitChain.Link, after state: LedgerState, in repository: GitRepository) {
        self.link = link
        sound = state.chronicle[state.seq].commit
        recorders = state.register.members.values.filter { member in
            member.keys.contains { $0.keyClass == .recorder }
        }.map(\.id).sorted()
        self.repository = repository
    }

    var finding: Finding {
        let author = link.commit.author
        let message: Message =
            "commit \(Self.short(link.id)) by `\(Characters.shown(author.name)) <\(Characters.shown(author.email))>` is no decision: it writes no `record.yaml` of its own, so it was made outside akkoord"
        return Finding("record.missing", message, hint: wayOut)
    }

    private static func short(_ id: ObjectID) -> String { String(id.hex.prefix(12)) }

    /// Where a remote's main holds it too, going back here alone would only bring it again.
    private var wayOut: Message {
        guard let remote = remoteWithIt else { return wayBack }
        let names = recorders.map { "`\($0)`" }.joined(separator: ", ")
        return
            "`\(remote)/main` holds it too: tell who records (\(names)) that main there belongs on \(Self.short(sound)); a clone from before it is sound"
    }

    /// The commit stays on a branch of its own; the edits stay in the folder where its files are those of main.
    private var wayBack: Message {
        let keep: Message = "git branch kept-\(Self.short(link.id)) main"
        let back = Self.short(sound)
        let isOnMain = (try? Worktree(repository)?.isOnMain) ?? false
        return isOnMain
            ? "go back; the commit stays on a branch and its edits in the folder: \(keep) && git reset --soft \(back)"
            : "go back; the commit stays on a branch: \(keep) && git update-ref refs/heads/main \(back)"
    }

    private static let remotes = "refs/remotes/"

    /// The name of a remote whose main, as it was last fetched, holds the commit.
    private var remoteWithIt: String? {
        let mains = (try? repository.references(under: Self.remotes)) ?? []
        return mains.first { $0.name.hasSuffix("/main") && holds($0.id) }.map {
            String($0.name.dropFirst(Self.remotes.utf8.count).dropLast("/main".utf8.count))
        }
    }

    private func holds(_ head: ObjectID) -> Bool {
        var next: ObjectID? = head
        while let id = next, id != sound {
            if id == link.id { return true }
            next = (try? repository.read(id, as: .commit, limit: ObjectLimit.commit)).flatMap {
                RawCommit.firstParent(claimedBy: $0)
            }
        }
        return false
    }
}
