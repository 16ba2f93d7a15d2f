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

    /// A proposal by its id, or by the number of the decision that closed it, `@2`.
    func view(_ name: String) throws -> ProposalView {
        let id = try name.hasPrefix("@") ? proposal(closedBy: name) : name
        if let closed = try closedView(id) { return closed }
        return try openView(id, among: ledger.openSubAmendments(at: now))
    }

    /// Of an open proposal, where the open sub-amendments are known.
    private func openView(_ id: String, among open: [OpenSubAmendment]) throws -> ProposalView {
        let hearing = try ledger.hearing(of: id)
        let view = try ProposalView(
            hearing, in: ledger.state, at: now, ledger.archive,
            subAmendments: open.filter { $0.amends.proposal == id },
            amendedTitle: try amendedTitle(hearing.revision), heldUpBy: try ledger.holdUps(of: hearing, among: open))
        guard let view else {
            throw LedgerError.refused(Finding("policy.no-tier", "no tier of the policy fits proposal \(id)"))
        }
        return view
    }

    /// What the amendment is called that a sub-amendment changes.
    private func amendedTitle(_ revision: RevisionDocument) throws -> String? {
        try revision.amends.flatMap { try ledger.title(of: $0.proposal) }
    }

    private func proposal(closedBy name: String) throws -> String {
        let seq = try Points(ledger).decision(name)
        guard let id = ledger.state.chronicle[seq].proposal else {
            throw LedgerError.refused(
                Finding(
                    "decision.unknown", "\(name) is the founding, which nobody proposed",
                    hint: "`akkoord show --at \(name)` shows what it holds"))
        }
        return id
    }

    private func closedView(_ id: String) throws -> ProposalView? {
        guard let outcome = ledger.state.outcome(of: id),
            let (hearing, before, seq) = try ledger.archive.hearing(of: id)
        else { return nil }
        return try ProposalView(
            hearing, in: before, at: ledger.state.chronicle[seq].date, ledger.archive, closed: (outcome, seq),
            amendedTitle: try amendedTitle(hearing.revision))
    }

    /// Open proposals by id, and what should be known beside them.
    ///
    /// One that is not sound is a finding and does not hide the others; so is one that is known only elsewhere.
    func open() throws -> (views: [ProposalView], findings: [Finding]) {
        var views: [ProposalView] = []
        var findings = try ledger.lateFindings() + ledger.remoteFindings()
        let subAmendments = try ledger.openSubAmendments(at: now)
        for id in try ledger.openProposals() {
            do {
                views.append(try openView(id, among: subAmendments))
            } catch LedgerError.refused(let problems) {
                findings += problems
            }
        }
        return (views, findings)
    }

    /// What open proposals wait for, by proposal, and what should be known beside them.
    func pending() throws -> (items: [PendingReport.Item], findings: [Finding]) {
        let (views, findings) = try open()
        let items = try views.flatMap { view in
            try ledger.awaitedActs(on: ledger.hearing(of: view.id), at: now).map { PendingReport.Item(view, $0) }
        }
        return (items, findings)
    }

    /// Closed proposals in the order in which they were decided.
    func closed() throws -> [ProposalView] {
        try ledger.state.chronicle.proposals.compactMap(closedView)
    }
}
