import Documents
package import Governance

/// Which decision closed a period, as far as history tells. The earlier decisions are those up to the state.
package struct ClosingDecisions {
    private let state: LedgerState
    private let earlier: any EarlierDecisions

    package init(_ state: LedgerState, _ earlier: any EarlierDecisions) {
        self.state = state
        self.earlier = earlier
    }

    /// The proposal by which a period was closed last; nil when it was founded closed, or is open.
    package func decision(closing period: PeriodID) throws -> String? {
        let isClosed = { (programme: Programme) in programme.closed.contains { $0.period == period } }
        guard isClosed(state.programme) else { return nil }
        for seq in state.chronicle.seqs(of: .programme, after: 0).reversed()
        where try !isClosed(earlier.programme(at: seq - 1)) {
            return state.chronicle[seq].proposal
        }
        return nil
    }
}
