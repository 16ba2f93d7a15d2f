import Findings

/// An Ed25519 key in OpenSSH's form (PROTOCOL, RFC 8709).
///
/// Format 1 of the ledger accepts no other type. Two kinds of 32 bytes that other programs accept are refused here:
/// - the points of small order: anyone can make a signature that such a key verifies for a great many messages, so
///   the signature would bind nobody to anything;
/// - bytes with a y coordinate of 2^255 - 19 or more: they mean a point that already has another encoding, and one
///   key must not be able to enter the register under two names.
///
/// Bytes that are no point of the curve at all are not recognised; no signature ever verifies with them.
package struct SSHPublicKey: Hashable, Sendable {
    package static let type = "ssh-ed25519"

    /// The 32 bytes of RFC 8032.
    package let rawRepresentation: [UInt8]

    package init(rawRepresentation: [UInt8]) throws(SSHKeyError) {
        guard rawRepresentation.count == Ed25519Encoding.keyLength else {
            throw SSHKeyError(.keyLength, "an \(Self.type) key has 32 bytes, this one has \(rawRepresentation.count)")
        }
        guard Ed25519Encoding.isCanonical(rawRepresentation) else {
            throw SSHKeyError(.keyEncoding, "the key is written in a way that is not the canonical one")
        }
        guard !Ed25519Encoding.isSmallOrder(rawRepresentation) else {
            throw SSHKeyError(.weakKey, "this key has a small order: anyone can make signatures for it")
        }
        self.rawRepresentation = rawRepresentation
    }

    /// Reads the middle column of a `.pub` line, which must be the one text that ``base64`` gives back.
    package init(base64: String) throws(SSHKeyError) {
        try Self.refusePrivateKey(base64)
        guard let blob = StrictBase64.decode(Array(base64.utf8)) else {
            throw SSHKeyError(.base64, "the key is not written in canonical base64")
        }
        try self.init(blob: blob)
    }

    /// Reads the wire form: the type and the key, nothing after them.
    init(blob: [UInt8]) throws(SSHKeyError) {
        var reader = WireReader<SSHKeyError>(blob)
        let type = try reader.string("the key type")
        guard type.elementsEqual(Self.type.utf8) else { throw .keyType(type) }
        let key = try reader.string("the key")
        try reader.end("the key")
        try self.init(rawRepresentation: key)
    }

    /// The middle column of a `.pub` line.
    package var base64: String {
        String(decoding: StrictBase64.encode(blob), as: UTF8.self)
    }

    var blob: [UInt8] {
        var writer = WireWriter()
        writer.string(Self.type)
        writer.string(rawRepresentation)
        return writer.bytes
    }
}
