/// A SHA-256 digest. Written `sha256:` and 64 hexadecimal digits; file names carry the digits alone.
package struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    package init(hex: String) { self.hex = hex }

    /// Nil when the text is not `sha256:` followed by 64 hexadecimal digits.
    package init?(_ text: String) {
        guard text.hasPrefix("sha256:"), text.utf8.count == 71 else { return nil }
        let hex = text.dropFirst(7)
        guard hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return nil }
        self.hex = String(hex)
    }

    package var description: String { "sha256:" + hex }

    package static func < (left: Digest, right: Digest) -> Bool { left.hex < right.hex }
}
