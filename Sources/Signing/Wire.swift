import Findings

/// What a reader of wire data throws when the data ends too soon or too late.
protocol WireFailure: Error {
    static func truncated(_ field: Message) -> Self
    static func trailing(_ place: Message) -> Self
}

/// Reads the data types of RFC 4251 §5 from front to back; a failed read takes nothing.
struct WireReader<Failure: WireFailure> {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// The next `count` bytes; `field` is the name an error gives them.
    mutating func bytes(_ count: Int, _ field: Message) throws(Failure) -> [UInt8] {
        guard count <= rest.count else { throw .truncated(field) }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func uint32(_ field: Message) throws(Failure) -> UInt32 {
        try bytes(4, field).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The bytes of a length-prefixed string; a length past the end is refused before anything is allocated.
    mutating func string(_ field: Message) throws(Failure) -> [UInt8] {
        let start = rest
        let length = try uint32(field)
        guard length <= rest.count else {
            rest = start
            throw .truncated(field)
        }
        return try bytes(Int(length), field)
    }

    /// Nothing may be left.
    func end(_ place: Message) throws(Failure) {
        guard rest.isEmpty else { throw .trailing(place) }
    }
}

/// Writes the data types of RFC 4251 §5.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    mutating func uint32(_ value: UInt32) {
        raw([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) })
    }

    mutating func string(_ string: some Collection<UInt8>) {
        uint32(UInt32(string.count))
        raw(string)
    }

    mutating func string(_ string: String) {
        self.string(string.utf8)
    }
}
