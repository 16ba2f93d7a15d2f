import Documents
import Findings
import Foundation
import GitStore

/// What stock git makes of the repository: people check and fetch with it.
struct StockGitExamination {
    private let repository: GitRepository
    private let main: ObjectID?

    /// `main` is nil when there is nothing to check.
    init(_ repository: GitRepository, main: ObjectID?) {
        self.repository = repository
        self.main = main
    }

    func findings() throws -> [Finding] {
        let opened = try git("rev-parse", "--git-dir")
        guard opened.status == 0 else { return [refusal(opened)] }
        return try signers() + (main.map(signature) ?? [])
    }

    private func git(_ arguments: String...) throws -> StockTool.Outcome {
        try StockTool.run(["git", "-C", repository.workDirectory ?? repository.gitDirectory] + arguments)
    }

    private func refusal(_ outcome: StockTool.Outcome) -> Finding {
        let path = repository.workDirectory ?? repository.gitDirectory
        let isOwner = outcome.errors.contains("safe.directory")
        return Finding(
            "git.refuses", "stock git will not open the repository (\(outcome.said))", severity: .notice, path: path,
            hint: isOwner
                ? "git config --global --add safe.directory \(ShellWord.quoted(path))"
                : "git -C \(ShellWord.quoted(path)) status says more")
    }

    // MARK: Signatures

    /// Whether `git log --show-signature` finds the keys of the register.
    private func signers() throws -> [Finding] {
        guard let root = repository.workDirectory else { return [] }
        let set = try git("config", "--type=path", "--get", "gpg.ssh.allowedSignersFile")
        let named = set.output.split(separator: "\n").last.map(String.init)
        if let named, path(named, from: root) == path(Layout.allowedSigners, from: root) { return [] }
        let message: Message =
            named.map { "stock git checks signatures against `\($0)`, and not against this register" }
            ?? "stock git does not know the keys of the register, so `git log --show-signature` proves nothing"
        return [
            Finding(
                "git.allowed-signers", message, severity: .notice,
                hint: "git config gpg.ssh.allowedSignersFile \(Layout.allowedSigners)")
        ]
    }

    private func path(_ name: String, from root: String) -> String {
        URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: root + "/")).standardizedFileURL.path
    }

    /// Whether stock git finds the signature of the newest decision good, with the keys of the decision before it.
    private func signature(of main: ObjectID) throws -> [Finding] {
        try ScratchFolder.with { folder in
            let file = "\(folder)/allowed_signers"
            try DurableFile.write(try signers(before: main), to: file)
            let checked = try git("-c", "gpg.ssh.allowedSignersFile=\(file)", "verify-commit", main.hex)
            guard checked.status != 0 else { return [] }
            return [
                Finding(
                    "git.signature",
                    "stock git does not accept the signature of the newest decision (\(checked.said)), though it is good",
                    severity: .notice, hint: "settings are in the way: git config --show-origin --get-regexp '^gpg'")
            ]
        }
    }

    private func signers(before main: ObjectID) throws -> [UInt8] {
        let commit = try RawCommit.parse(repository.read(main, as: .commit, limit: ObjectLimit.commit))
        let tree = try commit.parents.first.map {
            try RawCommit.parse(repository.read($0, as: .commit, limit: ObjectLimit.commit)).tree
        }
        guard let id = try repository.file(at: Layout.allowedSigners, inTree: tree ?? commit.tree) else { return [] }
        return try repository.read(id, as: .blob, limit: ObjectLimit.file)
    }
}
