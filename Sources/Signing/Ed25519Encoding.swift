/// What can be told of an Ed25519 public key from its 32 bytes (RFC 8032 §5.1.2) without curve arithmetic.
enum Ed25519Encoding {
    static let keyLength = 32
    static let signatureLength = 64

    /// The y coordinates of the eight points whose order divides 8, little-endian, sign bit off:
    /// 0 and 1 and -1 modulo 2^255 - 19, and the two that points of order 8 have.
    private static let smallOrder: Set<[UInt8]> = [
        [UInt8](repeating: 0, count: 32),
        [1] + [UInt8](repeating: 0, count: 31),
        [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
            0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
            0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
        ],
    ]

    /// Whether y is below 2^255 - 19, so that no other 32 bytes mean the same point.
    static func isCanonical(_ key: [UInt8]) -> Bool {
        let y = withoutSign(key)
        return y[31] != 0x7f || y[1..<31].contains { $0 != 0xff } || y[0] < 0xed
    }

    /// Whether the point, with either sign of x, has an order that divides 8.
    static func isSmallOrder(_ key: [UInt8]) -> Bool {
        smallOrder.contains(withoutSign(key))
    }

    private static func withoutSign(_ key: [UInt8]) -> [UInt8] {
        key.dropLast() + key.suffix(1).map { $0 & 0x7f }
    }
}
