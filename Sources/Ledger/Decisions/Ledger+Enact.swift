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
    /// Decisions of others that came in between, on which it was judged anew.
    package let overtakenBy: [String]
    /// Working files left alone because they hold uncommitted edits.
    package let leftAlone: [String]
    /// What failed after the decision was recorded; the next writing command tries it again.
    package let unfinished: [Message]
}

extension Ledger {
    /// Records whatever the judge has reached on a proposal; refused while the outcome is not certain.
    ///
    /// Whoever was overtaken by another decision is judged anew on what it left (LEDGER §3, Moved base): recorded there
    /// when it is still decided, else refused with the facts that changed.
    ///
    /// `passed` are sub-amendments for which it would wait and that the chair has passed over (0043).
    package func enact(
        _ id: String, by recorder: Member, key: any SigningKey, now: Moment, passingOver passed: [String] = []
    ) throws -> Enactment {
        var ledger = self
        for _ in 0..<Self.patience {
            do {
                return try ledger.enact(
                    id, by: recorder, key: key, now: now, passingOver: passed, knowing: state.seq)
            } catch LedgerError.overtaken(let why) {
                guard try repository.reference(Verifier.main) != ledger.history.head.commit else {
                    throw LedgerError.overtaken(why)
                }
                ledger = try Ledger(repository, checkpoints: checkpoints)
            }
        }
        throw LedgerError.overtaken("others recorded one decision after another; nothing was recorded")
    }

    /// How often a lost race is run again.
    private static let patience = 5

    private func enact(
        _ id: String, by recorder: Member, key: any SigningKey, now: Moment, passingOver passed: [String],
        knowing seq: Int
    ) throws -> Enactment {
        try asOnlyWriter { lock in
            let before = try tidy(lock)
            let branch = try branch(of: id)
            let hearing = try hearing(on: branch)
            guard let verdict = hearing.verdict(at: max(now, state.date)), let outcome = verdict.outcome else {
                throw LedgerError.refused(try MovedFacts.undecided(hearing, in: state, archive))
            }
            let held =
                outcome == .adopted
                ? try holdUps(of: hearing, at: max(now, state.date), passingOver: passed)
                : passed.map { Self.idle($0, id) }
            guard held.isEmpty else { throw LedgerError.refused(held) }
            let draft = try DecisionWriter.Draft(
                ending: hearing, verdict, outcome, in: state, at: max(now, state.date), earlier: archive)
            let next = try DecisionWriter(repository).append(
                draft, to: state, recorder: recorder.id, key: key, now: now)
            let (left, unfinished) = finish(branch, next)
            return Enactment(
                proposal: id, outcome: outcome, seq: next.seq, commit: next.chronicle[next.seq].commit,
                overtakenBy: Array(state.chronicle.decided(from: seq + 1)), leftAlone: Set(before + left).sorted(),
                unfinished: unfinished)
        }
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
