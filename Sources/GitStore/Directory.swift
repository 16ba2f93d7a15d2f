import Findings
import Glibc

/// An open folder.
///
/// Everything in it is reached through its descriptor, so that a link put in place of a folder above it afterwards
/// cannot lead elsewhere.
struct Directory: ~Copyable {
    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    /// Opens a folder that the caller trusts: links in the path are followed.
    init(openingAt path: String) throws(GitError) {
        let opened = open(path, Self.flags)
        guard opened >= 0 else { throw GitError.system("open the folder \(path)") }
        descriptor = opened
    }

    /// As above; nil when there is no such folder.
    static func ifPresent(_ path: String) throws(GitError) -> Directory? {
        do throws(GitError) {
            return try Directory(openingAt: path)
        } catch  where error.code == .notFound {
            return nil
        }
    }

    /// Opens a folder in this one; never through a link.
    func child(_ name: String) throws(GitError) -> Directory {
        let opened = openat(descriptor, name, Self.flags | O_NOFOLLOW)
        guard opened >= 0 else { throw GitError.system("open the folder \(name)") }
        return Directory(descriptor: opened)
    }

    /// Opens a folder in this one and makes it first when it is missing.
    func childMadeIfMissing(_ name: String) throws(GitError) -> Directory {
        if mkdirat(descriptor, name, 0o777) == 0 {
            try sync()
        } else if errno != EEXIST {
            throw GitError.system("make the folder \(name)")
        }
        return try child(name)
    }

    /// What is at a name, links not followed; nil when nothing is.
    func status(of name: String) throws(GitError) -> stat? {
        var status = stat()
        if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
        guard errno == ENOENT else { throw GitError.system("look at \(name)") }
        return nil
    }

    /// The names in the folder as bytes, `.` and `..` excepted, sorted.
    func names() throws(GitError) -> [[UInt8]] {
        let copy = openat(descriptor, ".", Self.flags)
        guard copy >= 0, let stream = fdopendir(copy) else { throw GitError.system("list a folder") }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = Self.name(of: entry)
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw GitError.system("list a folder") }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The bytes up to the NUL.
    ///
    /// An entry may be shorter than its type says, so it is never copied as a whole.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
        return Array(UnsafeBufferPointer(start: start, count: strlen(UnsafePointer<CChar>(OpaquePointer(start)))))
    }

    /// Removes a file or link; returns whether there was one.
    @discardableResult
    func remove(_ name: String) throws(GitError) -> Bool {
        if unlinkat(descriptor, name, 0) == 0 {
            try sync()
            return true
        }
        guard errno == ENOENT else { throw GitError.system("remove \(name)") }
        return false
    }

    /// Removes files; those that are not there are no error. Made durable once, at the end.
    func removeAll(_ names: [String]) throws(GitError) {
        for name in names where unlinkat(descriptor, name, 0) != 0 && errno != ENOENT {
            throw GitError.system("remove \(name)")
        }
        try sync()
    }

    /// Moves a file into another folder of the same disk, and replaces one that is there. Not durable by itself.
    func move(_ name: String, to folder: borrowing Directory) throws(GitError) {
        guard renameat(descriptor, name, folder.descriptor, name) == 0 else { throw GitError.system("move \(name)") }
    }

    /// Makes the bytes of a file durable.
    func sync(_ name: String) throws(GitError) {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw GitError.system("sync \(name)") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw GitError.system("sync \(name)") }
    }

    /// Removes a folder if it is empty; returns whether it did.
    func removeFolderIfEmpty(_ name: String) throws(GitError) -> Bool {
        guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { return false }
        try sync()
        return true
    }

    /// What came of giving a file a second name.
    enum Linking {
        case done
        /// Something has that name already.
        case taken
        /// The file system knows no second names.
        case impossible
    }

    /// Gives a file in this folder a second name in another, never in the place of something.
    func link(_ name: String, to folder: borrowing Directory, as second: String) throws(GitError) -> Linking {
        if linkat(descriptor, name, folder.descriptor, second, 0) == 0 {
            try folder.sync()
            return .done
        }
        switch errno {
        case EEXIST: return .taken
        case EPERM, EOPNOTSUPP, EXDEV, EMLINK: return .impossible
        default: throw GitError.system("link \(second)")
        }
    }

    /// Makes an empty file; false when something has that name already.
    func make(_ name: String) throws(GitError) -> Bool {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            guard errno == EEXIST else { throw GitError.system("make \(name)") }
            return false
        }
        close(file)
        try sync()
        return true
    }

    /// Moves a file in this folder over one in another.
    func move(_ name: String, over target: String, in folder: borrowing Directory) throws(GitError) {
        guard renameat(descriptor, name, folder.descriptor, target) == 0 else {
            throw GitError.system("replace \(target)")
        }
        try folder.sync()
    }

    /// Makes what happened to the names in this folder durable.
    func sync() throws(GitError) {
        // EINVAL: a file system that cannot sync folders has nothing to offer here.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw GitError.system("sync a folder") }
    }
}

extension Directory {
    /// How the names of files begin that are being written.
    ///
    /// One that is left over belongs to a killed process.
    static let temporaryPrefix = ".akkoord-tmp-"

    /// The bytes of a plain file; nil when there is none.
    ///
    /// Links are refused, and so is everything that is no file.
    func read(_ name: String, limit: Int) throws(GitError) -> [UInt8]? {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw GitError.system("read \(name)")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw GitError.system("read \(name)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw GitError(operation: "read \(name)", code: .wrongKind, message: "it is not a file")
        }
        return try Self.readAll(file, name, expecting: Int(status.st_size), limit: limit)
    }

    private static func readAll(
        _ file: Int32, _ name: String, expecting size: Int, limit: Int
    ) throws(GitError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: min(size, limit) + 1)
        var count = 0
        while true {
            let part = bytes.withUnsafeMutableBytes { room in
                let rest = UnsafeMutableRawBufferPointer(rebasing: room[count...])
                return Glibc.read(file, rest.baseAddress, rest.count)
            }
            if part < 0, errno == EINTR { continue }
            guard part >= 0 else { throw GitError.system("read \(name)") }
            if part == 0 { break }
            count += part
            guard count <= limit else {
                let message: Message = "the file has more than \(limit) bytes"
                throw GitError(operation: "read \(name)", code: .tooLarge, message: message)
            }
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: min(count, limit - count + 1)) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Replaces a file so that a crash at any moment leaves either the old or the new bytes.
    ///
    /// A link at the name is refused rather than replaced. When this throws, the old file is as it was.
    func write(_ bytes: [UInt8], as name: String, mode: mode_t) throws(GitError) {
        if let status = try status(of: name), status.st_mode & S_IFMT != S_IFREG {
            throw GitError(operation: "write \(name)", code: .symbolic, message: "a link or folder stands in the way")
        }
        let temporary = "\(Self.temporaryPrefix)\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        do throws(GitError) {
            try fill(temporary, bytes, for: name, mode: mode)
            guard renameat(descriptor, temporary, descriptor, name) == 0 else { throw GitError.system("write \(name)") }
        } catch {
            unlinkat(descriptor, temporary, 0)
            throw error
        }
        try sync()
    }

    private func fill(_ temporary: String, _ bytes: [UInt8], for name: String, mode: mode_t) throws(GitError) {
        let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { throw GitError.system("write \(name)") }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw GitError.system("write \(name)") }
            rest = rest.dropFirst(written)
        }
        guard fsync(file) == 0 else { throw GitError.system("write \(name)") }
    }
}
