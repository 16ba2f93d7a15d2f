import Documents
import Findings
import Governance
import History
import Ledger
import Reports
import Workflow

/// Proposals, open and closed, as reports show them.
struct Proposals {
    private let ledger: Ledger
    private let now: Moment

    init(_ ledger: Ledger, _ now: Moment) {
        self.ledger = ledger
        self.now = max(now, ledger.state.date)
    }

    func view(_ id: String) throws -> ProposalView {
        if let closed = try closedView(id) { return closed }
        let hearing = try ledger.hearing(of: id)
        guard let view = ProposalView(hearing, in: ledger.state, at: now) else {
            throw LedgerError.refused(Finding("policy.no-tier", "no tier of the policy fits proposal \(id)"))
        }
        return view
    }

    private func closedView(_ id: String) throws -> ProposalView? {
        guard let outcome = ledger.state.outcome(of: id),
            let (hearing, before, seq) = try ledger.archive.hearing(of: id)
        else { return nil }
        return ProposalView(hearing, in: before, at: ledger.state.chronicle[seq].date, closed: (outcome, seq))
    }

    /// Open proposals by id. One that is not sound is told on standard error and does not hide the others.
    func open() throws -> [ProposalView] {
        try ledger.openProposals().compactMap { id in
            do {
                return try view(id)
            } catch LedgerError.refused(let findings) {
                Console.complain(FindingText.text(findings))
                return nil
            }
        }
    }

    /// Closed proposals in the order in which they were decided.
    func closed() throws -> [ProposalView] {
        try ledger.state.chronicle.proposals.compactMap(closedView)
    }
}
