import Findings
import Glibc

/// The right to write to one repository, held by one of our processes at a time.
///
/// It is an `flock` on a side file: the kernel releases it when the process ends in whatever way, so it can never be
/// left behind. Stock git does not know it; against stock git every reference is guarded by compare-and-swap.
package final class WriterLock {
    private let descriptor: Int32
    private let gitDirectory: String
    /// When the holder before us took the lock, if it was killed with it; nil if it gave it back.
    private let killedHolder: time_t?

    private init(descriptor: Int32, gitDirectory: String, killedHolder: time_t?) {
        self.descriptor = descriptor
        self.gitDirectory = gitDirectory
        self.killedHolder = killedHolder
    }

    deinit {
        ftruncate(descriptor, 0)
        // Not left to `close`: a child that another thread is just starting may share the descriptor for an instant.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Takes the lock, waiting at most so long; afterwards `.locked`, naming the process that holds it.
    ///
    /// All working trees of a repository share one lock: pass `commonDirectory` where there may be linked ones.
    package static func acquire(in gitDirectory: String, waiting seconds: Double) throws(GitError) -> WriterLock {
        let path = "\(gitDirectory)/akkoord/lock"
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            if let lock = try attempt(path, gitDirectory) { return lock }
            guard ContinuousClock.now < deadline else { throw held(path) }
            usleep(20_000)
        }
    }

    /// One attempt; nil when another process holds the lock, or when the file was removed under us.
    private static func attempt(_ path: String, _ gitDirectory: String) throws(GitError) -> WriterLock? {
        guard mkdir("\(gitDirectory)/akkoord", 0o777) == 0 || errno == EEXIST else {
            throw GitError.system("make the folder \(gitDirectory)/akkoord")
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw GitError.system("open \(path)") }
        let taken = flock(descriptor, LOCK_EX | LOCK_NB) == 0
        guard taken || errno == EWOULDBLOCK || errno == EINTR else {
            defer { close(descriptor) }
            throw GitError.system("lock \(path)")
        }
        guard taken, isStill(descriptor, path) else {
            close(descriptor)
            return nil
        }
        let killedHolder = killedHolder(descriptor)
        note(descriptor)
        return WriterLock(descriptor: descriptor, gitDirectory: gitDirectory, killedHolder: killedHolder)
    }

    /// Whoever gives the lock back empties its note.
    private static func killedHolder(_ descriptor: Int32) -> time_t? {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_size > 0 ? status.st_mtim.tv_sec : nil
    }

    /// Whether the locked file is the one at the path: someone tidying up may have removed it in between.
    private static func isStill(_ descriptor: Int32, _ path: String) -> Bool {
        var mine = stat()
        var theirs = stat()
        return fstat(descriptor, &mine) == 0 && lstat(path, &theirs) == 0 && mine.st_ino == theirs.st_ino
            && mine.st_dev == theirs.st_dev
    }

    /// Writes our process id, for the message others get.
    ///
    /// Only a courtesy: failing to write it changes nothing.
    private static func note(_ descriptor: Int32) {
        let text = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    private static func held(_ path: String) -> GitError {
        let bytes = (try? DurableFile.read(path, limit: 64)) ?? []
        let holder = Int(String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" })
        let message: Message =
            holder.map { "process \($0) is writing to this repository" }
            ?? "another process is writing to this repository"
        return GitError(operation: "take the writer lock", code: .locked, message: message)
    }
}

extension WriterLock {
    /// How long a lock of a reference must have lain untouched before it counts as left behind.
    static let staleAfter: Int = 60

    /// Removes `<reference>.lock` when it was left behind by a killed process; returns whether it did.
    ///
    /// Why this is sound: every one of our writers holds the lock that we hold now, so the file is not in use by us.
    /// Stock git does not take our lock, but it keeps a lock file only for the moment between writing it and renaming
    /// it; so one that nobody has touched for a minute is taken to be dead, and so is one made after a holder of our
    /// lock took it who was killed with it. The limit: a stock git that was
    /// stopped in that moment (suspended, or waiting for a slow `reference-transaction` hook) for longer than a
    /// minute would afterwards fail with an error, or finish our update for us; compare-and-swap is not
    /// broken by it. git's own `index.lock` is never removed: `git commit` keeps it while its author writes a message.
    @discardableResult
    package func clearStaleReferenceLock(_ fullName: String) throws(GitError) -> Bool {
        try clearStaleReferenceLock(fullName, now: time(nil))
    }

    /// Removes half-written notes of killed processes beside the lock.
    package func clearLeftovers() throws(GitError) {
        guard let folder = try Directory.ifPresent("\(gitDirectory)/akkoord") else { return }
        let prefix = Array(Directory.temporaryPrefix.utf8)
        for name in try folder.names() where name.starts(with: prefix) {
            try folder.remove(String(decoding: name, as: UTF8.self))
        }
    }

    /// The same for every reference directly below a prefix, those included that a killed process was about to make.
    package func clearStaleReferenceLocks(under prefix: String) throws(GitError) {
        guard let folder = try Directory.ifPresent("\(gitDirectory)/\(prefix)") else { return }
        for name in try folder.names().map({ String(decoding: $0, as: UTF8.self) }) where name.hasSuffix(".lock") {
            try clearStaleReferenceLock(prefix + name.dropLast(5))
        }
    }

    func clearStaleReferenceLock(_ fullName: String, now: time_t) throws(GitError) -> Bool {
        let operation: Message = "remove a stale lock of \(fullName)"
        let parts = fullName.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "refs", !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else {
            throw GitError(operation: operation, code: .invalidName, message: "the name must be a full one")
        }
        let path = "\(gitDirectory)/\(fullName).lock"
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        let touched = max(status.st_mtim.tv_sec, status.st_ctim.tv_sec)
        let isOfKilledHolder = killedHolder.map { touched >= $0 } ?? false
        guard isOfKilledHolder || now - touched >= Self.staleAfter else { return false }
        try DurableFile.remove(path)
        return true
    }
}
