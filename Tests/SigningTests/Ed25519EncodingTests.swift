import Crypto
import Signing
import Testing

@Suite struct Ed25519EncodingTests {
    /// The y coordinates of the points whose order divides 8, little-endian.
    static let smallOrder: [[UInt8]] = [
        number([]), number([1]), number([0xec], fill: 0xff, top: 0x7f),
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
            0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
            0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
        ],
    ]

    @Test(arguments: smallOrder, [UInt8(0), 0x80])
    func `a key of small order is refused`(y: [UInt8], sign: UInt8) {
        let error = #expect(throws: SSHKeyError.self) { try SSHPublicKey(rawRepresentation: signed(y, sign)) }
        #expect(error?.code == .weakKey)
    }

    /// Why they are refused: with R the neutral point and S zero, [S]B = R + [k]A whenever k is a multiple of A's
    /// order, so one fixed signature fits about one message in eight, or all of them.
    @Test(arguments: smallOrder)
    func `a library verifies one signature for many messages under a key of small order`(y: [UInt8]) throws {
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: y)
        let signature = Self.number([1]) + Self.number([])
        let fitting = (0..<200).filter { key.isValidSignature(signature, for: [UInt8($0)]) }
        #expect(fitting.count > 5)
    }

    @Test(arguments: UInt8(0xed)...0xff, [UInt8(0), 0x80])
    func `a y coordinate past the field is refused`(low: UInt8, sign: UInt8) {
        let y = Self.number([low], fill: 0xff, top: 0x7f)
        let error = #expect(throws: SSHKeyError.self) { try SSHPublicKey(rawRepresentation: signed(y, sign)) }
        #expect(error?.code == .keyEncoding)
    }

    @Test func `keys next to the refused ones are accepted`() throws {
        let neighbours = [
            Self.number([2]), Self.number([0xeb], fill: 0xff, top: 0x7f), Self.number([0xff], fill: 0xff, top: 0x7e),
            Self.number([0xff], fill: 0xfe, top: 0x7f),
        ]
        for key in neighbours {
            #expect(try SSHPublicKey(rawRepresentation: key).rawRepresentation == key)
        }
    }

    private static func number(_ low: [UInt8], fill: UInt8 = 0, top: UInt8 = 0) -> [UInt8] {
        low + [UInt8](repeating: fill, count: 31 - low.count) + [top]
    }

    private func signed(_ y: [UInt8], _ sign: UInt8) -> [UInt8] {
        y.dropLast() + y.suffix(1).map { $0 | sign }
    }
}
