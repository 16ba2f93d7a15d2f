import Findings

/// Private key files as OpenSSH's PROTOCOL.key describes them, without encryption.
extension SSHPrivateKey {
    private static let armour = Armour("OPENSSH PRIVATE KEY")
    private static let magic = Array("openssh-key-v1\0".utf8)
    private static let none = Array("none".utf8)
    private static let blockSize = 8

    /// Reads a private key file that is not encrypted and holds one Ed25519 key.
    ///
    /// The width of the lines is free, since other tools than OpenSSH write these files too; everything inside is
    /// strict. The public halves in the file must be the ones that belong to the seed: signing with another one
    /// gives the key away.
    package init(openSSH file: [UInt8]) throws(SSHKeyError) {
        var reader = WireReader<SSHKeyError>(try Self.body(of: file))
        guard try reader.bytes(Self.magic.count, "the word openssh-key-v1") == Self.magic else {
            throw SSHKeyError(.magic, "the file is not in the format openssh-key-v1")
        }
        try Self.readProtection(&reader)
        guard try reader.uint32("the number of keys") == 1 else {
            throw SSHKeyError(.keyCount, "the file must hold exactly one key")
        }
        let publicKey = try SSHPublicKey(blob: try reader.string("the public key"))
        let section = try reader.string("the private section")
        try reader.end("the private section")
        try self.init(section: section, publicKey: publicKey)
    }

    /// An unencrypted private key file that `ssh-keygen` reads; the same key and comment give the same bytes.
    ///
    /// The caller must write it readable to its owner alone. Control characters in the comment become spaces.
    package func openSSHFile(comment: String) -> [UInt8] {
        var writer = WireWriter()
        writer.raw(Self.magic)
        writer.string(Self.none)
        writer.string(Self.none)
        writer.string("")
        writer.uint32(1)
        writer.string(publicKey.blob)
        writer.string(section(comment: comment))
        return Self.armour.text(writer.bytes)
    }

    private static func body(of file: [UInt8]) throws(SSHKeyError) -> [UInt8] {
        guard !file.contains(UInt8(ascii: "\r")) else {
            throw SSHKeyError(.armour, "the lines of a private key file end in LF alone, without CR")
        }
        let lines = file.split(separator: Armour.lineFeed)
        guard lines.count >= 2, lines[0].elementsEqual(armour.begin), lines[lines.count - 1].elementsEqual(armour.end)
        else {
            throw SSHKeyError(
                .armour, "this is not a private key file of OpenSSH: it has no lines BEGIN and END OPENSSH PRIVATE KEY")
        }
        guard let blob = StrictBase64.decode(Array(lines.dropFirst().dropLast().joined())) else {
            throw SSHKeyError(.base64, "the private key is not written in canonical base64")
        }
        return blob
    }

    private static func readProtection(_ reader: inout WireReader<SSHKeyError>) throws(SSHKeyError) {
        guard try reader.string("the cipher") == none else { throw .encrypted }
        let derivation = try reader.string("the key derivation")
        let options = try reader.string("the key derivation options")
        guard derivation == none, options.isEmpty else {
            throw SSHKeyError(.kdf, "the file has no cipher and yet a key derivation")
        }
    }

    private init(section: [UInt8], publicKey: SSHPublicKey) throws(SSHKeyError) {
        var reader = WireReader<SSHKeyError>(section)
        guard try reader.uint32("the check number") == reader.uint32("the check number") else {
            throw SSHKeyError(.check, "the two check numbers differ: the file is damaged")
        }
        let type = try reader.string("the key type")
        guard type.elementsEqual(SSHPublicKey.type.utf8) else { throw .keyType(type) }
        let publicHalf = try reader.string("the public half")
        let secret = try reader.string("the private half")
        _ = try reader.string("the comment")
        try Self.checkPadding(reader.rest, sectionSize: section.count)
        try self.init(seed: Array(secret.prefix(Ed25519Encoding.keyLength)))
        guard self.publicKey == publicKey, publicHalf == publicKey.rawRepresentation, secret == seed + publicHalf else {
            throw SSHKeyError(.keyMismatch, "the private and the public half in the file do not belong together")
        }
    }

    private static func checkPadding(_ padding: ArraySlice<UInt8>, sectionSize: Int) throws(SSHKeyError) {
        guard sectionSize.isMultiple(of: blockSize), padding.count < blockSize,
            zip(padding, 1...).allSatisfy({ $0 == $1 })
        else { throw SSHKeyError(.padding, "the private section does not end in the padding 1, 2, 3 and so on") }
    }

    private func section(comment: String) -> [UInt8] {
        var writer = WireWriter()
        writer.raw(checkNumber)
        writer.raw(checkNumber)
        writer.string(SSHPublicKey.type)
        writer.string(publicKey.rawRepresentation)
        writer.string(seed + publicKey.rawRepresentation)
        writer.string(comment.utf8.map { $0 < 0x20 || $0 == 0x7f ? 0x20 : $0 })
        let missing = (Self.blockSize - writer.bytes.count % Self.blockSize) % Self.blockSize
        writer.raw((0..<missing).map { UInt8($0 + 1) })
        return writer.bytes
    }
}
