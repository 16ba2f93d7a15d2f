import CanonicalForm
import Documents
import Findings
import Governance
import Ledger

/// Closes periods and opens them again, in the programme as it is or as somebody edited it.
struct ClosingEdit {
    private let state: LedgerState
    private let programme: Programme
    private var closed: [PeriodID: ClosedPeriod]

    init(_ state: LedgerState, _ files: [String: [UInt8]]) throws {
        self.state = state
        switch files[Layout.programme].map(ProgrammeDocument.read) ?? .accepted(state.programme) {
        case .refused(let findings): throw LedgerError.refused(findings.map { $0.located(in: Layout.programme) })
        case .accepted(let programme): self.programme = programme
        }
        closed = Dictionary(programme.closed.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var files: [String: [UInt8]] {
        let list = closed.values.sorted { $0.period < $1.period }
        return [Layout.programme: CanonicalWriter.bytes(of: ProgrammeDocument.node(programme.with(closed: list)))]
    }

    /// A period that is closed already keeps what is not named anew.
    mutating func close(_ name: String, underspend: String) throws {
        let period = try known(name)
        let before = closed[period]
        var account = Dictionary(
            (before?.underspend ?? []).map { (Key($0.line, $0.status), $0) }, uniquingKeysWith: { first, _ in first })
        let separator: Character = underspend.contains(";") ? ";" : ","
        for piece in underspend.split(separator: separator) {
            let each = try read(String(piece), in: period)
            account[Key(each.line, each.status)] = each
        }
        let list = account.values.sorted { ($0.line, $0.status) < ($1.line, $1.status) }
        closed[period] = ClosedPeriod(period: period, underspend: list, note: before?.note)
    }

    mutating func reopen(_ name: String) throws {
        let period = try known(name)
        guard closed.removeValue(forKey: period) == nil else { return }
        throw LedgerError.refused(
            Finding(
                "period.open", "`\(period)` is not closed; it is open", hint: "`akkoord show periods` shows what is"))
    }

    private func known(_ name: String) throws -> PeriodID {
        let period = PeriodID(name)
        guard programme.periods[period] == nil else { return period }
        return try CellResolver(state).period(name)
    }

    private struct Key: Hashable {
        let line: LineID
        let status: BudgetStatus

        init(_ line: LineID, _ status: BudgetStatus) { (self.line, self.status) = (line, status) }
    }

    // MARK: What was not spent

    /// `onderwijs=100.000`, or `onderwijs:authorised=100.000`.
    private func read(_ piece: String, in period: PeriodID) throws -> Underspend {
        let sides = piece.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else {
            throw LedgerError.refused(
                Finding(
                    "period.underspend", "`\(piece)` is not LINE=AMOUNT",
                    hint: "as in --underspend onderwijs=1000.00; with decimal commas put ; between the lines"))
        }
        let place = sides[0].split(separator: ":", maxSplits: 1).map(String.init)
        let resolver = CellResolver(state)
        let line = try resolver.line(place.first ?? "")
        let key = try resolver.key(of: line, period: period.text, status: place.count > 1 ? place[1] : nil)
        let cell = CellReference(line: line, period: key.period, status: key.status)
        let budget = state.programme.underspend(of: cell)?.budget ?? state.plan[cell]
        return Underspend(line: line, status: key.status, budget: budget, amount: try AmountReader.read(sides[1]))
    }
}
