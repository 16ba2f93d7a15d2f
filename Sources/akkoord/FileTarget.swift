import Documents
import Findings
import Foundation
import GitStore
import Ledger

/// What `check` and `fmt` are pointed at: a whole repository or template, or one file.
enum FileTarget {
    case repository(root: String)
    case file(path: String, kind: DocumentKind?)

    struct File {
        let path: String
        /// As the user named it.
        let shownPath: String
        let bytes: [UInt8]
        let kind: DocumentKind
    }

    static func resolve(_ paths: [String], kind name: String?, in folder: String) throws -> [FileTarget] {
        let kind = try name.map(kind)
        let base = URL(fileURLWithPath: folder)
        guard !paths.isEmpty else {
            guard let root = WorkingCopy.root(from: base.path) else {
                let hint: Message =
                    "name a file or folder, or go to a clone with -C DIR; a bare repository has no files to check, `akkoord verify` reads its history"
                throw LedgerError.undecided([
                    Finding("repository.none", "there is no repository or template here or above", hint: hint)
                ])
            }
            return [.repository(root: root)]
        }
        let targets = try paths.map { path -> FileTarget in
            let full = path.hasPrefix("/") ? path : base.appendingPathComponent(path).path
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
                throw LedgerError.refused(
                    Finding(
                        "file.missing", "there is no file `\(path)`",
                        hint: "paths are read from the folder you are in, or from -C DIR"))
            }
            if !isFolder.boolValue { return .file(path: full, kind: kind) }
            guard let root = WorkingCopy.root(from: full) else {
                throw LedgerError.refused(
                    Finding(
                        "repository.none", "`\(path)` does not lie in a repository or template",
                        hint:
                            "name a folder that holds `programme.yaml`, `register/`, `policy/` and `plan/`, or single files"
                    ))
            }
            return .repository(root: root)
        }
        return withoutRepeats(targets)
    }

    /// Two folders of one repository both mean the whole of it, which is looked at once.
    private static func withoutRepeats(_ targets: [FileTarget]) -> [FileTarget] {
        var roots: Set<String> = []
        return targets.filter { target in
            guard case .repository(let root) = target else { return true }
            return roots.insert(root).inserted
        }
    }

    private static func kind(_ name: String) throws -> DocumentKind {
        if let kind = DocumentKind.named(name) { return kind }
        let near = NearMiss.question(about: name, among: DocumentKind.all.map(\.name))
        throw LedgerError.refused(
            Finding("schema.unknown-kind", "there is no kind `\(name)`", hint: near ?? "`akkoord schema` lists them"))
    }

    // MARK: Checking

    /// How many files were looked at, and what was found.
    func check() throws -> (count: Int, findings: [Finding]) {
        switch self {
        case .repository(let root):
            let copy = try WorkingCopy(at: root, everything: true)
            let findings = copy.findings + RepositoryCheck(copy.files).findings()
            return (copy.files.count, findings.map { Self.shown($0, below: root) })
        case .file(let path, let kind): return (1, try Self.check(path, kind))
        }
    }

    /// A finding whose path the reader can open from where they are.
    private static func shown(_ finding: Finding, below root: String) -> Finding {
        var copy = finding
        copy.path = finding.path.map { shown("\(root)/\($0)") }
        return copy
    }

    private static func check(_ path: String, _ kind: DocumentKind?) throws -> [Finding] {
        let bytes = try read(path)
        let shown = shown(path)
        if let kind { return kind.advice(on: kind.read(bytes).findings, about: bytes).map { $0.located(in: shown) } }
        guard let inside = pathInRepository(path) else { return [try unknownKind(path)] }
        return RepositoryCheck.findings(inFileAt: inside, bytes).map { finding in
            var copy = finding
            copy.path = shown
            return copy
        }
    }

    // MARK: Files

    func structuredFiles() throws -> [File] {
        switch self {
        case .repository(let root):
            return try WorkingCopy(at: root).governed.sorted { $0.key < $1.key }.compactMap { path, bytes in
                guard case .structured(let kind)? = Layout.form(of: path) else { return nil }
                let full = root + "/" + path
                return File(path: full, shownPath: Self.shown(full), bytes: bytes, kind: kind)
            }
        case .file(let path, let kind):
            let bytes = try Self.read(path)
            if let kind { return [File(path: path, shownPath: Self.shown(path), bytes: bytes, kind: kind)] }
            guard let inside = Self.pathInRepository(path), case .structured(let found)? = Layout.form(of: inside)
            else {
                throw LedgerError.refused(try Self.unknownKind(path))
            }
            return [File(path: path, shownPath: Self.shown(path), bytes: bytes, kind: found)]
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard let bytes = try DurableFile.read(path, limit: 64 << 20) else {
            throw LedgerError.refused(
                Finding(
                    "file.missing", "there is no file `\(path)`",
                    hint: "paths are read from the folder you are in, or from -C DIR"))
        }
        return bytes
    }

    /// The path from the top of the repository or template that a file lies in, or the longest end of it that could
    /// stand in one.
    private static func pathInRepository(_ path: String) -> String? {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        if let root = WorkingCopy.root(from: URL(fileURLWithPath: full).deletingLastPathComponent().path) {
            let inside = String(full.dropFirst(root.utf8.count + 1))
            if Layout.form(of: inside) != nil { return inside }
        }
        let parts = full.split(separator: "/").map(String.init)
        return parts.indices.lazy.map { parts[$0...].joined(separator: "/") }.first { Layout.form(of: $0) != nil }
    }

    private static func unknownKind(_ path: String) throws -> Finding {
        Finding(
            "repository.unknown-file", "the path does not say what kind of file this is", path: shown(path),
            hint: "say it: --kind KIND; `akkoord schema` lists the kinds")
    }

    /// Relative to the working folder where it lies below it.
    private static func shown(_ path: String) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }
}
