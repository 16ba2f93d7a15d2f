import CLibgit2
import Findings

/// Says how one kind of libgit2 object is freed, and keeps the kinds apart in the types.
protocol HandleKind {
    static func free(_ pointer: OpaquePointer)
}

/// Owns one libgit2 object and frees it exactly once.
struct Handle<Kind: HandleKind>: ~Copyable {
    let pointer: OpaquePointer

    /// Takes ownership of what `open` yields; a failing status throws and owns nothing.
    init(_ operation: @autoclosure () -> Message, _ open: (inout OpaquePointer?) -> Int32) throws(GitError) {
        Libgit2.start
        var result: OpaquePointer?
        try GitError.check(open(&result), operation())
        guard let result else { throw GitError(operation: operation(), code: .unknown, message: "no object") }
        pointer = result
    }

    deinit { Kind.free(pointer) }
}

enum RepositoryKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_repository_free(pointer) }
}

enum ObjectDatabaseKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}

enum StoredObjectKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}

enum ReferenceKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_reference_free(pointer) }
}

enum ReferenceIteratorKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_reference_iterator_free(pointer) }
}

enum ConfigurationIteratorKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_config_iterator_free(pointer) }
}

enum ConfigurationKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_config_free(pointer) }
}

enum PackBuilderKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_packbuilder_free(pointer) }
}
