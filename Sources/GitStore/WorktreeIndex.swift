import CLibgit2
import Glibc

/// The repository's index, open for changing single entries; the others stay as the user staged them.
struct WorktreeIndex: ~Copyable {
    /// What the index holds for a path.
    enum Entry: Equatable {
        case absent
        case file(ObjectID)
        /// A conflict, an executable, a link: the user's own.
        case other
    }

    private let handle: Handle<IndexKind>

    init(of repository: GitRepository) throws(GitError) {
        let opened = try Handle<IndexKind>("open the index") { git_repository_index(&$0, repository.handle.pointer) }
        try GitError.check(git_index_read(opened.pointer, 1), "read the index")
        handle = opened
    }

    func entry(at path: String) -> Entry {
        if let entry = git_index_get_bypath(handle.pointer, path, 0) {
            let isFile = entry.pointee.mode == GIT_FILEMODE_BLOB.rawValue
            return isFile ? .file(ObjectID(entry.pointee.id)) : .other
        }
        let isConflict = (1...3).contains { git_index_get_bypath(handle.pointer, path, $0) != nil }
        return isConflict ? .other : .absent
    }

    /// Records a file.
    ///
    /// With the status of the working file git trusts it unread; without, it compares the bytes.
    func set(_ path: String, _ id: ObjectID, status: stat?) throws(GitError) {
        var entry = git_index_entry()
        entry.mode = UInt32(GIT_FILEMODE_BLOB.rawValue)
        entry.id = id.raw
        if let status { Self.copy(status, to: &entry) }
        let result = path.withCString { name in
            entry.path = name
            return git_index_add(handle.pointer, &entry)
        }
        try GitError.check(result, "put \(path) into the index")
    }

    func remove(_ path: String) throws(GitError) {
        try GitError.check(git_index_remove(handle.pointer, path, 0), "take \(path) out of the index")
    }

    /// Fails with `.locked` while git's own `index.lock` is there.
    ///
    /// That file is never removed here: `git commit` keeps it for as long as its author writes a message, so no age
    /// proves it dead.
    func write() throws(GitError) {
        do throws(GitError) {
            try GitError.check(git_index_write(handle.pointer), "write the index")
        } catch  where error.code == .locked {
            let message = "index.lock is in the way: git is running, or was killed; remove it when no git is running"
            throw GitError(operation: error.operation, code: .locked, message: message)
        }
    }

    private static func copy(_ status: stat, to entry: inout git_index_entry) {
        entry.ctime = git_index_time(
            seconds: Int32(truncatingIfNeeded: status.st_ctim.tv_sec), nanoseconds: UInt32(status.st_ctim.tv_nsec))
        entry.mtime = git_index_time(
            seconds: Int32(truncatingIfNeeded: status.st_mtim.tv_sec), nanoseconds: UInt32(status.st_mtim.tv_nsec))
        entry.dev = UInt32(truncatingIfNeeded: status.st_dev)
        entry.ino = UInt32(truncatingIfNeeded: status.st_ino)
        entry.uid = status.st_uid
        entry.gid = status.st_gid
        entry.file_size = UInt32(truncatingIfNeeded: status.st_size)
    }
}
