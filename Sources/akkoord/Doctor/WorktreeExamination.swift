import Findings
import GitStore

/// The working files of a clone beside main.
struct WorktreeExamination {
    private let repository: GitRepository
    private let main: ObjectID

    init(_ repository: GitRepository, main: ObjectID) {
        self.repository = repository
        self.main = main
    }

    func findings() throws -> [Finding] {
        guard let worktree = Worktree(repository) else { return [] }
        guard try worktree.isOnMain else {
            return [
                Finding(
                    "worktree.elsewhere", "the working files are those of another branch, so they do not follow main",
                    severity: .notice, hint: "git switch main")
            ]
        }
        let condition = try worktree.condition(at: main, under: WorkingCopy.tops)
        return behind(condition.behind) + edited(condition.edited)
    }

    private func behind(_ paths: [String]) -> [Finding] {
        guard let first = paths.first else { return [] }
        let message: Message =
            paths.count == 1
            ? "this file is behind main: a command was broken off, or its files are still to follow"
            : "this file and \(paths.count - 1) more are behind main: a command was broken off, or its files are still to follow"
        return [
            Finding("worktree.behind", message, severity: .notice, path: first, hint: "akkoord doctor --tidy")
        ]
    }

    private func edited(_ paths: [String]) -> [Finding] {
        guard let first = paths.first else { return [] }
        let message: Message =
            paths.count == 1
            ? "this file is other than main says; edits count for nothing until they are proposed"
            : "this file and \(paths.count - 1) more are other than main says; edits count for nothing until they are proposed"
        return [
            Finding(
                "worktree.edited", message, severity: .notice, path: first,
                hint: "see them: git diff main; or drop them: git restore --source=main -- \(ShellWord.quoted(first))")
        ]
    }
}
