import Glibc

/// Where the entries of a path are in an index.
struct IndexPlace {
    /// Empty where the path has none: there it would stand.
    fileprivate(set) var range: Range<Int>
    /// More than one is a conflict.
    fileprivate(set) var count = 0
}

/// The entries of an index one after the other, with whole names: the form of versions 2 and 3.
///
/// They are passed over as bytes. Only those that are asked for become values.
struct IndexEntries {
    private var bytes: ArraySlice<UInt8>
    let count: Int
    private let places: [String: IndexPlace]

    static let none = IndexEntries()

    private init() { (bytes, count, places) = ([], 0, [:]) }

    /// Takes so many entries from the front, and finds the places of paths among them.
    ///
    /// Nil when there are not so many whole entries, or they are not in order.
    init?(taking count: Int, from rest: inout ArraySlice<UInt8>, finding paths: [String]) {
        let wanted = Set(paths).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        let start = rest.startIndex
        guard let found = rest.withUnsafeBytes({ Self.places(of: wanted, in: $0, count, from: start) }) else {
            return nil
        }
        let names = wanted.map { String(decoding: $0, as: UTF8.self) }
        places = Dictionary(uniqueKeysWithValues: zip(names, found.places))
        bytes = rest[..<found.end]
        rest = rest[found.end...]
        self.count = count
    }

    /// Goes through entries and sorted paths side by side.
    private static func places(
        of paths: [[UInt8]], in bytes: UnsafeRawBufferPointer, _ count: Int, from start: Int
    ) -> (places: [IndexPlace], end: Int)? {
        var walk = IndexWalk(bytes)
        var places: [IndexPlace] = []
        places.reserveCapacity(paths.count)
        var next = 0
        for _ in 0..<count {
            guard walk.next() else { return nil }
            while next < paths.count, case let order = walk.order(to: paths[next]), order >= 0 {
                if places.count == next { places.append(IndexPlace(range: start + walk.start..<start + walk.start)) }
                if order == 0 {
                    places[next].range = places[next].range.lowerBound..<start + walk.end
                    places[next].count += 1
                    break
                }
                next += 1
            }
        }
        let end = start + walk.end
        while places.count < paths.count { places.append(IndexPlace(range: end..<end)) }
        return (places, end)
    }

    /// The place of a path that was asked for.
    func place(of path: String) -> IndexPlace {
        places[path] ?? IndexPlace(range: bytes.endIndex..<bytes.endIndex)
    }

    /// The one entry of a path; nil when it has none or is in conflict.
    func entry(at path: String) -> IndexEntry? {
        let place = place(of: path)
        return place.count == 1 ? IndexEntry(bytes[place.range]) : nil
    }

    /// The paths below a folder, whose own path with a final slash was asked for.
    func paths(below folder: String) -> [String] {
        let start = place(of: folder).range.lowerBound
        return bytes[start...].withUnsafeBytes { rest in
            var walk = IndexWalk(rest)
            var paths: [String] = []
            while walk.next(), walk.name(beginsWith: Array(folder.utf8)) { paths.append(walk.text) }
            return paths
        }
    }

    /// Appends all entries, with others, or none, in the places of some.
    func append(to output: inout [UInt8], replacing edits: [String: IndexEntry?]) {
        var position = bytes.startIndex
        for (path, entry) in edits.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let place = place(of: path)
            output += bytes[position..<place.range.lowerBound]
            if let entry { output += entry.bytes(named: path) }
            position = place.range.upperBound
        }
        output += bytes[position...]
    }

    var byteCount: Int { bytes.count }

    func count(replacing edits: [String: IndexEntry?]) -> Int {
        edits.reduce(count) { $0 - place(of: $1.key).count + ($1.value == nil ? 0 : 1) }
    }

    /// Makes git compare the bytes of every file that is no older than a time in whole seconds.
    mutating func distrust(since seconds: Int32) {
        let start = bytes.startIndex
        let young = bytes.withUnsafeBytes { Self.sizes(in: $0, count, since: seconds) }
        for offset in young {
            for place in 0..<4 { bytes[start + offset + place] = 0 }
        }
    }

    /// Where the sizes stand of the files that were changed since a time.
    private static func sizes(in bytes: UnsafeRawBufferPointer, _ count: Int, since seconds: Int32) -> [Int] {
        var walk = IndexWalk(bytes)
        var offsets: [Int] = []
        for _ in 0..<count where walk.next() {
            if walk.stage == 0, walk.changed >= seconds { offsets.append(walk.start + IndexEntry.sizeOffset) }
        }
        return offsets
    }
}

/// Goes from entry to entry over bytes.
struct IndexWalk {
    private let bytes: UnsafeRawBufferPointer
    private(set) var start = 0
    private(set) var end = 0
    private var name = 0..<0
    private var flags: UInt16 = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var stage: UInt16 { IndexEntry.stage(flags) }
    /// When the file was changed last, in whole seconds.
    var changed: Int32 { Int32(bitPattern: number(at: start + IndexEntry.changedOffset)) }
    var text: String { String(decoding: bytes[name], as: UTF8.self) }
    /// All but the name.
    var fixed: Range<Int> { start..<name.lowerBound }
    var nameBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[name]) }

    /// Goes on to the next entry; false when there is no whole one, or it does not come after this one.
    mutating func next() -> Bool {
        let (last, lastStage, isFirst) = (name, stage, end == 0)
        guard bytes.count - end > IndexEntry.fixedSize else { return false }
        start = end
        flags = UInt16(bytes[start + IndexEntry.flagsOffset]) << 8 | UInt16(bytes[start + IndexEntry.flagsOffset + 1])
        let first = start + IndexEntry.fixedSize + (IndexEntry.isExtended(flags) ? 2 : 0)
        guard let length = nameLength(from: first), length > 0 else { return false }
        name = first..<first + length
        end = start + IndexEntry.padded(name.upperBound - start)
        guard end <= bytes.count, bytes[name.upperBound] == 0 else { return false }
        return isFirst || Self.follows(order(last, name), lastStage, stage)
    }

    private static func follows(_ order: Int, _ lastStage: UInt16, _ stage: UInt16) -> Bool {
        order < 0 || order == 0 && lastStage < stage
    }

    /// Longer names than the flags can say end at the first NUL.
    private func nameLength(from first: Int) -> Int? {
        guard first < bytes.count else { return nil }
        let length = Int(flags & IndexEntry.longestName)
        guard length == IndexEntry.longestName else { return length }
        return bytes[first...].firstIndex(of: 0).map { $0 - first }
    }

    private func order(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        Self.order(
            UnsafeRawBufferPointer(rebasing: bytes[one]), UnsafeRawBufferPointer(rebasing: bytes[other]))
    }

    /// Below zero when the name of the entry comes before a path, zero when they are the same.
    func order(to path: [UInt8]) -> Int { path.withUnsafeBytes { Self.order(nameBytes, $0) } }

    private static func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
        guard let left = one.baseAddress, let right = other.baseAddress else { return one.count - other.count }
        let order = Int(memcmp(left, right, min(one.count, other.count)))
        return order == 0 ? one.count - other.count : order
    }

    func name(beginsWith prefix: [UInt8]) -> Bool { nameBytes.starts(with: prefix) }

    private func number(at offset: Int) -> UInt32 {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
