import Foundation
import Testing

@testable import GitStore

@Suite struct HousekeepingTests {
    @Test func `locks and half-written files are found, and nothing else`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        #expect(try repository.leftovers() == [])
        let names = [
            "index.lock", "packed-refs.lock", "refs/heads/main.lock", "refs/heads/proposals/2021-0001.lock",
            "akkoord/.akkoord-tmp-1-2", "akkoord/packing/pack_git2_x.lock",
        ]
        for name in names + ["akkoord/lock", "refs/heads/other", "description.locked"] {
            try sandbox.write("", to: "repository/.git/\(name)")
        }
        let found = try repository.leftovers()
        #expect(found.map(\.path) == names.sorted())
        #expect(found.filter(\.isLock).map(\.path) == names.filter { !$0.hasPrefix("akkoord/") }.sorted())
        #expect(found.allSatisfy { abs($0.touched - Int(Date().timeIntervalSince1970)) < 60 })
    }

    @Test func `settings are the repository's own`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        try sandbox.write("[user]\n\tname = somebody\n", to: ".gitconfig")
        try sandbox.git("config", "remote.Origin.url", "ssh://one")
        let settings = try repository.settings()
        #expect(settings.contains { $0.name == "remote.Origin.url" && $0.value == "ssh://one" })
        #expect(!settings.contains { $0.name == "user.name" })
    }

    @Test func `edited files and files that are behind are told apart`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let worktree = try #require(Worktree(repository))
        try worktree.noteBeforeFirstCommit()
        let first = try repository.commit(["plan/a.yaml": "1", "plan/b.yaml": "1", "other/c": "1"])
        #expect(try worktree.follow(from: nil, to: first) == [])
        let names = ["plan"]
        #expect(try worktree.condition(at: first, under: names) == WorktreeCondition())
        try sandbox.write("edited", to: "repository/plan/a.yaml")
        try sandbox.write("new", to: "repository/plan/d.yaml")
        try sandbox.write("elsewhere", to: "repository/other/c")
        #expect(try worktree.condition(at: first, under: names).edited == ["plan/a.yaml", "plan/d.yaml"])
        let second = try repository.commit(["plan/a.yaml": "1", "plan/b.yaml": "2", "other/c": "1"], parents: [first])
        let behind = try worktree.condition(at: second, under: names)
        #expect(behind.behind == ["plan/b.yaml"] && behind.edited == ["plan/a.yaml", "plan/d.yaml"])
        try sandbox.remove("repository/plan/b.yaml")
        #expect(try worktree.condition(at: second, under: names).edited.contains("plan/b.yaml"), "removed by the user")
    }

    @Test func `a folder of another user is found`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        #expect(try repository.foreignFolders() == [])
        // The path is read during the call alone.
        guard unsafe chown(sandbox.path("repository/.git/objects/pack"), 65_534, 65_534) == 0 else {
            return print("NOT RUN: foreign folders: only root can give folders away")
        }
        #expect(try repository.foreignFolders() == ["objects/pack"])
        #expect(Owner.of(sandbox.path("repository/.git/objects/pack"))?.user == 65_534)
    }

    @Test func `a program that reads our text may stop reading`() throws {
        let text = [UInt8](repeating: 65, count: 1 << 22)
        #expect(try ForegroundProcess.run(["true"], environment: [], reading: text) == 0)
        #expect(try ForegroundProcess.run(["sh", "-c", "exit 7"], environment: [], reading: text) == 7)
        #expect(try ForegroundProcess.run(["no-such-program"], environment: [], reading: text) == 127)
        #expect(try ForegroundProcess.run(["sh", "-c", "kill -9 $$"], environment: [], reading: text) == 137)
        let check = ["sh", "-c", "test $(wc -c) = \(text.count)"]
        #expect(try ForegroundProcess.run(check, environment: ["PATH=/usr/bin:/bin"], reading: text) == 0)
    }

    @Test func `space on the disk is some`() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.repository().freeSpace() > 0)
        #expect(GitRepository.libraryVersion.split(separator: ".").count == 3)
    }
}
