import Findings
package import Glibc

/// Files outside the object store that must survive a crash whole.
package enum DurableFile {
    /// Writes a file so that a crash leaves the old bytes or the new ones, never a mixture, and makes the folders
    /// above it.
    ///
    /// A link at `path` itself is refused; links among the folders above it are the caller's own and are followed.
    package static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(GitError) {
        try located(path) { name, folder throws(GitError) in
            try openMaking(folder).write(bytes, as: name, mode: mode)
        }
    }

    /// The bytes of a file; nil when there is none.
    ///
    /// More than `limit` bytes is `.tooLarge`.
    package static func read(_ path: String, limit: Int) throws(GitError) -> [UInt8]? {
        try located(path) { name, folder throws(GitError) in
            guard let directory = try Directory.ifPresent(folder) else { return nil }
            return try directory.read(name, limit: limit)
        }
    }

    /// Removes a file durably; one that is not there is no error.
    package static func remove(_ path: String) throws(GitError) {
        try located(path) { name, folder throws(GitError) in
            guard let directory = try Directory.ifPresent(folder) else { return }
            try directory.remove(name)
        }
    }

    /// Cuts a path into the name and the folder, and puts the whole path into what goes wrong.
    private static func located<Result>(
        _ path: String, _ body: (String, String) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = cut.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        do throws(GitError) {
            return try body(name, folder)
        } catch {
            throw GitError(operation: "\(error.operation) (\(path))", code: error.code, message: error.message)
        }
    }

    private static func openMaking(_ folder: String) throws(GitError) -> Directory {
        if let directory = try Directory.ifPresent(folder) { return directory }
        let cut = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = cut.map { String(folder[folder.utf8.index(after: $0)...]) } ?? folder
        let above = cut.map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) } ?? "."
        let parent = try openMaking(above)
        return try name.isEmpty ? parent : parent.childMadeIfMissing(name)
    }
}
