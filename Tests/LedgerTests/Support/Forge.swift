import CanonicalForm
import Documents
import Findings
import GitStore
import Governance
import Ledger
import TestSupport

/// Rebuilds a history with something altered, as real git objects.
///
/// Everything that an insider with the recorder's key could recompute is recomputed: the files and digests of every
/// record, the chain, the commit's message and its signature. What is left is what the attack is about.
final class Forge {
    let folder: SealedFolder
    let path: String
    let repository: GitRepository
    let history: VerifiedHistory
    /// The decisions of that history as they honestly are.
    let honest: [Village.Decision]
    var decisions: [ForgedDecision]
    /// The commits of the last build.
    private(set) var commits: [ObjectID] = []

    init(_ village: Village? = nil) throws {
        folder = try SealedFolder()
        path = folder.file("forged")
        let village = try village ?? Village.shared()
        _ = try GitRepository.create(at: path, bare: true)
        for (name, bytes) in village.packs { try DurableFile.write(bytes, to: "\(path)/\(name)") }
        repository = try GitRepository(openingAt: path)
        history = village.history
        honest = village.decisions
        decisions = honest.map { ForgedDecision($0, title: Self.title(of: $0)) }
    }

    private static func title(of entry: Village.Decision) -> String {
        guard let revision = entry.record.revision,
            let folder = entry.record.proposal.flatMap({ ProposalFolder(id: $0) })
        else { return entry.state.programme.name }
        return RevisionDocument.read(entry.files[folder.revision(revision.hex)] ?? []).value?.title ?? ""
    }

    /// Writes the whole history and lets the verifier judge it.
    func judge() throws -> Verifier.Outcome {
        try build()
        return try Verifier(repository).verify()
    }

    func build() throws {
        var writer = ForgeWriter(repository)
        for decision in decisions { try writer.append(decision) }
        commits = writer.commits
        guard let head = commits.last else { return }
        let old = try repository.reference(Verifier.main)
        try repository.compareAndSwap(Verifier.main, expected: old, to: head, logMessage: "forged")
    }

    /// The id that comes next.
    var nextID: String { "2021-00" + (honest.count < 10 ? "0" : "") + "\(honest.count)" }
    var state: LedgerState { honest[honest.count - 1].state }

    /// A new proposal in the state after a decision, by default the last.
    func proposal(_ id: String? = nil, after seq: Int? = nil) throws -> ForgedProposal {
        try ForgedProposal(id ?? nextID, Archive(repository, upTo: honest[seq ?? honest.count - 1].state))
    }

    func git(_ arguments: String...) throws -> SealedFolder.Outcome { try folder.run(["git"] + arguments, in: path) }
}

/// Writes decisions one on the other.
private struct ForgeWriter {
    private let repository: GitRepository
    private(set) var commits: [ObjectID] = []
    private var tree: ObjectID?
    private var files: [String: [UInt8]] = [:]
    private var record: Digest?

    init(_ repository: GitRepository) { self.repository = repository }

    mutating func append(_ decision: ForgedDecision) throws {
        let before = files
        for (path, bytes) in decision.changes { files[path] = bytes }
        let recordBytes = record(of: decision, before)
        record = Digest(of: recordBytes)
        let honest = try tree(decision.changes.merging([Layout.record: .some(recordBytes)]) { $1 })
        tree = honest
        let tree = try decision.tampering.tree(repository, honest)
        commits.append(try repository.write(.commit, commit(decision, tree)))
    }

    // MARK: The record

    private func record(of decision: ForgedDecision, _ before: [String: [UInt8]]) -> [UInt8] {
        let governed = GovernedFiles(files.filter { GovernedFiles.contains($0.key) }.mapValues { Digest(of: $0) })
        var record = RecordDocument(
            rules: LedgerState.rules, seq: commits.count, previous: record, kind: decision.kind,
            proposal: decision.proposal,
            revision: decision.revision, date: decision.date, recorder: decision.recorder,
            files: listing(decision, before),
            plan: governed.plan, state: governed.state)
        decision.tampering.record(&record)
        let text = String(decoding: CanonicalWriter.bytes(of: record.node), as: UTF8.self)
        return Array(decision.tampering.recordText(text).utf8)
    }

    private func listing(_ decision: ForgedDecision, _ before: [String: [UInt8]]) -> [RecordDocument.FileChange] {
        decision.changes.filter { before[$0.key] != $0.value }.map { path, bytes in
            .init(path: path, old: before[path].map { Digest(of: $0) }, new: bytes.map { Digest(of: $0) })
        }
    }

    // MARK: Objects

    private func tree(_ changes: [String: [UInt8]?]) throws -> ObjectID {
        let blobs = try changes.mapValues { try $0.map { try repository.write(.blob, $0) } }
        return try repository.tree(from: tree, changing: blobs)
    }

    private func commit(_ decision: ForgedDecision, _ tree: ObjectID) throws -> [UInt8] {
        let seconds = decision.date.secondsSince1970
        let person = Person(
            name: decision.recorder.text, email: "\(decision.recorder)@akkoord.invalid", seconds: seconds)
        let subject = decision.proposal.map { "\(decision.kind) \($0)" } ?? decision.kind
        let message = "\(subject): \(decision.title)\n\nRecord: \(record.map(\.description) ?? "")\n"
        let parents = try decision.tampering.parents(repository, commits.last.map { [$0] } ?? [])
        let plain = decision.tampering.commit(
            RawCommit(tree: tree, parents: parents, author: person, committer: person, message: Array(message.utf8)))
        let key = try decision.tampering.key ?? Keyring.key(decision.recorder, .recorder)
        let armour = decision.tampering.armour(try key.sign(plain.payload, namespace: decision.tampering.namespace))
        let signed = armour.map { RawCommit.signed(payload: plain.payload, signature: $0) }
        return decision.tampering.bytes(signed ?? plain.payload)
    }
}
