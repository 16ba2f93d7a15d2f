import Amendments
import Documents
import Governance

/// Which decisions used the room under a ceiling.
struct CeilingDecisions {
    private let state: LedgerState
    private let earlier: any EarlierDecisions

    init(_ state: LedgerState, _ earlier: any EarlierDecisions) {
        self.state = state
        self.earlier = earlier
    }

    /// The newest are enough for a sentence.
    private static let most = 5

    /// The newest amendments that raised what the ceiling is on, in the order of their decisions.
    func using(_ ceiling: Ceiling) throws -> [String] {
        var found: [String] = []
        for seq in state.chronicle.seqs(of: .amendment, after: 0).reversed() where found.count < Self.most {
            guard try raises(seq, ceiling), let proposal = state.chronicle[seq].proposal else { continue }
            found.append(proposal)
        }
        return found.reversed()
    }

    private func raises(_ seq: Int, _ ceiling: Ceiling) throws -> Bool {
        let deltas = try Effect(of: earlier.operations(of: seq)).deltas.filter { movement in
            state.plan.contains(movement.cell.line, in: ceiling.node)
                && ceiling.counts(movement.cell.key, in: state.programme)
        }
        return try Money.sum(deltas.map(\.delta)) > .zero
    }
}
