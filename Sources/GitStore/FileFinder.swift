/// Finds files below one tree, and keeps the folders on the way to the last one: its neighbours cost no second reading.
package final class FileFinder {
    private let repository: GitRepository
    /// The root, then the folders that the last path led through.
    private var trail: [(name: String, entries: [TreeEntry])]

    package init(_ repository: GitRepository, tree: ObjectID) throws {
        self.repository = repository
        trail = [("", try repository.entries(ofTree: tree))]
    }

    /// The file at a path; nil when there is none, or a folder.
    package func file(at path: String) throws -> ObjectID? {
        guard RawTree.isPath(path) else { return nil }
        let parts = path.split(separator: "/").map(String.init)
        for (depth, part) in parts.dropLast().enumerated() {
            guard try enter(part, below: depth) else { return nil }
        }
        let entry = trail[parts.count - 1].entries.first { $0.name == parts.last }
        return entry?.mode == .file ? entry?.id : nil
    }

    /// Opens a folder unless the last path led through it; false when there is no such folder.
    private func enter(_ name: String, below depth: Int) throws -> Bool {
        if trail.count > depth + 1, trail[depth + 1].name == name { return true }
        guard let entry = trail[depth].entries.first(where: { $0.name == name }), entry.mode == .directory else {
            return false
        }
        let entries = try repository.entries(ofTree: entry.id)
        trail.removeSubrange((depth + 1)...)
        trail.append((name, entries))
        return true
    }
}
