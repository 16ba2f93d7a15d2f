/// Base64 (RFC 4648 §4) in its one canonical form: full alphabet, full padding, no white space, unused bits zero.
///
/// Own code, because Foundation's decoder is too lax for bytes that carry authority: it accepts unused bits that are
/// not zero, so that several texts decode to the same bytes.
enum StrictBase64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            append(group, to: &text)
        }
        return text
    }

    /// The bytes `text` stands for; nil unless encoding them again gives exactly `text`.
    static func decode(_ text: [UInt8]) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        let padded = text.suffix(2).reversed().prefix { $0 == padding }.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        for (index, character) in text.dropLast(padded).enumerated() {
            guard let value = value(of: character) else { return nil }
            bits = bits << 6 | UInt32(value)
            if index % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> (6 - 2 * UInt32(index % 4)))) }
        }
        // The last character carries two bits too many per sign of padding.
        guard bits & (1 << (2 * UInt32(padded)) - 1) == 0 else { return nil }
        return bytes
    }

    private static func append(_ group: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let missing = 3 - group.count
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * missing)
        for position in 0...3 {
            let character = alphabet[bits >> (18 - 6 * position) & 63]
            text.append(position <= 3 - missing ? character : padding)
        }
    }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
