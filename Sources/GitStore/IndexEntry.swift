import Glibc

/// One entry of an index, its name apart.
struct IndexEntry: Equatable {
    static let fixedSize = 62
    static let changedOffset = 8
    static let modeOffset = 24
    static let sizeOffset = 36
    static let idOffset = 40
    static let flagsOffset = 60
    static let longestName: UInt16 = 0xFFF
    private static let plainFile: UInt32 = 0o100_644

    /// What git remembers of the working file, so that it need not read it: ten numbers, the mode among them.
    private var numbers: [UInt32]
    let id: ObjectID
    private let flags: UInt16
    /// Nil when the flags do not announce them.
    private let moreFlags: UInt16?

    /// The bytes of a whole entry.
    init(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        func half(_ offset: Int) -> UInt16 { UInt16(bytes[start + offset]) << 8 | UInt16(bytes[start + offset + 1]) }
        numbers = (0..<10).map { UInt32(half(4 * $0)) << 16 | UInt32(half(4 * $0 + 2)) }
        id = ObjectID(bytes[start + Self.idOffset..<start + Self.flagsOffset])
        flags = half(Self.flagsOffset)
        moreFlags = Self.isExtended(flags) ? half(Self.fixedSize) : nil
    }

    /// A plain file.
    ///
    /// With the status of the working file git trusts it unread; without, it compares the bytes. What the user told git
    /// about the entry before, to assume it unchanged or to leave it out of the working files, stays.
    init(_ id: ObjectID, status: stat?, insteadOf earlier: IndexEntry?) {
        self.id = id
        numbers = status.map(Self.numbers) ?? Array(repeating: 0, count: 10)
        numbers[Self.modeOffset / 4] = Self.plainFile
        let isLeftOut = (earlier?.moreFlags ?? 0) & Self.leftOut
        moreFlags = isLeftOut == 0 ? nil : isLeftOut
        flags = (earlier?.flags ?? 0) & Self.assumedUnchanged | (isLeftOut == 0 ? 0 : Self.extended)
    }

    private static func numbers(_ status: stat) -> [UInt32] {
        [
            UInt32(truncatingIfNeeded: status.st_ctim.tv_sec), UInt32(truncatingIfNeeded: status.st_ctim.tv_nsec),
            UInt32(truncatingIfNeeded: status.st_mtim.tv_sec), UInt32(truncatingIfNeeded: status.st_mtim.tv_nsec),
            UInt32(truncatingIfNeeded: status.st_dev), UInt32(truncatingIfNeeded: status.st_ino), plainFile,
            status.st_uid, status.st_gid, UInt32(truncatingIfNeeded: status.st_size),
        ]
    }

    /// Whether it is a plain file that is in no conflict.
    var isPlainFile: Bool { numbers[Self.modeOffset / 4] == Self.plainFile && Self.stage(flags) == 0 }

    /// As versions 2 and 3 have it, with its whole name and filled up to a multiple of eight.
    func bytes(named path: String) -> [UInt8] {
        let name = Array(path.utf8)
        var bytes: [UInt8] = []
        for number in numbers { Self.append(number, to: &bytes) }
        bytes += id.bytes
        Self.append(flags & ~Self.longestName | UInt16(min(name.count, Int(Self.longestName))), to: &bytes)
        if let moreFlags { Self.append(moreFlags, to: &bytes) }
        bytes += name
        return bytes + Array(repeating: 0, count: Self.padded(bytes.count) - bytes.count)
    }

    static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }

    /// With one NUL at least, and as many as make it a multiple of eight.
    static func padded(_ count: Int) -> Int { (count + 8) & ~7 }

    // MARK: Flags

    private static let assumedUnchanged: UInt16 = 0x8000
    private static let extended: UInt16 = 0x4000
    private static let leftOut: UInt16 = 0x4000

    static func isExtended(_ flags: UInt16) -> Bool { flags & extended != 0 }
    static func stage(_ flags: UInt16) -> UInt16 { flags >> 12 & 3 }
}
