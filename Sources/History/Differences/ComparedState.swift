import CanonicalForm
import Documents
package import Findings
package import Governance
package import Ledger

/// One side of a comparison: what a point in history, main with an open proposal, or a working copy holds.
package struct ComparedState: Sendable {
    /// As it was asked for.
    package let name: String
    /// The decision whose state it is; nil for an open proposal and for the working copy.
    package let seq: Int?
    /// The values of all governed files.
    package let values: Snapshot
    package let digests: GovernedFiles
    /// The texts in Markdown, by path.
    package let texts: [String: [UInt8]]
    /// What the open proposal would add to the newest decision.
    package let proposed: Proposed?

    package struct Proposed: Sendable {
        let amendment: AdoptedAmendment
        let paths: Set<String>
    }

    package init(_ point: Point, in archive: Archive) throws {
        let state = try archive.state(at: point.seq)
        name = point.name
        seq = point.seq
        values = state.snapshot
        digests = state.files
        texts = try archive.texts(at: point.seq, among: state.files)
        proposed = nil
    }

    /// As main would be if an open proposal were adopted at a moment; refused when it cannot be adopted.
    package static func with(proposal id: String, of ledger: Ledger, at now: Moment) throws -> Checked<ComparedState> {
        let hearing = try ledger.hearing(of: id)
        let adoption = try Adoption.of(hearing.change, in: ledger.state, at: now, earlier: ledger.archive)
        guard let adopted = adoption.value else { return .refused(adoption.findings.map { $0.concerning(id) }) }
        let texts = try ledger.archive.texts(at: ledger.state.seq, among: ledger.state.files)
        return .accepted(
            ComparedState(adopted, by: id, hearing.revision, onto: ledger.state, texts: texts))
    }

    private init(
        _ adoption: Adoption, by id: String, _ revision: RevisionDocument, onto state: LedgerState,
        texts: [String: [UInt8]]
    ) {
        name = id
        seq = nil
        values = adoption.state.snapshot
        var digests = state.files
        for (path, bytes) in adoption.files { digests[path] = bytes.map { Digest(of: $0) } }
        self.digests = digests
        self.texts = texts.filter { adoption.files[$0.key] != .some(nil) }
            .merging(Self.texts(in: adoption.files.compactMapValues { $0 })) { $1 }
        proposed = Proposed(
            amendment: AdoptedAmendment(id: id, effect: revision.effect), paths: Set(adoption.files.keys))
    }

    /// The governed files of a working copy; the findings beside a value are what is wrong with them together.
    package static func working(
        _ name: String, _ files: [String: [UInt8]]
    ) -> (state: ComparedState?, findings: [Finding]) {
        let (snapshot, findings) = Snapshot.read(files)
        return (snapshot.map { ComparedState(name, $0, files) }, findings)
    }

    private init(_ name: String, _ values: Snapshot, _ files: [String: [UInt8]]) {
        self.name = name
        self.values = values
        seq = nil
        digests = GovernedFiles(files.mapValues { Digest(of: $0) })
        texts = Self.texts(in: files)
        proposed = nil
    }

    /// A state as it stands, and as it would stand with other files in the place of some; nil when those cannot be read.
    ///
    /// Of the texts only those are there that differ.
    static func replacing(
        _ files: [String: [UInt8]], in state: LedgerState, _ archive: Archive
    ) throws -> (before: ComparedState, after: ComparedState)? {
        guard let values = state.snapshot.replacing(files, digests: state.files).value else { return nil }
        let changed = texts(in: files)
        let replaced = GovernedFiles(state.files.digests.filter { changed[$0.key] != nil })
        var digests = state.files
        for (path, bytes) in files { digests[path] = Digest(of: bytes) }
        let before = ComparedState(
            "main", state.snapshot, state.files, texts: try archive.texts(at: state.seq, among: replaced))
        return (before, ComparedState("work", values, digests, texts: changed))
    }

    private init(_ name: String, _ values: Snapshot, _ digests: GovernedFiles, texts: [String: [UInt8]]) {
        self.name = name
        self.values = values
        self.digests = digests
        self.texts = texts
        seq = nil
        proposed = nil
    }

    private static func texts(in files: [String: [UInt8]]) -> [String: [UInt8]] {
        files.filter { file in
            guard case .markdown? = Layout.form(of: file.key) else { return false }
            return true
        }
    }
}
