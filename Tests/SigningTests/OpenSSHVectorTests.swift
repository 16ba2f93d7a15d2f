import Findings
import Foundation
import Signing
import Testing

@Suite(.enabled(if: TestVectors.areHere))
struct OpenSSHVectorTests {
    @Test func `the Ed25519 signature of OpenSSH verifies`() throws {
        let signature = try SSHSignature.parse(TestVectors.bytes("ed25519.sig"))
        let key = try SSHPublicKey(line: TestVectors.text("ed25519.pub"))
        let namespace = try TestVectors.text("namespace")
        #expect(try signature.verify(TestVectors.bytes("signed-data"), namespace: namespace, publicKey: key) == nil)
        #expect(try signature.armoured() == TestVectors.bytes("ed25519.sig"))
    }

    @Test(arguments: [
        ("rsa", "ssh-rsa"), ("ecdsa", "ecdsa-sha2-nistp256"), ("ecdsa_sk", "sk-ecdsa-sha2-nistp256@openssh.com"),
        ("ecdsa_sk_webauthn", "sk-ecdsa-sha2-nistp256@openssh.com"), ("ed25519_sk", "sk-ssh-ed25519@openssh.com"),
    ])
    func `a key of another type is refused by its name`(file: String, type: String) throws {
        let message = "\(type) is not accepted: only ssh-ed25519 is"
        let armour = try TestVectors.bytes("\(file).sig")
        let ofSignature = #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(armour) }
        #expect(ofSignature?.code == .keyType)
        #expect(ofSignature?.message.text == message)
        let line = try TestVectors.text("\(file).pub")
        let ofKey = #expect(throws: SSHKeyError.self) { try SSHPublicKey(line: line) }
        #expect(ofKey?.code == .keyType)
        #expect(ofKey?.message.text == message)
        let base64 = String(try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first))
        let ofBase64 = #expect(throws: SSHKeyError.self) { try SSHPublicKey(base64: base64) }
        #expect(ofBase64 == ofKey)
    }

    /// The altered file may even choose the namespace and the key it is checked with; the expected ones are a case of
    /// that.
    @Test func `no single byte of the signature file can change`() throws {
        let original = try TestVectors.bytes("ed25519.sig")
        let message = try TestVectors.bytes("signed-data")
        let survivors = alterations(of: original).filter {
            guard let signature = try? SSHSignature.parse($0) else { return false }
            return signature.verify(message, namespace: signature.namespace, publicKey: signature.publicKey) == nil
        }
        #expect(survivors.isEmpty)
    }

    @Test func `no single byte of the signed data can change`() throws {
        let signature = try SSHSignature.parse(TestVectors.bytes("ed25519.sig"))
        let namespace = try TestVectors.text("namespace")
        let survivors = try alterations(of: TestVectors.bytes("signed-data")).filter {
            signature.verify($0, namespace: namespace, publicKey: signature.publicKey) == nil
        }
        #expect(survivors.isEmpty)
    }

    @Test func `no byte can be left out of or put into the signature file`() throws {
        let original = try TestVectors.bytes("ed25519.sig")
        for position in original.indices {
            var shorter = original
            shorter.remove(at: position)
            #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(shorter) }
            var longer = original
            longer.insert(original[position], at: position)
            #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(longer) }
        }
    }

    /// Every text that differs from `original` in one byte: all positions, all 255 other values.
    private func alterations(of original: [UInt8]) -> some Sequence<[UInt8]> {
        original.indices.lazy.flatMap { position in
            (1...255).lazy.map { difference in
                var altered = original
                altered[position] ^= UInt8(difference)
                return altered
            }
        }
    }
}
