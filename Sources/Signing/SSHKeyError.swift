package import Findings

/// Why a key was not accepted; no message ever quotes text that could be part of a private key.
package struct SSHKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Stable names: findings and documentation refer to them.
    package enum Code: String, CaseIterable, Sendable {
        case armour
        case base64
        case check
        case encrypted
        case kdf
        case keyCount = "key-count"
        case keyEncoding = "key-encoding"
        case keyLength = "key-length"
        case keyMismatch = "key-mismatch"
        case keyType = "key-type"
        case line
        case magic
        case namespace
        case padding
        case privateKey = "private-key"
        case signing
        case trailing
        case truncated
        case weakKey = "weak-key"
    }

    package let code: Code
    package let message: Message

    package var description: String { message.text }

    /// The private key file needs a passphrase, which this program never asks for.
    package static let encrypted = SSHKeyError(
        .encrypted,
        "the private key is encrypted; this program reads only keys without a passphrase (ssh-keygen -p writes one)")

    init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }

    /// Names the type that was found when it has the look of one, and never quotes anything else.
    static func keyType(_ found: some Collection<UInt8>) -> Self {
        let look = Set("abcdefghijklmnopqrstuvwxyz0123456789-@.".utf8)
        let isName = (1...64).contains(found.count) && found.allSatisfy(look.contains)
        guard isName else {
            return SSHKeyError(.keyType, "this type of key is not accepted: only \(SSHPublicKey.type) is")
        }
        let name = String(decoding: found, as: UTF8.self)
        return SSHKeyError(.keyType, "\(name) is not accepted: only \(SSHPublicKey.type) is")
    }
}

extension SSHKeyError: MessageArgument {
    package var messageArgument: Message.Argument { .message(message) }
}

extension SSHKeyError: WireFailure {
    static func truncated(_ field: Message) -> Self {
        SSHKeyError(.truncated, "the key ends before the end of \(field)")
    }

    static func trailing(_ place: Message) -> Self {
        SSHKeyError(.trailing, "there are bytes after the end of \(place)")
    }
}
