package import Amendments
import CanonicalForm
package import Documents
import Findings
package import GitStore
package import Governance

/// What earlier decisions hold, for the few rules that look further back than one state.
package protocol EarlierDecisions {
    /// The setdigest of the plan as the record of a decision states it.
    func planDigest(at seq: Int) throws -> Digest
    /// The plan that a decision left.
    func plan(at seq: Int) throws -> Plan
    /// The programme as a decision left it.
    func programme(at seq: Int) throws -> Programme
    /// The operations that a decision adopted.
    func operations(of seq: Int) throws -> [PlanOperation]
    /// The decision that a correction mends; nil for any other decision.
    func corrected(by seq: Int) throws -> String?
    /// What a sub-amendment says of its amendment; nil for any other decision.
    func amended(by seq: Int) throws -> AmendedChange?
    /// One file as it stood after a decision; its digest must be known from a record.
    func bytes(of path: String, at seq: Int, _ digest: Digest) throws -> [UInt8]
}

/// Reads what the decisions of a verified history hold.
///
/// Every file that is read must have the digest that the record of its decision gives it, and every record the digest
/// in the chronicle: what was verified once cannot be swapped under a reader.
package struct Archive: EarlierDecisions {
    let repository: GitRepository
    /// The newest state whose past this is.
    package let state: LedgerState
    private let memory: PlanMemory

    /// Archives of states of one history may share a memory, so that a plan they all ask for is read once.
    package init(_ repository: GitRepository, upTo state: LedgerState, sharing memory: PlanMemory = PlanMemory()) {
        self.repository = repository
        self.state = state
        self.memory = memory
    }

    package var chronicle: Chronicle { state.chronicle }

    /// The archive as it was in an earlier state of the same history.
    package func upTo(_ earlier: LedgerState) -> Archive { Archive(repository, upTo: earlier, sharing: memory) }

    // MARK: One decision

    package func record(of seq: Int) throws -> RecordDocument {
        let bytes = try bytes(of: Layout.record, at: seq)
        guard Digest(of: bytes) == chronicle[seq].record, let record = RecordDocument.read(bytes).value else {
            throw damaged(Layout.record, seq)
        }
        return record
    }

    /// The files that a decision added or changed, the record apart.
    package func files(of seq: Int) throws -> [String: [UInt8]] {
        try record(of: seq).files.reduce(into: [:]) { files, change in
            guard let digest = change.new else { return }
            files[change.path] = try bytes(of: change.path, at: seq, digest)
        }
    }

    /// One file that a decision added or changed; nil when it did not.
    package func file(_ path: String, of seq: Int) throws -> [UInt8]? {
        guard let change = try record(of: seq).files.first(where: { $0.path == path }), let digest = change.new else {
            return nil
        }
        return try bytes(of: path, at: seq, digest)
    }

    /// The wording that a decision adopted or closed; nil for the founding.
    package func revision(of seq: Int) throws -> RevisionDocument? {
        let record = try record(of: seq)
        guard let id = record.proposal, let digest = record.revision, let folder = ProposalFolder(id: id) else {
            return nil
        }
        let path = folder.revision(digest.hex)
        return RevisionDocument.read(try bytes(of: path, at: seq, digest)).value
    }

    package func corrected(by seq: Int) throws -> String? { try revision(of: seq)?.corrects }

    package func amended(by seq: Int) throws -> AmendedChange? {
        try memory.amended(by: seq) { try revision(of: seq).flatMap { AmendedChange($0) } }
    }

    /// One file as it stood after a decision, which need not have changed it; its digest must be known from a record.
    package func bytes(of path: String, at seq: Int, _ digest: Digest) throws -> [UInt8] {
        let bytes = try bytes(of: path, at: seq)
        guard Digest(of: bytes) == digest else { throw damaged(path, seq) }
        return bytes
    }

    private func bytes(of path: String, at seq: Int) throws -> [UInt8] {
        try reading(seq) {
            guard let id = try repository.file(at: path, inTree: try tree(of: seq)) else { throw damaged(path, seq) }
            return try repository.read(id, as: .blob, limit: ObjectLimit.file)
        }
    }

    func tree(of seq: Int) throws -> ObjectID {
        try RawCommit.parse(try repository.read(chronicle[seq].commit, as: .commit, limit: ObjectLimit.commit)).tree
    }

    func reading<Value>(_ seq: Int, _ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as GitError {
            throw LedgerError.refused([try CommitChain.finding(for: error, at: "an object of decision @\(seq)")])
        }
    }

    func damaged(_ path: String, _ seq: Int) -> LedgerError {
        .refused(
            Finding(
                "object.damaged", "`\(path)` of decision @\(seq) is not what its record says", path: path,
                decision: chronicle[seq].proposal, hint: "akkoord verify"))
    }

    // MARK: The state after a decision

    /// The state that a decision led to, read from its files.
    package func state(at seq: Int) throws -> LedgerState {
        if seq == state.seq { return state }
        let past = chronicle.prefix(seq + 1)
        let retired = state.retiredKeys.filter { $0.seq <= seq }
        return try Self.state(past, retired, state.repository, try governed(at: seq), try record(of: seq))
    }

    /// Builds a state from the files of the last decision of a chronicle, which must be those of its record.
    static func state(
        _ chronicle: Chronicle, _ retired: [RetiredKey], _ repository: Digest, _ files: [String: [UInt8]],
        _ record: RecordDocument
    ) throws -> LedgerState {
        let governed = GovernedFiles(files.mapValues { Digest(of: $0) })
        let (snapshot, findings) = Snapshot.read(files.filter { $0.key != Layout.genesis })
        guard RecordRules.digestFindings(record, after: governed).isEmpty, let snapshot else {
            throw LedgerError.refused(
                findings.filter { $0.severity == .error } + [
                    Finding(
                        "object.damaged", "the files of decision @\(chronicle.count - 1) are not those of its record",
                        hint: "akkoord verify")
                ])
        }
        return LedgerState(
            repository: repository, date: record.date, chronicle: chronicle, files: governed,
            programme: snapshot.programme, register: snapshot.register, policies: snapshot.policies,
            plan: snapshot.plan, versions: snapshot.versions, agreements: snapshot.agreements, retiredKeys: retired)
    }

    /// All governed files as they stood after a decision, by path.
    package func governed(at seq: Int) throws -> [String: [UInt8]] {
        try reading(seq) { try Self.governed(in: try tree(of: seq), repository) }
    }

    /// The texts in Markdown among the files of a decision's state, by path.
    package func texts(at seq: Int, among files: GovernedFiles) throws -> [String: [UInt8]] {
        try reading(seq) {
            let tree = try tree(of: seq)
            return try files.digests.reduce(into: [:]) { texts, file in
                guard case .markdown? = Layout.form(of: file.key) else { return }
                guard let id = try repository.file(at: file.key, inTree: tree) else { throw damaged(file.key, seq) }
                let bytes = try repository.read(id, as: .blob, limit: ObjectLimit.file)
                guard Digest(of: bytes) == file.value else { throw damaged(file.key, seq) }
                texts[file.key] = bytes
            }
        }
    }

    static func governed(in tree: ObjectID, _ repository: GitRepository) throws -> [String: [UInt8]] {
        try files(in: tree, repository, where: GovernedFiles.contains)
    }

    private static func files(
        in tree: ObjectID, _ repository: GitRepository, where isWanted: (String) -> Bool
    ) throws -> [String: [UInt8]] {
        try repository.files(inTree: tree, where: isWanted).reduce(into: [:]) { files, file in
            files[file.path] = try repository.read(file.id, as: .blob, limit: ObjectLimit.file)
        }
    }

    // MARK: Looking back

    package func planDigest(at seq: Int) throws -> Digest { try record(of: seq).plan }
    package func plan(at seq: Int) throws -> Plan {
        seq == state.seq ? state.plan : try memory.plan(at: seq) { try readPlan(at: seq) }
    }

    private func readPlan(at seq: Int) throws -> Plan {
        let files = try reading(seq) { try Self.files(in: try tree(of: seq), repository, where: GovernedFiles.isPlan) }
        let read = Snapshot.plan(files)
        guard GovernedFiles(files.mapValues { Digest(of: $0) }).plan == (try planDigest(at: seq)),
            let plan = read.value
        else { throw damaged("plan/", seq) }
        return plan
    }

    package func programme(at seq: Int) throws -> Programme {
        chronicle.seqs(of: .programme, after: seq).isEmpty ? state.programme : try state(at: seq).programme
    }

    package func operations(of seq: Int) throws -> [PlanOperation] { try revision(of: seq)?.operations ?? [] }
}

/// The earlier plan that was last asked for: every amendment that takes effect at once asks for the plan of a version.
/// And what sub-amendments say, which every amendment on which there are some asks for.
package final class PlanMemory {
    private var kept: (seq: Int, plan: Plan)?
    private var amended: [Int: AmendedChange?] = [:]

    package init() {}

    func plan(at seq: Int, orRead read: () throws -> Plan) rethrows -> Plan {
        if let kept, kept.seq == seq { return kept.plan }
        let plan = try read()
        kept = (seq, plan)
        return plan
    }

    func amended(by seq: Int, orRead read: () throws -> AmendedChange?) rethrows -> AmendedChange? {
        if let known = amended[seq] { return known }
        let change = try read()
        amended.updateValue(change, forKey: seq)
        return change
    }
}
