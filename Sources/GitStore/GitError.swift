import CLibgit2
package import Findings
import Glibc

/// Why an operation on the repository or its files failed.
package struct GitError: Error, Sendable, CustomStringConvertible {
    /// What was being done, in words a reader of the message understands.
    package let operation: Message
    package let code: Code
    package let message: Message

    package init(operation: Message, code: Code, message: Message) {
        self.operation = operation
        self.code = code
        self.message = message
    }

    package var description: String { sentence.text }

    /// What was being done, and why it failed.
    package var sentence: Message { "\(operation): \(message)" }
}

extension GitError: MessageArgument {
    package var messageArgument: Message.Argument { .message(sentence) }
}

extension GitError {
    /// The kind of failure: libgit2's own number where it has one, a positive number where we found it ourselves.
    package struct Code: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int32

        package init(rawValue: Int32) { self.rawValue = rawValue }

        package static let unknown = Code(rawValue: -1)
        package static let notFound = Code(rawValue: -3)
        package static let exists = Code(rawValue: -4)
        package static let invalidName = Code(rawValue: -12)
        /// Someone else is writing; nothing was changed, and a later attempt may succeed.
        package static let locked = Code(rawValue: -14)
        /// The value is no longer the expected one; nothing was changed.
        package static let modified = Code(rawValue: -15)
        /// The repository belongs to another user.
        package static let owner = Code(rawValue: -36)
        package static let tooLarge = Code(rawValue: 1)
        package static let wrongKind = Code(rawValue: 2)
        /// Stored bytes do not agree with their own id or form.
        package static let corrupt = Code(rawValue: 3)
        package static let ioError = Code(rawValue: 4)
        /// A symbolic link stands where a plain file is required.
        package static let symbolic = Code(rawValue: 5)
        /// A reference that names no object: it holds something else, or leads on to another reference.
        package static let badReference = Code(rawValue: 6)
        /// A repository of a format that libgit2 does not read.
        package static let unsupported = Code(rawValue: 7)
        /// There is no repository in the folder, nor above it.
        package static let noRepository = Code(rawValue: 8)
    }
}

extension GitError {
    /// Whether a change failed, and not a look. Every single change is made whole or not at all.
    package var isOfChange: Bool {
        let verb = operation.text.prefix { $0 != " " }
        return [
            "create", "delete", "link", "lock", "make", "move", "pack", "put", "remove", "replace", "store", "sync",
            "take", "write",
        ].contains(verb)
    }
}

extension GitError {
    /// Throws when `status` is a failure.
    ///
    /// Call it straight after libgit2, on the same thread: the message is the thread's own, and the next call replaces
    /// it.
    static func check(_ status: Int32, _ operation: @autoclosure () -> Message) throws(GitError) {
        guard status < 0 else { return }
        throw last(status, operation())
    }

    /// The failure libgit2 just reported on this thread.
    static func last(_ status: Int32, _ operation: Message) -> GitError {
        defer { git_error_clear() }
        guard let error = git_error_last(), let text = error.pointee.message else {
            return GitError(operation: operation, code: code(status, class: 0), message: "status \(status)")
        }
        let code = code(status, class: UInt32(bitPattern: error.pointee.klass))
        let message: Message =
            code == .corrupt && error.pointee.klass == GIT_ERROR_ZLIB.rawValue ? unpacking : "\(String(cString: text))"
        return GitError(operation: operation, code: code, message: message)
    }

    private static let unpacking: Message = "its bytes cannot be unpacked"

    private static func code(_ status: Int32, class: UInt32) -> Code {
        if status == GIT_EMISMATCH.rawValue { return .corrupt }
        guard status == GIT_ERROR.rawValue else { return Code(rawValue: status) }
        switch `class` {
        case GIT_ERROR_OS.rawValue: return .ioError
        case GIT_ERROR_REFERENCE.rawValue: return .badReference
        case GIT_ERROR_ZLIB.rawValue, GIT_ERROR_ODB.rawValue, GIT_ERROR_OBJECT.rawValue: return .corrupt
        default: return .unknown
        }
    }

    /// The failure of a system call, from `errno`, which is read before the operation is put into words.
    static func system(_ operation: @autoclosure () -> Message, _ number: Int32 = errno) -> GitError {
        GitError(operation: operation(), code: code(ofSystem: number), message: "\(String(cString: strerror(number)))")
    }

    private static func code(ofSystem number: Int32) -> Code {
        switch number {
        case ENOENT: .notFound
        case EEXIST: .exists
        case ELOOP: .symbolic
        case ENOTDIR, EISDIR: .wrongKind
        default: .ioError
        }
    }
}
