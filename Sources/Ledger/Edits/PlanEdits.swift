package import Amendments
import Documents
import Findings
import GitStore
import Governance

/// Edited working files as an amendment: the operations that lead from the newest decision to them, and nothing else.
package struct PlanEdits {
    private let ledger: Ledger
    /// The governed files of the working copy.
    private let files: [String: [UInt8]]
    /// Files that differ from the newest decision, came or went, sorted.
    package let paths: [String]
    /// Those of them that the newest decision does not have.
    package var added: [String] { paths.filter { ledger.state.files[$0] == nil } }

    package init(_ ledger: Ledger, files: [String: [UInt8]]) {
        self.ledger = ledger
        self.files = files.filter { GovernedFiles.contains($0.key) }
        let (before, after) = (ledger.state.files.digests, self.files.mapValues { Digest(of: $0) })
        paths = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    }

    private var state: LedgerState { ledger.state }

    /// What would be proposed; refused with everything that no operation can express.
    package func operations() throws -> [PlanOperation] {
        try refuse(try standing())
        guard !paths.isEmpty else { throw LedgerError.refused(nothing) }
        let isEdited = Set(paths)
        try refuse(
            RepositoryCheck(files).findings().filter { finding in
                finding.severity == .error && (finding.path.map(isEdited.contains) ?? true)
            })
        let places = EditPlaces(ledger, files)
        try refuse(try paths.filter { !isDerivable($0) }.map(places.foreign))
        try refuse(try StaleEdits(ledger, files).findings(in: paths))
        return try derived(places)
    }

    private func derived(_ places: EditPlaces) throws -> [PlanOperation] {
        let (read, findings) = Snapshot.read(files.filter { $0.key != Layout.genesis })
        guard let edited = read else { throw LedgerError.refused(findings.filter { $0.severity == .error }) }
        var (held, wanted) = (state.books, Books(plan: edited.plan, agreements: edited.agreements))
        for path in paths where isText(path) {
            held.texts[path] = PlanText(try bytesOnMain(path))
            wanted.texts[path] = PlanText(files[path] ?? [])
        }
        let derivation = Derivation.operations(from: held, to: wanted, programme: state.programme)
        try refuse(try derivation.problems.map { try places.finding($0, in: wanted.plan, state) })
        try prove(derivation.operations, from: held, places)
        return derivation.operations
    }

    private func bytesOnMain(_ path: String) throws -> [UInt8] {
        try state.files[path].map { try ledger.archive.bytes(of: path, at: state.seq, $0) } ?? []
    }

    /// The files that hold nothing but what operations may change.
    private func isDerivable(_ path: String) -> Bool {
        guard case .structured? = Layout.form(of: path) else { return isText(path) }
        return path.hasPrefix("plan/") || path.hasPrefix(AgreementFiles.prefix)
    }

    /// A text of the plan that both have.
    private func isText(_ path: String) -> Bool {
        path.hasPrefix(ReplaceText.folder) && state.files[path] != nil && files[path] != nil
    }

    private func refuse(_ findings: [Finding]) throws {
        guard findings.isEmpty else { throw LedgerError.refused(findings) }
    }

    private var nothing: Finding {
        Finding(
            "proposal.nothing", "nothing under `plan/` differs from the newest decision",
            hint: "edit the files in the working copy first; `akkoord diff main work` shows what differs")
    }

    // MARK: Where the files stand

    /// Files that are not main's, or not yet, would tell what decisions did as if somebody had edited it.
    private func standing() throws -> [Finding] {
        guard let worktree = Worktree(ledger.repository) else { return [] }
        guard try worktree.isOnMain else {
            return [
                Finding(
                    "changes.elsewhere",
                    "the working files are those of another branch: what differs need not be an edit",
                    hint: "git switch main")
            ]
        }
        return try worktree.condition(at: ledger.history.head.commit, under: []).behind.prefix(1).map { path in
            Finding(
                "changes.behind", "the working files are behind main: what differs need not be an edit", path: path,
                hint: "akkoord doctor --tidy")
        }
    }

    // MARK: Proof

    /// Applying must give the edited files, byte for byte.
    private func prove(_ operations: [PlanOperation], from held: Books, _ places: EditPlaces) throws {
        let books = try Amendment(operations).applied(to: held, programme: state.programme)
        var given = state.files.digests
        for (path, bytes) in AmendmentAdoption.files(from: held, to: books) {
            given[path] = bytes.map { Digest(of: $0) }
        }
        for (path, text) in books.texts { given[path] = Digest(of: text.bytes) }
        let after = files.mapValues { Digest(of: $0) }
        let other = Set(given.keys).union(after.keys).filter { given[$0] != after[$0] }.sorted()
        try refuse(other.map(places.inexact))
    }
}
