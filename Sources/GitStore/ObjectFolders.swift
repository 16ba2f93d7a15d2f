import Glibc

/// The `objects` folders that a repository takes its objects from: its own first, then those it borrows from.
///
/// Borrowing is reported as an obstacle; but what is borrowed must be readable for anything to be said about it.
enum ObjectFolders {
    /// How far a folder may borrow from one that borrows itself; as in git.
    private static let depthLimit = 5

    static func of(_ commonDirectory: String) throws(GitError) -> [String] {
        try withAlternates("\(commonDirectory)/objects", depth: 0)
    }

    /// The folders a receiving hook is told by its environment: the quarantine, then the repository's own.
    static func ofHook(_ commonDirectory: String) throws(GitError) -> [String] {
        let quarantine = environment("GIT_OBJECT_DIRECTORY").map { [$0] } ?? []
        let others = environment("GIT_ALTERNATE_OBJECT_DIRECTORIES")?.split(separator: ":").map(String.init) ?? []
        return quarantine + others + (try of(commonDirectory))
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func withAlternates(_ folder: String, depth: Int) throws(GitError) -> [String] {
        var folders = [folder]
        guard depth < depthLimit, let bytes = try DurableFile.read("\(folder)/info/alternates", limit: 1 << 16) else {
            return folders
        }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let path = line.hasPrefix("/") ? String(line) : "\(folder)/\(line)"
            folders += try withAlternates(path, depth: depth + 1)
        }
        return folders
    }
}
