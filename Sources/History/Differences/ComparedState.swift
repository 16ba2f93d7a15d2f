import Amendments
import CanonicalForm
package import Documents
package import Findings
package import Governance
package import Ledger

/// One side of a comparison: what a point in history, main with an open proposal, or a working copy holds.
package struct ComparedState: Sendable {
    /// As it was asked for.
    package let name: String
    /// The decision whose state it is, or that an open version pins; nil for another open proposal and the working copy.
    package let seq: Int?
    /// The values of all governed files.
    package let values: Snapshot
    package let digests: GovernedFiles
    /// The texts in Markdown, by path.
    package let texts: [String: [UInt8]]
    /// What open proposals would add to the decision whose state this else is, in their order.
    package let proposed: [Proposed]

    package struct Proposed: Sendable {
        let amendment: AdoptedAmendment
        let paths: Set<String>
    }

    package init(_ point: Point, in archive: Archive) throws {
        let state = try archive.state(at: point.seq)
        name = point.name
        seq = point.seq
        let version = try archive.file(ofVersion: point.name, beside: state)
        let files = version.map { [$0.path: $0.bytes] } ?? [:]
        values = state.snapshot.replacing(files, digests: state.files).value ?? state.snapshot
        var digests = state.files
        for (path, bytes) in files { digests[path] = Digest(of: bytes) }
        self.digests = digests
        texts = try archive.texts(at: point.seq, among: state.files)
        proposed = []
    }

    /// As main would be if an open proposal were adopted at a moment, or the amendment that a sub-amendment would make;
    /// refused when it cannot be adopted.
    package static func with(proposal id: String, of ledger: Ledger, at now: Moment) throws -> Checked<ComparedState> {
        let hearing = try ledger.hearing(of: id)
        if let amends = hearing.revision.amends {
            return try amended(by: hearing, amends, in: ledger.state, ledger.archive, at: now).map(\.after)
        }
        return try with([hearing], in: ledger.state, ledger.archive, at: now)
    }

    /// What an open version would be: the state of the decision that it pins, with the version itself; what was decided
    /// since stays outside. Nil for a proposal of another kind; refused when it cannot be adopted.
    package static func version(
        _ hearing: Hearing, in state: LedgerState, _ archive: Archive, at now: Moment
    ) throws -> Checked<ComparedState>? {
        guard hearing.revision.kind == RecordDocument.Kind.version.rawValue else { return nil }
        let (id, files) = (hearing.dossier.folder.id, hearing.change.files)
        let adoption = try Adoption.of(hearing.change, in: state, at: now, earlier: archive)
        guard let version = adoption.value?.state.versions.last else {
            return .refused(adoption.findings.map { $0.concerning(id) })
        }
        let pinned = try archive.state(at: version.asOf)
        let texts = try archive.texts(at: version.asOf, among: pinned.files)
        return pinned.snapshot.replacing(files, digests: pinned.files).map { values in
            ComparedState(
                pinning: pinned, values, files,
                Proposed(amendment: AdoptedAmendment(id, hearing.revision), paths: Set(files.keys)), texts: texts)
        }
    }

    private init(
        pinning state: LedgerState, _ values: Snapshot, _ files: [String: [UInt8]], _ version: Proposed,
        texts: [String: [UInt8]]
    ) {
        name = version.amendment.id
        seq = state.seq
        self.values = values
        var digests = state.files
        for (path, bytes) in files { digests[path] = Digest(of: bytes) }
        self.digests = digests
        self.texts = texts
        proposed = [version]
    }

    /// As a state would be if proposals were adopted in it at a moment, one after the other; refused when one of them
    /// cannot be.
    package static func with(
        _ hearings: [Hearing], in state: LedgerState, _ archive: Archive, at now: Moment
    ) throws -> Checked<ComparedState> {
        var next = state
        var files: [String: [UInt8]?] = [:]
        var proposed: [Proposed] = []
        for hearing in hearings {
            let adoption = try Adoption.of(hearing.change, in: next, at: now, earlier: archive)
            let id = hearing.dossier.folder.id
            guard let adopted = adoption.value else { return .refused(adoption.findings.map { $0.concerning(id) }) }
            next = adopted.state
            files.merge(adopted.files) { $1 }
            let amendment = AdoptedAmendment(id, hearing.revision)
            proposed.append(Proposed(amendment: amendment, paths: Set(adopted.files.keys)))
        }
        let texts = try archive.texts(at: state.seq, among: state.files)
        return .accepted(ComparedState(next.snapshot, files, proposed, onto: state, texts: texts))
    }

    /// As a state would be with an amendment as it reads before a sub-amendment, and as it would read after it; refused
    /// where that cannot be adopted. Where the amendment as it reads cannot, the state as it is stands before.
    package static func amended(
        by hearing: Hearing, _ amends: AmendedWording, in state: LedgerState, _ archive: Archive, at now: Moment
    ) throws -> Checked<(before: ComparedState, after: ComparedState)> {
        let own = hearing.revision
        let (id, amendment) = (hearing.dossier.folder.id, amends.proposal)
        let reads = try ProposedChange(amendment: amends.operations, taking: amends.takesEffect)
        let wanted = try ProposedChange(amendment: own.operations, taking: own.takesEffect)
        // What differs is named by the sub-amendment alone.
        let effect = try wanted.revision.effect.beyond(reads.revision.effect)
        let none = AdoptedAmendment(id: amendment, effect: Effect([]), operations: [])
        guard let before = try with(reads, none, in: state, archive, at: now).value else {
            let whole = AdoptedAmendment(id: id, effect: wanted.revision.effect, operations: own.operations)
            let main = try ComparedState(Point(name: "main", seq: state.seq), in: archive)
            return try with(wanted, whole, in: state, archive, at: now).map { (main, $0) }
        }
        let difference = AdoptedAmendment(id: id, effect: effect, operations: amends.operations + own.operations)
        return try with(wanted, difference, in: state, archive, at: now).map { (before, $0) }
    }

    private static func with(
        _ change: ProposedChange, _ amendment: AdoptedAmendment, in state: LedgerState, _ archive: Archive,
        at now: Moment
    ) throws -> Checked<ComparedState> {
        switch try Adoption.of(change, in: state, at: now, earlier: archive) {
        case .refused(let findings): return .refused(findings.map { $0.concerning(amendment.id) })
        case .accepted(let adopted):
            let proposed = Proposed(amendment: amendment, paths: Set(adopted.files.keys))
            let texts = try archive.texts(at: state.seq, among: state.files)
            return .accepted(
                ComparedState(adopted.state.snapshot, adopted.files, [proposed], onto: state, texts: texts))
        }
    }

    private init(
        _ values: Snapshot, _ files: [String: [UInt8]?], _ proposed: [Proposed], onto state: LedgerState,
        texts: [String: [UInt8]]
    ) {
        name = proposed.map(\.amendment.id).joined(separator: " ")
        seq = nil
        self.values = values
        var digests = state.files
        for (path, bytes) in files { digests[path] = bytes.map { Digest(of: $0) } }
        self.digests = digests
        self.texts = texts.filter { files[$0.key] != .some(nil) }
            .merging(Self.texts(in: files.compactMapValues { $0 })) { $1 }
        self.proposed = proposed
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
        proposed = []
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
        proposed = []
    }

    private static func texts(in files: [String: [UInt8]]) -> [String: [UInt8]] {
        files.filter { file in
            guard case .markdown? = Layout.form(of: file.key) else { return false }
            return true
        }
    }
}
