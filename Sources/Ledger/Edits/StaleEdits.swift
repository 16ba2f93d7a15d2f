import CanonicalForm
import Documents
import Findings
import Governance

/// Edited files that stand as before a decision in something that it changed: whoever edited them had not seen it, and
/// proposing them would take it back unsaid.
struct StaleEdits {
    private let ledger: Ledger
    private let files: [String: [UInt8]]
    /// Edits are not older than so many decisions.
    private static let reach = 100

    init(_ ledger: Ledger, _ files: [String: [UInt8]]) {
        self.ledger = ledger
        self.files = files
    }

    func findings(in paths: [String]) throws -> [Finding] {
        let wanted = Set(paths.filter { files[$0] != nil && ledger.state.files[$0] != nil })
        return try newestChanges(of: wanted).sorted { $0.key < $1.key }.compactMap { path, change in
            try finding(path, change)
        }
    }

    private struct Change {
        let seq: Int
        let old: Digest
    }

    /// The newest decision that changed each file, where that is not long ago.
    private func newestChanges(of paths: Set<String>) throws -> [String: Change] {
        var left = paths
        var changes: [String: Change] = [:]
        for seq in stride(from: ledger.state.seq, to: max(0, ledger.state.seq - Self.reach), by: -1) {
            guard !left.isEmpty else { break }
            for file in try ledger.archive.record(of: seq).files where left.remove(file.path) != nil {
                if let old = file.old { changes[file.path] = Change(seq: seq, old: old) }
            }
        }
        return changes
    }

    private func finding(_ path: String, _ change: Change) throws -> Finding? {
        guard case .structured(let kind)? = Layout.form(of: path), let now = ledger.state.files[path],
            let edited = files[path]
        else { return nil }
        let archive = ledger.archive
        let before = try archive.bytes(of: path, at: change.seq - 1, change.old)
        let after = try archive.bytes(of: path, at: ledger.state.seq, now)
        guard let place = Self.takenBack(by: edited, before, after, kind) else { return nil }
        let decision = ledger.state.chronicle[change.seq].proposal ?? "@\(change.seq)"
        return Finding(
            "changes.stale",
            "the file stands here as before decision \(decision), so proposing it would take that back",
            path: path, at: place,
            hint:
                "make the edits again in main's file (git restore --source=main -- \(ShellWord.quoted(path))); to take a decision back on purpose, propose that by command"
        )
    }

    /// The first place where edits stand as before a change that they do not follow.
    private static func takenBack(
        by edited: [UInt8], _ before: [UInt8], _ after: [UInt8], _ kind: DocumentKind
    ) -> Place? {
        guard let edited = leaves(edited, kind), let before = leaves(before, kind), let after = leaves(after, kind)
        else { return nil }
        let stale = before.ways.union(after.ways).filter { way in
            before[way]?.text != after[way]?.text && edited[way]?.text == before[way]?.text
        }
        guard !stale.isEmpty else { return nil }
        return stale.compactMap { edited[$0]?.place }.min() ?? .start
    }

    private static func leaves(_ bytes: [UInt8], _ kind: DocumentKind) -> KeyedLeaves? {
        kind.read(bytes).value.map { KeyedLeaves($0, as: kind.shape) }
    }
}
