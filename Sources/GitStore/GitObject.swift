import CLibgit2

/// What an object is.
package enum ObjectKind: Sendable {
    case commit
    case tree
    case blob
    case tag

    var raw: git_object_t {
        switch self {
        case .commit: GIT_OBJECT_COMMIT
        case .tree: GIT_OBJECT_TREE
        case .blob: GIT_OBJECT_BLOB
        case .tag: GIT_OBJECT_TAG
        }
    }

    init?(_ raw: git_object_t) {
        switch raw {
        case GIT_OBJECT_COMMIT: self = .commit
        case GIT_OBJECT_TREE: self = .tree
        case GIT_OBJECT_BLOB: self = .blob
        case GIT_OBJECT_TAG: self = .tag
        default: return nil
        }
    }
}

/// An object copied out of the repository; its bytes were checked against its id.
package struct GitObject: Sendable {
    package let id: ObjectID
    package let kind: ObjectKind
    package let bytes: [UInt8]
}

/// How many bytes an object may have before it is read at all.
package enum ObjectLimit {
    /// A file: 1 MiB.
    package static let file = 1 << 20
    /// A commit; ours have well under 2 KiB.
    package static let commit = 64 << 10
    /// A tree of the greatest number of entries with the longest names.
    package static let tree = RawTree.entryLimit * (7 + RawTree.nameLimit + 1 + ObjectID.byteCount)
    /// Whatever it is.
    package static let any = 2 << 20
}
