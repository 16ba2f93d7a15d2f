import Foundation
import Signing
import TestSupport
import Testing

@Suite struct SSHPrivateKeyTests {
    @Test(arguments: [0, 31, 33, 64])
    func `a seed of another length than 32 is refused`(length: Int) {
        let error = #expect(throws: SSHKeyError.self) {
            try SSHPrivateKey(seed: [UInt8](repeating: 1, count: length))
        }
        #expect(error?.code == .keyLength)
    }

    /// RFC 8032 §7.1, test 1.
    @Test func `the public key is the one RFC 8032 gives for the seed`() throws {
        let seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        let published = bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(try SSHPrivateKey(seed: seed).publicKey.rawRepresentation == published)
    }

    @Test func `the same randomness generates the same key`() {
        var first = SeededGenerator(seed: 5)
        var second = SeededGenerator(seed: 5)
        let key = SSHPrivateKey.generate(using: &first)
        #expect(key.publicKey == SSHPrivateKey.generate(using: &second).publicKey)
        #expect(key.publicKey != SSHPrivateKey.generate(using: &first).publicKey)
    }

    @Test func `printing a private key shows only its public half`() throws {
        let key = try SigningFixture.key()
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains(key.publicKey.base64))
            #expect(text.count < 200)
        }
    }

    private func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
