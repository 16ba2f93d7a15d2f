import CLibgit2
import Findings
import Glibc

extension GitRepository {
    /// The object that a reference names directly; nil when there is no such reference.
    ///
    /// Takes full names only (`refs/heads/main`), so that a tag can never stand in for a branch. A symbolic
    /// reference is refused: it would let one name silently mean another.
    package func reference(_ fullName: String) throws(GitError) -> ObjectID? {
        let operation: Message = "read \(fullName)"
        try Self.requireFull(fullName, operation)
        // A reference that is just being packed is for an instant in neither place: look twice.
        for _ in 1...2 {
            guard let reference = try lookUp(fullName, operation) else { continue }
            return try Self.target(of: reference.pointer, fullName, operation)
        }
        return nil
    }

    /// Moves a reference, or creates it when `expected` is nil, only if it still has the expected value.
    ///
    /// The loser of a race gets `.modified` (or `.exists` when it was to be created) and has changed nothing. Waits
    /// about a second in all for another writer's lock, then `.locked`.
    package func compareAndSwap(
        _ fullName: String, expected: ObjectID?, to id: ObjectID, logMessage: String
    ) throws(GitError) {
        let operation: Message = "move \(fullName)"
        try Self.requireFull(fullName, operation)
        var target = id.raw
        var old = expected?.raw ?? git_oid()  // all zero: must not exist
        try Self.retryingWhileLocked { () throws(GitError) in
            let created = try Handle<ReferenceKind>(operation) {
                git_reference_create_matching(&$0, handle.pointer, fullName, &target, 1, &old, logMessage)
            }
            _ = consume created
        } explaining: { error in
            Self.explained(error, fullName, expected: expected)
        }
    }

    /// Deletes a reference only if it still has the expected value; otherwise `.modified`.
    package func delete(_ fullName: String, expected: ObjectID) throws(GitError) {
        let operation: Message = "delete \(fullName)"
        try Self.requireFull(fullName, operation)
        try Self.retryingWhileLocked { () throws(GitError) in
            guard let reference = try lookUp(fullName, operation),
                try Self.target(of: reference.pointer, fullName, operation) == expected
            else { throw Self.moved(fullName, operation) }
            // libgit2 takes the lock and compares with the value that `reference` was read with.
            try GitError.check(git_reference_delete(reference.pointer), operation)
        } explaining: { error in
            Self.explained(error, fullName, expected: expected)
        }
    }

    /// The direct references whose name begins with `prefix` (which begins with `refs/`), packed ones included, sorted
    /// by the bytes of their names.
    ///
    /// Symbolic references are left out.
    package func references(under prefix: String) throws(GitError) -> [(name: String, id: ObjectID)] {
        let operation: Message = "list \(prefix)"
        guard prefix.hasPrefix("refs/"), !prefix.utf8.contains(where: { "*?[\\".utf8.contains($0) }) else {
            throw GitError(operation: operation, code: .invalidName, message: "the prefix must begin with refs/")
        }
        let repository = handle.pointer
        let iterator = try Self.readable { () throws(GitError) in
            try Handle<ReferenceIteratorKind>(operation) {
                git_reference_iterator_glob_new(&$0, repository, prefix + "*")
            }
        }
        var found: [(name: String, id: ObjectID)] = []
        while let next = try Self.next(iterator.pointer, operation) {
            if let id = next.id { found.append((next.name, id)) }
        }
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Says plainly that the file of packed references is no such file.
    private static func readable(
        _ open: () throws(GitError) -> Handle<ReferenceIteratorKind>
    ) throws(GitError) -> Handle<ReferenceIteratorKind> {
        do throws(GitError) {
            return try open()
        } catch  where error.code == .badReference {
            throw GitError(
                operation: error.operation, code: .badReference,
                message: "`packed-refs` holds something that is no list of references")
        }
    }

    /// Only the status that means the end ends the walk; any other failure throws.
    private static func next(
        _ iterator: OpaquePointer, _ operation: Message
    ) throws(GitError) -> (name: String, id: ObjectID?)? {
        do throws(GitError) {
            let reference = try Handle<ReferenceKind>(operation) { git_reference_next(&$0, iterator) }
            let id = git_reference_target(reference.pointer).map { ObjectID($0.pointee) }
            return (String(cString: git_reference_name(reference.pointer)), id)
        } catch  where error.code.rawValue == GIT_ITEROVER.rawValue {
            return nil
        }
    }

    private func lookUp(_ fullName: String, _ operation: Message) throws(GitError) -> Handle<ReferenceKind>? {
        do throws(GitError) {
            return try Handle(operation) { git_reference_lookup(&$0, handle.pointer, fullName) }
        } catch  where error.code == .notFound {
            return nil
        } catch  where error.code == .badReference {
            throw GitError(
                operation: operation, code: .badReference, message: "\(fullName) holds something that is no object id")
        }
    }

    private static func target(
        of reference: OpaquePointer, _ fullName: String, _ operation: Message
    ) throws(GitError) -> ObjectID {
        guard let target = git_reference_target(reference) else {
            let message: Message = "\(fullName) is a symbolic reference; it must name an object directly"
            throw GitError(operation: operation, code: .badReference, message: message)
        }
        return ObjectID(target.pointee)
    }

    private static func requireFull(_ name: String, _ operation: Message) throws(GitError) {
        guard name.hasPrefix("refs/") else {
            throw GitError(operation: operation, code: .invalidName, message: "the name must begin with refs/")
        }
    }

    private static func moved(_ fullName: String, _ operation: Message) -> GitError {
        GitError(operation: operation, code: .modified, message: "\(fullName) has been moved by someone else")
    }

    private static func explained(_ error: GitError, _ fullName: String, expected: ObjectID?) -> GitError {
        switch (error.code, expected) {
        case (.modified, nil), (.exists, nil):
            GitError(operation: error.operation, code: .exists, message: "\(fullName) exists already")
        case (.modified, _), (.notFound, _):
            moved(fullName, error.operation)
        case (.locked, _):
            GitError(
                operation: error.operation, code: .locked,
                message: "another process is writing \(fullName), or one that was killed left \(fullName).lock behind")
        default:
            error
        }
    }

    /// Tries again, with growing and uneven pauses, while another writer holds the lock of the reference.
    private static func retryingWhileLocked(
        _ attempt: () throws(GitError) -> Void, explaining: (GitError) -> GitError
    ) throws(GitError) {
        var pause: UInt32 = 500
        for remaining in (0..<12).reversed() {
            do throws(GitError) {
                return try attempt()
            } catch {
                guard error.code == .locked, remaining > 0 else { throw explaining(error) }
            }
            usleep(UInt32.random(in: pause / 2...pause * 3 / 2))
            pause = min(pause * 2, 200_000)
        }
    }
}
