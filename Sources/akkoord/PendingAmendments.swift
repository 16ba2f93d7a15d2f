import Documents
import Findings
import Governance
import Ledger
import Reports
import Workflow

/// Open proposals that can be asked about together, and why others cannot.
struct PendingAmendments {
    typealias Asked = (hearings: [Hearing], leftOut: [CombinationReport.LeftOut], findings: [Finding])

    private let ledger: Ledger
    /// Never before the newest decision.
    let now: Moment

    init(_ ledger: Ledger, _ now: Moment) {
        self.ledger = ledger
        self.now = max(now, ledger.state.date)
    }

    /// These, each once; one that is not there, or is not sound, is refused.
    func named(_ ids: [String]) throws -> Asked {
        var seen: Set<String> = []
        return try sorted(try ids.filter { seen.insert($0).inserted }.map(ledger.hearing), [], [])
    }

    /// All that are open. One that is not sound takes no part, and does not hide the others.
    func all() throws -> Asked {
        var hearings: [Hearing] = []
        var leftOut: [CombinationReport.LeftOut] = []
        for id in try ledger.openProposals() {
            do {
                hearings.append(try ledger.hearing(of: id))
            } catch LedgerError.refused(let problems) {
                leftOut += problems.prefix(1).map { .init(id: id, reason: .damaged($0)) }
            }
        }
        return try sorted(hearings, leftOut, try ledger.lateFindings() + ledger.remoteFindings())
    }

    private func sorted(
        _ hearings: [Hearing], _ damaged: [CombinationReport.LeftOut], _ findings: [Finding]
    ) throws -> Asked {
        var (amendments, leftOut) = ([Hearing](), damaged)
        for hearing in hearings.sorted(by: { $0.dossier.folder.id < $1.dossier.folder.id }) {
            if let reason = try reason(against: hearing) {
                leftOut.append(.init(id: hearing.dossier.folder.id, reason: reason))
            } else {
                amendments.append(hearing)
            }
        }
        return (amendments, leftOut.sorted { $0.id < $1.id }, findings + (try waiting(amendments)))
    }

    /// What those that take part wait for all the same: together with others they may be lawful, and not be recorded yet.
    private func waiting(_ amendments: [Hearing]) throws -> [Finding] {
        let open = try ledger.openSubAmendments(at: now)
        return try amendments.flatMap { try ledger.holdUps(of: $0, among: open) }.map { finding in
            var notice = finding
            notice.severity = .notice
            return notice
        }
    }

    /// Why a proposal takes no part.
    private func reason(against hearing: Hearing) throws -> CombinationReport.LeftOut.Reason? {
        if let amends = hearing.revision.amends { return .amends(amends.proposal) }
        guard hearing.revision.kind == "amendment" else { return .kind(hearing.revision.kind) }
        if let outcome = hearing.verdict(at: now)?.outcome, outcome != .adopted { return .decided(outcome) }
        if let finding = hearing.proposerFindings(at: now).first { return .damaged(finding) }
        return try ledger.wordingFindings(on: hearing).first.map { .bound($0) }
    }
}
