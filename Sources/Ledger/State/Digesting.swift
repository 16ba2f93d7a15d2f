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

    /// The setdigest of files: the SHA-256 of what `sha256sum` prints for them, sorted by path.
    package init(ofSet files: some Sequence<(key: String, value: Digest)>) {
        let sorted = files.sorted { CanonicalOrder.isBefore($0.key, $1.key) }
        self.init(of: Array(sorted.map { "\($0.value.hex)  \($0.key)\n" }.joined().utf8))
    }
}
