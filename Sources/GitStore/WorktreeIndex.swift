import CLibgit2
import Findings
import Glibc

/// The repository's index, or a copy of it that is open for changing single entries; the others stay as the user
/// staged them.
struct WorktreeIndex: ~Copyable {
    /// What the index holds for a path.
    enum Entry: Equatable {
        case absent
        case file(ObjectID)
        /// A conflict, an executable, a link: the user's own.
        case other
    }

    private let handle: Handle<IndexKind>

    /// As it stands, for looking.
    init(of repository: GitRepository) throws(GitError) {
        let opened = try Handle<IndexKind>("open the index") { git_repository_index(&$0, repository.handle.pointer) }
        try GitError.check(git_index_read(opened.pointer, 1), "read the index")
        handle = opened
    }

    /// A copy to change under the `IndexLock`, from which `replaceOriginal` makes the index.
    init(copying repository: GitRepository) throws(GitError) {
        let folder = try Directory(openingAt: repository.gitDirectory)
        let own = try folder.childMadeIfMissing("akkoord")
        let status = try folder.status(of: Self.name)
        for leftover in [Self.copyName, Self.copyName + ".lock"] { try own.remove(leftover) }
        if let bytes = try folder.read(Self.name, limit: Self.limit) {
            try own.write(bytes, as: Self.copyName, mode: 0o666)
        }
        let path = "\(repository.gitDirectory)/akkoord/\(Self.copyName)"
        let opened = try Handle<IndexKind>("open the index") { git_index_open(&$0, path) }
        if let status { try Self.distrustEntries(of: opened, since: status) }
        handle = opened
    }

    private static let name = "index"
    /// Belongs to a killed process when it is left over.
    private static let copyName = Directory.temporaryPrefix + "index"
    private static let limit = 1 << 30

    /// Makes git compare the bytes of every file that is no older than the index was.
    ///
    /// Such a file may have been edited in the very moment in which the index was written. git looks at it for as long
    /// as the index is not newer, and we are about to make it newer. Whole seconds, as git is commonly built.
    private static func distrustEntries(of handle: borrowing Handle<IndexKind>, since status: stat) throws(GitError) {
        let written = Int32(truncatingIfNeeded: status.st_mtim.tv_sec)
        for position in 0..<git_index_entrycount(handle.pointer) {
            guard var entry = git_index_get_byindex(handle.pointer, position)?.pointee, entry.file_size != 0,
                entry.mtime.seconds >= written, git_index_entry_stage(&entry) == 0
            else { continue }
            entry.file_size = 0
            try GitError.check(git_index_add(handle.pointer, &entry), "look at the index")
        }
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

    /// Writes the copy, without making it the index yet.
    func writeCopy() throws(GitError) { try GitError.check(git_index_write(handle.pointer), "write the index") }

    /// Puts the copy in the place of the index, in one step.
    func replaceOriginal(in repository: GitRepository) throws(GitError) {
        let folder = try Directory(openingAt: repository.gitDirectory)
        let own = try folder.child("akkoord")
        try own.syncFile(Self.copyName)
        try own.move(Self.copyName, over: Self.name, in: folder)
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
