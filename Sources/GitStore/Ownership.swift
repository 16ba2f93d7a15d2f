import Glibc

/// To whom a folder belongs.
package struct Owner: Hashable, Sendable {
    package let user: UInt32
    package let group: UInt32

    /// As `chown` takes it, with names where the machine knows them.
    package var text: String { "\(Self.name(ofUser: user) ?? "\(user)"):\(Self.name(ofGroup: group) ?? "\(group)")" }

    /// The user's name, or `#` and the number, as `sudo -u` takes it.
    package var userName: String { Self.name(ofUser: user) ?? "#\(user)" }

    /// The owner of what is at a path, links followed; nil when nothing is.
    package static func of(_ path: String) -> Owner? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Owner(user: status.st_uid, group: status.st_gid)
    }

    private static func name(ofUser id: UInt32) -> String? { getpwuid(id).map { String(cString: $0.pointee.pw_name) } }
    private static func name(ofGroup id: UInt32) -> String? { getgrgid(id).map { String(cString: $0.pointee.gr_name) } }
}

extension GitRepository {
    /// Folders of the repository's own that belong to another user than the whole, from its top, sorted.
    ///
    /// A command that was run as another user makes them, and then the owner cannot write there.
    package func foreignFolders() throws(GitError) -> [String] {
        guard let owner = Owner.of(commonDirectory) else { return [] }
        var found: [String] = []
        try Self.collect(in: Directory(openingAt: commonDirectory), "", owner.user, depth: 8, into: &found)
        return found.sorted()
    }

    private static func collect(
        in folder: borrowing Directory, _ prefix: String, _ owner: UInt32, depth: Int, into found: inout [String]
    ) throws(GitError) {
        for bytes in try folder.names() {
            let name = String(decoding: bytes, as: UTF8.self)
            guard let status = try folder.status(of: name), status.st_mode & S_IFMT == S_IFDIR else { continue }
            if status.st_uid != owner {
                found.append(prefix + name)
            } else if depth > 0 {
                try collect(in: folder.child(name), "\(prefix)\(name)/", owner, depth: depth - 1, into: &found)
            }
        }
    }
}
