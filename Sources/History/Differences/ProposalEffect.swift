import Amendments
package import Documents
package import Findings
package import Governance
package import Ledger
package import Workflow

/// What a proposal changes: by itself, and with everything else that is pending.
package struct ProposalEffect: Sendable {
    /// The difference that adopting proposals makes; of a sub-amendment, that between its amendment as it reads and as it
    /// would read.
    package struct Change: Sendable {
        package let difference: Difference

        init(_ from: ComparedState, _ to: ComparedState, _ archive: Archive) throws {
            difference = try Difference(from: from, to: to, in: archive, bySums: true)
        }
    }

    /// Everything pending that can be adopted together.
    package struct Together: Sendable {
        package let order: [String]
        /// Pending amendments that cannot be adopted with these, each with the reason.
        package let others: [(id: String, findings: [Finding])]
        package let change: Change
    }

    package let id: String
    package let revision: RevisionDocument
    /// How and by which decision it was closed; nil while it is open.
    package let closed: (outcome: Verdict.Outcome, seq: Int)?
    /// What it does, did, or would have done; refused when it cannot be adopted.
    package let alone: Checked<Change>
    /// Nil once it is closed, and for a kind that does not combine.
    package let together: Together?

    // MARK: Open

    /// Of an open proposal; `pending` is what combines at that moment.
    package init(of hearing: Hearing, with pending: PendingCombination?, in ledger: Ledger, at now: Moment) throws {
        let archive = ledger.archive
        let main = try ComparedState(Point(name: "main", seq: ledger.state.seq), in: archive)
        id = hearing.dossier.folder.id
        revision = hearing.revision
        closed = nil
        alone = try Self.change(hearing, from: main, in: ledger.state, archive, at: now)
        together = try pending.flatMap { try Self.together($0, main, ledger, now) }
    }

    private static func change(
        _ hearing: Hearing, from start: ComparedState, in state: LedgerState, _ archive: Archive, at now: Moment
    ) throws -> Checked<Change> {
        if let amends = hearing.revision.amends {
            switch try ComparedState.amended(by: hearing, amends, in: state, archive, at: now) {
            case .refused(let findings): return .refused(findings)
            case .accepted(let (before, after)): return .accepted(try Change(before, after, archive))
            }
        }
        switch try ComparedState.with([hearing], in: state, archive, at: now) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let state): return .accepted(try Change(start, state, archive))
        }
    }

    private static func together(
        _ pending: PendingCombination, _ main: ComparedState, _ ledger: Ledger, _ now: Moment
    ) throws -> Together? {
        let order = pending.answer.order ?? pending.answer.largest.shown.first ?? []
        let hearings = order.map { pending.hearings[$0] }
        let adopted = try ComparedState.with(hearings, in: ledger.state, ledger.archive, at: now)
        guard let state = adopted.value else { return nil }
        let others = pending.hearings.indices.filter { !order.contains($0) }
        return Together(
            order: order.map(pending.id),
            others: others.map { (pending.id($0), pending.reasons(against: $0, in: order)) },
            change: try Change(main, state, ledger.archive))
    }

    // MARK: Closed

    /// Of a closed proposal: what it did, or would have done in the state in which it was decided.
    package init?(closed id: String, _ outcome: Verdict.Outcome, in archive: Archive) throws {
        guard let (hearing, before, seq) = try archive.hearing(of: id) else { return nil }
        self.id = id
        revision = hearing.revision
        closed = (outcome, seq)
        together = nil
        let start = try ComparedState(Point(name: "@\(seq - 1)", seq: seq - 1), in: archive)
        guard outcome != .adopted || revision.amends != nil else {
            let end = try ComparedState(Point(name: "@\(seq)", seq: seq), in: archive)
            alone = .accepted(try Change(start, end, archive))
            return
        }
        alone = try Self.change(
            hearing, from: start, in: before, archive.upTo(before), at: archive.chronicle[seq].date)
    }
}
