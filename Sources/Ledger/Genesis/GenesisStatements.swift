import Documents
import Findings
import Governance
import Signing

/// Every initial key signs the founding: consent of its holder, and proof that they hold it (LEDGER §1).
enum GenesisStatements {
    static func findings(_ files: [String: [UInt8]], _ founding: GenesisFiles) -> [Finding] {
        let paths = files.keys.filter { $0.hasPrefix("genesis/") && $0.hasSuffix(".yaml") }.sorted()
        var signed: Set<String> = []
        var findings: [Finding] = []
        for path in paths {
            switch SignedStatement.read(path: path, files) {
            case .refused(let refused): findings += refused
            case .accepted(let statement):
                let problems = check(statement, founding)
                findings += problems.map { $0.located(in: path) }
                if problems.isEmpty, case .genesis(let genesis) = statement.statement {
                    signed.insert("\(genesis.member)/\(genesis.key)")
                }
            }
        }
        findings += strayFindings(files)
        for entry in founding.snapshot.register.keys where !signed.contains("\(entry.member)/\(entry.key.id)") {
            findings.append(
                Finding(
                    "genesis.unsigned", "`\(entry.member)` has not signed with key `\(entry.key.id)`", path: "genesis/",
                    hint: "akkoord init DIR --sign --as \(entry.member) --key FILE"))
        }
        return findings
    }

    private static func check(_ signed: SignedStatement, _ founding: GenesisFiles) -> [Finding] {
        guard case .genesis(let statement) = signed.statement else {
            return [Finding("genesis.statement", "only genesis statements lie in `genesis/`")]
        }
        guard statement.repository == founding.repository else {
            return [Finding("statement.repository", "the statement names another repository: \(statement.repository)")]
        }
        let keys = founding.snapshot.register.keys
        guard let entry = keys.first(where: { $0.member == statement.member && $0.key.id == statement.key }) else {
            return [Finding("statement.key", "`\(statement.member)` has no key `\(statement.key)`")]
        }
        guard entry.key.publicKey == signed.signature.publicKey.base64 else {
            return [Finding("statement.key", "signed by another key than `\(statement.key)` of `\(statement.member)`")]
        }
        return signed.signatureFindings()
    }

    private static func strayFindings(_ files: [String: [UInt8]]) -> [Finding] {
        files.keys.filter { $0.hasPrefix("genesis/") && $0.hasSuffix(".sig") }.sorted().filter {
            files[$0.dropLast(4) + ".yaml"] == nil
        }.map { Finding("statement.stray-signature", "a signature without its statement", path: $0) }
    }
}
