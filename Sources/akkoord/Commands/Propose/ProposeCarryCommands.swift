import Amendments
import ArgumentParser
import Governance
import Ledger

struct ProposeCarryOverCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "carry-over",
        abstract: "Take money that a closed period left to a later period of the same line.",
        discussion: """
            At most what the account of the closed period shows as not spent, less what was carried over before; \
            `akkoord show periods` shows what is left.

            Examples:

              akkoord propose carry-over onderwijs --from y2021 --to y2022 \\
                --amount 100.000 --motivation "The school opened later." \\
                --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var carried: CarryOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let (giving, to, amount) = try carried.meant(in: state)
        return [
            .carryOver(
                CarryOver(
                    line: giving.line, from: giving.period, to: to, status: giving.status, old: state.plan[giving],
                    amount: amount))
        ]
    }
}

struct ProposeCarryBackCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "carry-back", abstract: "Take a carry-over back to the closed period that it came from.",
        discussion: """
            Examples:

              akkoord propose carry-back onderwijs --from y2022 --to y2021 \\
                --amount 100.000 --motivation "It was not needed." \\
                --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var carried: CarryOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let (giving, to, amount) = try carried.meant(in: state)
        return [
            .carryBack(
                CarryBack(
                    line: giving.line, from: giving.period, to: to, status: giving.status, old: state.plan[giving],
                    amount: amount))
        ]
    }
}

/// What is carried from which period of a line to which other.
struct CarryOptions: ParsableArguments {
    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @Option(help: ArgumentHelp("The period that gives.", valueName: "period"), completion: Suggestions.periods)
    var from: String
    @Option(help: ArgumentHelp("The period that receives.", valueName: "period"), completion: Suggestions.periods)
    var to: String
    @Option(parsing: .unconditional, help: ArgumentHelp("How much.", valueName: "amount")) var amount: String
    @Option(
        help: ArgumentHelp("The status, where the period has several.", valueName: "status"),
        completion: Suggestions.statuses) var status: String?

    func meant(in state: LedgerState) throws -> (giving: CellReference, to: PeriodID, amount: Money) {
        let resolver = CellResolver(state)
        let line = try resolver.line(line)
        let key = try resolver.key(of: line, period: from, status: status)
        let giving = CellReference(line: line, period: key.period, status: key.status)
        return (giving, try resolver.period(to), try AmountReader.read(amount))
    }
}
