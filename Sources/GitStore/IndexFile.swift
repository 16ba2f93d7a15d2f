import Crypto
import Findings

/// The index as git stores it, of which single entries are changed; all others stay byte for byte as they are.
///
/// In a long history nearly all files are those of closed proposals. What a command costs that changes ten files is
/// what the others cost to read, hash and write; so they never become values.
struct IndexFile {
    private let version: UInt32
    private var entries: IndexEntries
    private let extensions: [(name: [UInt8], bytes: [UInt8])]
    /// Whether it ends in a digest; git may be told to leave it out, and writes zeros.
    private let isHashed: Bool
    private var edits: [String: IndexEntry?] = [:]

    private static let digestSize = 20
    private static let start = Array("DIRC".utf8)

    /// Before anything was added to an index.
    init() { (version, entries, extensions, isHashed) = (2, .none, [], true) }

    /// Reads an index for looking at some paths and changing them.
    init(_ bytes: [UInt8], paths: [String]) throws(GitError) {
        guard bytes.count >= 12 + Self.digestSize, bytes.starts(with: Self.start) else { throw Self.damaged }
        version = Self.number(bytes[4..<8])
        let count = Int(Self.number(bytes[8..<12]))
        isHashed = !bytes.suffix(Self.digestSize).allSatisfy { $0 == 0 }
        if isHashed {
            guard Self.digest(of: bytes.dropLast(Self.digestSize)).elementsEqual(bytes.suffix(Self.digestSize)) else {
                throw Self.damaged
            }
        }
        var rest = bytes[12..<(bytes.count - Self.digestSize)]
        entries = try Self.takeEntries(count, version, from: &rest, finding: Self.around(paths))
        extensions = try Self.takeExtensions(from: rest)
    }

    /// The paths, and those that cannot be in the index beside them: the folders above as files, and all below.
    private static func around(_ paths: [String]) -> [String] { paths.flatMap { [$0, $0 + "/"] + above($0) } }

    private static func above(_ path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    private static func takeEntries(
        _ count: Int, _ version: UInt32, from rest: inout ArraySlice<UInt8>, finding paths: [String]
    ) throws(GitError) -> IndexEntries {
        var whole = rest
        switch version {
        case 2, 3: break
        case 4:
            guard let expanded = ShortenedNames.expand(count, from: &rest) else { throw damaged }
            whole = expanded[...]
        default: throw unknown("version \(version)")
        }
        guard let entries = IndexEntries(taking: count, from: &whole, finding: paths) else { throw damaged }
        if version < 4 { rest = whole }
        return entries
    }

    // MARK: Looking and changing

    /// What the index that was read holds for a path.
    func entry(at path: String) -> WorktreeIndex.Entry {
        guard entries.place(of: path).count > 0 else { return .absent }
        guard let entry = entries.entry(at: path), entry.isPlainFile else { return .other }
        return .file(entry.id)
    }

    mutating func set(_ path: String, _ entry: (_ earlier: IndexEntry?) -> IndexEntry) {
        edits.updateValue(entry(entries.entry(at: path)), forKey: path)
    }

    mutating func remove(_ path: String) { edits.updateValue(nil, forKey: path) }

    mutating func distrust(since seconds: Int32) { entries.distrust(since: seconds) }

    /// The changes, without files that would lie below a file or where a folder is: what the user put there stays.
    private var possibleEdits: [String: IndexEntry?] {
        edits.filter { path, entry in entry == nil || !(Self.above(path).contains(where: isKept) || isFolder(path)) }
    }

    /// Whether a path is in the index and stays there.
    private func isKept(_ path: String) -> Bool { entries.place(of: path).count > 0 && !isRemoved(path) }
    private func isFolder(_ path: String) -> Bool { !entries.paths(below: path + "/").allSatisfy(isRemoved) }

    private func isRemoved(_ path: String) -> Bool {
        guard let edit = edits[path] else { return false }
        return edit == nil
    }

    // MARK: Writing

    /// The file with the changes.
    func render() -> [UInt8] {
        let edits = possibleEdits
        var output = Self.start
        output.reserveCapacity(capacity(edits))
        IndexEntry.append(version, to: &output)
        IndexEntry.append(UInt32(entries.count(replacing: edits)), to: &output)
        if version < 4 {
            entries.append(to: &output, replacing: edits)
        } else {
            var whole: [UInt8] = []
            entries.append(to: &whole, replacing: edits)
            ShortenedNames.append(whole, to: &output)
        }
        for (name, bytes) in extensions { Self.append(name, bytes, to: &output, after: edits.keys) }
        output += isHashed ? Self.digest(of: output[...]) : Array(repeating: 0, count: Self.digestSize)
        return output
    }

    /// Enough for all of it, so that the bytes are moved once.
    private func capacity(_ edits: [String: IndexEntry?]) -> Int {
        let added = edits.keys.reduce(0) { $0 + IndexEntry.padded(IndexEntry.fixedSize + 2 + $1.utf8.count) }
        return entries.byteCount + added + extensions.reduce(64) { $0 + $1.bytes.count + 8 }
    }

    private static func append(
        _ name: [UInt8], _ bytes: [UInt8], to output: inout [UInt8], after edits: some Collection<String>
    ) {
        guard let kept = name == trees ? CachedTrees.forgetting(edits, in: bytes[...]) : bytes else { return }
        output += name
        IndexEntry.append(UInt32(kept.count), to: &output)
        output += kept
    }

    /// The digest that git itself puts at the end.
    private static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBytes { bytes in
            var hash = Insecure.SHA1()
            hash.update(bufferPointer: bytes)
            return Array(hash.finalize())
        }
    }

    // MARK: Extensions

    private static let trees = Array("TREE".utf8)
    /// What stays true when entries change: how conflicts were resolved. All others git makes anew when it needs them.
    private static let kept = [trees, Array("REUC".utf8)]

    private static func takeExtensions(
        from bytes: ArraySlice<UInt8>
    ) throws(GitError) -> [(name: [UInt8], bytes: [UInt8])] {
        var rest = bytes
        var found: [(name: [UInt8], bytes: [UInt8])] = []
        while !rest.isEmpty {
            guard rest.count >= 8 else { throw damaged }
            let name = Array(rest.prefix(4))
            let size = Int(number(rest.dropFirst(4).prefix(4)))
            rest = rest.dropFirst(8)
            guard rest.count >= size else { throw damaged }
            // Git's own rule: whoever does not know one that begins with a small letter cannot read the index.
            guard let first = name.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
                throw unknown("the extension `\(text(name))`", wayOut: waysOut[text(name)])
            }
            // A copy, so that the entries are alone in the bytes and can be changed in place.
            if kept.contains(name) { found.append((name, Array(rest.prefix(size)))) }
            rest = rest.dropFirst(size)
        }
        return found
    }

    private static func text(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self) }
    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

    private static var damaged: GitError {
        GitError(operation: "read the index", code: .corrupt, message: "it is damaged; `rm .git/index` and `git reset`")
    }

    private static func unknown(_ what: Message, wayOut: String? = nil) -> GitError {
        let way: Message? = wayOut.map { "; `\($0)` makes an ordinary one of it" }
        let message: Message = "it has \(what), which only git itself can read\(way ?? "")"
        return GitError(operation: "read the index", code: .corrupt, message: message)
    }

    /// A split index, and one with whole folders instead of their files.
    private static let waysOut = [
        "link": "git update-index --no-split-index", "sdir": "git sparse-checkout reapply --no-sparse-index",
    ]
}
