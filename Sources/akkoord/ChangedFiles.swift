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
    private let isWorkingCopy: Bool

    /// From a folder laid out as a repository, or from the working copy when none is named.
    init(_ ledger: Ledger, folder: String?) throws {
        self.ledger = ledger
        if let folder {
            try Self.requireFolder(folder)
            root = folder
            isWorkingCopy = false
            return
        }
        guard let work = ledger.repository.workDirectory else {
            throw LedgerError.refused(
                Finding(
                    "point.no-work", "a bare repository has no working copy",
                    hint: "name a folder that holds the changed files: --files DIR"))
        }
        root = work
        isWorkingCopy = true
    }

    private static func requireFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !exists || !isFolder.boolValue else { return }
        throw LedgerError.refused(
            Finding(
                "folder.missing",
                exists ? "`\(path)` is a file, where a folder is needed" : "there is no folder `\(path)`",
                hint: "--files names a folder laid out as a repository, with the changed files in it"))
    }

    /// The files below a place that differ from the newest decision, by path; a place is a folder with a final slash,
    /// or a file.
    func below(_ place: String) throws -> [String: [UInt8]] {
        var changed: [String: [UInt8]] = [:]
        var findings = try removed(place)
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

    /// Files that somebody took out of the working copy, which no proposal can do.
    private func removed(_ place: String) throws -> [Finding] {
        guard isWorkingCopy else { return [] }
        let present = Set(try paths(place))
        return ledger.state.files.digests.keys.filter { $0.hasPrefix(place) && !present.contains($0) }.sorted().map {
            Finding(
                "proposal.removed-file", "`\($0)` is gone, and files are never removed", path: $0,
                hint:
                    "bring it back with `git checkout main -- \($0)`; who leaves keeps a file, without keys and mandates"
            )
        }
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
            let typed = MarkdownFile.typed(bytes)
            let findings = MarkdownFile.findings(in: typed)
            return findings.isEmpty ? .accepted(typed) : .refused(findings)
        default:
            return .refused([
                Finding(
                    "repository.unknown-file", "`\(path)` does not belong in a repository", path: path,
                    hint: "`akkoord schema` lists the kinds of files")
            ])
        }
    }
}
