import Findings

/// The note `akkoord/left-behind` in the repository's folder: working files that hold edits of a commit from before main
/// moved on, each with the oldest commit that it may have been edited on.
///
/// An entry goes when its file is found to be that of main again: only then can what differs later be an edit of main's.
struct LeftBehind: Equatable {
    private(set) var commits: [String: ObjectID] = [:]

    init() {}

    var text: String {
        commits.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($0.value) \($0.key)\n" }.joined()
    }

    /// Nil when the text is not one we write.
    init?(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let space = line.firstIndex(of: " "), let id = ObjectID(hex: String(line[..<space])) else {
                return nil
            }
            commits[String(line[line.index(after: space)...])] = id
        }
        guard self.text == text else { return nil }
    }

    /// What was edited on an earlier commit already stays with that one.
    mutating func add(_ path: String, at commit: ObjectID) {
        if commits[path] == nil { commits[path] = commit }
    }

    mutating func keep(where isKept: (String) throws -> Bool) rethrows {
        commits = try commits.filter { try isKept($0.key) }
    }
}

extension Worktree {
    /// The oldest commit of main that each of these edited files may have been edited on, where that is not main as it
    /// is now.
    package func olderStandings(of paths: [String], main: ObjectID) throws(GitError) -> [String: ObjectID] {
        let noted = try leftBehind().commits
        let marked = try marker()?.standings.compactMap(\.self).first { $0 != main }
        return paths.reduce(into: [:]) { $0[$1] = noted[$1] ?? marked }
    }

    /// Notes what a move left alone, beside what earlier ones did.
    func noteLeft(_ paths: [String], standingAt commit: ObjectID?, main: ObjectID) throws(GitError) {
        var left = try leftBehind()
        if let commit { for path in paths { left.add(path, at: commit) } }
        try write(left, beside: main)
    }

    /// Forgets the files that are main's again.
    func forgetRestored(main: ObjectID) throws(GitError) {
        let left = try leftBehind()
        if !left.commits.isEmpty { try write(left, beside: main) }
    }

    private func write(_ left: LeftBehind, beside main: ObjectID) throws(GitError) {
        let known = try leftBehind()
        var kept = left
        do {
            let tree = try self.tree(of: main)
            // A folder that stands there now is no file of main's.
            try kept.keep { path in try (try? presentID(at: path)) != repository.file(at: path, inTree: tree) }
        } catch let error as GitError {
            throw error
        } catch {
            throw GitError(operation: "compare the working files", code: .corrupt, message: "\(error)")
        }
        if kept != known { try DurableFile.write(Array(kept.text.utf8), to: leftBehindPath) }
    }

    private var leftBehindPath: String { "\(repository.gitDirectory)/akkoord/left-behind" }

    /// Empty when there is no note, or none that we wrote.
    private func leftBehind() throws(GitError) -> LeftBehind {
        guard let bytes = try DurableFile.read(leftBehindPath, limit: 1 << 24) else { return LeftBehind() }
        return String(validating: bytes, as: UTF8.self).flatMap { LeftBehind($0) } ?? LeftBehind()
    }
}
