import Findings
import Glibc

/// Git's lock of the index, `index.lock`, taken so that one of ours that was left behind is known from git's own.
///
/// The lock is a second name of a file of ours, `akkoord/index-lock`, which is there before it and longer than it. So a
/// lock is ours exactly when both names are one file; any other belongs to a git that is running or was killed, and is
/// never touched: `git commit` keeps it while its author writes a message, and no age proves it dead. Whoever takes the
/// lock holds the `WriterLock`; so one of ours that is there before was left by a killed process.
struct IndexLock: ~Copyable {
    private static let name = "index.lock"
    private static let ownName = "index-lock"

    private let folder: Directory
    private let own: Directory

    private init(_ repository: GitRepository) throws(GitError) {
        let directory = try Directory(openingAt: repository.gitDirectory)
        own = try directory.childMadeIfMissing("akkoord")
        folder = directory
    }

    /// Takes the lock, or fails with `.locked` while git holds it.
    static func take(in repository: GitRepository) throws(GitError) -> IndexLock {
        let lock = try IndexLock(repository)
        try lock.clearLeftover()
        try lock.own.write([], as: ownName, mode: 0o644)
        switch try lock.own.link(ownName, to: lock.folder, as: name) {
        case .done: return lock
        // Without second names a lock that is left behind cannot be told from git's, and has to be removed by hand.
        case .impossible where try lock.folder.make(name): return lock
        case .impossible, .taken:
            try lock.own.remove(ownName)
            throw inTheWay
        }
    }

    /// Removes a lock of ours that a killed process left behind.
    static func clearLeftover(in repository: GitRepository) throws(GitError) {
        try IndexLock(repository).clearLeftover()
    }

    private func clearLeftover() throws(GitError) {
        guard let ours = try own.status(of: Self.ownName) else { return }
        if let status = try folder.status(of: Self.name), status.st_ino == ours.st_ino, status.st_dev == ours.st_dev {
            try folder.remove(Self.name)
        }
        try own.remove(Self.ownName)
    }

    /// Gives the lock back: its own name last, so that a crash in between leaves one that is known as ours.
    func release() throws(GitError) {
        try folder.remove(Self.name)
        try own.remove(Self.ownName)
    }

    private static var inTheWay: GitError {
        let message: Message =
            "index.lock is in the way: git is running, or was killed; remove it when no git is running"
        return GitError(operation: "lock the index", code: .locked, message: message)
    }
}
