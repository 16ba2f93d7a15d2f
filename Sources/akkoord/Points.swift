import Findings
import History
import Ledger

/// Points in history as a person names them on the command line.
struct Points {
    private let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }

    func named(_ name: String) throws -> Point {
        switch Point.named(name, in: ledger.history) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let point): return point
        }
    }
}
