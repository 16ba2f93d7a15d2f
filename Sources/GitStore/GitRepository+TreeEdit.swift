import Findings

extension GitRepository {
    /// Stores the tree that `base` becomes by these changes, and returns its id; nil as a value removes the file.
    ///
    /// Writes only the folders it touches. Folders left without files vanish; removing what is not there changes
    /// nothing. Refused: paths outside the grammar, ids that are no stored file, and a path that would be file and
    /// folder at once.
    package func tree(from base: ObjectID?, changing changes: [String: ObjectID?]) throws -> ObjectID {
        var edit = FolderEdit()
        for (path, id) in changes {
            guard RawTree.isPath(path) else {
                throw RawObjectError(.treeName, "the path \(path.debugDescription) is not accepted")
            }
            if let id { try requireFile(id) }
            edit.set(path.split(separator: "/").map(String.init)[...], id)
        }
        return try apply(edit, to: base, TreePlace()) ?? write(.tree, [])
    }

    private func requireFile(_ id: ObjectID) throws(GitError) {
        let operation: Message = "put object \(id) into a tree"
        guard let kind = try kindAndSize(of: id)?.kind else {
            throw GitError(operation: operation, code: .notFound, message: "it is not stored")
        }
        guard kind == .blob else {
            throw GitError(operation: operation, code: .wrongKind, message: "it is a \(kind), not a file")
        }
    }

    /// The id of the changed folder; nil when no file is left in it.
    private func apply(_ edit: FolderEdit, to base: ObjectID?, _ place: TreePlace) throws -> ObjectID? {
        let old = try base.map(entries) ?? []
        var entries: [String: TreeEntry] = [:]
        for entry in old { entries[entry.name] = entry }
        for (name, id) in edit.files where id == nil && entries[name]?.mode == .file { entries[name] = nil }
        for (name, folder) in edit.folders { try apply(folder, named: name, to: &entries, place) }
        for case (let name, let id?) in edit.files {
            guard entries[name]?.mode != .directory else { throw Self.conflict(place.path(name)) }
            entries[name] = TreeEntry(mode: .file, name: name, id: id)
        }
        return try store(entries, insteadOf: old, base)
    }

    private func apply(
        _ edit: FolderEdit, named name: String, to entries: inout [String: TreeEntry], _ place: TreePlace
    ) throws {
        let present = entries[name]
        let base = present?.mode == .directory ? present?.id : nil
        let id = try apply(edit, to: base, place.below(name))
        if present?.mode == .file {
            guard id == nil else { throw Self.conflict(place.path(name)) }
        } else {
            entries[name] = id.map { TreeEntry(mode: .directory, name: name, id: $0) }
        }
    }

    private func store(
        _ entries: [String: TreeEntry], insteadOf old: [TreeEntry], _ base: ObjectID?
    ) throws -> ObjectID? {
        guard !entries.isEmpty else { return nil }
        guard entries.count <= RawTree.entryLimit else {
            throw RawObjectError(.tooManyEntries, "a folder would have more than \(RawTree.entryLimit) entries")
        }
        let sorted = entries.values.sorted(by: RawTree.precedes)
        if let base, sorted == old { return base }
        return try write(.tree, RawTree.render(sorted))
    }

    private static func conflict(_ path: String) -> RawObjectError {
        RawObjectError(.treeConflict, "\(path) would be a file and a folder at once")
    }
}

/// The changes of one folder: its files, and the folders in it.
private struct FolderEdit {
    private(set) var files: [String: ObjectID?] = [:]
    private(set) var folders: [String: FolderEdit] = [:]

    mutating func set(_ parts: ArraySlice<String>, _ id: ObjectID?) {
        guard let name = parts.first else { return }
        if parts.count == 1 {
            files.updateValue(id, forKey: name)
        } else {
            folders[name, default: FolderEdit()].set(parts.dropFirst(), id)
        }
    }
}
