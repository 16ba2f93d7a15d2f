import Signing
import Testing

@Suite struct SSHSignatureVerifyTests {
    private let message = Array("minutes".utf8)
    private let key: SSHPrivateKey
    private let good: SSHSignature

    init() throws {
        key = try SigningFixture.key()
        good = try key.sign(message, namespace: "Kin;d@akkoord")
    }

    @Test func `message, namespace and key must all be the expected ones`() throws {
        let other = try SigningFixture.key(7).publicKey
        #expect(good.verify(message, namespace: "Kin;d@akkoord", publicKey: key.publicKey) == nil)
        let codes = [
            good.verify(message + [0], namespace: "Kin;d@akkoord", publicKey: key.publicKey)?.code,
            good.verify(message, namespace: "kin;d@akkoord", publicKey: key.publicKey)?.code,
            good.verify(message, namespace: "Kin;d@akkoord", publicKey: other)?.code,
        ]
        #expect(codes == [.badSignature, .namespace, .keyMismatch])
    }

    @Test(arguments: ["\u{212A}in;d@akkoord", "Kin\u{37E}d@akkoord"])
    func `a namespace that is equal only as text is another namespace`(lookalike: String) {
        #expect(lookalike == good.namespace)
        #expect(good.verify(message, namespace: lookalike, publicKey: key.publicKey)?.code == .namespace)
    }

    @Test func `a signature moved to another namespace or key does not verify`() throws {
        var parts = SignatureParts(good)
        parts.namespace = Array("git".utf8)
        let moved = try SSHSignature.parse(SigningFixture.armour(parts.blob))
        #expect(moved.verify(message, namespace: "git", publicKey: key.publicKey)?.code == .badSignature)
        let other = try SigningFixture.key(7).publicKey
        parts = SignatureParts(good)
        parts.key = other.rawRepresentation
        let claimed = try SSHSignature.parse(SigningFixture.armour(parts.blob))
        #expect(claimed.verify(message, namespace: good.namespace, publicKey: other)?.code == .badSignature)
    }

    /// S and S + L verify alike where nobody checks the range; L is the order of the base point (RFC 8032 §5.1).
    @Test func `a signature with S raised by the group order is refused`() throws {
        let order: [UInt8] = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ]
        var parts = SignatureParts(good)
        var carry = 0
        for (index, digit) in order.enumerated() {
            carry += Int(parts.signature[32 + index]) + Int(digit)
            parts.signature[32 + index] = UInt8(carry & 0xff)
            carry >>= 8
        }
        try #require(carry == 0)
        let raised = try SSHSignature.parse(SigningFixture.armour(parts.blob))
        #expect(raised.verify(message, namespace: good.namespace, publicKey: key.publicKey)?.code == .badSignature)
    }

    @Test(arguments: ["", "two words", "tab\t", "caf\u{e9}", "null\0", String(repeating: "a", count: 256)])
    func `nothing is signed in a namespace that is not accepted`(namespace: String) {
        let error = #expect(throws: SSHKeyError.self) { try key.sign(message, namespace: namespace) }
        #expect(error?.code == .namespace)
    }

    @Test func `the longest and the shortest namespace are signed and read`() throws {
        for namespace in ["g", String(repeating: "~", count: 255)] {
            let signature = try SSHSignature.parse(key.sign(message, namespace: namespace).armoured())
            #expect(signature.verify(message, namespace: namespace, publicKey: key.publicKey) == nil)
        }
    }

    @Test func `signing twice gives the same bytes`() throws {
        #expect(try key.sign(message, namespace: "git") == key.sign(message, namespace: "git"))
    }
}
