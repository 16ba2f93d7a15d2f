import CanonicalForm
import Amendments
import Documents
import Findings
package import GitStore
package import Governance
package import Workflow

/// What was recorded.
package struct Enactment: Sendable {
    package let proposal: String
    package let outcome: Verdict.Outcome
    package let seq: Int
    package let commit: ObjectID
    /// Working files left alone because they hold uncommitted edits.
    package let leftAlone: [String]
}

extension Ledger {
    /// Records whatever the judge has reached on a proposal; refused while the outcome is not certain.
    package func enact(_ id: String, by recorder: Member, key: any SigningKey, now: Moment) throws -> Enactment {
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 10)
        defer { withExtendedLifetime(lock) {} }
        let before = try tidy(lock)
        let hearing = try hearing(of: id)
        let date = max(now, state.date)
        guard let verdict = hearing.verdict(at: date), let outcome = verdict.outcome else {
            throw LedgerError.refused(Finding("decision.undecided", "proposal \(id) is not decided yet", decision: id, hint: "`akkoord status \(id)` shows what it waits for"))
        }
        let draft = try draft(hearing, verdict, outcome)
        let branch = try branch(of: id)
        let commit = try DecisionWriter(repository).append(draft, to: history.head, recorder: recorder.id, key: key, now: now)
        let left = try Worktree(repository)?.follow(from: history.head.commit, to: commit) ?? []
        try branch.delete()
        return Enactment(proposal: id, outcome: outcome, seq: state.seq + 1, commit: commit, leftAlone: Set(before + left).sorted())
    }

    /// Ends what a crash left half done: a stale lock, working files behind main, branches of closed proposals.
    /// Returns the working files left alone because they hold uncommitted edits.
    package func tidy() throws -> [String] {
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 10)
        defer { withExtendedLifetime(lock) {} }
        return try tidy(lock)
    }

    private func tidy(_ lock: WriterLock) throws -> [String] {
        _ = try lock.clearStaleReferenceLock(Verifier.main)
        for id in try ProposalBranch.ids(in: repository) where state.closed[id] != nil { try sweep(id) }
        return try Worktree(repository)?.recover(to: history.head.commit) ?? []
    }

    /// Deletes the branch of a closed proposal, when main holds every file of it.
    private func sweep(_ id: String) throws {
        guard let folder = ProposalFolder(id: id), let branch = try ProposalBranch.open(folder, in: repository),
            let dossier = try branch.dossier().value,
            let entry = history.entries.first(where: { $0.record.proposal == id })
        else { return }
        if dossier.files.allSatisfy({ entry.files[$0.key] == $0.value }) { try branch.delete() }
    }

    private func draft(_ hearing: Hearing, _ verdict: Verdict, _ outcome: Verdict.Outcome) throws -> DecisionWriter.Draft {
        let id = hearing.dossier.folder.id
        var files = hearing.dossier.files
        let document = OutcomeDocument(outcome: outcome, revision: hearing.matter.revision, steps: verdict.steps)
        files[hearing.dossier.folder.outcome] = CanonicalWriter.bytes(of: document.node)
        if outcome == .adopted {
            do {
                let plan = try Amendment(hearing.revision.operations).applied(to: state.plan, programme: state.programme)
                files.merge(PlanFiles.changes(from: state.plan, to: plan)) { _, new in new }
            } catch {
                throw LedgerError.refused(error.finding(in: state.plan, programme: state.programme).concerning(id))
            }
        }
        return DecisionWriter.Draft(
            kind: outcome == .adopted ? .amendment : .closing, proposal: id, revision: hearing.matter.revision,
            title: hearing.revision.title, files: files)
    }
}
