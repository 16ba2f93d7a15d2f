package import CanonicalForm
import Documents
package import Governance
import Signing
package import Workflow

extension Digest {
    package init(of bytes: [UInt8]) { self.init(hex: SHA256Hex.of(bytes)) }

    /// The digest of the canonical form of a tree.
    package init(of node: Node) { self.init(of: CanonicalWriter.bytes(of: node)) }

    package init(of facts: Facts) { self.init(of: FactsDocument.node(facts)) }

    /// The setdigest of files, sorted by the bytes of their paths: the SHA-256 of what `sha256sum` prints for them.
    init(ofSorted files: some Sequence<(path: String, digest: Digest)>) {
        var list: [UInt8] = []
        for file in files {
            list += file.digest.hex.utf8
            list += "  ".utf8
            list += file.path.utf8
            list.append(UInt8(ascii: "\n"))
        }
        self.init(of: list)
    }
}
