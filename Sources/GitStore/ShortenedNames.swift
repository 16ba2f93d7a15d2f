/// Entries as version 4 has them: of each name only what differs from the name before, and nothing filled up.
enum ShortenedNames {
    /// Takes so many entries from the front and gives them with whole names; nil when the bytes are no such entries.
    static func expand(_ count: Int, from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        var whole: [UInt8] = []
        var name: [UInt8] = []
        for _ in 0..<count {
            guard let fixed = takeFixed(from: &rest), let dropped = takeNumber(from: &rest), dropped <= name.count,
                let end = rest.firstIndex(of: 0)
            else { return nil }
            name.removeLast(dropped)
            name += rest[..<end]
            rest = rest[(end + 1)...]
            let size = fixed.count + name.count
            whole += fixed
            whole += name
            whole += repeatElement(0, count: IndexEntry.padded(size) - size)
        }
        return whole
    }

    private static func takeFixed(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.count > IndexEntry.fixedSize else { return nil }
        let flags = UInt16(rest[rest.startIndex + IndexEntry.flagsOffset]) << 8
        let size = IndexEntry.fixedSize + (IndexEntry.isExtended(flags) ? 2 : 0)
        defer { rest = rest.dropFirst(size) }
        return rest.prefix(size)
    }

    /// Seven bits a byte, the highest first; each further byte counts one more, so that there is one way to say it.
    private static func takeNumber(from rest: inout ArraySlice<UInt8>) -> Int? {
        var number = 0
        var isFirst = true
        while let byte = rest.popFirst() {
            number = (isFirst ? 0 : number + 1) << 7 | Int(byte & 0x7F)
            guard number <= 1 << 20 else { return nil }
            if byte & 0x80 == 0 { return number }
            isFirst = false
        }
        return nil
    }

    /// Appends entries with whole names in the short form.
    static func append(_ whole: [UInt8], to output: inout [UInt8]) {
        whole.withUnsafeBytes { bytes in
            var walk = IndexWalk(bytes)
            var name: [UInt8] = []
            while walk.next() {
                let common = zip(name, walk.nameBytes).prefix { $0 == $1 }.count
                output += bytes[walk.fixed]
                append(name.count - common, to: &output)
                output += walk.nameBytes.dropFirst(common)
                output.append(0)
                name = Array(walk.nameBytes)
            }
        }
    }

    private static func append(_ number: Int, to output: inout [UInt8]) {
        var bytes = [UInt8(number & 0x7F)]
        var rest = number >> 7
        while rest > 0 {
            rest -= 1
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        output += bytes.reversed()
    }
}
