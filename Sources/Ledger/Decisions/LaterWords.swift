import CanonicalForm
import Documents
import Findings

/// Tells what is wrong from what only a later version may know: a kind, operation or policy word that this one has
/// never heard of (FORMATS). That is never a pass, and as long as nothing else is wrong it is no refusal either.
struct LaterWords {
    private let content: DecisionContent

    init(in content: DecisionContent) { self.content = content }

    func judgement(_ findings: [Finding]) -> Judgement {
        let errors = findings.filter { $0.severity == .error }
        guard let first = errors.first, errors.allSatisfy(isLater) else { return .refused(findings) }
        var unknown = first
        unknown.hint = "verify with a newer akkoord"
        return .unknown(unknown)
    }

    private func isLater(_ finding: Finding) -> Bool {
        switch finding.rule {
        case "document.unknown-word", "proposal.payload", "statement.later-kind": true
        case "statement.unknown-kind": Self.namesKind(bytes(of: finding))
        case "document.value": isUnknownWord(finding)
        default: false
        }
    }

    private func bytes(of finding: Finding) -> [UInt8] {
        guard let path = finding.path else { return [] }
        return (path == Layout.record ? content.record?.bytes : content.files[path]) ?? []
    }

    /// Whether a statement says of which kind it is, `approval/2`, rather than being none at all.
    private static func namesKind(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return line.hasPrefix("statement: ") && ScalarForm.reference.accepts(String(line.dropFirst(11)))
    }

    // MARK: Words in a file

    private func isUnknownWord(_ finding: Finding) -> Bool {
        let bytes = bytes(of: finding)
        guard let place = finding.place, let kind = finding.path.flatMap({ Self.kind($0, bytes) }),
            let node = CanonicalReader.read(bytes, limit: kind.sizeLimit).node
        else { return false }
        return Self.isUnknownWord(at: place, node, kind.shape)
    }

    private static func kind(_ path: String, _ bytes: [UInt8]) -> DocumentKind? {
        switch Layout.form(of: path) {
        case .structured(let kind): kind
        case .statement: StatementDocument.kinds.first { bytes.starts(with: "statement: \($0.name)/1\n".utf8) }
        default: nil
        }
    }

    /// Whether the scalar at a place should be one of certain words, and is another word.
    private static func isUnknownWord(at place: Place, _ node: Node, _ shape: Shape) -> Bool {
        switch shape {
        case .scalar(.word), .noneOr(.word):
            guard node.place == place, case .plain(let text) = node.content else { return false }
            return ScalarForm.reference.accepts(text) || ScalarForm.digest.accepts(text)
        case .scalar, .noneOr: return false
        case .list(let item, _, _): return node.items.contains { isUnknownWord(at: place, $0, item) }
        case .mapping(let fields): return isUnknownWord(at: place, node, fields)
        case .choice(let key, _, let choices):
            guard let choice = choices.first(where: { $0.word == node[key]?.text }) else { return false }
            return isUnknownWord(at: place, node, choice.fields)
        }
    }

    private static func isUnknownWord(at place: Place, _ node: Node, _ fields: [FieldShape]) -> Bool {
        fields.contains { field in node[field.key].map { isUnknownWord(at: place, $0, field.shape) } ?? false }
    }
}
