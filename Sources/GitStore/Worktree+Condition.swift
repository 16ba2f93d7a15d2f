/// How the working files stand beside main.
package struct WorktreeCondition: Hashable, Sendable {
    /// Paths where a move was broken off, or has not come yet: they hold what main held before.
    package fileprivate(set) var behind: [String] = []
    /// Paths that hold something else than main, and not because they are behind.
    package fileprivate(set) var edited: [String] = []
}

extension Worktree {
    /// Compares the working files below the given names of the root with a commit of main; changes nothing.
    ///
    /// What a move has not brought up is found everywhere, whatever the names.
    package func condition(at main: ObjectID, under names: [String]) throws -> WorktreeCondition {
        var condition = WorktreeCondition()
        let behind = try behind(main)
        condition.behind = behind.sorted()
        condition.edited = try differing(from: main, under: names).subtracting(behind).sorted()
        return condition
    }

    private func behind(_ main: ObjectID) throws -> Set<String> {
        guard let marker = try marker(), marker != .at(main) else { return [] }
        let changes = try plan(from: marker.standings, to: main)
        return Set(
            try changes.filter { change in
                let present = try presentID(at: change.path)
                return present != change.wanted && change.known.contains(present)
            }.map(\.path))
    }

    private func differing(from main: ObjectID, under names: [String]) throws -> Set<String> {
        let wanted = Set(names)
        let isBelow = { (path: String) in wanted.contains(String(path.prefix { $0 != "/" })) }
        var stored = Dictionary(uniqueKeysWithValues: try storedFiles(of: main, isBelow).map { ($0.path, $0.id) })
        let present = try files(under: names)
        var differing = Set(present.unusable.map(\.path))
        for file in present.files {
            let id = stored.removeValue(forKey: file.path)
            if id != GitRepository.id(of: .blob, file.bytes) { differing.insert(file.path) }
        }
        return differing.union(stored.keys)
    }

    private func storedFiles(of commit: ObjectID, _ isBelow: (String) -> Bool) throws -> [TreeFile] {
        try repository.entries(ofTree: tree(of: commit)).filter { isBelow($0.name) }.flatMap { entry in
            switch entry.mode {
            case .file: [TreeFile(path: entry.name, id: entry.id)]
            case .directory:
                try repository.files(inTree: entry.id).map { TreeFile(path: "\(entry.name)/\($0.path)", id: $0.id) }
            }
        }
    }

    func presentID(at path: String) throws(GitError) -> ObjectID? {
        try DurableFile.read("\(root)/\(path)", limit: ObjectLimit.file).map { GitRepository.id(of: .blob, $0) }
    }
}
