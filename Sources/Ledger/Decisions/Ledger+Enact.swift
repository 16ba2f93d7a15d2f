import Amendments
import CanonicalForm
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
    /// What failed after the decision was recorded; the next writing command tries it again.
    package let unfinished: [String]
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
            let draft = try draft(hearing, verdict, outcome)
            let commit = try DecisionWriter(repository).append(
                draft, to: history.head, recorder: recorder.id, key: key, now: now)
            let (left, unfinished) = finish(branch, commit)
            return Enactment(
                proposal: id, outcome: outcome, seq: state.seq + 1, commit: commit,
                leftAlone: Set(before + left).sorted(),
                unfinished: unfinished)
        }
    }

    private func undecided(_ id: String) -> Finding {
        let hint = "`akkoord status \(id)` shows what it waits for"
        return Finding("decision.undecided", "proposal \(id) is not decided yet", decision: id, hint: hint)
    }

    /// Brings up the working files and removes the branch. The decision stands whatever happens here.
    private func finish(_ branch: ProposalBranch, _ commit: ObjectID) -> (left: [String], unfinished: [String]) {
        var left: [String] = []
        var unfinished: [String] = []
        do {
            left = try Worktree(repository)?.follow(from: history.head.commit, to: commit) ?? []
        } catch {
            unfinished.append("the working files could not all be brought up: \(error)")
        }
        do {
            try branch.delete()
        } catch {
            unfinished.append("the branch of the proposal could not be removed: \(error)")
        }
        return (left, unfinished)
    }

    private func draft(_ hearing: Hearing, _ verdict: Verdict, _ outcome: Verdict.Outcome) throws
        -> DecisionWriter.Draft
    {
        let id = hearing.dossier.folder.id
        var files = hearing.dossier.files
        let document = OutcomeDocument(outcome: outcome, revision: hearing.matter.revision, steps: verdict.steps)
        files[hearing.dossier.folder.outcome] = CanonicalWriter.bytes(of: document.node)
        if outcome == .adopted {
            switch AmendedPlan.after(hearing.revision.operations, in: state) {
            case .refused(let findings): throw LedgerError.refused(findings.map { $0.concerning(id) })
            case .accepted(let plan): files.merge(PlanFiles.changes(from: state.plan, to: plan)) { _, new in new }
            }
        }
        return DecisionWriter.Draft(
            kind: outcome == .adopted ? .amendment : .closing, proposal: id, revision: hearing.matter.revision,
            title: hearing.revision.title, files: files)
    }
}
