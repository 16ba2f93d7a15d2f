import Findings
import Yams

/// The text of a file as a person typed it, made fit for the tolerant YAML reader.
///
/// What may never be kept is taken out and becomes a finding; the rest can still be read, so that a person hears of
/// everything at once.
struct TypedSource {
    private(set) var text: String
    private(set) var findings: [Finding]
    private var longQuote: (opened: Place, closed: Place)?

    private init(text: String) {
        self.text = text
        findings = []
    }

    /// Takes off a byte-order mark and CR before LF, and composes accents.
    ///
    /// Refused when nothing can be read from it.
    static func prepare(_ bytes: [UInt8]) -> Checked<TypedSource> {
        guard bytes.count <= TextScan.fileLimit else { return .refused(TextScan(bytes).findings) }
        guard let raw = String(validating: bytes, as: UTF8.self) else {
            return .refused(TextScan(bytes).findings.filter { $0.rule == "canonical.utf8" })
        }
        var source = TypedSource(text: Characters.nfc(wholeLines(raw)))
        guard source.takeOutCharacters() else { return .refused(source.findings) }
        let scan = TypedScan(source.text)
        source.findings += scan.findings
        source.text = scan.text
        source.longQuote = scan.longQuote
        return scan.isReadable ? .accepted(source) : .refused(source.findings)
    }

    private static func wholeLines(_ raw: String) -> String {
        let scalars = Array(raw.unicodeScalars)
        var text = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if index == 0, scalar == "\u{FEFF}" { continue }
            if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
            text.append(scalar)
        }
        if text.last != "\n" { text.append("\n") }
        return String(text)
    }

    /// Puts a space or a letter for every character that is not accepted; false when the layout hangs on one.
    private mutating func takeOutCharacters() -> Bool {
        var kept = String.UnicodeScalarView()
        var place = (line: 1, column: 1)
        var isIndentation = true
        var isSound = true
        for scalar in text.unicodeScalars {
            let isAccepted = Characters.isAccepted(scalar)
            if !isAccepted {
                report(scalar, at: Place(line: place.line, column: place.column))
                if isIndentation { isSound = false }
            }
            kept.append(isAccepted ? scalar : scalar == "\t" ? " " : "x")
            place = scalar == "\n" ? (place.line + 1, 1) : (place.line, place.column + 1)
            isIndentation = scalar == "\n" || (isIndentation && scalar == " ")
        }
        text = String(kept)
        return isSound
    }

    private mutating func report(_ scalar: Unicode.Scalar, at place: Place) {
        guard findings.count < Finding.limit else { return }
        let isTab = scalar == "\t"
        let message: Message = isTab ? "a tab" : "the character \(Characters.name(of: scalar)) is not accepted"
        let hint: Message =
            isTab
            ? "write spaces in its place: two for every step of indentation" : "remove it or write another character"
        findings.append(Finding(isTab ? "canonical.tab" : "canonical.character", message, at: place, hint: hint))
    }

    // MARK: YAML

    func compose() -> Checked<Yams.Node> {
        do {
            guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
                return .refused([Finding("canonical.empty", "the file is empty", at: .start, hint: TextScan.emptyHint)])
            }
            return .accepted(node)
        } catch {
            var finding = Self.finding(for: error)
            if finding.rule == "document.yaml", let quote = longQuote {
                let (opened, closed) = (quote.opened, quote.closed)
                finding.hint =
                    "is a quote missing? the one at \(opened.line):\(opened.column) closes at line \(closed.line)"
            }
            return .refused([finding])
        }
    }

    private static func finding(for error: any Error) -> Finding {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Finding(
                "document.yaml", "the file cannot be read as YAML: \(Message(word: problem))",
                at: Place(line: mark.line, column: mark.column), hint: hint(for: problem))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "`\(Characters.shown($0))`" }.joined(separator: ", ")
            return Finding(
                "document.duplicate-key", "the key \(names) stands here twice",
                at: Place(line: context.mark.line, column: context.mark.column), hint: "keep one of them")
        default:
            return Finding("document.yaml", "the file cannot be read as YAML", at: .start)
        }
    }

    /// The way out of the slips that people make most.
    private static func hint(for problem: String) -> Message? {
        switch problem {
        case "mapping values are not allowed in this context":
            "a text with a colon and a space in it stands in double quotes; else look at the indentation"
        case "found unexpected end of stream": "a quote is opened here or above and never closed"
        case "could not find expected ':'": "write `key: value`, and put a text of several lines below `|`"
        case "did not find expected key", "did not find expected '-' indicator":
            "look at the indentation, and at quotes inside a quoted text (written \\\")"
        case "found character that cannot start any token": "a text that starts with this sign stands in double quotes"
        case "found unknown escape character": "inside double quotes a backslash is written \\\\"
        default: nil
        }
    }
}
