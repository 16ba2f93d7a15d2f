import CanonicalForm
package import Documents
package import Findings
package import Governance

/// The folder of a proposal: its revisions, their motivations, and the statements on it. Well formed, not yet checked.
package struct Dossier: Sendable {
    package let folder: ProposalFolder
    package let revisions: [Digest: RevisionDocument]
    /// Motivations and texts by digest.
    package let payload: [Digest: [UInt8]]
    package let statements: [SignedStatement]
    /// All files but the outcome, by path.
    package let files: [String: [UInt8]]

    /// Reads the files of a folder; everything that does not belong, or is not named by its digest, is a finding.
    package static func read(_ folder: ProposalFolder, _ files: [String: [UInt8]]) -> Checked<Dossier> {
        var reader = DossierReader(folder, files.filter { $0.key != folder.outcome })
        let dossier = reader.read()
        return reader.findings.isEmpty ? .accepted(dossier) : .refused(reader.findings)
    }

    /// The one revision that no other takes the place of; nil while two are unreconciled.
    package var currentRevision: Digest? {
        let replaced = Set(revisions.values.flatMap(\.revises))
        let heads = revisions.keys.filter { !replaced.contains($0) }
        return heads.count == 1 ? heads.first : nil
    }

    /// Whether it holds what was put forward as two proposals: every edit goes back to one first wording.
    package var isTwoProposals: Bool { revisions.values.count { $0.revises.isEmpty } > 1 }

    package var current: RevisionDocument? { currentRevision.flatMap { revisions[$0] } }

    /// The wordings that the current one took the place of, the newest first.
    package var replaced: [ProposedChange] {
        var found: [Digest] = []
        var next = current?.revises ?? []
        while let digest = next.first {
            next.removeFirst()
            guard let revision = revisions[digest], !found.contains(digest) else { continue }
            found.append(digest)
            next += revision.revises
        }
        return found.compactMap { revisions[$0] }.map { ProposedChange($0, payload: payload) }
    }

    /// Everyone who ever put a revision forward.
    package var authors: Set<MemberID> { Set(revisions.values.flatMap(\.authors)) }
}

private struct DossierReader {
    private let folder: ProposalFolder
    private let files: [String: [UInt8]]
    private(set) var findings: [Finding] = []

    init(_ folder: ProposalFolder, _ files: [String: [UInt8]]) {
        self.folder = folder
        self.files = files
    }

    mutating func read() -> Dossier {
        let revisions = revisions()
        let payload = payload()
        let statements = statements()
        checkPayload(revisions)
        checkRevised(revisions)
        return Dossier(folder: folder, revisions: revisions, payload: payload, statements: statements, files: files)
    }

    private func paths(in part: String, ending: String) -> [String] {
        files.keys.filter { $0.hasPrefix("\(folder.path)/\(part)/") && $0.hasSuffix(ending) }.sorted()
    }

    /// Whether the name of a file is the digest of its bytes.
    private mutating func isNamedByDigest(_ path: String, _ digest: Digest, ending: String) -> Bool {
        if path.hasSuffix("/\(digest.hex)\(ending)") { return true }
        findings.append(Finding("proposal.name", "the file's name is not the SHA-256 of what it holds", path: path))
        return false
    }

    private mutating func revisions() -> [Digest: RevisionDocument] {
        var revisions: [Digest: RevisionDocument] = [:]
        for path in paths(in: "revisions", ending: ".yaml") {
            let bytes = files[path] ?? []
            let digest = Digest(of: bytes)
            guard isNamedByDigest(path, digest, ending: ".yaml") else { continue }
            let read = RevisionDocument.read(bytes)
            findings += read.findings.map { $0.located(in: path) }
            revisions[digest] = read.value
        }
        if Set(revisions.values.map(\.kind)).count > 1 {
            findings.append(
                Finding("proposal.revision", "a new wording cannot be of another kind", path: folder.path))
        }
        if revisions.isEmpty, findings.isEmpty {
            findings.append(Finding("proposal.revision", "the proposal has no revision", path: folder.path))
        }
        return revisions
    }

    private mutating func payload() -> [Digest: [UInt8]] {
        var payload: [Digest: [UInt8]] = [:]
        for path in paths(in: "payload", ending: "") {
            let bytes = files[path] ?? []
            let digest = Digest(of: bytes)
            guard isNamedByDigest(path, digest, ending: path.hasSuffix(".md") ? ".md" : ".yaml") else { continue }
            findings += MarkdownFile.findings(in: bytes).map { $0.located(in: path) }
            payload[digest] = bytes
        }
        return payload
    }

    private mutating func statements() -> [SignedStatement] {
        var statements: [SignedStatement] = []
        for path in paths(in: "statements", ending: ".yaml") {
            let read = SignedStatement.read(path: path, files)
            findings += read.findings
            if let statement = read.value { statements.append(statement) }
        }
        for path in paths(in: "statements", ending: ".sig") where files[path.dropLast(4) + ".yaml"] == nil {
            findings.append(Finding("statement.stray-signature", "a signature without its statement", path: path))
        }
        return statements
    }

    /// Everything that a revision names is there, and nothing lies there that no revision names.
    private mutating func checkPayload(_ revisions: [Digest: RevisionDocument]) {
        guard findings.isEmpty else { return }
        var named: Set<String> = []
        for (digest, revision) in revisions.sorted(by: { $0.key < $1.key }) {
            let motivation = folder.motivation(revision.motivation.hex)
            if files[motivation] == nil {
                findings.append(
                    Finding("proposal.motivation", "the motivation \(revision.motivation) is missing", path: motivation)
                )
            }
            named.insert(motivation)
            for item in revision.payload {
                let path = folder.payload(item.digest.hex, for: item.path)
                named.insert(path)
                guard files[path] == nil, !revision.hasOperations else { continue }
                let message: Message = "\(item.digest), which would stand at `\(item.path)`, is missing"
                findings.append(
                    Finding("proposal.payload-missing", message, path: folder.revision(digest.hex)))
            }
        }
        for path in paths(in: "payload", ending: "") where !named.contains(path) {
            findings.append(Finding("proposal.stray-payload", "no revision names this file", path: path))
        }
        for (digest, revision) in revisions where revision.hasOperations && !revision.payload.isEmpty {
            let message: Message = "this version cannot adopt texts with an amendment"
            findings.append(Finding("proposal.payload", message, path: folder.revision(digest.hex)))
        }
    }

    private mutating func checkRevised(_ revisions: [Digest: RevisionDocument]) {
        for (digest, revision) in revisions.sorted(by: { $0.key < $1.key }) {
            for missing in revision.revises where revisions[missing] == nil {
                let message: Message = "revises \(missing), which is not there"
                findings.append(Finding("proposal.revises", message, path: folder.revision(digest.hex)))
            }
        }
    }
}
