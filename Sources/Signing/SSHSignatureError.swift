package import Findings

/// Why a signature was not accepted.
package struct SSHSignatureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Stable names: findings and documentation refer to them.
    package enum Code: String, CaseIterable, Sendable {
        case armour
        case badSignature = "bad-signature"
        case base64
        case hash
        case keyMismatch = "key-mismatch"
        case keyType = "key-type"
        case lineEnd = "line-end"
        case lineLength = "line-length"
        case magic
        case namespace
        case publicKey = "public-key"
        case reserved
        case signatureLength = "signature-length"
        case size
        case trailing
        case truncated
        case version
    }

    package let code: Code
    package let message: Message

    package var description: String { message.text }

    init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }

    /// What is wrong with the key inside a signature.
    init(_ error: SSHKeyError) {
        switch error.code {
        case .keyType: self.init(.keyType, error.message)
        case .trailing: self.init(.trailing, error.message)
        case .truncated: self.init(.truncated, error.message)
        default: self.init(.publicKey, error.message)
        }
    }
}

extension SSHSignatureError: MessageArgument {
    package var messageArgument: Message.Argument { .message(message) }
}

extension SSHSignatureError: WireFailure {
    static func truncated(_ field: Message) -> Self {
        SSHSignatureError(.truncated, "the signature ends before the end of \(field)")
    }

    static func trailing(_ place: Message) -> Self {
        SSHSignatureError(.trailing, "there is something after the end of \(place)")
    }
}
