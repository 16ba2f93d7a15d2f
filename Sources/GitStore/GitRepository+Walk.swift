import Findings

/// A file somewhere below a tree.
package struct TreeFile: Hashable, Sendable {
    package let path: String
    package let id: ObjectID

    package init(path: String, id: ObjectID) {
        self.path = path
        self.id = id
    }
}

/// Every walk reads trees through the strict parser, so that no two readers can see different files.
extension GitRepository {
    /// The entries of one folder, in git's order.
    package func entries(ofTree id: ObjectID) throws -> [TreeEntry] {
        try RawTree.parse(read(id, as: .tree, limit: ObjectLimit.tree))
    }

    /// All files, sorted by the bytes of their paths; or those whose paths, and the paths of whose folders with a final
    /// slash, are wanted: other folders are not opened.
    package func files(
        inTree id: ObjectID, where isWanted: (String) -> Bool = { _ in true }
    ) throws -> [TreeFile] {
        var files: [TreeFile] = []
        try collect(entries(ofTree: id), TreePlace(), isWanted, into: &files)
        return files
    }

    private func collect(
        _ entries: [TreeEntry], _ place: TreePlace, _ isWanted: (String) -> Bool, into files: inout [TreeFile]
    ) throws {
        for entry in entries {
            let path = place.path(entry.name)
            switch entry.mode {
            case .file where isWanted(path): files.append(TreeFile(path: path, id: entry.id))
            case .directory where isWanted(path + "/"):
                try collect(folder(entry, at: place), place.below(entry.name), isWanted, into: &files)
            case .file, .directory: continue
            }
        }
    }

    /// The file at a path; nil when there is none, or a folder.
    package func file(at path: String, inTree id: ObjectID) throws -> ObjectID? {
        guard RawTree.isPath(path) else { return nil }
        var tree = id
        let parts = path.split(separator: "/").map(String.init)
        for part in parts.dropLast() {
            let entry = try entries(ofTree: tree).first { $0.name == part }
            guard let entry, entry.mode == .directory else { return nil }
            tree = entry.id
        }
        let entry = try entries(ofTree: tree).first { $0.name == parts.last }
        return entry?.mode == .file ? entry?.id : nil
    }

    /// The entries of a folder below the root: it may not be empty, since git itself stores no empty folders.
    func folder(_ entry: TreeEntry, at place: TreePlace) throws -> [TreeEntry] {
        guard place.depth < RawTree.depthLimit else {
            throw RawObjectError(.treeDepth, "\(place.path(entry.name)) is nested deeper than is accepted")
        }
        let entries = try entries(ofTree: entry.id)
        guard !entries.isEmpty else {
            throw RawObjectError(.treeEmpty, "the folder \(place.path(entry.name)) is empty")
        }
        return entries
    }
}

/// Where a walk is: the folder's path with a final slash (empty at the root), and how many parts a path here has.
struct TreePlace {
    private var prefix = ""
    private(set) var depth = 1

    func path(_ name: String) -> String { prefix + name }

    func below(_ name: String) -> TreePlace {
        var place = TreePlace()
        place.prefix = prefix + name + "/"
        place.depth = depth + 1
        return place
    }
}
