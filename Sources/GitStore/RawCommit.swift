import Findings

/// A commit read from its raw bytes, of exactly the form that this project writes.
///
/// Headers are tree, parents, author, committer and at most one gpgsig, in that order, then an empty line and the
/// message. Whatever else git allows is refused: other readers disagree about which bytes such a commit signs.
package struct RawCommit: Hashable, Sendable {
    package let tree: ObjectID
    /// Any number is read, so that the caller can say what is wrong with a merge.
    package let parents: [ObjectID]
    package let author: Person
    package let committer: Person
    /// The armour with its line ends, as `ssh-keygen` made it; nil in an unsigned commit.
    package let signature: [UInt8]?
    package let message: [UInt8]

    package init(
        tree: ObjectID, parents: [ObjectID], author: Person, committer: Person, signature: [UInt8]? = nil,
        message: [UInt8]
    ) {
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.signature = signature
        self.message = message
    }

    /// Reads a commit; `signed` says whether a signature must be there or must not, nil leaves it open.
    package static func parse(_ bytes: [UInt8], signed: Bool? = nil) throws(RawObjectError) -> RawCommit {
        if let offset = bytes.firstIndex(where: { $0 == 0 || $0 == UInt8(ascii: "\r") }) {
            throw RawObjectError(.commitCharacters, "a commit may not hold a NUL or carriage return", offset: offset)
        }
        var reader = CommitReader(bytes)
        let commit = try RawCommit(
            tree: reader.id(after: "tree", .commitHeaders), parents: reader.parents(), author: reader.person("author"),
            committer: reader.person("committer"), signature: reader.signature(), message: reader.message())
        if let signed, signed != (commit.signature != nil) {
            throw RawObjectError(.commitSignature, signed ? "the commit is not signed" : "the commit is signed")
        }
        guard commit.render() == bytes else {
            throw RawObjectError(.commitForm, "the commit is not written in the one accepted form")
        }
        return commit
    }

    /// The first parent that the bytes of a commit name, whatever else is wrong with them.
    package static func firstParent(claimedBy bytes: [UInt8]) -> ObjectID? {
        let headers = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix {
            !$0.isEmpty
        }
        let start = Array("parent ".utf8)
        return headers.first { $0.starts(with: start) }.flatMap { ObjectID(hexBytes: $0.dropFirst(start.count)) }
    }

    /// The bytes of the commit; for a commit that was parsed, exactly the bytes it was parsed from.
    package func render() -> [UInt8] {
        guard let signature else { return payload }
        return Self.signed(payload: payload, signature: signature)
    }

    /// The bytes that the signature is over: the commit without its gpgsig header.
    package var payload: [UInt8] {
        Self.payload(tree: tree, parents: parents, author: author, committer: committer, message: message)
    }

    package static func payload(
        tree: ObjectID, parents: [ObjectID], author: Person, committer: Person, message: [UInt8]
    ) -> [UInt8] {
        var headers = "tree \(tree.hex)\n"
        for parent in parents { headers += "parent \(parent.hex)\n" }
        headers += "author \(author.text)\ncommitter \(committer.text)\n\n"
        return Array(headers.utf8) + message
    }

    /// Puts the signature where git puts it: after the last header, further lines indented by one space.
    package static func signed(payload: [UInt8], signature armour: [UInt8]) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        var end = 0
        while end + 1 < payload.count, payload[end] != newline || payload[end + 1] != newline { end += 1 }
        var header = Array("gpgsig".utf8)
        let text = armour.last == newline ? armour.dropLast() : armour[...]
        for line in text.split(separator: newline, omittingEmptySubsequences: false) {
            header += [UInt8(ascii: " ")] + line + [newline]
        }
        return payload[...end] + header + payload[(end + 1)...]
    }
}

private struct CommitReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func parents() throws(RawObjectError) -> [ObjectID] {
        var parents: [ObjectID] = []
        while startsWith("parent ") { parents.append(try id(after: "parent", .commitParents)) }
        return parents
    }

    mutating func id(after key: String, _ rule: RawObjectError.Rule) throws(RawObjectError) -> ObjectID {
        let place = offset
        guard let id = ObjectID(hexBytes: try value(of: key)) else {
            throw RawObjectError(rule, "the header \(key) does not hold an object id", offset: place)
        }
        return id
    }

    mutating func person(_ key: String) throws(RawObjectError) -> Person {
        let place = offset
        guard let person = Person(try value(of: key)) else {
            throw RawObjectError(.commitPerson, "the header \(key) is not `name <address> seconds zone`", offset: place)
        }
        return person
    }

    mutating func signature() throws(RawObjectError) -> [UInt8]? {
        guard startsWith("gpgsig ") else { return nil }
        let place = offset
        var armour = Array(try value(of: "gpgsig")) + [UInt8(ascii: "\n")]
        while startsWith(" ") { armour += try line().dropFirst() + [UInt8(ascii: "\n")] }
        guard armour.count > 1 else { throw RawObjectError(.commitSignature, "the signature is empty", offset: place) }
        return armour
    }

    /// Everything after the empty line, which must come now: any further header ends here.
    mutating func message() throws(RawObjectError) -> [UInt8] {
        let place = offset
        guard try line().isEmpty else {
            throw RawObjectError(.commitHeaders, "a header that is not accepted, or in the wrong place", offset: place)
        }
        return Array(bytes[offset...])
    }

    private mutating func value(of key: String) throws(RawObjectError) -> ArraySlice<UInt8> {
        guard startsWith(key + " ") else {
            throw RawObjectError(.commitHeaders, "the header \(key) is missing here", offset: offset)
        }
        return try line().dropFirst(key.utf8.count + 1)
    }

    private mutating func line() throws(RawObjectError) -> ArraySlice<UInt8> {
        guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else {
            throw RawObjectError(.commitHeaders, "the commit ends within its headers", offset: offset)
        }
        defer { offset = end + 1 }
        return bytes[offset..<end]
    }

    private func startsWith(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }
}
