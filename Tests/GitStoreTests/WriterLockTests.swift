import Findings
import Foundation
import Glibc
import Testing

@testable import GitStore

@Suite struct WriterLockTests {
    @Test func `one holder at a time, and the next after it`() throws {
        let sandbox = try Sandbox()
        let folder = try sandbox.repository().gitDirectory
        var lock: WriterLock? = try WriterLock.acquire(in: folder, waiting: 0)
        #expect(code { _ = try WriterLock.acquire(in: folder, waiting: 0) } == .locked)
        withExtendedLifetime(lock) {}
        lock = nil
        lock = try WriterLock.acquire(in: folder, waiting: 0)
        withExtendedLifetime(lock) {}
    }

    @Test func `another process is told who holds the lock`() async throws {
        let sandbox = try Sandbox()
        let folder = try sandbox.repository().gitDirectory
        let lock = try WriterLock.acquire(in: folder, waiting: 0)
        let holder = getpid()
        await #expect(processExitsWith: .success) { [folder = folder as String, holder = holder as Int32] in
            do throws(GitError) {
                _ = try WriterLock.acquire(in: folder, waiting: 0)
                Issue.record("both hold it")
            } catch {
                try #require(error.code == .locked)
                try #require(error.message.text == "process \(holder) is writing to this repository")
            }
        }
        withExtendedLifetime(lock) {}
    }

    @Test func `a killed holder leaves nothing that stops the next`() async throws {
        let sandbox = try Sandbox()
        let folder = try sandbox.repository().gitDirectory
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
            let lock = try WriterLock.acquire(in: folder, waiting: 0)
            kill(getpid(), SIGKILL)
            withExtendedLifetime(lock) {}
        }
        let lock = try WriterLock.acquire(in: folder, waiting: 0)
        withExtendedLifetime(lock) {}
    }

    @Test func `a lock file that was tidied away does not let two writers in`() throws {
        let sandbox = try Sandbox()
        let folder = try sandbox.repository().gitDirectory
        let first = try WriterLock.acquire(in: folder, waiting: 0)
        try FileManager.default.removeItem(atPath: folder + "/akkoord/lock")
        // Nothing can help the first holder now; but from here on all agree on the new file.
        let second = try WriterLock.acquire(in: folder, waiting: 0)
        #expect(code { _ = try WriterLock.acquire(in: folder, waiting: 0) } == .locked)
        withExtendedLifetime((first, second)) {}
    }

    @Test func `only a reference lock untouched for a minute is cleared`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let lock = try WriterLock.acquire(in: repository.gitDirectory, waiting: 0)
        #expect(try !lock.clearStaleReferenceLock("refs/heads/main"))
        try sandbox.write("", to: "repository/.git/refs/heads/main.lock")
        #expect(try !lock.clearStaleReferenceLock("refs/heads/main"))
        let later = time_t(Date().timeIntervalSince1970) + 120
        #expect(try !lock.clearStaleReferenceLock("refs/heads/other", now: later))
        #expect(try lock.clearStaleReferenceLock("refs/heads/main", now: later))
        let commit = try repository.commit([:])
        try repository.compareAndSwap("refs/heads/main", expected: nil, to: commit, logMessage: "")
        for name in ["index", "main", "refs/../index", "refs//x"] {
            #expect(code { try lock.clearStaleReferenceLock(name) } == .invalidName)
        }
    }
}
