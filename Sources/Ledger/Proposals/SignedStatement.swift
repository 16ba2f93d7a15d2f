import CanonicalForm
package import Documents
import Findings
package import Governance
package import Signing

/// A statement with its signature, both well formed and stored under the right name. The signature is not verified.
package struct SignedStatement: Sendable {
    package let statement: StatementDocument
    package let bytes: [UInt8]
    package let digest: Digest
    package let signature: SSHSignature

    /// Reads the statement at a path `…/<hex>.yaml` and the signature beside it.
    static func read(path: String, _ files: [String: [UInt8]]) -> Checked<SignedStatement> {
        guard let bytes = files[path] else {
            return .refused([Finding("statement.missing", "the statement is missing", path: path)])
        }
        let digest = Digest(of: bytes)
        guard path.hasSuffix("/\(digest.hex).yaml") else {
            return .refused([
                Finding("statement.name", "the file's name is not the SHA-256 of what it holds", path: path)
            ])
        }
        let signaturePath = String(path.dropLast(5)) + ".sig"
        guard let armour = files[signaturePath] else {
            return .refused([
                Finding(
                    "statement.unsigned", "the statement has no signature beside it", path: path,
                    hint: "the signature is the file of the same name ending in .sig: take it from another clone")
            ])
        }
        switch StatementDocument.read(bytes) {
        case .refused(let findings): return .refused(findings.map { $0.located(in: path) })
        case .accepted(let statement):
            do {
                let signature = try SSHSignature.parse(armour)
                return .accepted(
                    SignedStatement(statement: statement, bytes: bytes, digest: digest, signature: signature))
            } catch {
                return .refused([
                    Finding(
                        "statement.signature", "the signature: \(error.message)", path: signaturePath,
                        hint: wayOut)
                ]
                )
            }
        }
    }

    private static let wayOut: Message = "it is what `ssh-keygen -Y sign` writes: take the file from another clone"

    /// Verified against the key that the signature itself names; whose key that is, is the caller's business.
    func signatureFindings() -> [Finding] {
        guard let error = signature.verify(bytes, namespace: statement.namespace, publicKey: signature.publicKey) else {
            return []
        }
        return [Finding("statement.signature", "the signature: \(error.message)", hint: Self.wayOut)]
    }
}
