import Findings

extension SSHPublicKey {
    /// Reads a `.pub` file: type, base64 and an optional comment, one space between them, one optional line feed.
    ///
    /// The comment is dropped: the ledger keeps no names. Text that is or holds a private key is refused as such,
    /// so that whoever gave the wrong file learns it at once.
    package init(line: String) throws(SSHKeyError) {
        try Self.refusePrivateKey(line)
        let text = line.utf8.last == Armour.lineFeed ? line.utf8.dropLast() : line.utf8[...]
        guard !text.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
            throw SSHKeyError(.line, "a public key file is one line that ends in LF, without control characters")
        }
        let columns = text.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard columns.count >= 2, !columns[1].isEmpty else {
            throw SSHKeyError(.line, "a public key is written as \(Self.type), one space, base64")
        }
        guard columns[0].elementsEqual(Self.type.utf8) else { throw .keyType(columns[0]) }
        try self.init(base64: String(decoding: columns[1], as: UTF8.self))
    }

    /// The marks of private key files: PEM and OpenSSH armour, PuTTY, and OpenSSH's base64 without armour.
    private static let privateMarks = ["PRIVATE KEY-----", "PuTTY-User-Key-File", "b3BlbnNzaC1rZXktdjE"]

    static func refusePrivateKey(_ text: String) throws(SSHKeyError) {
        guard privateMarks.contains(where: text.contains) else { return }
        throw SSHKeyError(
            .privateKey,
            "this is a private key: keep it to yourself and give the public one, the file that ends in .pub")
    }
}
