import Foundation
import Signing

/// Keys, and signatures built field by field, so that a test can bend any one of them.
enum SigningFixture {
    static func key(_ first: UInt8 = 1) throws -> SSHPrivateKey {
        try SSHPrivateKey(seed: (0..<32).map { first &+ $0 })
    }

    static func armour(_ base64: String, columns: Int = 70, label: String = "SSH SIGNATURE") -> [UInt8] {
        var lines: [Substring] = []
        var rest = base64[...]
        while !rest.isEmpty {
            lines.append(rest.prefix(columns))
            rest = rest.dropFirst(columns)
        }
        let body = lines.map { $0 + "\n" }.joined()
        return Array("-----BEGIN \(label)-----\n\(body)-----END \(label)-----\n".utf8)
    }

    static func string(_ bytes: some Collection<UInt8>) -> [UInt8] {
        uint32(bytes.count) + bytes
    }

    static func string(_ text: String) -> [UInt8] {
        string(text.utf8)
    }

    static func uint32(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}

/// The fields of PROTOCOL.sshsig, each of which a test may replace.
struct SignatureParts {
    var magic = Array("SSHSIG".utf8)
    var version = 1
    var keyType = "ssh-ed25519"
    var key: [UInt8]
    var keyTail: [UInt8] = []
    var namespace: [UInt8]
    var reserved: [UInt8] = []
    var hash = "sha512"
    var signatureType = "ssh-ed25519"
    var signature: [UInt8]
    var signatureTail: [UInt8] = []
    var tail: [UInt8] = []

    init(_ signature: SSHSignature) {
        key = signature.publicKey.rawRepresentation
        namespace = Array(signature.namespace.utf8)
        self.signature = signature.signature
    }

    var blob: [UInt8] {
        let keyBlob = SigningFixture.string(keyType) + SigningFixture.string(key) + keyTail
        let signatureBlob = SigningFixture.string(signatureType) + SigningFixture.string(signature) + signatureTail
        let head = magic + SigningFixture.uint32(version) + SigningFixture.string(keyBlob)
        let middle = SigningFixture.string(namespace) + SigningFixture.string(reserved) + SigningFixture.string(hash)
        return head + middle + SigningFixture.string(signatureBlob) + tail
    }
}

extension SigningFixture {
    static func armour(_ blob: [UInt8], columns: Int = 70) -> [UInt8] {
        armour(Data(blob).base64EncodedString(), columns: columns)
    }
}
