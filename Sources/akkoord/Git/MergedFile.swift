import CanonicalForm
import Documents
import Findings

/// Two versions of one file, and what they come to together.
struct MergedFile {
    private let base: [UInt8]
    private let ours: [UInt8]
    private let theirs: [UInt8]
    private let kind: DocumentKind?

    init(base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        guard case .structured(let kind)? = Layout.form(of: path) else {
            self.kind = nil
            return
        }
        self.kind = kind
    }

    private var trees: (kind: DocumentKind, base: Node, ours: Node, theirs: Node)? {
        guard let kind, let base = kind.read(base).value, let ours = kind.read(ours).value,
            let theirs = kind.read(theirs).value
        else { return nil }
        return (kind, base, ours, theirs)
    }

    /// Whether one of them is no canonical file of its kind: then they are lines of text and nothing more.
    var isPlain: Bool { trees == nil }

    /// The canonical bytes of both together; nil where they clash, or would not make a file of the kind.
    var joined: [UInt8]? {
        guard let (kind, base, ours, theirs) = trees,
            let merged = TreeMerge.merged(base, ours, theirs, as: kind.shape)
        else { return nil }
        let bytes = CanonicalWriter.bytes(of: merged)
        return kind.read(bytes).value == nil ? nil : bytes
    }

    /// Both versions, one after the other, as a conflict.
    func bothWhole(_ marker: Int) -> [UInt8] {
        let mark = { (sign: String, name: String) in
            Array((String(repeating: sign, count: max(7, marker)) + name + "\n").utf8)
        }
        return mark("<", " ours") + Self.whole(ours) + mark("=", "") + Self.whole(theirs) + mark(">", " theirs")
    }

    /// Ending in a line end, so that a mark stands on a line of its own.
    private static func whole(_ bytes: [UInt8]) -> [UInt8] {
        let end = UInt8(ascii: "\n")
        return bytes.isEmpty || bytes.last == end ? bytes : bytes + [end]
    }
}
