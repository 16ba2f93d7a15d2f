import Findings
import Glibc

extension GitRepository {
    /// How many objects lie in files of their own, those of lenders not counted.
    package func looseObjectCount() throws(GitError) -> Int {
        try LooseObjects("\(commonDirectory)/objects")?.ids().count ?? 0
    }

    /// How many packs there are, those of lenders not counted.
    package func packCount() throws(GitError) -> Int {
        let names = try Directory.ifPresent("\(commonDirectory)/objects/pack")?.names() ?? []
        return names.count { $0.suffix(5).elementsEqual(".pack".utf8) }
    }

    /// Bytes that this process may still write on the disk of the repository.
    package func freeSpace() throws(GitError) -> Int {
        var status = statvfs()
        guard statvfs(commonDirectory, &status) == 0 else { throw GitError.system("look at the disk") }
        return Int(
            clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
    }
}

/// A file that some writer made to keep others away, or that one had not finished.
package struct LeftoverFile: Hashable, Sendable {
    /// From the top of the repository's own folder.
    package let path: String
    /// When somebody touched it last, in seconds since 1970.
    package let touched: Int
    /// Whether it keeps writers away; else it only takes room.
    package let isLock: Bool
}

extension GitRepository {
    /// Lock files and half-written files, sorted by path. One that is young may be in use.
    package func leftovers() throws(GitError) -> [LeftoverFile] {
        var found: [LeftoverFile] = []
        let git = try Directory(openingAt: commonDirectory)
        try Self.collect(in: git, "", depth: 0, into: &found)
        for (name, depth) in [("refs", 8), ("akkoord", 1)] {
            guard try git.status(of: name) != nil else { continue }
            try Self.collect(in: git.child(name), name + "/", depth: depth, into: &found)
        }
        if gitDirectory != commonDirectory {
            try Self.collect(in: Directory(openingAt: gitDirectory), "", depth: 0, into: &found)
        }
        return found.sorted { $0.path < $1.path }
    }

    private static func collect(
        in folder: borrowing Directory, _ prefix: String, depth: Int, into found: inout [LeftoverFile]
    ) throws(GitError) {
        for bytes in try folder.names() {
            let name = String(decoding: bytes, as: UTF8.self)
            guard let status = try folder.status(of: name) else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                if depth > 0 {
                    try collect(in: folder.child(name), "\(prefix)\(name)/", depth: depth - 1, into: &found)
                }
            } else if let isLock = kind(of: name, in: prefix) {
                let touched = max(status.st_mtim.tv_sec, status.st_ctim.tv_sec)
                found.append(LeftoverFile(path: prefix + name, touched: touched, isLock: isLock))
            }
        }
    }

    /// Whether a name is that of a lock or of a half-written file; nil when it is neither.
    private static func kind(of name: String, in prefix: String) -> Bool? {
        if prefix == "akkoord/packing/" || name.hasPrefix(Directory.temporaryPrefix) { return false }
        return name.hasSuffix(".lock") ? true : nil
    }
}
