import Findings
import Glibc

/// One path that a move may change.
struct WorktreeChange {
    let path: String
    /// The file that belongs there now; nil for none.
    let wanted: ObjectID?
    /// What may be there without being an edit; nil for no file.
    var known: Set<ObjectID?>
}

/// One move of the working files: removals first, so that a folder can become a file, then the new files.
struct WorktreeMove: ~Copyable {
    private let repository: GitRepository
    private let root: Directory
    private let changes: [WorktreeChange]
    private var index: WorktreeIndex
    /// Whether an earlier move was broken off, so that files and index may stand at different commits.
    private let wasBrokenOff: Bool
    private(set) var leftAlone: [String] = []
    /// Those of them that were edited before main moved.
    private(set) var editedBefore: [String] = []
    /// For tests of crashes: how many steps are still taken before the move breaks off.
    private var stepsLeft: Int?

    init(
        _ worktree: Worktree, _ changes: [WorktreeChange], wasBrokenOff: Bool, stopAfter: Int?
    ) throws(GitError) {
        let folder = try Directory(openingAt: worktree.root)
        index = try WorktreeIndex(of: worktree.repository, paths: changes.map(\.path))
        root = folder
        repository = worktree.repository
        self.changes = changes
        self.wasBrokenOff = wasBrokenOff
        stepsLeft = stopAfter
    }

    /// Called before everything that a crash could come before.
    mutating func step() throws(GitError) {
        guard let left = stepsLeft else { return }
        guard left > 0 else { throw GitError(operation: "move", code: .unknown, message: "broken off by a test") }
        stepsLeft = left - 1
    }

    mutating func moveFiles() throws(GitError) {
        for change in changes where change.wanted == nil { try move(change) }
        for change in changes where change.wanted != nil { try move(change) }
    }

    private mutating func move(_ change: WorktreeChange) throws(GitError) {
        let present = try present(at: change.path)
        if present.isFile(change.wanted) { return }
        if change.wanted == nil, case .folder = present { return }  // another move has put a folder there
        guard case .file(let id) = present, change.known.contains(id), !wasMovedByGit(change) else {
            leftAlone.append(change.path)
            if case .file = present, !wasMovedByGit(change) { editedBefore.append(change.path) }
            return
        }
        try step()
        if let wanted = change.wanted {
            try write(wanted, to: change.path)
        } else {
            try remove(change.path)
        }
    }

    /// Whether stock git (`git pull`) or the user has already brought the path to the new commit, so that a file that
    /// still differs was changed after that.
    ///
    /// Only known while no move of ours was broken off.
    private func wasMovedByGit(_ change: WorktreeChange) -> Bool { !wasBrokenOff && isStaged(change) }

    private func isStaged(_ change: WorktreeChange) -> Bool {
        index.entry(at: change.path) == (change.wanted.map { .file($0) } ?? .absent)
    }

    /// Brings the entries of the changed paths to the new commit.
    ///
    /// An entry that the user staged stays. What goes wrong gives git's lock back; only a crash leaves it behind.
    mutating func updateIndex() throws(GitError) {
        try step()
        let lock = try IndexLock.take(in: repository)
        do throws(GitError) {
            try rewriteIndex()
        } catch {
            if stepsLeft != 0 { try? lock.release() }
            throw error
        }
        try step()
        try lock.release()
    }

    private mutating func rewriteIndex() throws(GitError) {
        try step()
        try index.prepare(in: repository)
        for change in changes where isKnown(change) && !isStaged(change) { try updateEntry(change) }
        try index.writeCopy(in: repository)
        try step()
        try index.replaceOriginal(in: repository)
    }

    /// Whether the index holds for a path what a commit that the files may stand at does.
    private func isKnown(_ change: WorktreeChange) -> Bool {
        switch index.entry(at: change.path) {
        case .absent: change.known.contains(nil)
        case .file(let id): change.known.contains(id)
        case .other: false
        }
    }

    private mutating func updateEntry(_ change: WorktreeChange) throws(GitError) {
        guard let wanted = change.wanted else { return index.remove(change.path) }
        let isWanted = try present(at: change.path).isFile(wanted)
        index.set(change.path, wanted, status: isWanted ? try status(at: change.path) : nil)
    }

    /// Removes half-written files of a killed process.
    ///
    /// Nobody else is writing: we hold the writer lock.
    func clearLeftovers() throws(GitError) {
        for folder in Set(changes.map { parts($0.path).dropLast() }) {
            guard case .folder(let directory) = try folderAt(folder) else { continue }
            let prefix = Array(Directory.temporaryPrefix.utf8)
            for name in try directory.names() where name.starts(with: prefix) {
                try directory.remove(String(decoding: name, as: UTF8.self))
            }
        }
    }
}

/// What stands at a path of the working files.
private enum PresentFile {
    /// A plain file with these contents, or nothing.
    case file(ObjectID?)
    case folder
    /// Something that is never touched: a link, a device, a huge file, or one of them instead of a folder above.
    case inTheWay

    func isFile(_ id: ObjectID?) -> Bool {
        if case .file(id) = self { true } else { false }
    }
}

/// The way to a folder of the working files.
private enum FolderAt: ~Copyable {
    case folder(Directory)
    case missing
    /// A plain file stands where the folder would be.
    case file
    /// A link stands in the way.
    case inTheWay
}

extension WorktreeMove {
    private func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

    /// Goes down folder by folder, never through a link.
    private func folderAt(_ parts: ArraySlice<String>) throws(GitError) -> FolderAt {
        var folder = try root.child(".")
        for part in parts {
            guard let status = try folder.status(of: part) else { return .missing }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: folder = try folder.child(part)
            case S_IFREG: return .file
            default: return .inTheWay
            }
        }
        return .folder(folder)
    }

    private func present(at path: String) throws(GitError) -> PresentFile {
        let parts = parts(path)
        switch try folderAt(parts.dropLast()) {
        case .missing: return .file(nil)
        case .file: return .file(nil)
        case .inTheWay: return .inTheWay
        case .folder(let folder): return try Self.present(parts[parts.count - 1], in: folder)
        }
    }

    private static func present(_ name: String, in folder: borrowing Directory) throws(GitError) -> PresentFile {
        guard let status = try folder.status(of: name) else { return .file(nil) }
        if status.st_mode & S_IFMT == S_IFDIR { return .folder }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= ObjectLimit.file else { return .inTheWay }
        let bytes = try folder.read(name, limit: ObjectLimit.file)
        return .file(bytes.map { GitRepository.id(of: .blob, $0) })
    }

    private func status(at path: String) throws(GitError) -> stat? {
        let parts = parts(path)
        guard case .folder(let folder) = try folderAt(parts.dropLast()) else { return nil }
        return try folder.status(of: parts[parts.count - 1])
    }

    /// A plain file that stands where a folder is needed stays, and so does everything that would lie in the folder.
    private mutating func write(_ id: ObjectID, to path: String) throws(GitError) {
        let bytes = try repository.read(id, as: .blob, limit: ObjectLimit.file)
        let parts = parts(path)
        if case .file = try folderAt(parts.dropLast()) { return leftAlone.append(path) }
        var folder = try root.child(".")
        for part in parts.dropLast() { folder = try folder.childMadeIfMissing(part) }
        try folder.write(bytes, as: parts[parts.count - 1], mode: 0o666)
    }

    /// Removes a file and the folders that it leaves empty, as git does.
    private func remove(_ path: String) throws(GitError) {
        var parts = parts(path)[...]
        var name = parts.removeLast()
        guard case .folder(let folder) = try folderAt(parts) else { return }
        try folder.remove(name)
        while let last = parts.popLast() {
            name = last
            guard case .folder(let above) = try folderAt(parts), try above.removeFolderIfEmpty(name) else { return }
        }
    }
}
