/// Unpacks the zlib format (RFC 1950 and 1951), in memory that is checked at every access.
///
/// Accepts what zlib accepts, so that stock git and we agree on which objects are damaged.
struct Inflate {
    enum Failure: Error {
        case damaged
        /// There are more bytes than were asked for.
        case full
    }

    private let limit: Int
    private var input: BitReader
    private var output: [UInt8] = []

    /// All the bytes; more than `limit` of them is a failure, and so is anything after the end.
    static func all(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var inflate = Inflate(limit: limit, input: BitReader(bytes))
        try inflate.run()
        try inflate.checkEnd()
        return inflate.output
    }

    /// The first bytes, at most so many.
    ///
    /// What comes after them is not looked at.
    static func beginning(_ bytes: [UInt8], count: Int) throws(Failure) -> [UInt8] {
        var inflate = Inflate(limit: count, input: BitReader(bytes))
        do throws(Failure) {
            try inflate.run()
        } catch {
            guard case .full = error else { throw error }
        }
        return inflate.output
    }

    private init(limit: Int, input: BitReader) {
        self.limit = limit
        self.input = input
    }

    private mutating func run() throws(Failure) {
        let method = try input.take(8)
        let flags = try input.take(8)
        // Method 8, a window of at most 32 KiB, no preset dictionary, and the check that the two bytes carry.
        guard method & 15 == 8, method >> 4 <= 7, flags & 32 == 0, (method << 8 | flags) % 31 == 0 else {
            throw .damaged
        }
        var isLast = false
        while !isLast {
            isLast = try input.take(1) == 1
            switch try input.take(2) {
            case 0: try copyStored()
            case 1: try decode(.fixedLiterals, .fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try decode(literals, distances)
            default: throw .damaged
            }
        }
    }

    /// The checksum, and nothing after it.
    private mutating func checkEnd() throws(Failure) {
        input.skipToByte()
        var stored = 0
        for _ in 0..<4 { stored = stored << 8 | (try input.take(8)) }
        var (low, high) = (1, 0)
        for byte in output {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        guard stored == high << 16 | low, input.isAtEnd else { throw .damaged }
    }

    private mutating func append(_ byte: UInt8) throws(Failure) {
        guard output.count < limit else { throw .full }
        output.append(byte)
    }

    private mutating func copyStored() throws(Failure) {
        input.skipToByte()
        let count = try input.take(16)
        guard try input.take(16) == count ^ 0xFFFF else { throw .damaged }
        for _ in 0..<count { try append(UInt8(input.take(8))) }
    }

    private mutating func decode(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(Failure) {
        while true {
            let symbol = try literals.next(&input)
            switch symbol {
            case 0..<256: try append(UInt8(symbol))
            case 256: return
            default: try repeatEarlier(symbol, distances)
            }
        }
    }

    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537, 2_049, 3_073,
        4_097,
        6_145, 8_193, 12_289, 16_385, 24_577,
    ]

    private mutating func repeatEarlier(_ symbol: Int, _ distances: HuffmanCode) throws(Failure) {
        let index = symbol - 257
        guard index < Self.lengthBase.count else { throw .damaged }
        let length = Self.lengthBase[index] + (try input.take(Self.lengthBits[index]))
        let code = try distances.next(&input)
        guard code < Self.distanceBase.count else { throw .damaged }
        let distance = Self.distanceBase[code] + (try input.take(max(0, code / 2 - 1)))
        guard distance <= output.count else { throw .damaged }
        for _ in 0..<length { try append(output[output.count - distance]) }
    }

    private static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private mutating func readCodes() throws(Failure) -> (literals: HuffmanCode, distances: HuffmanCode) {
        let literalCount = try input.take(5) + 257
        let distanceCount = try input.take(5) + 1
        let lengthCount = try input.take(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in Self.codeLengthOrder.prefix(lengthCount) { lengths[index] = UInt8(try input.take(3)) }
        guard let code = HuffmanCode(lengths[...], mayBeIncomplete: false) else { throw .damaged }
        let all = try readLengths(literalCount + distanceCount, code)
        guard all[256] != 0, let literals = HuffmanCode(all[..<literalCount], mayBeIncomplete: true),
            let distances = HuffmanCode(all[literalCount...], mayBeIncomplete: true)
        else { throw .damaged }
        return (literals, distances)
    }

    private mutating func readLengths(_ count: Int, _ code: HuffmanCode) throws(Failure) -> [UInt8] {
        var lengths: [UInt8] = []
        while lengths.count < count {
            let symbol = try code.next(&input)
            switch symbol {
            case 0..<16: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += [UInt8](repeating: last, count: try input.take(2) + 3)
            case 17: lengths += [UInt8](repeating: 0, count: try input.take(3) + 3)
            default: lengths += [UInt8](repeating: 0, count: try input.take(7) + 11)
            }
        }
        guard lengths.count == count else { throw .damaged }
        return lengths
    }
}

/// Takes bits from bytes, the lowest first.
private struct BitReader {
    private let bytes: [UInt8]
    private var position = 0
    private var bits: UInt64 = 0
    private var count = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func fill() {
        while count <= 48, position < bytes.count {
            bits |= UInt64(bytes[position]) << UInt64(count)
            position += 1
            count += 8
        }
    }

    /// The next bits, zeros past the end, without taking them.
    mutating func peek() -> UInt64 {
        if count < 16 { fill() }
        return bits
    }

    mutating func drop(_ wanted: Int) throws(Inflate.Failure) {
        guard wanted <= count else { throw .damaged }
        bits >>= UInt64(wanted)
        count -= wanted
    }

    /// A number of at most 16 bits.
    mutating func take(_ wanted: Int) throws(Inflate.Failure) -> Int {
        let value = peek() & (1 << UInt64(wanted) - 1)
        try drop(wanted)
        return Int(value)
    }

    /// Leaves the rest of a byte that was begun.
    mutating func skipToByte() {
        bits >>= UInt64(count & 7)
        count -= count & 7
    }

    var isAtEnd: Bool { count == 0 && position == bytes.count }
}

/// A canonical prefix code.
///
/// Short codes are looked up at once, longer ones bit by bit.
private struct HuffmanCode {
    private static let quickBits = 9
    private static let longest = 15

    /// How many codes there are of each length, and the symbols in the order of their codes.
    private var counts = [Int](repeating: 0, count: longest + 1)
    private var symbols: [UInt16] = []
    /// For the next nine bits: symbol and length of the code that they begin with; 0 when it is longer.
    private var quick = [UInt16](repeating: 0, count: 1 << quickBits)

    static let fixedLiterals = fixed(
        [(8, 144), (9, 112), (7, 24), (8, 8)].flatMap { [UInt8](repeating: UInt8($0.0), count: $0.1) })
    static let fixedDistances = fixed([UInt8](repeating: 5, count: 32))

    private static func fixed(_ lengths: [UInt8]) -> HuffmanCode {
        guard let code = HuffmanCode(lengths[...], mayBeIncomplete: false) else { preconditionFailure("a known code") }
        return code
    }

    /// Nil when no such code exists.
    ///
    /// As in zlib only a code without symbols, or with one of one bit, may be incomplete.
    init?(_ lengths: ArraySlice<UInt8>, mayBeIncomplete: Bool) {
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        var left = 1
        for length in 1...Self.longest {
            left = left << 1 - counts[length]
            guard left >= 0 else { return nil }
        }
        let greatest = counts.lastIndex { $0 > 0 } ?? 0
        guard left == 0 || mayBeIncomplete && greatest <= 1 else { return nil }
        for length in 1...Self.longest where counts[length] > 0 {
            symbols += lengths.enumerated().filter { $0.element == length }.map { UInt16($0.offset) }
        }
        fillQuick()
    }

    private mutating func fillQuick() {
        var code = 0
        var index = 0
        for length in 1...Self.quickBits {
            for _ in 0..<counts[length] {
                var place = (0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) }
                while place < quick.count {
                    quick[place] = symbols[index] << 4 | UInt16(length)
                    place += 1 << length
                }
                code += 1
                index += 1
            }
            code <<= 1
        }
    }

    func next(_ input: inout BitReader) throws(Inflate.Failure) -> Int {
        let bits = input.peek()
        let entry = quick[Int(bits & UInt64(quick.count - 1))]
        if entry != 0 {
            try input.drop(Int(entry & 15))
            return Int(entry >> 4)
        }
        return try nextLong(bits, &input)
    }

    private func nextLong(_ bits: UInt64, _ input: inout BitReader) throws(Inflate.Failure) -> Int {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...Self.longest {
            code |= Int(bits >> UInt64(length - 1) & 1)
            if code - first < counts[length] {
                try input.drop(length)
                return Int(symbols[index + code - first])
            }
            index += counts[length]
            first = (first + counts[length]) << 1
            code <<= 1
        }
        throw .damaged
    }
}
