import Findings
import Ledger

/// The rules that can be named by a finding, for `check --list`, `verify --list` and `doctor --list`.
enum RuleList {
    static let check = Rules.files.sorted()
    /// Every rule, so that whatever a command says can be looked up in one place.
    static let verify = Set(Rules.files + Rules.history + Rules.acting + doctor).sorted()

    /// What `doctor` finds beside what `verify` finds.
    static let doctor: [RuleID] = [
        "clock.behind",
        "disk.space",
        "git.allowed-signers",
        "git.refuses",
        "git.signature",
        "main.ahead",
        "main.apart",
        "main.behind",
        "objects.loose",
        "proposal.leftover-branch",
        "proposal.not-fetched",
        "repository.foreign-folder",
        "repository.leftover",
        "repository.lock",
        "repository.no-origin",
        "repository.none",
        "repository.owner",
        "tool.git",
        "tool.git-old",
        "tool.ssh-keygen",
        "version.tag",
        "worktree.behind",
        "worktree.edited",
        "worktree.elsewhere",
    ]
}
