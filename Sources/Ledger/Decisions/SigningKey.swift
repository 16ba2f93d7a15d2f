package import Signing

/// A private key somewhere: in memory for a demonstration, behind `ssh-keygen` for people.
package protocol SigningKey {
    var publicKey: SSHPublicKey { get }

    /// The armoured SSHSIG signature of the bytes in a namespace.
    func sign(_ bytes: [UInt8], namespace: String) throws -> [UInt8]
}

/// A key that this process holds itself.
package struct InProcessKey: SigningKey {
    private let key: SSHPrivateKey

    package init(_ key: SSHPrivateKey) { self.key = key }

    package var publicKey: SSHPublicKey { key.publicKey }

    package func sign(_ bytes: [UInt8], namespace: String) throws -> [UInt8] {
        try key.sign(bytes, namespace: namespace).armoured()
    }
}
