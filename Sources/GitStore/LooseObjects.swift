import Findings

/// The objects that lie in files of their own, below one `objects` folder.
///
/// They are read here and not by libgit2: version 1.5 writes past its buffer when such a file holds more than its
/// header says, and never returns from one that was cut short. Everything read here agrees with its id.
final class LooseObjects {
    let folder: Directory

    init?(_ path: String) throws(GitError) {
        guard let folder = try Directory.ifPresent(path) else { return nil }
        self.folder = folder
    }

    /// Nil when there is no such file.
    ///
    /// Of an object over the limit only the header is unpacked.
    func read(_ id: ObjectID, limit: Int) throws(GitError) -> GitObject? {
        guard let packed = try packed(id, limit: limit) else { return nil }
        let header = try LooseHeader(packed, id)
        try GitRepository.require(header.size, atMost: limit, id)
        guard let all = try? Inflate.all(packed, limit: header.byteCount + header.size),
            all.count == header.byteCount + header.size
        else { throw LooseHeader.damaged(id) }
        let bytes = Array(all[header.byteCount...])
        guard GitRepository.id(of: header.kind, bytes) == id else { throw LooseHeader.damaged(id) }
        return GitObject(id: id, kind: header.kind, bytes: bytes)
    }

    func kindAndSize(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int)? {
        guard let packed = try packed(id, limit: ObjectLimit.any) else { return nil }
        let header = try LooseHeader(packed, id)
        return (header.kind, header.size)
    }

    /// The file as it is.
    ///
    /// Bytes that cannot be packed grow by less than a hundredth.
    private func packed(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8]? {
        let hex = id.hex
        return try folder.read("\(hex.prefix(2))/\(hex.dropFirst(2))", limit: limit + limit / 100 + 1_024)
    }
}

/// What stands before the contents: kind, size and a NUL.
private struct LooseHeader {
    let kind: ObjectKind
    let size: Int
    let byteCount: Int

    private static let longest = 32

    init(_ packed: [UInt8], _ id: ObjectID) throws(GitError) {
        guard let start = try? Inflate.beginning(packed, count: Self.longest), let end = start.firstIndex(of: 0),
            let text = String(validating: start[..<end], as: UTF8.self), let space = text.firstIndex(of: " "),
            let kind = ObjectKind(name: text[..<space]), let size = Int(text[space...].dropFirst()), size >= 0,
            text == "\(kind) \(size)"
        else { throw Self.damaged(id) }
        self.kind = kind
        self.size = size
        byteCount = end + 1
    }

    static func damaged(_ id: ObjectID) -> GitError {
        GitError(operation: "read object \(id)", code: .corrupt, message: "its bytes do not agree with its id")
    }
}

extension ObjectKind {
    fileprivate init?(name: Substring) {
        guard let kind = [.commit, .tree, .blob, .tag].first(where: { (kind: ObjectKind) in "\(kind)" == name }) else {
            return nil
        }
        self = kind
    }
}
