import CanonicalForm
import Documents
package import Findings
import Governance
import Signing

/// All files of a working copy or template, each alone and all together.
package struct RepositoryCheck {
    private let files: [String: [UInt8]]

    package init(_ files: [String: [UInt8]]) { self.files = files }

    package func findings() -> [Finding] {
        let governed = files.filter {
            GovernedFiles.contains($0.key) && $0.key != Layout.genesis && Layout.form(of: $0.key) != nil
        }
        let (snapshot, together) = Snapshot.read(governed)
        let alone = files.keys.sorted().flatMap { path -> [Finding] in
            // What the snapshot reads is said there.
            guard governed[path] == nil || path == Layout.allowedSigners else { return [] }
            return Self.findings(inFileAt: path, files[path] ?? [])
        }
        var said: Set<Finding> = []
        return (alone + advised(together).map(placed) + signerFindings(snapshot)).filter { said.insert($0).inserted }
    }

    /// As `DocumentKind.advice` for every file that `fmt` is named for.
    private func advised(_ findings: [Finding]) -> [Finding] {
        let groups = Dictionary(grouping: findings, by: \.path)
        var waiting = Set(findings.filter { $0.hint == TextScan.formatHint }.compactMap(\.path))
        let mixed = waiting
        return findings.flatMap { finding -> [Finding] in
            guard let path = finding.path, mixed.contains(path), case .structured(let kind)? = Layout.form(of: path)
            else { return [finding] }
            guard waiting.remove(path) != nil else { return [] }
            return kind.advice(on: groups[path] ?? [], about: files[path] ?? []).map { $0.located(in: path) }
        }
    }

    /// A finding about files together with the place of what it is about.
    private func placed(_ finding: Finding) -> Finding {
        guard finding.place == nil, let subject = finding.subject, let path = finding.path,
            case .structured? = Layout.form(of: path), let node = CanonicalReader.read(files[path] ?? []).node
        else { return finding }
        var copy = finding
        copy.place = node.place(of: subject)
        return copy
    }

    private func signerFindings(_ snapshot: Snapshot?) -> [Finding] {
        guard let snapshot, let stored = files[Layout.allowedSigners] else { return [] }
        guard !AllowedSigners.isGenerated(stored, from: snapshot.register) else { return [] }
        return [
            Finding(
                "register.allowed-signers", "the file is not the one that follows from the register",
                path: Layout.allowedSigners, hint: "it is generated: undo the change; a template has none")
        ]
    }

    /// What is wrong with one file by itself.
    package static func findings(inFileAt path: String, _ bytes: [UInt8]) -> [Finding] {
        let findings: [Finding]
        switch Layout.form(of: path) {
        case nil:
            let hint: Message = "`akkoord schema` lists the kinds of files"
            findings = [Finding("repository.unknown-file", "`\(path)` does not belong in a repository", hint: hint)]
        case .structured(let kind): findings = kind.advice(on: kind.read(bytes).findings, about: bytes)
        case .statement: findings = StatementDocument.read(bytes).findings
        case .markdown, .payload: findings = MarkdownFile.findings(in: bytes)
        case .allowedSigners: findings = []
        case .signature: findings = signatureFindings(bytes)
        }
        return findings.map { $0.located(in: path) }
    }

    private static func signatureFindings(_ bytes: [UInt8]) -> [Finding] {
        do {
            _ = try SSHSignature.parse(bytes)
            return []
        } catch {
            return [
                Finding(
                    "statement.signature", "the signature: \(error.message)",
                    hint: "it is what `ssh-keygen -Y sign` writes: take the file from another clone")
            ]
        }
    }
}
