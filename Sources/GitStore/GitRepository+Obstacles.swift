import CLibgit2
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
        let repository = handle.pointer
        let operation = "read the repository's settings"
        let settings = try Handle<ConfigurationKind>(operation) { git_repository_config_snapshot(&$0, repository) }
        let source = settings.pointer
        let iterator = try Handle<ConfigurationIteratorKind>(operation) {
            git_config_iterator_new(&$0, source)
        }
        var names: Set<String> = []
        var entry: UnsafeMutablePointer<git_config_entry>?
        while true {
            let status = git_config_next(&entry, iterator.pointer)
            if status == GIT_ITEROVER.rawValue { return names.sorted() }
            try GitError.check(status, operation)
            let name = entry?.pointee.name.map { String(cString: $0) } ?? ""
            if Self.isPromisorSetting(name) { names.insert(name) }
        }
    }

    /// The first and last part of a name come in lower case, whatever the file says.
    private static func isPromisorSetting(_ name: String) -> Bool {
        if name == "extensions.partialclone" { return true }
        return name.hasPrefix("remote.") && (name.hasSuffix(".promisor") || name.hasSuffix(".partialclonefilter"))
    }
}
