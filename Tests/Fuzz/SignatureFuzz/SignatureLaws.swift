import Foundation
import Signing

/// What must hold for any bytes whatever; a broken law stops the process, which is what a fuzzer looks for.
enum SignatureLaws {
    static let namespace = "approval@akkoord"
    static let message = Array("message".utf8)

    /// Checks the bytes as a text, as the blob inside an armour, and as a list of edits of a good text.
    static func check(_ bytes: [UInt8]) {
        checkText(bytes)
        checkText(armoured(bytes, "SSH SIGNATURE"))
        checkText(armoured(bytes, "OPENSSH PRIVATE KEY"))
        checkText(edited(goodSignature, by: bytes))
        checkText(edited(goodKeyFile, by: bytes))
    }

    static func checkText(_ text: [UInt8]) {
        checkSignature(text)
        checkPublicKey(text)
        checkPrivateKey(text)
    }

    /// What parses is written back to the same bytes, and proves nothing for a message nobody signed.
    private static func checkSignature(_ text: [UInt8]) {
        guard let signature = try? SSHSignature.parse(text) else { return }
        precondition(signature.armoured() == text, "a signature has two texts")
        let error = signature.verify(message, namespace: namespace, publicKey: signature.publicKey)
        precondition(error != nil || text == goodSignature, "a signature was forged")
    }

    private static func checkPublicKey(_ text: [UInt8]) {
        guard let line = String(validating: text, as: UTF8.self) else { return }
        guard let key = try? SSHPublicKey(line: line) else { return }
        precondition(line.utf8.starts(with: "\(SSHPublicKey.type) \(key.base64)".utf8), "a key has two texts")
        precondition((try? SSHPublicKey(base64: key.base64)) == key, "a key does not come back")
    }

    private static func checkPrivateKey(_ text: [UInt8]) {
        guard let key = try? SSHPrivateKey(openSSH: text) else { return }
        let back = try? SSHPrivateKey(openSSH: key.openSSHFile(comment: ""))
        precondition(back?.publicKey == key.publicKey, "a private key does not come back")
    }
}

extension SignatureLaws {
    private static let key: SSHPrivateKey = {
        guard let key = try? SSHPrivateKey(seed: (1...32).map { $0 }) else { preconditionFailure("no key") }
        return key
    }()

    static let goodKeyFile = key.openSSHFile(comment: "comment")
    static let goodLine = Array("ssh-ed25519 \(key.publicKey.base64) comment\n".utf8)
    static let goodSignature: [UInt8] = {
        guard let signature = try? key.sign(message, namespace: namespace) else { preconditionFailure("no signature") }
        return signature.armoured()
    }()

    static func armoured(_ blob: [UInt8], _ label: String) -> [UInt8] {
        var body = Data(blob).base64EncodedString()[...]
        var text = "-----BEGIN \(label)-----\n"
        while !body.isEmpty {
            text += body.prefix(70) + "\n"
            body = body.dropFirst(70)
        }
        return Array("\(text)-----END \(label)-----\n".utf8)
    }

    /// `good` with one byte set for every three bytes of `edits`: two for the position, one for the value.
    static func edited(_ good: [UInt8], by edits: [UInt8]) -> [UInt8] {
        var text = good
        for start in stride(from: 0, to: edits.count - 2, by: 3) {
            let position = Int(edits[start]) << 8 | Int(edits[start + 1])
            text[position % text.count] = edits[start + 2]
        }
        return text
    }
}
