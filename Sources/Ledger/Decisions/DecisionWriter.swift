import CanonicalForm
package import Documents
import Findings
package import GitStore
package import Governance

/// Makes a decision out of what it changes, and appends it to main.
///
/// Objects first, then one compare-and-swap of `refs/heads/main`, then the working files (LEDGER §11). Before anything
/// is written, the rules that every verifier uses have accepted it.
package struct DecisionWriter {
    let repository: GitRepository

    package init(_ repository: GitRepository) { self.repository = repository }

    /// What a decision changes, before it has a record.
    package struct Draft {
        package let kind: RecordDocument.Kind
        package let proposal: String?
        package let revision: Digest?
        package let title: String
        /// The new bytes by path; nil removes a file.
        package let files: [String: [UInt8]?]

        package init(
            kind: RecordDocument.Kind, proposal: String?, revision: Digest?, title: String, files: [String: [UInt8]?]
        ) {
            self.kind = kind
            self.proposal = proposal
            self.revision = revision
            self.title = title
            self.files = files
        }
    }

    /// A decision whose objects are written and which no reference names yet.
    struct Made {
        let state: LedgerState
        let commit: ObjectID
        let subject: String
    }

    // MARK: Later decisions

    /// Appends a decision to a state and moves main; gives the state it leads to.
    package func append(
        _ draft: Draft, to state: LedgerState, recorder: MemberID, key: any SigningKey, now: Moment
    ) throws -> LedgerState {
        let made = try make(draft, after: state, recorder: recorder, key: key, now: now)
        try move(from: state.chronicle[state.seq].commit, to: made)
        return made.state
    }

    /// Makes the decision that follows a state. The record is dated now, or as the one before if that is later.
    func make(
        _ draft: Draft, after state: LedgerState, recorder: MemberID, key: any SigningKey, now: Moment
    ) throws -> Made {
        let changes = draft.files.sorted { CanonicalOrder.isBefore($0.key, $1.key) }.map {
            Decision.Change(path: $0.key, existed: state.files[$0.key] != nil, bytes: $0.value)
        }
        var files = state.files
        for change in changes where GovernedFiles.contains(change.path) {
            files[change.path] = change.bytes.map { Digest(of: $0) }
        }
        let record = RecordDocument(
            rules: LedgerState.rules, seq: state.seq + 1, previous: state.record, kind: draft.kind.rawValue,
            proposal: draft.proposal,
            revision: draft.revision, date: max(now, state.date), recorder: recorder,
            files: Self.listing(changes, before: state.files),
            plan: files.plan, state: files.state)
        let bytes = CanonicalWriter.bytes(of: record.node)
        let content = DecisionContent(changes)
        let earlier = Archive(repository, upTo: state)
        if case .refused(let findings) = try DecisionRules.judge(content, record, after: state, earlier: earlier) {
            throw LedgerError.refused(findings)
        }
        let parent = state.chronicle[state.seq].commit
        return try commit(changes, record, bytes, title: draft.title, parent: parent, key: key) { decision in
            try DecisionRules.judge(decision, after: state, earlier: earlier)
        }
    }

    // MARK: The founding

    /// Makes the first commit of a repository out of signed genesis files.
    package func found(_ files: [String: [UInt8]], recorder: MemberID, key: any SigningKey, now: Moment) throws
        -> ObjectID
    {
        let (founding, findings) = GenesisFiles.read(files)
        guard let founding else { throw LedgerError.refused(findings.filter { $0.severity == .error }) }
        let changes = files.sorted { CanonicalOrder.isBefore($0.key, $1.key) }.map {
            Decision.Change(path: $0.key, existed: false, bytes: $0.value)
        }
        let record = RecordDocument(
            rules: LedgerState.rules, seq: 0, previous: nil, kind: RecordDocument.Kind.genesis.rawValue, proposal: nil,
            revision: nil,
            date: now, recorder: recorder, files: Self.listing(changes, before: GovernedFiles()),
            plan: founding.governed.plan,
            state: founding.governed.state)
        let problems = GenesisRules.recordFindings(record, DecisionContent(changes), founding)
        guard problems.isEmpty else { throw LedgerError.refused(problems) }
        let bytes = CanonicalWriter.bytes(of: record.node)
        let made = try commit(
            changes, record, bytes, title: founding.snapshot.programme.name, parent: nil, key: key,
            judge: GenesisRules.judge)
        try move(from: nil, to: made)
        let id = made.commit
        for version in founding.snapshot.versions {
            try tag(VersionTag(version, at: id, record: record, recordDigest: Digest(of: bytes)))
        }
        return id
    }

    /// Makes the tag of a version where there is none; without it nothing is lost.
    func tag(_ tag: VersionTag) throws {
        guard try repository.reference(tag.reference) == nil else { return }
        try repository.compareAndSwap(
            tag.reference, expected: nil, to: try repository.write(.tag, tag.bytes), logMessage: "version")
    }

    // MARK: Writing

    private static func listing(_ changes: [Decision.Change], before files: GovernedFiles) -> [RecordDocument
        .FileChange]
    {
        changes.map {
            .init(path: $0.path, old: $0.existed ? files[$0.path] : nil, new: $0.bytes.map { Digest(of: $0) })
        }
    }

    private func commit(
        _ changes: [Decision.Change], _ record: RecordDocument, _ recordBytes: [UInt8], title: String,
        parent: ObjectID?,
        key: any SigningKey, judge: (Decision) throws -> Judgement
    ) throws -> Made {
        let all = changes + [Decision.Change(path: Layout.record, existed: parent != nil, bytes: recordBytes)]
        let tree = try writeTree(all, parent: parent)
        let person = CommitRules.person(record.recorder, at: record.date)
        let unsigned = RawCommit(
            tree: tree, parents: parent.map { [$0] } ?? [], author: person, committer: person,
            message: CommitRules.message(record, digest: Digest(of: recordBytes), title: title))
        let signature = try key.sign(unsigned.payload, namespace: "git")
        let signed = RawCommit(
            tree: tree, parents: unsigned.parents, author: person, committer: person, signature: signature,
            message: unsigned.message)
        let next: LedgerState
        switch try judge(Decision(changes: all.sorted { CanonicalOrder.isBefore($0.path, $1.path) }, commit: signed)) {
        case .accepted(let state): next = state
        case .refused(let findings): throw LedgerError.refused(findings)
        case .unknown(let finding): throw LedgerError.undecided([finding])
        }
        let subject = String(decoding: unsigned.message.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return Made(state: next, commit: try repository.write(.commit, signed.render()), subject: subject)
    }

    private func writeTree(_ changes: [Decision.Change], parent: ObjectID?) throws -> ObjectID {
        var blobs: [String: ObjectID?] = [:]
        for change in changes {
            let blob = try change.bytes.map { try repository.write(.blob, $0) }
            blobs.updateValue(blob, forKey: change.path)
        }
        let base = try parent.map {
            try RawCommit.parse(try repository.read($0, as: .commit, limit: ObjectLimit.commit)).tree
        }
        return try repository.tree(from: base, changing: blobs)
    }

    private func move(from parent: ObjectID?, to made: Made) throws {
        try repository.advance(
            Verifier.main, from: parent, to: made.commit, message: made.subject,
            otherwise: "main moved while this was being decided; nothing was recorded")
    }
}
