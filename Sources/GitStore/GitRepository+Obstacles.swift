import Glibc

extension GitRepository {
    /// What makes git show another history than the stored one, or lets part of it be missing: names of replace
    /// references and of files, relative to the repository's folder, in a fixed order.
    ///
    /// Empty in a sound repository.
    package var obstacles: [String] {
        get throws(GitError) {
            try references(under: "refs/replace/").map(\.name) + presentFiles + promisorMarks
        }
    }

    /// Whether objects may be missing on purpose, so that nothing can be verified to the first commit.
    package var shallowOrPartial: Bool {
        get throws(GitError) {
            if exists("shallow") { return true }
            return try !promisorMarks.isEmpty
        }
    }

    private var presentFiles: [String] {
        ["info/grafts", "shallow", "objects/info/alternates"].filter(exists)
    }

    private func exists(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(commonDirectory)/\(name)", &status) == 0
    }

    /// A partial clone says so in its settings and marks the packs that came from the promising remote.
    private var promisorMarks: [String] {
        get throws(GitError) {
            let packs = try Directory.ifPresent("\(commonDirectory)/objects/pack")?.names() ?? []
            let names = packs.map { String(decoding: $0, as: UTF8.self) }
            let marked = names.filter { $0.hasSuffix(".promisor") }.map { "objects/pack/\($0)" }
            return try promisorSettings() + marked
        }
    }

    private func promisorSettings() throws(GitError) -> [String] {
        try Set(settings().map(\.name).filter(Self.isPromisorSetting)).sorted()
    }

    /// The first and last part of a name come in lower case, whatever the file says.
    private static func isPromisorSetting(_ name: String) -> Bool {
        if name == "extensions.partialclone" { return true }
        return name.hasPrefix("remote.") && (name.hasSuffix(".promisor") || name.hasSuffix(".partialclonefilter"))
    }
}
