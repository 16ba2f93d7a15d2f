extension LooseObjects {
    /// The ids of all objects in files of their own, sorted. Files with other names are left out.
    func ids() throws(GitError) -> [ObjectID] {
        var ids: [ObjectID] = []
        for fan in try fans() {
            for name in try folder.child(fan).names() {
                if let id = ObjectID(hex: fan + String(decoding: name, as: UTF8.self)) { ids.append(id) }
            }
        }
        return ids
    }

    /// Removes the files of objects, and the folders that this leaves empty.
    func remove(_ ids: [ObjectID]) throws(GitError) {
        let names = Dictionary(grouping: ids) { String($0.hex.prefix(2)) }
        for (fan, ids) in names.sorted(by: { $0.key < $1.key }) {
            try folder.child(fan).removeAll(ids.map { String($0.hex.dropFirst(2)) })
            _ = try folder.removeFolderIfEmpty(fan)
        }
    }

    /// The folders `00` to `ff` that are there, sorted.
    private func fans() throws(GitError) -> [String] {
        try folder.names().map { String(decoding: $0, as: UTF8.self) }.filter { name in
            name.utf8.count == 2 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        }
    }
}
