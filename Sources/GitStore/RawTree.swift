import Findings

/// One name in a folder.
package struct TreeEntry: Hashable, Sendable {
    /// What the name stands for.
    ///
    /// Nothing else is ever accepted: no links, no submodules, no executables.
    package enum Mode: Sendable {
        case file
        case directory
    }

    package let mode: Mode
    package let name: String
    package let id: ObjectID

    package init(mode: Mode, name: String, id: ObjectID) {
        self.mode = mode
        self.name = name
        self.id = id
    }
}

/// Reads and writes trees from their raw bytes, and refuses everything that two readers could understand differently.
///
/// libgit2 is not asked: it silently turns odd modes into common ones and answers unsorted trees in several ways.
package enum RawTree {
    package static let entryLimit = 10_000
    package static let nameLimit = 96
    package static let depthLimit = 8

    /// The entries in the order of the bytes, which is git's: a folder sorts as if its name ended in a slash.
    package static func parse(_ bytes: [UInt8]) throws(RawObjectError) -> [TreeEntry] {
        var reader = TreeReader(bytes)
        var entries: [TreeEntry] = []
        while let entry = try reader.next() {
            guard entries.count < entryLimit else {
                throw RawObjectError(.tooManyEntries, "a folder has more than \(entryLimit) entries")
            }
            try reader.requireOrder(of: entry, after: entries)
            entries.append(entry)
        }
        return entries
    }

    /// The bytes of a tree of these entries, put in git's order.
    ///
    /// Their names must be accepted ones, and unique.
    package static func render(_ entries: [TreeEntry]) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries.sorted(by: precedes) {
            bytes += (entry.mode == .file ? "100644 " : "40000 ").utf8
            bytes += entry.name.utf8
            bytes.append(0)
            bytes += entry.id.bytes
        }
        return bytes
    }

    /// Whether a name in a folder is accepted: `[a-z0-9][a-z0-9._-]*`, at most 96 bytes.
    ///
    /// The first character alone rules out `.`, `..` and every name that begins with `.git`.
    package static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, isLetterOrDigit(first), name.count <= nameLimit else { return false }
        return name.allSatisfy {
            isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }

    /// Whether a path from the root is accepted: at most 8 accepted names, separated by single slashes.
    package static func isPath(_ path: some StringProtocol) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count <= depthLimit && parts.allSatisfy { isName(Array($0)) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Git's order of the entries of one folder; it is also the order of the full paths below them.
    static func precedes(_ left: TreeEntry, _ right: TreeEntry) -> Bool {
        var others = right.name.utf8.makeIterator()
        for byte in left.name.utf8 {
            let other = others.next() ?? right.end
            if byte != other { return byte < other }
        }
        return left.end < others.next() ?? right.end
    }
}

extension TreeEntry {
    /// The byte that git compares after the last one of the name.
    fileprivate var end: UInt8 { mode == .directory ? UInt8(ascii: "/") : 0 }
}

private struct TreeReader {
    private let bytes: [UInt8]
    private var offset = 0
    private var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() throws(RawObjectError) -> TreeEntry? {
        guard offset < bytes.count else { return nil }
        start = offset
        let mode = try mode()
        let name = try name()
        guard bytes.count - offset >= ObjectID.byteCount else { throw truncated() }
        defer { offset += ObjectID.byteCount }
        return TreeEntry(mode: mode, name: name, id: ObjectID(bytes[offset..<offset + ObjectID.byteCount]))
    }

    private mutating func mode() throws(RawObjectError) -> TreeEntry.Mode {
        let field = try field(endingIn: UInt8(ascii: " "))
        if field.elementsEqual("100644".utf8) { return .file }
        if field.elementsEqual("40000".utf8) { return .directory }
        let text = String(decoding: field.prefix(12), as: UTF8.self)
        throw RawObjectError(.treeMode, "mode \(text) is not accepted, only files and folders", offset: start)
    }

    private mutating func name() throws(RawObjectError) -> String {
        let place = offset
        let field = try field(endingIn: 0)
        let text = String(decoding: field.prefix(RawTree.nameLimit + 1), as: UTF8.self)
        guard RawTree.isName(field) else {
            throw RawObjectError(.treeName, "the name \(text.debugDescription) is not accepted", offset: place)
        }
        return text
    }

    private mutating func field(endingIn end: UInt8) throws(RawObjectError) -> ArraySlice<UInt8> {
        guard let index = bytes[offset...].firstIndex(of: end) else { throw truncated() }
        defer { offset = index + 1 }
        return bytes[offset..<index]
    }

    private func truncated() -> RawObjectError {
        RawObjectError(.treeTruncated, "the tree ends in the middle of an entry", offset: start)
    }

    /// A file and a folder of one name may have others between them (`a`, `a-b`, `a/`), all beginning with that name.
    func requireOrder(of entry: TreeEntry, after entries: [TreeEntry]) throws(RawObjectError) {
        guard let last = entries.last else { return }
        for earlier in entries.reversed() {
            if earlier.name == entry.name {
                throw RawObjectError(.treeDuplicate, "the name \(entry.name) occurs twice", offset: start)
            }
            guard earlier.name.hasPrefix(entry.name) else { break }
        }
        guard RawTree.precedes(last, entry) else {
            throw RawObjectError(.treeOrder, "\(entry.name) stands after \(last.name)", offset: start)
        }
    }
}
