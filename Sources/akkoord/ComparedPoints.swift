import Documents
import Findings
import GitStore
import Governance
import History
import Ledger
import Reports

/// Everything that can stand on one side of a comparison, as a person names it: a point in history, an open proposal,
/// or the working copy.
struct ComparedPoints {
    private let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }

    func state(_ name: String) throws -> ComparedState {
        if name == "work" { return try working(name) }
        if try isOpen(name) { return try proposed(name) }
        return try ComparedState(try point(name), in: ledger.archive)
    }

    /// Whether a name is an open proposal. One that is closed is the decision that closed it.
    func isOpen(_ name: String) throws -> Bool {
        guard ProposalFolder(id: name) != nil, ledger.state.outcome(of: name) == nil else { return false }
        return try ledger.openProposals().contains(name)
    }

    /// The two sides that one or two names mean: an open proposal alone is set against main, an open version against the
    /// one before it, and an open sub-amendment against its amendment as it reads.
    func sides(_ from: String, _ to: String?) throws -> (from: ComparedState, to: ComparedState) {
        if to == nil, let amended = try amended(from) { return amended }
        if to == nil, try isOpen(from) { return (try state(try before(from)), try state(from)) }
        return (try state(from), try state(to ?? "main"))
    }

    private func before(_ open: String) throws -> String {
        let isVersion = try ledger.hearing(of: open).revision.kind == RecordDocument.Kind.version.rawValue
        return isVersion ? ledger.state.versions.last?.id.text ?? "@0" : "main"
    }

    private func amended(_ name: String) throws -> (from: ComparedState, to: ComparedState)? {
        guard try isOpen(name) else { return nil }
        let hearing = try ledger.hearing(of: name)
        guard let amends = hearing.revision.amends else { return nil }
        let now = max(try Clock.now(), ledger.state.date)
        switch try ComparedState.amended(by: hearing, amends, in: ledger.state, ledger.archive, at: now) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let (before, after)): return (before, after)
        }
    }

    private func point(_ name: String) throws -> Point {
        switch Point.named(name, in: ledger.history, beside: try ledger.openProposals()) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let point): return point
        }
    }

    private func proposed(_ id: String) throws -> ComparedState {
        let now = max(try Clock.now(), ledger.state.date)
        let version = try ComparedState.version(ledger.hearing(of: id), in: ledger.state, ledger.archive, at: now)
        switch try version ?? ComparedState.with(proposal: id, of: ledger, at: now) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let state): return state
        }
    }

    /// What is wrong with files that can be read all the same is told on standard error.
    private func working(_ name: String) throws -> ComparedState {
        guard let root = ledger.repository.workDirectory else {
            throw LedgerError.refused(
                Finding(
                    "point.no-work", "a bare repository has no working copy", hint: "name another point, such as main"))
        }
        let copy = try WorkingCopy(at: root)
        let files = AgreementFolder.filled(copy.governed)
        let (state, findings) = ComparedState.working(name, files)
        let errors = findings.filter { $0.severity == .error }
        guard let state else { throw LedgerError.refused(errors) }
        Console.complain(copy.findings + errors)
        return state
    }
}
