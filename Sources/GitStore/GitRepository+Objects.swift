import CLibgit2
import Findings

extension GitRepository {
    /// Reads one object and checks its bytes against its id.
    ///
    /// The size is looked at first: an object of more than `limit` bytes is never unpacked.
    package func read(_ id: ObjectID, limit: Int = ObjectLimit.any) throws(GitError) -> GitObject {
        for folder in looseObjects {
            if let object = try folder.read(id, limit: limit) { return object }
        }
        return try readPacked(id, limit: limit)
    }

    /// Reads an object that must be of one kind.
    package func read(_ id: ObjectID, as kind: ObjectKind, limit: Int = ObjectLimit.any) throws(GitError) -> [UInt8] {
        let object = try read(id, limit: limit)
        guard object.kind == kind else {
            let message: Message = "it is a \(object.kind), not a \(kind)"
            throw GitError(operation: "read object \(id)", code: .wrongKind, message: message)
        }
        return object.bytes
    }

    /// The kind and size of an object, without unpacking it; nil when there is none.
    package func kindAndSize(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int)? {
        for folder in looseObjects {
            if let found = try folder.kindAndSize(of: id) { return found }
        }
        do throws(GitError) {
            return try packedHeader(id)
        } catch  where error.code == .notFound {
            return nil
        }
    }

    static func require(_ size: Int, atMost limit: Int, _ id: ObjectID) throws(GitError) {
        guard size > limit else { return }
        let message: Message = "it has \(size) bytes; at most \(limit) are accepted"
        throw GitError(operation: "read object \(id)", code: .tooLarge, message: message)
    }

    private func readPacked(_ id: ObjectID, limit: Int) throws(GitError) -> GitObject {
        let header = try packedHeader(id)
        try Self.require(header.size, atMost: limit, id)
        var raw = id.raw
        let pointer = packs.pointer
        let object = try Handle<StoredObjectKind>("read object \(id)") { git_odb_read(&$0, pointer, &raw) }
        let size = git_odb_object_size(object.pointer)
        guard size == header.size, git_odb_object_type(object.pointer) == header.kind.raw else {
            throw GitError(operation: "read object \(id)", code: .corrupt, message: "it differs from its own header")
        }
        let bytes = UnsafeRawBufferPointer(start: git_odb_object_data(object.pointer), count: size)
        return GitObject(id: id, kind: header.kind, bytes: Array(bytes))
    }

    private func packedHeader(_ id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
        var raw = id.raw
        var size = 0
        var type = GIT_OBJECT_INVALID
        try GitError.check(git_odb_read_header(&size, &type, packs.pointer, &raw), "read object \(id)")
        guard let kind = ObjectKind(type) else {
            throw GitError(operation: "read object \(id)", code: .corrupt, message: "it is of no known kind")
        }
        return (kind, size)
    }

    /// Stores an object durably and returns its id.
    ///
    /// Storing the same bytes again is harmless.
    package func write(_ kind: ObjectKind, _ bytes: [UInt8]) throws(GitError) -> ObjectID {
        var raw = git_oid()
        let status = bytes.withUnsafeBytes {
            git_odb_write(&raw, database.pointer, $0.baseAddress, $0.count, kind.raw)
        }
        try GitError.check(status, "store a \(kind)")
        return ObjectID(raw)
    }

    /// The id that an object of these bytes has; nothing is stored.
    package static func id(of kind: ObjectKind, _ bytes: [UInt8]) -> ObjectID {
        Libgit2.start
        var raw = git_oid()
        let status = bytes.withUnsafeBytes { git_odb_hash(&raw, $0.baseAddress, $0.count, kind.raw) }
        // Hashing memory fails only for a kind that is not stored, which `ObjectKind` cannot name.
        precondition(status == 0, "libgit2 cannot hash a \(kind)")
        return ObjectID(raw)
    }
}
