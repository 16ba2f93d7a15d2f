import CLibgit2
import Findings

/// The packs below one `objects` folder, or one pack alone, for reading.
struct PackedObjects: ~Copyable {
    private let database: Handle<ObjectDatabaseKind>

    /// All packs of an `objects` folder.
    init(in objects: String) throws(GitError) {
        database = try Self.open("open the packs of \(objects)") { git_odb_backend_pack(&$0, objects) }
    }

    /// The pack of one index file.
    init(index path: String) throws(GitError) {
        database = try Self.open("open the pack of \(path)") { git_odb_backend_one_pack(&$0, path) }
    }

    private static func open(
        _ operation: Message, _ backend: (inout OpaquePointer?) -> Int32
    ) throws(GitError) -> Handle<ObjectDatabaseKind> {
        let database = try Handle<ObjectDatabaseKind>(operation) { git_odb_new(&$0) }
        var opened: OpaquePointer?
        try GitError.check(backend(&opened), operation)
        // The database owns the backend from here on.
        try GitError.check(git_odb_add_backend(database.pointer, opened, 1), operation)
        return database
    }

    /// Whether exactly this object can be read back.
    func holds(_ object: GitObject) throws(GitError) -> Bool {
        var raw = object.id.raw
        let pointer = database.pointer
        // A miss would make libgit2 look for new packs, each time.
        guard git_odb_exists_ext(pointer, &raw, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1 else { return false }
        let stored: Handle<StoredObjectKind>
        do throws(GitError) {
            stored = try Handle("read packed object \(object.id)") { git_odb_read(&$0, pointer, &raw) }
        } catch  where error.code == .notFound || error.code == .corrupt {
            return false
        }
        let bytes = UnsafeRawBufferPointer(
            start: git_odb_object_data(stored.pointer), count: git_odb_object_size(stored.pointer))
        return git_odb_object_type(stored.pointer) == object.kind.raw && bytes.elementsEqual(object.bytes)
    }
}
