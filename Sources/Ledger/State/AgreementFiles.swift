import CanonicalForm
import Documents
import Findings
import Governance

/// The folders `agreements/<id>/`: an agreement and its articles, which belong together.
enum AgreementFiles {
    static let prefix = "agreements/"

    static func folder(_ id: AgreementID) -> String { "\(prefix)\(id)" }
    static func agreement(_ id: AgreementID) -> String { "\(folder(id))/\(Layout.agreement)" }
    static func articles(_ id: AgreementID) -> String { "\(folder(id))/\(Layout.articles)" }

    /// The agreement whose folder a path lies in.
    static func id(ofFolderWith path: String) -> AgreementID? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, path.hasPrefix(prefix) else { return nil }
        return AgreementID(String(parts[1]))
    }

    static func read(_ files: [String: [UInt8]]) -> (agreements: [AgreementID: Agreement], findings: [Finding]) {
        var agreements: [AgreementID: Agreement] = [:]
        var findings: [Finding] = []
        for id in Set(files.keys.compactMap(id)).sorted() {
            switch read(id, files[agreement(id)], files[articles(id)]) {
            case .refused(let found): findings += found
            case .accepted(let agreement): agreements[id] = agreement
            }
        }
        return (agreements, findings)
    }

    /// One agreement with its articles; `articles` may be nil only where `digest` says which are on file already.
    static func read(
        _ id: AgreementID, _ agreement: [UInt8]?, _ articles: [UInt8]?, onFile digest: Digest? = nil
    ) -> Checked<Agreement> {
        guard let agreement else { return .refused([missing(Self.agreement(id))]) }
        let read = AgreementDocument.read(agreement)
        guard let value = read.value else { return .refused(read.findings.map { $0.located(in: Self.agreement(id)) }) }
        var findings: [Finding] = []
        if value.id != id {
            let message: Message = "the id `\(value.id)` is not the name of the folder, `\(id)`"
            let hint: Message = "rename the folder or mend the id"
            findings.append(Finding("repository.file-name", message, path: Self.agreement(id), hint: hint))
        }
        findings += articles.map { Articles.read($0).findings.map { $0.located(in: Self.articles(id)) } } ?? []
        guard let present = articles.map({ Digest(of: $0) }) ?? digest else {
            return .refused(findings + [missing(Self.articles(id))])
        }
        if value.text != present { findings.append(otherText(value, present)) }
        return findings.isEmpty ? .accepted(value) : .refused(findings)
    }

    private static func missing(_ path: String) -> Finding {
        Finding(
            "repository.missing-file", "the file is missing", path: path,
            hint: "an agreement is two files: agreement.yaml and its articles, text.md")
    }

    private static func otherText(_ agreement: Agreement, _ present: Digest) -> Finding {
        Finding(
            "agreement.text", "the agreement names other articles than those in `text.md`, \(present)",
            path: Self.agreement(agreement.id), hint: "write the digest of text.md into `text:` (sha256sum text.md)")
    }
}
