import CLibgit2
import Findings
import Glibc

/// The working files of an ordinary clone.
///
/// They follow `refs/heads/main`; what the user has edited stays.
///
/// Whoever moves them holds the `WriterLock`. While HEAD names another branch the files belong to that branch, and
/// nothing is touched.
package struct Worktree {
    let repository: GitRepository
    let root: String

    /// Nil for a bare repository.
    package init?(_ repository: GitRepository) {
        guard let root = repository.workDirectory else { return nil }
        self.repository = repository
        self.root = root
    }

    /// Moves the files from one commit of main to the next; `old` is nil for the first commit.
    ///
    /// Call it after the branch has moved. Returns, sorted, the paths left alone: they hold uncommitted edits, or a
    /// link or folder stands in the way.
    package func follow(from old: ObjectID?, to new: ObjectID) throws(GitError) -> [String] {
        try follow(from: old, to: new, stop: nil)
    }

    /// Brings the files to where main is, whatever a crash left; returns the paths left alone, sorted.
    ///
    /// Call it before writing to main, too: it makes sure that a note is there, without which a crash straight after
    /// the first move would make the files look edited. With a note that is up to date it costs two small reads.
    package func recover(to main: ObjectID) throws(GitError) -> [String] {
        try recover(to: main, stop: nil)
    }

    /// Notes that the files stand before the first commit. Call it before that commit, so that a crash straight after
    /// it does not make them look edited.
    package func noteBeforeFirstCommit() throws(GitError) {
        try write(WorktreeMarker(from: [nil], to: nil))
    }

    func follow(from old: ObjectID?, to new: ObjectID, stop: Int?) throws(GitError) -> [String] {
        guard try isOnMain else { return [] }
        let marker = try marker()
        let noted = marker?.standings ?? []
        let standings = noted.contains(old) ? noted : noted + [old]
        return try move(from: standings, to: new, wasBrokenOff: marker?.to != nil, stop: stop)
    }

    func recover(to main: ObjectID, stop: Int?) throws(GitError) -> [String] {
        try IndexLock.clearLeftover(in: repository)
        guard try isOnMain else { return [] }
        guard let marker = try marker() else {
            try write(.at(main))
            return []
        }
        guard marker != .at(main) else {
            try forgetRestored(main: main)
            return []
        }
        return try move(from: marker.standings, to: main, wasBrokenOff: marker.to != nil, stop: stop)
    }

    private func move(
        from standings: [ObjectID?], to new: ObjectID, wasBrokenOff: Bool, stop: Int?
    ) throws(GitError) -> [String] {
        let changes = try plan(from: standings, to: new)
        var move = try WorktreeMove(self, changes, wasBrokenOff: wasBrokenOff, stopAfter: stop)
        try move.step()
        try write(WorktreeMarker(from: standings, to: new))
        if wasBrokenOff { try move.clearLeftovers() }
        try move.moveFiles()
        try move.updateIndex()
        try move.step()
        try noteLeft(move.editedBefore, standingAt: standings.first ?? nil, main: new)
        try write(.at(new))
        return move.leftAlone.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Worktree {
    private var markerPath: String { "\(repository.gitDirectory)/akkoord/worktree" }

    /// Nil when there is no note, or none that we wrote.
    func marker() throws(GitError) -> WorktreeMarker? {
        guard let bytes = try DurableFile.read(markerPath, limit: 1 << 16) else { return nil }
        return String(validating: bytes, as: UTF8.self).flatMap { WorktreeMarker($0) }
    }

    private func write(_ marker: WorktreeMarker) throws(GitError) {
        try DurableFile.write(Array(marker.text.utf8), to: markerPath)
    }

    /// Whether HEAD names main, so that the working files are main's.
    package var isOnMain: Bool {
        get throws(GitError) {
            let pointer = repository.handle.pointer
            let head = try Handle<ReferenceKind>("read HEAD") { git_reference_lookup(&$0, pointer, "HEAD") }
            return git_reference_symbolic_target(head.pointer).map { String(cString: $0) } == "refs/heads/main"
        }
    }

    /// What must change, sorted by path: every path in which the new commit differs from one the files may stand at.
    func plan(from standings: [ObjectID?], to new: ObjectID) throws(GitError) -> [WorktreeChange] {
        do {
            let target = try tree(of: new)
            var changes: [String: WorktreeChange] = [:]
            for standing in standings {
                // A commit that is no longer stored explains no file: what stands at it counts as an edit.
                if let standing, try repository.kindAndSize(of: standing) == nil { continue }
                for difference in try repository.differences(from: standing.map(tree), to: target) {
                    let empty = WorktreeChange(path: difference.path, wanted: difference.new, known: [])
                    changes[difference.path, default: empty].known.insert(difference.old)
                }
            }
            return changes.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        } catch let error as GitError {
            throw error
        } catch {
            throw GitError(operation: "compare the working files", code: .corrupt, message: "\(error)")
        }
    }

    func tree(of commit: ObjectID) throws -> ObjectID {
        try RawCommit.parse(repository.read(commit, as: .commit, limit: ObjectLimit.commit)).tree
    }
}
