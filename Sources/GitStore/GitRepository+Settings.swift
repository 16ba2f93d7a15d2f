import CLibgit2
import Findings

extension GitRepository {
    /// The repository's own settings in the order of its files; those of the user and the machine are never read.
    ///
    /// The first and last part of a name come in lower case, whatever the file says.
    package func settings() throws(GitError) -> [(name: String, value: String)] {
        let repository = handle.pointer
        let operation: Message = "read the repository's settings"
        let snapshot = try Handle<ConfigurationKind>(operation) { git_repository_config_snapshot(&$0, repository) }
        let source = snapshot.pointer
        let iterator = try Handle<ConfigurationIteratorKind>(operation) { git_config_iterator_new(&$0, source) }
        var settings: [(name: String, value: String)] = []
        var entry: UnsafeMutablePointer<git_config_entry>?
        while true {
            let status = git_config_next(&entry, iterator.pointer)
            if status == GIT_ITEROVER.rawValue { return settings }
            try GitError.check(status, operation)
            guard let name = entry?.pointee.name else { continue }
            settings.append((String(cString: name), entry?.pointee.value.map { String(cString: $0) } ?? ""))
        }
    }
}
