import CLibgit2

extension GitRepository {
    /// Reads one object and checks its bytes against its id.
    ///
    /// The size is looked at first: an object of more than `limit` bytes is never unpacked.
    package func read(_ id: ObjectID, limit: Int = ObjectLimit.any) throws(GitError) -> GitObject {
        if let object = try readLoose(id, limit: limit) { return object }
        let operation = "read object \(id)"
        let header = try header(id, operation)
        try Self.require(header.size, atMost: limit, operation)
        var raw = id.raw
        let pointer = database.pointer
        let object = try Handle<StoredObjectKind>(operation) { git_odb_read(&$0, pointer, &raw) }
        let size = git_odb_object_size(object.pointer)
        guard size == header.size, git_odb_object_type(object.pointer) == header.kind.raw else {
            throw GitError(operation: operation, code: .corrupt, message: "it differs from its own header")
        }
        let bytes = UnsafeRawBufferPointer(start: git_odb_object_data(object.pointer), count: size)
        return GitObject(id: id, kind: header.kind, bytes: Array(bytes))
    }

    /// Reads an object from a file of its own; nil when it has none.
    ///
    /// `git_odb_read` of libgit2 1.5 must never see such a file: it trusts the length in the file's header, and
    /// writes past its buffer when more bytes follow. The streaming reader fills only the room it is given, but checks
    /// neither length nor hash, so both are checked here.
    private func readLoose(_ id: ObjectID, limit: Int) throws(GitError) -> GitObject? {
        let operation = "read object \(id)"
        var raw = id.raw
        var stream: UnsafeMutablePointer<git_odb_stream>?
        var size = 0
        var type = GIT_OBJECT_INVALID
        let status = git_odb_open_rstream(&stream, &size, &type, database.pointer, &raw)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, operation)
        defer { git_odb_stream_free(stream) }
        try Self.require(size, atMost: limit, operation)
        let bytes = try Self.drain(stream, expecting: size, operation)
        guard bytes.count == size, let kind = ObjectKind(type), Self.id(of: kind, bytes) == id else {
            throw GitError(operation: operation, code: .corrupt, message: "its bytes do not agree with its id")
        }
        return GitObject(id: id, kind: kind, bytes: bytes)
    }

    /// Reads at most one byte more than expected, which is enough to notice that there are more.
    private static func drain(
        _ stream: UnsafeMutablePointer<git_odb_stream>?, expecting size: Int, _ operation: String
    ) throws(GitError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var count = 0
        while count < bytes.count {
            let part = bytes.withUnsafeMutableBytes { room in
                let rest = UnsafeMutableRawBufferPointer(rebasing: room[count...])
                return git_odb_stream_read(stream, rest.baseAddress, rest.count)
            }
            try GitError.check(part, operation)
            if part == 0 { break }
            count += Int(part)
        }
        return Array(bytes.prefix(count))
    }

    private static func require(_ size: Int, atMost limit: Int, _ operation: String) throws(GitError) {
        guard size > limit else { return }
        let message = "it has \(size) bytes; at most \(limit) are accepted"
        throw GitError(operation: operation, code: .tooLarge, message: message)
    }

    /// Reads an object that must be of one kind.
    package func read(_ id: ObjectID, as kind: ObjectKind, limit: Int = ObjectLimit.any) throws(GitError) -> [UInt8] {
        let object = try read(id, limit: limit)
        guard object.kind == kind else {
            let message = "it is a \(object.kind), not a \(kind)"
            throw GitError(operation: "read object \(id)", code: .wrongKind, message: message)
        }
        return object.bytes
    }

    /// The kind and size of an object, without unpacking it; nil when there is none.
    package func kindAndSize(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int)? {
        do throws(GitError) {
            return try header(id, "look up object \(id)")
        } catch where error.code == .notFound {
            return nil
        }
    }

    private func header(_ id: ObjectID, _ operation: String) throws(GitError) -> (kind: ObjectKind, size: Int) {
        var raw = id.raw
        var size = 0
        var type = GIT_OBJECT_INVALID
        try GitError.check(git_odb_read_header(&size, &type, database.pointer, &raw), operation)
        guard let kind = ObjectKind(type) else {
            throw GitError(operation: operation, code: .corrupt, message: "it is of no known kind")
        }
        return (kind, size)
    }

    /// Stores an object durably and returns its id. Storing the same bytes again is harmless.
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
