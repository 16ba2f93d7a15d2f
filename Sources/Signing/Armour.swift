/// The text around a base64 blob: a BEGIN line, lines of 70 columns as OpenSSH writes them, an END line.
struct Armour {
    /// OpenSSH's line length.
    ///
    /// Other widths decode to the same bytes, so a strict reader must settle on one.
    static let columns = 70
    static let lineFeed = UInt8(ascii: "\n")

    let begin: [UInt8]
    let end: [UInt8]

    init(_ label: String) {
        begin = Array("-----BEGIN \(label)-----".utf8)
        end = Array("-----END \(label)-----".utf8)
    }

    /// The armoured text, final line feed included.
    func text(_ blob: [UInt8]) -> [UInt8] {
        let body = StrictBase64.encode(blob)
        var text = begin + [Self.lineFeed]
        for start in stride(from: 0, to: body.count, by: Self.columns) {
            text += body[start..<min(start + Self.columns, body.count)] + [Self.lineFeed]
        }
        return text + end + [Self.lineFeed]
    }
}
