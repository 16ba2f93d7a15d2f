/// A path whose file differs between two trees; nil where the file is not there.
package struct TreeDifference: Hashable, Sendable {
    package let path: String
    package let old: ObjectID?
    package let new: ObjectID?

    package init(path: String, old: ObjectID?, new: ObjectID?) {
        self.path = path
        self.old = old
        self.new = new
    }
}

extension GitRepository {
    /// The files that differ between two trees, sorted by the bytes of their paths; nil is the tree without files.
    ///
    /// Reads only folders whose ids differ, unlike libgit2's own comparison. A file that became a folder is one
    /// removal and several additions.
    package func differences(from old: ObjectID?, to new: ObjectID?) throws -> [TreeDifference] {
        guard old != new else { return [] }
        var found: [TreeDifference] = []
        let sides = try TreeSides(old: old.map(entries) ?? [], new: new.map(entries) ?? [])
        try compare(sides, TreePlace(), into: &found)
        return found
    }

    private func compare(_ sides: TreeSides, _ place: TreePlace, into found: inout [TreeDifference]) throws {
        for pair in sides.pairs where pair.old?.id != pair.new?.id {
            guard let entry = pair.old ?? pair.new else { continue }
            switch entry.mode {
            case .file:
                found.append(TreeDifference(path: place.path(entry.name), old: pair.old?.id, new: pair.new?.id))
            case .directory:
                let old = try pair.old.map { try folder($0, at: place) } ?? []
                let new = try pair.new.map { try folder($0, at: place) } ?? []
                try compare(TreeSides(old: old, new: new), place.below(entry.name), into: &found)
            }
        }
    }
}

/// The entries of one folder in two trees.
private struct TreeSides {
    let old: [TreeEntry]
    let new: [TreeEntry]

    /// The entries side by side in git's order.
    ///
    /// A file and a folder of one name are two pairs.
    var pairs: [(old: TreeEntry?, new: TreeEntry?)] {
        var pairs: [(old: TreeEntry?, new: TreeEntry?)] = []
        var left = old[...]
        var right = new[...]
        while !left.isEmpty || !right.isEmpty {
            let takesOld = Self.comesFirst(left.first, right.first)
            let takesNew = Self.comesFirst(right.first, left.first)
            pairs.append((takesOld ? left.popFirst() : nil, takesNew ? right.popFirst() : nil))
        }
        return pairs
    }

    /// Whether an entry is there and nothing on the other side stands before it.
    private static func comesFirst(_ entry: TreeEntry?, _ other: TreeEntry?) -> Bool {
        guard let entry else { return false }
        return other.map { !RawTree.precedes($0, entry) } ?? true
    }
}
