import Crypto
import Findings

/// A detached signature over a file, as OpenSSH's PROTOCOL.sshsig describes it; always Ed25519 over SHA-512.
///
/// A value says only what the signature claims: nothing is proved until ``verify(_:namespace:publicKey:)`` gives nil.
package struct SSHSignature: Hashable, Sendable {
    /// The key that claims to have signed.
    package let publicKey: SSHPublicKey

    /// What kind of thing was signed; 1 to 255 visible ASCII characters.
    package let namespace: String

    /// The 64 bytes of RFC 8032.
    package let signature: [UInt8]

    static let magic = Array("SSHSIG".utf8)
    static let version: UInt32 = 1
    static let hash = "sha512"
    static let armour = Armour("SSH SIGNATURE")

    /// Why this is not a signature by `publicKey` over `message` in `namespace`; nil when it is.
    ///
    /// Namespaces are compared as bytes: some characters outside ASCII equal an ASCII one as Swift strings.
    package func verify(
        _ message: [UInt8], namespace expected: String, publicKey expectedKey: SSHPublicKey
    ) -> SSHSignatureError? {
        guard namespace.utf8.elementsEqual(expected.utf8) else {
            return SSHSignatureError(.namespace, "signed in the namespace \(namespace), not in \(expected)")
        }
        guard publicKey == expectedKey else {
            return SSHSignatureError(.keyMismatch, "signed with the key \(publicKey.base64), not with the expected one")
        }
        let signed = Self.signedData(message, namespace: namespace)
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey.rawRepresentation),
            key.isValidSignature(signature, for: signed)
        else { return SSHSignatureError(.badSignature, "the signature does not fit the content") }
        return nil
    }

    /// The bytes that Ed25519 signs: never the message itself, so that no signature of another protocol fits.
    static func signedData(_ message: [UInt8], namespace: String) -> [UInt8] {
        var writer = WireWriter()
        writer.raw(magic)
        writer.string(namespace)
        writer.string("")
        writer.string(hash)
        writer.string(Array(SHA512.hash(data: message)))
        return writer.bytes
    }
}
