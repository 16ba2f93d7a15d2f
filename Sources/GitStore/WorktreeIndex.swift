import Findings
import Glibc

/// The repository's index, of which single entries are looked at and changed; the others stay as the user staged them.
struct WorktreeIndex {
    /// What the index holds for a path.
    enum Entry: Equatable {
        case absent
        case file(ObjectID)
        /// A conflict, an executable, a link: the user's own.
        case other
    }

    private var file: IndexFile
    /// Of the file when it was read; nil when there was none.
    private var status: stat?
    private let paths: [String]

    /// As it stands, for looking at some paths.
    init(of repository: GitRepository, paths: [String]) throws(GitError) {
        self.paths = paths
        (file, status) = try Self.read(repository, paths)
    }

    private static func read(
        _ repository: GitRepository, _ paths: [String]
    ) throws(GitError) -> (IndexFile, stat?) {
        let folder = try Directory(openingAt: repository.gitDirectory)
        // Before the bytes: had the file been replaced in between, it would look changed later, and be read again.
        let status = try folder.status(of: name)
        guard let bytes = try folder.read(name, limit: limit) else { return (IndexFile(), nil) }
        return (try IndexFile(bytes, paths: paths), status)
    }

    private static let name = "index"
    /// Belongs to a killed process when it is left over.
    private static let copyName = Directory.temporaryPrefix + "index"
    private static let limit = 1 << 30

    /// Makes ready for changes, under the `IndexLock`: reads the index again if it is no longer the one that was read.
    ///
    /// A file that is no older than the index may have been edited in the very moment in which that was written. git
    /// looks at such a file for as long as the index is not newer, and we are about to make it newer: so git is told to
    /// compare its bytes. Whole seconds, as git is commonly built.
    mutating func prepare(in repository: GitRepository) throws(GitError) {
        let present = try Directory(openingAt: repository.gitDirectory).status(of: Self.name)
        if !Self.isSame(present, status) { (file, status) = try Self.read(repository, paths) }
        if let status { file.distrust(since: Int32(truncatingIfNeeded: status.st_mtim.tv_sec)) }
    }

    /// Git never changes an index in place, but puts another file there.
    private static func isSame(_ one: stat?, _ other: stat?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.st_ino == other.st_ino && one.st_dev == other.st_dev && one.st_size == other.st_size
            && isSame(one.st_mtim, other.st_mtim) && isSame(one.st_ctim, other.st_ctim)
    }

    private static func isSame(_ one: timespec, _ other: timespec) -> Bool {
        one.tv_sec == other.tv_sec && one.tv_nsec == other.tv_nsec
    }

    /// What the index held for one of the paths when it was read.
    func entry(at path: String) -> Entry { file.entry(at: path) }

    /// Records a file.
    ///
    /// With the status of the working file git trusts it unread; without, it compares the bytes.
    mutating func set(_ path: String, _ id: ObjectID, status: stat?) {
        file.set(path) { IndexEntry(id, status: status, insteadOf: $0) }
    }

    mutating func remove(_ path: String) { file.remove(path) }

    /// Writes a copy with the changes durably, without making it the index yet.
    func writeCopy(in repository: GitRepository) throws(GitError) {
        let own = try Directory(openingAt: repository.gitDirectory).childMadeIfMissing("akkoord")
        try own.remove(Self.copyName)
        try own.write(file.render(), as: Self.copyName, mode: 0o666)
    }

    /// Puts the copy in the place of the index, in one step.
    func replaceOriginal(in repository: GitRepository) throws(GitError) {
        let folder = try Directory(openingAt: repository.gitDirectory)
        try folder.child("akkoord").move(Self.copyName, over: Self.name, in: folder)
    }
}
