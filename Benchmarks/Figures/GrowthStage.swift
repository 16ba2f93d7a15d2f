import Foundation
import GeneratedHistories
import GitStore
import Governance
import Ledger
import Signing

/// Copies of one kept history to measure on, with a warm checkpoint, and removed afterwards.
final class GrowthStage {
    private let folder: String
    private let bare: String
    private let clone: String
    private let environment: [String: String]
    /// A line of the plan, and the file that it stands in.
    private let line: LineID
    private let file: String

    init(_ history: KeptHistory) throws {
        folder = "\(BuildFolder.bench)/run-\(history.decisions)"
        bare = folder + "/shared.git"
        clone = folder + "/clone"
        environment = [
            "XDG_STATE_HOME": folder + "/state", "AKKOORD_NOW": "2030-01-01T09:00:00Z",
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_AUTHOR_NAME": "bench", "GIT_AUTHOR_EMAIL": "bench@akkoord.invalid", "GIT_COMMITTER_NAME": "bench",
            "GIT_COMMITTER_EMAIL": "bench@akkoord.invalid",
        ]
        (line, file) = ("thema-3-2", "plan/domein-3/thema-3-2.yaml")
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try copy(history.path)
        try writeKey()
        for path in [bare, clone] { try akkoord(path, "proposals")() }
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// The shared repository, and an ordinary clone with working files and the same open proposals.
    private func copy(_ history: String) throws {
        try Launch(["cp", "-a", history, bare]).run()
        try Launch(["git", "clone", "-q", "file://" + bare, clone], environment: environment).run()
        try Launch(
            ["git", "-C", clone, "fetch", "-q", "origin", "refs/heads/proposals/*:refs/heads/proposals/*"],
            environment: environment
        ).run()
    }

    private var keyFile: String { folder + "/recorder" }

    private func writeKey() throws {
        let key = try GeneratedHistory.recorderKey()
        try DurableFile.write(key.openSSHFile(comment: ""), to: keyFile, mode: 0o600)
        try DurableFile.write(Array("\(SSHPublicKey.type) \(key.publicKey.base64)\n".utf8), to: keyFile + ".pub")
    }

    // MARK: What is measured

    var measures: [GrowthMeasure] {
        [
            GrowthMeasure(
                name: "verify, from the founding", target: "linear", own: akkoord(bare, "verify"),
                peerName: "git fsck --full", peer: git(bare, "fsck", "--full", "--no-dangling")),
            GrowthMeasure(
                name: "proposals, warm checkpoint", own: akkoord(bare, "proposals"),
                peerName: "git log --oneline main | wc -l", peer: shell("git -C \(bare) log --oneline main | wc -l")),
        ] + answers + [
            GrowthMeasure(
                name: "enact, shared repository", target: "≤ 1.3", own: enacting(bare),
                peerName: "git commit-tree and update-ref", peer: shell(plainCommit)),
            GrowthMeasure(
                name: "enact, clone with working files", target: "none", own: enacting(clone),
                peerName: "git add FILE and git commit", peer: shell(plainCommitOfFile)),
        ]
    }

    /// Commands that a binary may not have yet: to one that it does not know it answers 64.
    private var answers: [GrowthMeasure] {
        let all = [
            ("history", "git log main -- FILE", git(bare, "log", "--oneline", "main", "--", file)),
            ("blame", "git blame main -- FILE", git(bare, "blame", "main", "--", file)),
        ]
        return all.compactMap { word, peerName, peer in
            let launch = Launch([BuildFolder.akkoord, "-C", bare, word, line.text], environment: environment)
            guard (try? launch.status()) != 64 else { return nil }
            return GrowthMeasure(name: "\(word) LINE", own: launch.run, peerName: peerName, peer: peer)
        }
    }

    private var plainCommit: String {
        "git -C \(bare) update-ref refs/heads/bench $(git -C \(bare) commit-tree 'main^{tree}' -p main -m x)"
    }

    private var plainCommitOfFile: String {
        "cd \(clone) && date +%N > bench.txt && git add bench.txt && git commit -q -m x"
    }

    /// Records one open proposal after the other, each once.
    private func enacting(_ path: String) -> () throws -> Void {
        var waiting = (try? GitRepository(openingAt: path)).flatMap { try? ProposalBranch.ids(in: $0) } ?? []
        return { [keyFile, environment] in
            guard let id = waiting.popLast() else { fatalError("no open proposal is left") }
            let command = [BuildFolder.akkoord, "-C", path, "enact", id, "--key", keyFile]
            try Launch(command, environment: environment).run()
        }
    }

    private func akkoord(_ path: String, _ arguments: String...) -> () throws -> Void {
        let launch = Launch([BuildFolder.akkoord, "-C", path] + arguments, environment: environment)
        return { try launch.run() }
    }

    private func git(_ path: String, _ arguments: String...) -> () throws -> Void {
        let launch = Launch(["git", "-C", path] + arguments, environment: environment)
        return { try launch.run() }
    }

    private func shell(_ text: String) -> () throws -> Void {
        let launch = Launch(["sh", "-c", text], environment: environment)
        return { try launch.run() }
    }
}
