import Amendments
import CanonicalForm
import Documents
import Findings
import GitStore
import Governance

/// Edited files that take back what a decision changed in them: whoever edited them had not seen it, and proposing them
/// would undo it unsaid, whole or in part.
///
/// Whole, where something stands as it stood before the decision. In part, where it stands otherwise, and the file is
/// known to be edited on what main held before.
struct StaleEdits {
    private let ledger: Ledger
    private let files: [String: [UInt8]]
    /// Edits of which nothing is known are not older than so many decisions.
    private static let reach = 100

    init(_ ledger: Ledger, _ files: [String: [UInt8]]) {
        self.ledger = ledger
        self.files = files
    }

    func findings(in paths: [String]) throws -> [Finding] {
        let edited = paths.filter { files[$0] != nil && ledger.state.files[$0] != nil }
        let bases = try bases(of: edited)
        let changes = try changes(of: Set(edited), since: bases)
        return try edited.compactMap { try finding($0, changes[$0] ?? [], base: bases[$0]) }
    }

    private struct Change {
        let seq: Int
        let old: Digest
    }

    /// The decision after which each file was edited, where that is known and is not the newest.
    private func bases(of paths: [String]) throws -> [String: Int] {
        let chronicle = ledger.state.chronicle
        let commits =
            try Worktree(ledger.repository)?.olderStandings(of: paths, main: ledger.history.head.commit) ?? [:]
        guard !commits.isEmpty else { return [:] }
        let wanted = Set(commits.values)
        let seqs = Dictionary(
            chronicle.indices.filter { wanted.contains(chronicle[$0].commit) }.map { (chronicle[$0].commit, $0) },
            uniquingKeysWith: max)
        return commits.compactMapValues { seqs[$0] }
    }

    /// The decisions that changed each file, newest first: as far back as it may have been edited.
    private func changes(of paths: Set<String>, since bases: [String: Int]) throws -> [String: [Change]] {
        guard !paths.isEmpty else { return [:] }
        let near = max(0, ledger.state.seq - Self.reach)
        let first = min(near, bases.values.min() ?? near)
        var changes: [String: [Change]] = [:]
        for seq in stride(from: ledger.state.seq, to: first, by: -1) {
            for file in try ledger.archive.record(of: seq).files where paths.contains(file.path) {
                if let old = file.old { changes[file.path, default: []].append(Change(seq: seq, old: old)) }
            }
        }
        return changes
    }

    private func finding(_ path: String, _ changes: [Change], base: Int?) throws -> Finding? {
        guard !changes.isEmpty, let digest = ledger.state.files[path],
            let edited = files[path].flatMap({ Self.leaves($0, of: path) }),
            let now = Self.leaves(try ledger.archive.bytes(of: path, at: ledger.state.seq, digest), of: path)
        else { return nil }
        var after = now
        var seen: Set<[String]> = []
        for change in changes {
            let bytes = try ledger.archive.bytes(of: path, at: change.seq - 1, change.old)
            guard let before = Self.leaves(bytes, of: path) else { return nil }
            let ways = before.ways.union(after.ways).filter { before[$0]?.text != after[$0]?.text }.subtracting(seen)
            let differing = ways.filter { edited[$0]?.text != now[$0]?.text }
            let isOlder = base.map { $0 < change.seq } ?? false
            let back = differing.filter { isOlder || edited[$0]?.text == before[$0]?.text }
            if let way = Self.first(back, in: edited) {
                return finding(path, change, at: edited[way]?.place ?? .start, before[way], now[way], edited[way])
            }
            seen.formUnion(ways)
            after = before
        }
        return nil
    }

    /// The one that stands first in the file; of those that are gone, the first by name.
    private static func first(_ ways: Set<[String]>, in edited: KeyedLeaves) -> [String]? {
        ways.min { one, other in
            switch (edited[one]?.place, edited[other]?.place) {
            case (let one?, let other?): one < other
            case (nil, nil): one.lexicographicallyPrecedes(other)
            case (let one, _): one != nil
            }
        }
    }

    private func finding(
        _ path: String, _ change: Change, at place: Place, _ before: KeyedLeaves.Leaf?, _ now: KeyedLeaves.Leaf?,
        _ edited: KeyedLeaves.Leaf?
    ) -> Finding {
        let decision = ledger.state.chronicle[change.seq].proposal ?? "@\(change.seq)"
        let again: Message = "git restore --source=main -- \(ShellWord.quoted(path))"
        guard edited?.text != before?.text else {
            return Finding(
                "changes.stale",
                "the file stands here as before decision \(decision), so proposing it would take that back",
                path: path, at: place,
                hint:
                    "make the edits again in main's file (\(again)); to take a decision back on purpose, propose that by command"
            )
        }
        guard !path.hasPrefix(ReplaceText.folder) else {
            return Finding(
                "changes.stale",
                "the section was edited as it stood before decision \(decision), which changed it: proposing it would change what that decided",
                path: path, at: place,
                hint: "make the edits again in main's file (\(again); akkoord doctor --tidy)")
        }
        let (was, held, would) = (before?.text ?? "-", now?.text ?? "-", edited?.text ?? "-")
        return Finding(
            "changes.stale",
            "the file was edited as it stood before decision \(decision), which made this `\(held)` where it was `\(was)`: proposing `\(would)` would change what that decided",
            path: path, at: place,
            hint:
                "make the edits again in main's file (\(again); akkoord doctor --tidy), or say by command what is to change: akkoord propose --help"
        )
    }

    /// The values of a file; of a text its sections, and nothing for a file of another form.
    private static func leaves(_ bytes: [UInt8], of path: String) -> KeyedLeaves? {
        switch Layout.form(of: path) {
        case .structured(let kind)?: return kind.read(bytes).value.map { KeyedLeaves($0, as: kind.shape) }
        case .markdown?:
            let text = PlanText(bytes)
            return KeyedLeaves(
                Dictionary(
                    text.sections.map { section in
                        let line = 1 + bytes[..<section.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
                        let words = String(decoding: text.content(of: section), as: UTF8.self)
                        return ([section.name], KeyedLeaves.Leaf(text: words, place: Place(line: line, column: 1)))
                    }, uniquingKeysWith: { first, _ in first }))
        default: return nil
        }
    }
}
