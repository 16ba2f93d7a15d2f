import Findings

extension SSHSignature {
    /// The wire form of PROTOCOL.sshsig.
    var blob: [UInt8] {
        var inner = WireWriter()
        inner.string(SSHPublicKey.type)
        inner.string(signature)
        var writer = WireWriter()
        writer.raw(Self.magic)
        writer.uint32(Self.version)
        writer.string(publicKey.blob)
        writer.string(namespace)
        writer.string("")
        writer.string(Self.hash)
        writer.string(inner.bytes)
        return writer.bytes
    }

    init(blob: [UInt8]) throws(SSHSignatureError) {
        var reader = WireReader<SSHSignatureError>(blob)
        try Self.readPreamble(&reader)
        let key = try Self.readKey(&reader)
        let namespace = try Self.readNamespace(&reader)
        try Self.readConstants(&reader)
        let inner = try reader.string("the signature")
        try reader.end("the signature")
        self.init(publicKey: key, namespace: namespace, signature: try Self.bareSignature(inner))
    }

    private static func readPreamble(_ reader: inout WireReader<SSHSignatureError>) throws(SSHSignatureError) {
        guard try reader.bytes(magic.count, "the word SSHSIG") == magic else {
            throw SSHSignatureError(.magic, "this is not a signature: the word SSHSIG is missing")
        }
        let found = try reader.uint32("the version")
        guard found == version else {
            throw SSHSignatureError(.version, "version \(found) of the signature format is not known, only version 1")
        }
    }

    private static func readKey(
        _ reader: inout WireReader<SSHSignatureError>
    ) throws(SSHSignatureError) -> SSHPublicKey {
        let blob = try reader.string("the public key")
        do throws(SSHKeyError) {
            return try SSHPublicKey(blob: blob)
        } catch {
            throw SSHSignatureError(error)
        }
    }

    private static func readNamespace(
        _ reader: inout WireReader<SSHSignatureError>
    ) throws(SSHSignatureError) -> String {
        let namespace = try reader.string("the namespace")
        guard SignatureNamespace.isValid(namespace) else {
            throw SSHSignatureError(.namespace, SignatureNamespace.rule)
        }
        return String(decoding: namespace, as: UTF8.self)
    }

    private static func readConstants(_ reader: inout WireReader<SSHSignatureError>) throws(SSHSignatureError) {
        guard try reader.string("the reserved field").isEmpty else {
            throw SSHSignatureError(.reserved, "the reserved field is not empty")
        }
        guard try reader.string("the hash algorithm").elementsEqual(hash.utf8) else {
            throw SSHSignatureError(.hash, "the hash algorithm is not \(hash)")
        }
    }

    /// The 64 bytes in the inner blob, which names its type a second time.
    private static func bareSignature(_ blob: [UInt8]) throws(SSHSignatureError) -> [UInt8] {
        var reader = WireReader<SSHSignatureError>(blob)
        let type = try reader.string("the signature type")
        guard type.elementsEqual(SSHPublicKey.type.utf8) else { throw SSHSignatureError(.keyType(type)) }
        let signature = try reader.string("the signature bytes")
        try reader.end("the signature bytes")
        guard signature.count == Ed25519Encoding.signatureLength else {
            throw SSHSignatureError(.signatureLength, "an Ed25519 signature has 64 bytes, this one \(signature.count)")
        }
        return signature
    }
}
