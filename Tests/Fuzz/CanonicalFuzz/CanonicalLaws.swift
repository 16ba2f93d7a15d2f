import CanonicalForm
import Documents
import Findings

/// What must hold for any bytes whatever; a broken law stops the process, which is what a fuzzer looks for.
enum CanonicalLaws {
    static let kinds = ["party", "operations", "policy", "record", "approval", "theme"].compactMap(DocumentKind.named)

    /// Checks the bytes as a file of each kind, and as a list of edits of a good file.
    static func check(_ bytes: [UInt8]) {
        for kind in kinds { check(bytes, as: kind) }
        for (kind, good) in GoodFiles.all { check(edited(good, by: bytes), as: kind) }
    }

    static func check(_ bytes: [UInt8], as kind: DocumentKind) {
        checkRead(bytes, kind)
        checkFormat(bytes, kind)
    }

    /// What is accepted has one form; what is refused says where.
    private static func checkRead(_ bytes: [UInt8], _ kind: DocumentKind) {
        switch kind.read(bytes) {
        case .accepted(let node):
            precondition(CanonicalWriter.bytes(of: node) == bytes, "a file has two forms")
            precondition(kind.format(bytes).value == bytes, "fmt changes a canonical file")
        case .refused(let findings): checkFindings(findings)
        }
    }

    /// What `fmt` writes is canonical, and writing it again changes nothing.
    private static func checkFormat(_ bytes: [UInt8], _ kind: DocumentKind) {
        switch kind.format(bytes) {
        case .accepted(let formatted):
            precondition(kind.read(formatted).value != nil, "what fmt writes is refused")
            precondition(kind.format(formatted).value == formatted, "fmt does not settle")
            checkComments(bytes, formatted, kind)
        case .refused(let findings): checkFindings(findings)
        }
    }

    /// What `fmt` accepts has no comment: every `#` is part of a text, which is another without it.
    private static func checkComments(_ bytes: [UInt8], _ formatted: [UInt8], _ kind: DocumentKind) {
        for sign in bytes.indices.filter({ bytes[$0] == UInt8(ascii: "#") }).prefix(4) {
            let end = bytes[sign...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let without = kind.format(Array(bytes[..<sign] + bytes[end...])).value
            precondition(without != formatted, "fmt drops a comment")
        }
    }

    private static func checkFindings(_ findings: [Finding]) {
        precondition(!findings.isEmpty, "refused without a reason")
        for finding in findings {
            precondition(finding.place.map { $0.line >= 1 && $0.column >= 1 } == true, "a finding has no place")
            let isShown = finding.message.text.unicodeScalars.allSatisfy { $0 != "\n" && Characters.isAccepted($0) }
            precondition(isShown, "a message shows what a terminal obeys")
        }
    }

    /// `good` with a stretch replaced for every three bytes of `edits`: two for the position, one for the text.
    static func edited(_ good: [UInt8], by edits: [UInt8]) -> [UInt8] {
        var text = good
        for start in stride(from: 0, to: edits.count - 2, by: 3) where !text.isEmpty {
            let position = (Int(edits[start]) << 8 | Int(edits[start + 1])) % text.count
            let piece = edits[start + 2]
            if piece < 128 {
                text[position] = piece
            } else {
                text.insert(contentsOf: pieces[Int(piece) % pieces.count].utf8, at: position)
            }
        }
        return text
    }

    private static let pieces = [
        "\n", "\n\n", "  ", " # c", "'", "\"", "\\", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!!str ",
        "|", ">", "|-",
        "---\n", "...\n", "%YAML 1.1\n", "\r\n", "\t", "\u{FEFF}", "é", "e\u{301}", "\u{85}", "\u{2028}", "\u{202E}",
        "none", "[]", "{}",
        "\"\"", "0777", "NO", "x: ", "\\u0301", "\\e", "<<: *a\n",
    ]
}
