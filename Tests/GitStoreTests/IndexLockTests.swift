import Foundation
import Testing

@testable import GitStore

/// Git's lock of the index: ours is known as ours, and git's is never touched.
@Suite struct IndexLockTests {
    private struct Clone {
        let sandbox: Sandbox
        let repository: GitRepository
        let worktree: Worktree
        let first: ObjectID

        init(_ files: [String: String] = ["a": "1", "b": "1", "c": "1", "d": "1"]) throws {
            sandbox = try Sandbox()
            repository = try sandbox.repository()
            worktree = try #require(Worktree(repository))
            first = try repository.commit(files)
            try repository.compareAndSwap("refs/heads/main", expected: nil, to: first, logMessage: "")
            #expect(try worktree.follow(from: nil, to: first) == [])
        }

        /// Moves main and the files to a commit with another `a`.
        func moveOn() throws -> ObjectID {
            let next = try repository.commit(["a": "2", "b": "1", "c": "1", "d": "1"], parents: [first])
            try repository.compareAndSwap("refs/heads/main", expected: first, to: next, logMessage: "")
            return next
        }

        var hasLock: Bool { sandbox.exists("repository/.git/index.lock") }
        var hasOwnName: Bool { sandbox.exists("repository/.git/akkoord/index-lock") }

        /// Leaves a lock as a process killed while it held it does.
        func leaveLock() throws {
            let lock = try IndexLock.take(in: repository)
            _ = consume lock
        }
    }

    @Test func `while we hold it git waits its turn, and afterwards nothing of it is left`() throws {
        let clone = try Clone()
        let lock = try IndexLock.take(in: clone.repository)
        try clone.sandbox.write("2", to: "repository/b")
        let refused = try clone.sandbox.run(["add", "b"])
        #expect(refused.status != 0 && refused.complaint.contains("index.lock"), "\(refused.complaint)")
        try lock.release()
        try clone.sandbox.git("add", "b")
        #expect(!clone.hasLock && !clone.hasOwnName)
    }

    @Test func `one that a killed process of ours left is removed by the next that writes`() throws {
        let clone = try Clone()
        try clone.leaveLock()
        #expect(clone.hasLock && clone.hasOwnName)
        #expect(try clone.worktree.recover(to: clone.first) == [])
        #expect(!clone.hasLock && !clone.hasOwnName)
        try clone.leaveLock()
        let next = try clone.moveOn()
        #expect(try clone.worktree.follow(from: clone.first, to: next) == [])
        #expect(!clone.hasLock && !clone.hasOwnName)
        #expect(try clone.sandbox.git("status", "--porcelain") == "")
    }

    @Test(arguments: ["nothing of ours", "our name beside it", "a copy of ours"])
    func `git's own is never removed, whatever lies beside it`(_ beside: String) throws {
        let clone = try Clone()
        if beside != "nothing of ours" { try clone.sandbox.write("", to: "repository/.git/akkoord/index-lock") }
        try clone.sandbox.write(beside == "a copy of ours" ? "" : "git's", to: "repository/.git/index.lock")
        let next = try clone.moveOn()
        for _ in 1...2 {
            #expect(code { _ = try clone.worktree.follow(from: clone.first, to: next) } == .locked)
            #expect(code { _ = try clone.worktree.recover(to: next) } == .locked)
            #expect(clone.hasLock, "it was removed")
        }
        try clone.sandbox.remove("repository/.git/index.lock")
        #expect(try clone.worktree.recover(to: next) == [])
        #expect(!clone.hasLock && !clone.hasOwnName)
        #expect(try clone.sandbox.git("status", "--porcelain") == "")
    }

    @Test func `one made by git after ours was removed by hand is not taken for ours`() throws {
        let clone = try Clone()
        try clone.leaveLock()
        try clone.sandbox.remove("repository/.git/index.lock")
        try clone.sandbox.write("", to: "repository/.git/index.lock")
        try IndexLock.clearLeftover(in: clone.repository)
        #expect(clone.hasLock && !clone.hasOwnName)
    }

    // MARK: What the index keeps

    @Test func `an edit made in the moment of the last index is still seen in the new one`() throws {
        let clone = try Clone()
        // As it would be had the edit come within the same tick of the clock.
        try clone.sandbox.git("config", "core.trustctime", "false")
        let script = "touch -d '10 seconds ago' .git/t b && git update-index --really-refresh && printf 9 > b"
        try clone.sandbox.git("-c", "alias.play=!\(script) && touch -r .git/t b .git/index", "play")
        // A status without optional locks writes no index of its own.
        let status = { try clone.sandbox.git("--no-optional-locks", "status", "--porcelain") }
        #expect(try status() == " M b", "git looks at it, for the index is no newer")
        let next = try clone.moveOn()
        #expect(try clone.worktree.follow(from: clone.first, to: next) == [])
        #expect(try status() == " M b")
    }

    @Test func `what the user noted in the index stays`() throws {
        let clone = try Clone()
        try clone.sandbox.git("update-index", "--assume-unchanged", "b")
        try clone.sandbox.git("update-index", "--skip-worktree", "c")
        try clone.sandbox.git("update-index", "--chmod=+x", "d")
        try clone.sandbox.write("later", to: "repository/e")
        try clone.sandbox.git("add", "--intent-to-add", "e")
        let before = try clone.sandbox.git("ls-files", "-v", "-s")
        let next = try clone.moveOn()
        #expect(try clone.worktree.follow(from: clone.first, to: next) == [])
        let after = try clone.sandbox.git("ls-files", "-v", "-s")
        let changed = { (text: String) in text.split(separator: "\n").dropFirst().joined(separator: "\n") }
        #expect(changed(after) == changed(before))
        #expect(try clone.sandbox.git("status", "--porcelain").contains(" A e"))
    }
}
