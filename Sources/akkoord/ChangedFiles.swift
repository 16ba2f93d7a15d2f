import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger

/// Files that somebody edited and wants to propose, in canonical form: those of a working copy, or of a folder beside.
struct ChangedFiles {
    private let ledger: Ledger
    private let root: String

    /// From a folder laid out as a repository, or from the working copy when none is named.
    init(_ ledger: Ledger, folder: String?) throws {
        self.ledger = ledger
        if let folder {
            root = folder
            return
        }
        guard let work = ledger.repository.workDirectory else {
            throw LedgerError.refused(
                Finding(
                    "point.no-work", "a bare repository has no working copy",
                    hint: "name a folder that holds the changed files: --files DIR"))
        }
        root = work
    }

    /// The files below a place that differ from the newest decision, by path; a place is a folder with a final slash,
    /// or a file.
    func below(_ place: String) throws -> [String: [UInt8]] {
        var changed: [String: [UInt8]] = [:]
        var findings: [Finding] = []
        for path in try paths(place) where path != Layout.allowedSigners {
            guard let bytes = try DurableFile.read("\(root)/\(path)", limit: 64 << 20) else { continue }
            switch Self.canonical(bytes, at: path) {
            case .refused(let found): findings += found.map { $0.located(in: path) }
            case .accepted(let canonical):
                if ledger.state.files[path] != Digest(of: canonical) { changed[path] = canonical }
            }
        }
        guard findings.isEmpty else { throw LedgerError.refused(findings) }
        return changed
    }

    private func paths(_ place: String) throws -> [String] {
        guard place.hasSuffix("/") else { return [place] }
        guard let names = FileManager.default.enumerator(atPath: "\(root)/\(place)") else { return [] }
        return names.compactMap { $0 as? String }.map { place + $0 }.filter { path in
            var isFolder: ObjCBool = false
            return unsafe FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    private static func canonical(_ bytes: [UInt8], at path: String) -> Checked<[UInt8]> {
        switch Layout.form(of: path) {
        case .structured(let kind): return kind.format(bytes)
        case .markdown:
            let findings = MarkdownFile.findings(in: bytes)
            return findings.isEmpty ? .accepted(bytes) : .refused(findings)
        default:
            return .refused([
                Finding(
                    "repository.unknown-file", "`\(path)` does not belong in a repository", path: path,
                    hint: "`akkoord schema` lists the kinds of files")
            ])
        }
    }
}
