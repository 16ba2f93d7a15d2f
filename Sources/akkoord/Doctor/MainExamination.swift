import Findings
import GitStore
import Ledger

/// Main beside that of the remote `origin` as it was last fetched; nothing is fetched here.
struct MainExamination {
    private let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }

    func findings() throws -> [Finding] { try ledger.remoteMain().map { [finding($0)] } ?? [] }

    private func finding(_ standing: RemoteMain) -> Finding {
        switch standing {
        case .ahead(let count):
            let message: Message =
                count == 1
                ? "1 decision that was recorded here is not in `origin/main`, as last fetched"
                : "\(count) decisions that were recorded here are not in `origin/main`, as last fetched"
            return Finding("main.ahead", message, severity: .notice, hint: "git push origin main")
        case .behind(let count):
            let message: Message =
                count == 1
                ? "`origin/main`, as last fetched, has 1 commit that is not here"
                : "`origin/main`, as last fetched, has \(count) commits that are not here"
            return Finding("main.behind", message, severity: .notice, hint: following)
        case .apart(let here, let there, let seq): return apart(here, there, seq)
        case .unrelated:
            return Finding(
                "main.apart", "`origin/main` does not begin with the founding of this repository: it is another",
                hint: "see where it is from: git remote get-url origin")
        case .unreadable:
            return Finding(
                "main.apart", "what `origin/main` holds cannot be read, so it cannot be compared with main",
                hint: "every clone is a full copy: clone it into a new folder, and look there")
        }
    }

    private func apart(_ here: Int, _ there: Int, _ seq: Int) -> Finding {
        let message: Message =
            "main and `origin/main` went apart after @\(seq): recorded only here: \(here); only there: \(there)"
        let keep: Message = "git branch kept-main-\(ledger.history.head.commit.hex.prefix(12)) main"
        return Finding(
            "main.apart", message,
            hint:
                "agree which of the two counts; to follow origin's, with ours on a branch to propose again from: \(keep) && \(resetting)"
        )
    }

    private var isOnMain: Bool { (try? Worktree(ledger.repository)?.isOnMain) ?? false }

    /// Never a merge, which main does not hold.
    private var following: Message {
        isOnMain ? "git pull --ff-only origin main" : "git fetch origin main:main"
    }

    /// Refused by git where it would overwrite an edit.
    private var resetting: Message {
        isOnMain ? "git reset --keep origin/main" : "git update-ref refs/heads/main origin/main"
    }
}
