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

    /// A decision by its proposal, `2021-0002`, or its number, `@2`; never a version or a day.
    func decision(_ name: String) throws -> Int {
        let chronicle = ledger.state.chronicle
        if let seq = chronicle.seq(closing: name) { return seq }
        if name.hasPrefix("@") { return try named(name).seq }
        let isOpen = try ledger.openProposals().contains(name)
        let known = chronicle.entries.compactMap(\.proposal)
        let near = NearMiss.question(about: name, among: known)
        throw LedgerError.refused(
            Finding(
                "decision.unknown", isOpen ? "\(name) is not decided yet" : "there is no decision `\(name)`",
                hint: isOpen ? "akkoord status \(name)" : near ?? "`akkoord history` lists them"))
    }
}
