import Documents
import Findings
import GitStore
import Governance

/// Goes through a chain of commits and keeps the state that was reached so far.
struct Replay {
    private let repository: GitRepository
    private var state: LedgerState?
    private var counts = VerifiedHistory.Counts()
    private var tree: ObjectID?
    private let memory = PlanMemory()

    /// From the founding, or on from a state that was verified before and the tree of its commit.
    init(_ repository: GitRepository, from start: (state: LedgerState, tree: ObjectID)? = nil) {
        self.repository = repository
        state = start?.state
        tree = start?.tree
    }

    var history: VerifiedHistory? { state.map { VerifiedHistory(state: $0, counts: counts) } }

    mutating func step(_ link: CommitChain.Link) throws -> Judgement {
        let decision: Decision
        switch try read(link) {
        case .refused(let findings): return .refused(named(findings, nil))
        case .accepted(let accepted): decision = accepted
        }
        let record = RecordDocument.read(decision.content.record?.bytes ?? []).value
        let judgement = try judge(decision)
        switch judgement {
        case .accepted(let next):
            keep(link, decision, next)
            return judgement
        case .refused(let findings): return .refused(named(findings.map { explained($0, link) }, record))
        case .unknown(let finding): return .unknown(finding.concerning(name(record)))
        }
    }

    /// What the files say by themselves, where they do not say what was reached; for a replay from the founding, since
    /// one that goes on from a checkpoint began with files that were read, as the founding does.
    func readBack() throws -> [Finding] {
        guard let state, let tree, counts.decisions == state.chronicle.count, state.seq > 0 else { return [] }
        return ReadBack.findings(in: try Archive.governed(in: tree, repository), against: state)
    }

    private func judge(_ decision: Decision) throws -> Judgement {
        guard let state else { return GenesisRules.judge(decision) }
        let earlier = Archive(repository, upTo: state, sharing: memory)
        return try DecisionRules.judge(decision, after: state, earlier: earlier)
    }

    private mutating func keep(_ link: CommitChain.Link, _ decision: Decision, _ next: LedgerState) {
        state = next
        tree = link.commit.tree
        counts.decisions += 1
        counts.statements += decision.content.files.keys.count { Self.isStatement($0) }
        counts.files += decision.changes.count
        counts.bytes += decision.changes.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
    }

    private static func isStatement(_ path: String) -> Bool {
        guard case .statement? = Layout.form(of: path) else { return false }
        return true
    }

    /// A commit that is no decision is told with its author and the way back.
    private func explained(_ finding: Finding, _ link: CommitChain.Link) -> Finding {
        guard finding.rule == "record.missing", let state else { return finding }
        return ForeignCommit(link, after: state, in: repository).finding
    }

    // MARK: Names

    private func name(_ record: RecordDocument?) -> String {
        record?.proposal ?? state.map { "@\($0.seq + 1)" } ?? "genesis"
    }

    private func named(_ findings: [Finding], _ record: RecordDocument?) -> [Finding] {
        let name = name(record)
        return findings.map { $0.concerning(name) }
    }

    // MARK: Reading

    private func read(_ link: CommitChain.Link) throws -> Checked<Decision> {
        do {
            let differences = try repository.differences(from: tree, to: link.commit.tree)
            var changes: [Decision.Change] = []
            for difference in differences {
                let bytes = try difference.new.map { try repository.read($0, as: .blob, limit: ObjectLimit.file) }
                changes.append(Decision.Change(path: difference.path, existed: difference.old != nil, bytes: bytes))
            }
            return .accepted(Decision(changes: changes, commit: link.commit))
        } catch let error as RawObjectError {
            let message: Message =
                "a folder of commit \(link.id.hex) is not as akkoord and git write one: \(error.message)"
            return .refused([Finding("tree.form", message, hint: CommitRules.otherProgram)])
        } catch let error as GitError {
            return .refused([try CommitChain.finding(for: error, at: "an object of commit \(link.id.hex)")])
        }
    }
}
