import Crypto
import Findings

/// An Ed25519 private key.
///
/// Its bytes leave this module only through ``openSSHFile(comment:)``. Memory is not wiped.
package struct SSHPrivateKey: Sendable {
    package let publicKey: SSHPublicKey
    private let key: Curve25519.Signing.PrivateKey

    /// The key that grows from the 32 bytes RFC 8032 calls the private key; whoever knows them has the key.
    package init(seed: [UInt8]) throws(SSHKeyError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw SSHKeyError(.keyLength, "the seed of a key has 32 bytes, this one has \(seed.count)")
        }
        self.key = key
        publicKey = try SSHPublicKey(rawRepresentation: Array(key.publicKey.rawRepresentation))
    }

    /// A new key out of 32 bytes of `generator`, which must be the system's for a key that anyone is to trust.
    package static func generate(using generator: inout some RandomNumberGenerator) -> SSHPrivateKey {
        let seed = (0..<Ed25519Encoding.keyLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
        do {
            return try SSHPrivateKey(seed: seed)
        } catch {
            preconditionFailure("every seed of 32 bytes is a key: \(error)")
        }
    }

    var seed: [UInt8] { Array(key.rawRepresentation) }

    /// Four bytes that OpenSSH draws at random; derived from the seed here, so that a file has one form.
    var checkNumber: [UInt8] {
        Array(SHA256.hash(data: Array("akkoord check number".utf8) + seed).prefix(4))
    }

    /// Signs the SHA-512 of `message` as PROTOCOL.sshsig says.
    ///
    /// The same message, namespace and key give the same bytes (RFC 8032), as long as swift-crypto is built on
    /// BoringSSL, as it is on Linux; Apple's CryptoKit adds randomness.
    package func sign(_ message: [UInt8], namespace: String) throws(SSHKeyError) -> SSHSignature {
        guard SignatureNamespace.isValid(namespace.utf8) else {
            throw SSHKeyError(.namespace, SignatureNamespace.rule)
        }
        let signed = SSHSignature.signedData(message, namespace: namespace)
        guard let bytes = try? key.signature(for: signed) else {
            throw SSHKeyError(.signing, "the key could not sign")
        }
        return SSHSignature(publicKey: publicKey, namespace: namespace, signature: Array(bytes))
    }
}

/// Whatever prints or logs a private key shows its public half.
extension SSHPrivateKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "private key of \(publicKey.base64)" }

    package var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey.base64]) }
}
