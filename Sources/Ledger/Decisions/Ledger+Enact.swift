package import Findings
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
    /// What failed after the decision was recorded; the next writing command tries it again.
    package let unfinished: [Message]
}

extension Ledger {
    /// Records whatever the judge has reached on a proposal; refused while the outcome is not certain.
    package func enact(_ id: String, by recorder: Member, key: any SigningKey, now: Moment) throws -> Enactment {
        try asOnlyWriter { lock in
            let before = try tidy(lock)
            let branch = try branch(of: id)
            let hearing = try hearing(on: branch)
            guard let verdict = hearing.verdict(at: max(now, state.date)), let outcome = verdict.outcome else {
                throw LedgerError.refused(undecided(id))
            }
            let draft = try DecisionWriter.Draft(
                ending: hearing, verdict, outcome, in: state, at: max(now, state.date), earlier: archive)
            let next = try DecisionWriter(repository).append(
                draft, to: state, recorder: recorder.id, key: key, now: now)
            let (left, unfinished) = finish(branch, next)
            return Enactment(
                proposal: id, outcome: outcome, seq: next.seq, commit: next.chronicle[next.seq].commit,
                leftAlone: Set(before + left).sorted(), unfinished: unfinished)
        }
    }

    private func undecided(_ id: String) -> Finding {
        let hint: Message = "`akkoord status \(id)` shows what it waits for"
        return Finding("decision.undecided", "proposal \(id) is not decided yet", decision: id, hint: hint)
    }

    /// Brings up the working files, makes the tag of a version, and removes the branch. The decision stands whatever
    /// happens here.
    private func finish(_ branch: ProposalBranch, _ next: LedgerState) -> (left: [String], unfinished: [Message]) {
        checkpoints?.noteRecorded(next)
        var left: [String] = []
        var unfinished: [Message] = []
        let commit = next.chronicle[next.seq].commit
        do {
            left = try Worktree(repository)?.follow(from: history.head.commit, to: commit) ?? []
        } catch {
            unfinished.append("the working files could not all be brought up: \(error)")
        }
        do {
            try DecisionWriter(repository).tagVersions(of: next, after: state)
        } catch {
            unfinished.append("the tag of the version could not be made: \(error)")
        }
        do {
            try branch.delete()
        } catch {
            unfinished.append("the branch of the proposal could not be removed: \(error)")
        }
        return (left, unfinished)
    }
}
