import Documents
import Findings
import Foundation
import GitStore
import Ledger
import Reports

/// The files of a folder as a governance repository sees them.
struct WorkingCopy {
    /// The top of the folder.
    let root: String
    /// Files by path from the top.
    let files: [String: [UInt8]]
    /// What cannot be part of a repository at all: links, impossible names.
    let findings: [Finding]

    /// `everything` also takes in what does not belong at the top, so that it can be said.
    init(at root: String, everything: Bool = false) throws {
        try self.init(at: root, under: everything ? [] : Self.tops)
    }

    /// Without the proposals, of which there may be very many.
    init(governedAt root: String) throws {
        try self.init(at: root, under: Self.tops.filter { !["genesis", "proposals", "record.yaml"].contains($0) })
    }

    private init(at root: String, under tops: [String]) throws {
        self.root = root
        let found = try Worktree.files(of: root, under: tops)
        files = Dictionary(uniqueKeysWithValues: found.files.map { ($0.path, $0.bytes) })
        findings = found.unusable.map {
            Finding(
                "repository.unusable-file", "\(Self.words($0.reason)) cannot be part of a repository", path: $0.path,
                hint: "remove it, or put a plain file there")
        }
    }

    private static func words(_ reason: WorkingFiles.Reason) -> Message {
        switch reason {
        case .name: "a file with such a name"
        case .symbolicLink: "a symbolic link"
        case .notAFile: "what is no plain file"
        case .tooLarge: "a file this large"
        case .tooDeep: "a folder this deep"
        }
    }

    /// What lies at the top of a governance repository (DESIGN §2).
    static let tops = [
        "agreements", "akkoord.yaml", "genesis", "meetings", "plan", "policy", "programme.yaml", "proposals",
        "record.yaml", "register",
        "reports", "versions",
    ]

    var governed: [String: [UInt8]] { files.filter { GovernedFiles.contains($0.key) && $0.key != Layout.genesis } }

    /// The nearest folder from here upward that is the top of a repository or template.
    static func root(from path: String) -> String? {
        var folder = URL(fileURLWithPath: path).standardizedFileURL
        while true {
            if isTop(folder) { return folder.path }
            let parent = folder.deletingLastPathComponent()
            guard parent.path != folder.path else { return nil }
            folder = parent
        }
    }

    /// A `programme.yaml` alone makes no top: the policy about the programme, a theme or a party may be called so too.
    private static func isTop(_ folder: URL) -> Bool {
        func holds(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
        }
        let folders = ["register", "policy", "plan"]
        guard holds(Layout.programme) else { return folders.allSatisfy(holds) }
        return holds(".git") || folders.contains(where: holds)
    }
}
