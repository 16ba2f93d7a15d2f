import GitStore

/// A tree as raw entries, so that it can say what no honest writer would.
struct RawEntries {
    struct Entry {
        var mode: [UInt8]
        var name: [UInt8]
        var id: ObjectID
    }

    var entries: [Entry] = []

    init(_ tree: ObjectID, in repository: GitRepository) throws {
        entries = try repository.entries(ofTree: tree).map {
            Entry(mode: Array(($0.mode == .file ? "100644" : "40000").utf8), name: Array($0.name.utf8), id: $0.id)
        }
    }

    private var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += entry.mode
            bytes.append(UInt8(ascii: " "))
            bytes += entry.name
            bytes.append(0)
            bytes += entry.id.bytes
        }
        return bytes
    }

    func write(to repository: GitRepository) throws -> ObjectID { try repository.write(.tree, bytes) }

    mutating func append(_ mode: String, _ name: [UInt8], _ id: ObjectID) {
        entries.append(Entry(mode: Array(mode.utf8), name: name, id: id))
    }

    subscript(name: String) -> Entry? {
        get { entries.first { $0.name == Array(name.utf8) } }
        set {
            guard let index = entries.firstIndex(where: { $0.name == Array(name.utf8) }), let newValue else { return }
            entries[index] = newValue
        }
    }
}
