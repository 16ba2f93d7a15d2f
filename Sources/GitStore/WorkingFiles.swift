import Glibc

/// The files of a working copy as they are now.
package struct WorkingFiles: Sendable {
    package struct File: Hashable, Sendable {
        package let path: String
        package let bytes: [UInt8]
    }

    /// Something that cannot be part of a plan.
    package struct Unusable: Hashable, Sendable {
        /// For showing; bytes that are no UTF-8 are replaced.
        package let path: String
        package let reason: Reason
    }

    package enum Reason: Sendable {
        case name
        case symbolicLink
        case notAFile
        case tooLarge
        case tooDeep
    }

    /// Sorted by the bytes of their paths.
    package fileprivate(set) var files: [File] = []
    package fileprivate(set) var unusable: [Unusable] = []
}

extension Worktree {
    /// Reads the working files below the given names of the root (files or folders; none given: everything but `.git`).
    ///
    /// Links are never followed. Names that are not there are skipped.
    package func files(
        under names: [String] = [], limit: Int = ObjectLimit.file
    ) throws(GitError) -> WorkingFiles {
        try Self.files(of: root, under: names, limit: limit)
    }

    /// As above for a folder that is no repository (yet).
    package static func files(
        of root: String, under names: [String] = [], limit: Int = ObjectLimit.file
    ) throws(GitError) -> WorkingFiles {
        let folder = try Directory(openingAt: root)
        var reader = WorkingFilesReader(limit: limit)
        let all = try folder.names()
        let wanted = Set(names.map { Array($0.utf8) })
        for name in all where name != Array(".git".utf8) && (names.isEmpty || wanted.contains(name)) {
            try reader.visit(name, in: folder, TreePlace())
        }
        reader.found.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return reader.found
    }
}

private struct WorkingFilesReader {
    let limit: Int
    var found = WorkingFiles()

    mutating func visit(_ name: [UInt8], in folder: borrowing Directory, _ place: TreePlace) throws(GitError) {
        guard !name.starts(with: Directory.temporaryPrefix.utf8) else { return }
        let text = String(decoding: name, as: UTF8.self)
        guard RawTree.isName(name) else { return refuse(text, place, .name) }
        guard let status = try folder.status(of: text) else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: try readFile(text, in: folder, place)
        case S_IFDIR: try readFolder(text, in: folder, place)
        case S_IFLNK: refuse(text, place, .symbolicLink)
        default: refuse(text, place, .notAFile)
        }
    }

    private mutating func readFile(
        _ name: String, in folder: borrowing Directory, _ place: TreePlace
    ) throws(GitError) {
        do throws(GitError) {
            guard let bytes = try folder.read(name, limit: limit) else { return }
            found.files.append(WorkingFiles.File(path: place.path(name), bytes: bytes))
        } catch  where error.code == .tooLarge {
            refuse(name, place, .tooLarge)
        }
    }

    private mutating func readFolder(
        _ name: String, in folder: borrowing Directory, _ place: TreePlace
    ) throws(GitError) {
        guard place.depth < RawTree.depthLimit else { return refuse(name, place, .tooDeep) }
        let child = try folder.child(name)
        for inner in try child.names() { try visit(inner, in: child, place.below(name)) }
    }

    private mutating func refuse(_ name: String, _ place: TreePlace, _ reason: WorkingFiles.Reason) {
        found.unusable.append(WorkingFiles.Unusable(path: place.path(name), reason: reason))
    }
}
