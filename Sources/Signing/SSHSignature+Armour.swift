import Findings

extension SSHSignature {
    /// Far above any Ed25519 signature, and enough to tell an RSA one by its name.
    private static let sizeLimit = 16 * 1024

    /// Reads a signature in the one form that ``armoured()`` writes.
    ///
    /// Refused, although `ssh-keygen` accepts some of it: text before, after or between; lines that are not of 70
    /// columns; CR; no final LF; base64 that is not canonical; a reserved field that is not empty (nothing signs it);
    /// another hash than sha512; another key than ssh-ed25519; bytes after any field. Two different texts therefore
    /// never give the same signature.
    package static func parse(_ text: [UInt8]) throws(SSHSignatureError) -> SSHSignature {
        guard text.count <= sizeLimit else {
            throw SSHSignatureError(.size, "\(text.count) bytes are too many for a signature")
        }
        let body = try body(of: text)
        guard let blob = StrictBase64.decode(body) else {
            throw SSHSignatureError(.base64, "the signature is not written in canonical base64")
        }
        let signature = try SSHSignature(blob: blob)
        // Follows from the checks above; said once more because all ids of evidence rest on it.
        guard signature.armoured() == text else {
            throw SSHSignatureError(.armour, "the signature is not written in its canonical form")
        }
        return signature
    }

    /// The armoured text, as `ssh-keygen -Y sign` writes it: lines of 70 columns, LF, final LF.
    package func armoured() -> [UInt8] {
        Self.armour.text(blob)
    }

    /// The base64 between the BEGIN and the END line, its line feeds taken out.
    private static func body(of text: [UInt8]) throws(SSHSignatureError) -> [UInt8] {
        guard !text.contains(UInt8(ascii: "\r")) else {
            throw SSHSignatureError(.lineEnd, "the lines of a signature end in LF alone, without CR")
        }
        let lines = text.split(separator: Armour.lineFeed, omittingEmptySubsequences: false)
        guard lines[0].elementsEqual(armour.begin) else {
            throw SSHSignatureError(.armour, "a signature starts with the line BEGIN SSH SIGNATURE")
        }
        guard let end = lines.firstIndex(where: { $0.elementsEqual(armour.end) }) else {
            throw SSHSignatureError(.armour, "the line END SSH SIGNATURE is missing")
        }
        guard end < lines.count - 1 else {
            throw SSHSignatureError(.lineEnd, "the last line of a signature does not end in LF")
        }
        guard end == lines.count - 2, lines[end + 1].isEmpty else { throw .trailing("the line END SSH SIGNATURE") }
        return try joined(lines[1..<end])
    }

    private static func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(SSHSignatureError) -> [UInt8] {
        guard let last = lines.last, (1...Armour.columns).contains(last.count),
            lines.dropLast().allSatisfy({ $0.count == Armour.columns })
        else {
            throw SSHSignatureError(.lineLength, "the lines of a signature have 70 columns, the last at most 70")
        }
        return Array(lines.joined())
    }
}
