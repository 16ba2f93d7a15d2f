import CLibgit2
import Findings

/// An open repository.
///
/// Not `Sendable` on purpose: libgit2 objects belong to one thread at a time. Open one per worker; it costs a
/// fraction of a millisecond.
package final class GitRepository {
    let handle: Handle<RepositoryKind>
    /// Where objects are written.
    ///
    /// Never read from: see `LooseObjects`.
    let database: Handle<ObjectDatabaseKind>
    let looseObjects: [LooseObjects]
    /// One for the life of the repository: it keeps the list of packs and the cache of commits and trees.
    let packs: Handle<ObjectDatabaseKind>

    /// Opens the repository that `path` lies in, searching upwards as `git -C path` does.
    ///
    /// Never creates one.
    package convenience init(discovering path: String) throws(GitError) {
        try self.init(path, "open the repository around \(path)", flags: 0)
    }

    /// Opens the repository at `path` itself: a working folder, its `.git`, or a bare repository.
    package convenience init(openingAt path: String) throws(GitError) {
        try self.init(path, "open the repository at \(path)", flags: GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue)
    }

    /// Opens the repository a receiving hook runs for, with the pushed objects that git still keeps in quarantine.
    ///
    /// For reading only: libgit2 does not obey git's ban on moving references while objects are in quarantine.
    package static func openedByHook() throws(GitError) -> GitRepository {
        try GitRepository(nil, "open the repository of the hook", flags: GIT_REPOSITORY_OPEN_FROM_ENV.rawValue)
    }

    private init(_ path: String?, _ operation: Message, flags: UInt32) throws(GitError) {
        do throws(GitError) {
            handle = try Handle(operation) { git_repository_open_ext(&$0, path, flags, nil) }
        } catch {
            throw Self.explained(error, path)
        }
        let pointer = handle.pointer
        database = try Handle("open the objects") { git_repository_odb(&$0, pointer) }
        let common = Self.folder(git_repository_commondir(pointer)) ?? ""
        let folders = try path == nil ? ObjectFolders.ofHook(common) : ObjectFolders.of(common)
        var loose: [LooseObjects] = []
        for folder in folders {
            if let objects = try LooseObjects(folder) { loose.append(objects) }
        }
        looseObjects = loose
        packs = try Self.openPacks(in: folders)
    }

    private static func openPacks(in folders: [String]) throws(GitError) -> Handle<ObjectDatabaseKind> {
        let packs = try Handle<ObjectDatabaseKind>("open the packs") { git_odb_new(&$0) }
        for folder in folders {
            var backend: OpaquePointer?
            try GitError.check(git_odb_backend_pack(&backend, folder), "open the packs of \(folder)")
            try GitError.check(git_odb_add_backend(packs.pointer, backend, 1), "open the packs of \(folder)")
        }
        return packs
    }

    /// Says plainly why a repository cannot be opened, where libgit2 says it in words of its own.
    private static func explained(_ error: GitError, _ path: String?) -> GitError {
        // libgit2 1.5 reports another owner in two ways.
        let missingKey = error.code == .notFound && error.message.text.contains("safe.directory")
        if missingKey || error.code == .owner {
            let message: Message = "the repository belongs to another user; run this command as its owner"
            return GitError(operation: error.operation, code: .owner, message: message)
        }
        if error.code == .notFound {
            let message: Message =
                path == "." || path == nil
                ? "there is no git repository in this folder, nor above it"
                : "there is no git repository in \(path ?? ""), nor above it"
            return GitError(operation: error.operation, code: .noRepository, message: message)
        }
        guard error.message.text.hasPrefix("unsupported ") else { return error }
        let message: Message =
            "the repository is of a git format that this version cannot read (its objects must be named by SHA-1)"
        return GitError(operation: error.operation, code: .unsupported, message: message)
    }

    /// Creates an empty repository whose HEAD names `refs/heads/main`, with the folders above it.
    ///
    /// A folder that already holds a repository is refused and stays as it is.
    package static func create(at path: String, bare: Bool) throws(GitError) -> GitRepository {
        Libgit2.start
        let operation: Message = "create a repository at \(path)"
        var options = git_repository_init_options()
        let version = UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)
        try GitError.check(git_repository_init_options_init(&options, version), operation)
        options.flags = GIT_REPOSITORY_INIT_NO_REINIT.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
        if bare { options.flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
        let created = try Handle<RepositoryKind>(operation) { pointer in
            "main".withCString { main in
                options.initial_head = main
                return git_repository_init_ext(&pointer, path, &options)
            }
        }
        _ = consume created
        return try GitRepository(openingAt: path)
    }

    /// The version of libgit2 that runs.
    package static var libraryVersion: String { Libgit2.version }

    /// The folder of the repository's own files; in a linked working tree that tree's part of it.
    ///
    /// No trailing slash.
    package var gitDirectory: String { Self.folder(git_repository_path(handle.pointer)) ?? "" }

    /// The folder that all linked working trees share: objects, references, the writer lock.
    ///
    /// No trailing slash.
    package var commonDirectory: String { Self.folder(git_repository_commondir(handle.pointer)) ?? "" }

    /// The folder of the working files, without trailing slash; nil in a bare repository.
    package var workDirectory: String? { Self.folder(git_repository_workdir(handle.pointer)) }

    private static func folder(_ pointer: UnsafePointer<CChar>?) -> String? {
        guard let pointer else { return nil }
        var path = String(cString: pointer)
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
