import Amendments
import ArgumentParser
import Findings
import Governance
import Ledger

struct ProposeIndexCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Restate cells of lines in the prices of another year.",
        discussion: """
            Every cell of the lines is multiplied by the factor and rounded once, a half away from zero.

            Examples:

              akkoord propose index onderwijs --factor 103/100 --price-level 2022 \\
                --rounding euros --motivation "Prices rose by three percent." \\
                --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The lines.", completion: Suggestions.lines) var lines: [String]
    @Option(help: ArgumentHelp("The factor in whole numbers, as in 103/100.", valueName: "fraction"))
    var factor: String
    @Option(help: ArgumentHelp("The year in whose prices the amounts are then.", valueName: "year"))
    var priceLevel: Int
    @Option(help: ArgumentHelp("To what amounts are rounded: cents or euros.", valueName: "unit"))
    var rounding: String
    @Option(
        help: ArgumentHelp("Only cells of this period; may be given several times.", valueName: "period"),
        completion: Suggestions.periods)
    var period: [String] = []
    @OptionGroup var proposal: ProposalOptions

    func validate() throws {
        guard Rounding(rawValue: rounding) != nil else { throw ValidationError("--rounding is cents or euros") }
        guard (1990...2200).contains(priceLevel) else { throw ValidationError("--price-level is a year from 1990") }
        guard !lines.isEmpty else { throw ValidationError("name at least one line") }
    }

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let periods = try period.map(resolver.period)
        return try lines.map { .index(try index(try resolver.line($0), periods, state)) }
    }

    private func index(_ id: LineID, _ periods: [PeriodID], _ state: LedgerState) throws -> Index {
        let (above, below) = try parts(of: factor)
        let line = state.plan.lines[id]
        let rounding = Rounding(rawValue: rounding) ?? .cents
        let held = (line?.cells.sorted ?? []).filter { periods.isEmpty || periods.contains($0.key.period) }
        let cells = try held.map { cell in
            guard let amount = try? cell.amount.multiplied(by: above, over: below, to: rounding) else {
                let reference = CellReference(line: id, period: cell.key.period, status: cell.key.status)
                throw LedgerError.refused(
                    Refusal.tooLarge(reference).finding(in: state.plan, programme: state.programme))
            }
            return Index.Cell(key: cell.key, old: cell.amount, amount: amount)
        }
        return Index(
            line: id, oldPriceLevel: line?.details.priceLevel, priceLevel: priceLevel, above: above, below: below,
            rounding: rounding, cells: cells)
    }

    private func parts(of factor: String) throws -> (Int, Int) {
        let numbers = factor.split(separator: "/", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ (1...Index.factorLimit).contains($0) }),
            factor.split(separator: "/", omittingEmptySubsequences: false).count == 2
        else {
            throw LedgerError.refused(
                Finding(
                    "amendment.factor", "`\(factor)` is no fraction of two whole numbers",
                    hint: "103/100 raises by three percent, 1025/1000 by two and a half"))
        }
        return (numbers[0], numbers[1])
    }
}
