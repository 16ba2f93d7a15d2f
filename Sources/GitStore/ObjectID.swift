import CLibgit2

/// The name of an object: 20 bytes, compared as bytes.
package struct ObjectID: Hashable, Comparable, Sendable {
    /// The bytes as three numbers, most significant first, so that comparing them compares the bytes.
    private let head: UInt64
    private let middle: UInt64
    private let tail: UInt32

    package static let byteCount = 20

    /// Accepts exactly 20 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(bytes[...])
    }

    /// Accepts exactly 40 lowercase hexadecimal digits.
    package init?(hex: some StringProtocol) {
        self.init(hexBytes: Array(hex.utf8)[...])
    }

    init?(hexBytes: ArraySlice<UInt8>) {
        guard hexBytes.count == 2 * Self.byteCount else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        var index = hexBytes.startIndex
        while index < hexBytes.endIndex {
            guard let high = Self.value(hexBytes[index]), let low = Self.value(hexBytes[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
            index += 2
        }
        self.init(bytes[...])
    }

    /// The caller has made sure that there are 20 bytes.
    package init(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        func number(_ range: Range<Int>) -> UInt64 {
            bytes[start + range.lowerBound..<start + range.upperBound].reduce(0) { $0 << 8 | UInt64($1) }
        }
        head = number(0..<8)
        middle = number(8..<16)
        tail = UInt32(number(16..<20))
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        for word in [head, middle] {
            for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: tail >> shift)) }
        return bytes
    }

    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.head, left.middle, left.tail) < (right.head, right.middle, right.tail)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension ObjectID: CustomStringConvertible {
    package var description: String { hex }
}

extension ObjectID {
    init(_ raw: git_oid) {
        self.init(withUnsafeBytes(of: raw) { Array($0) }[...])
    }

    var raw: git_oid {
        var raw = git_oid()
        withUnsafeMutableBytes(of: &raw) { $0.copyBytes(from: bytes) }
        return raw
    }
}
