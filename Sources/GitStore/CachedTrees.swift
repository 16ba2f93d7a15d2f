/// The extension `TREE` of an index: folders whose trees git knows without looking at their entries.
///
/// Folder by folder from the root: the name and a NUL, the number of files below it in decimal (-1 when its tree is not
/// known), a space, the number of folders in it, a line end, the id of the tree if it is known, and then those folders.
struct CachedTrees {
    private let bytes: ArraySlice<UInt8>
    private var rest: ArraySlice<UInt8>
    private var output: [UInt8] = []
    /// Up to here it stands in the output.
    private var copied: Int

    private static let depthLimit = 256

    /// What is left of the extension when the trees of all folders are forgotten that hold one of the paths; nil when
    /// the bytes are no such list.
    static func forgetting(_ paths: some Collection<String>, in bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard !paths.isEmpty else { return Array(bytes) }
        var folders = FolderNames()
        for path in paths { folders.add(path.utf8.split(separator: UInt8(ascii: "/")).dropLast()) }
        var list = CachedTrees(bytes)
        guard list.pass(below: nil, root: folders, depth: 0), list.rest.isEmpty else { return nil }
        return list.output + bytes[list.copied...]
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        rest = bytes
        copied = bytes.startIndex
    }

    /// Goes past a folder and all below it; false when there is none.
    private mutating func pass(below outer: FolderNames?, root: FolderNames?, depth: Int) -> Bool {
        guard depth < Self.depthLimit, let name = take(until: 0) else { return false }
        let start = rest.startIndex
        guard let files = number(take(until: UInt8(ascii: " "))), let line = take(until: UInt8(ascii: "\n")),
            let folders = number(line), folders >= 0
        else { return false }
        let idSize = files < 0 ? 0 : ObjectID.byteCount
        guard rest.count >= idSize else { return false }
        rest = rest.dropFirst(idSize)
        let forgotten = root ?? outer?.inner[Array(name)]
        if forgotten != nil {
            output += bytes[copied..<start]
            output += "-1 ".utf8
            output += line
            output += "\n".utf8
            copied = rest.startIndex
        }
        for _ in 0..<folders where !pass(below: forgotten, root: nil, depth: depth + 1) { return false }
        return true
    }

    private mutating func take(until end: UInt8) -> ArraySlice<UInt8>? {
        guard let index = rest.firstIndex(of: end) else { return nil }
        defer { rest = rest[(index + 1)...] }
        return rest[..<index]
    }

    private func number(_ digits: ArraySlice<UInt8>?) -> Int? {
        guard let digits, digits.count <= 10 else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

/// Folders by name, each with those in it.
private struct FolderNames {
    private(set) var inner: [[UInt8]: FolderNames] = [:]

    mutating func add(_ parts: ArraySlice<Substring.UTF8View.SubSequence>) {
        guard let first = parts.first else { return }
        inner[Array(first), default: FolderNames()].add(parts.dropFirst())
    }
}
