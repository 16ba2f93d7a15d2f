import Amendments
import ArgumentParser
import Governance
import Ledger

struct ProposeSplitCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Distribute a rest over years or lines below it; the total stays.",
        discussion: """
            --into names parts, PERIOD=AMOUNT or LINE:PERIOD=AMOUNT with commas between. --evenly names periods, \
            and gives left-over cents to the first.

            Examples:

              akkoord propose split werk --evenly y2021,y2022,y2023,y2024,y2025 \\
                --motivation "Equal years." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line whose rest is distributed.", completion: Suggestions.lines) var line: String
    @Option(
        help: ArgumentHelp("The parts.", valueName: "period=amount,…"), completion: Suggestions.listOfParts)
    var into: String?
    @Option(
        help: ArgumentHelp("Periods that get equal parts.", valueName: "period,…"),
        completion: Suggestions.listOfPeriods) var evenly: String?
    @Option(
        help: ArgumentHelp("The period of the rest, where the line has several cells.", valueName: "period"),
        completion: Suggestions.periods)
    var period: String?
    @Option(
        help: ArgumentHelp("The status of the rest, where the line has several cells.", valueName: "status"),
        completion: Suggestions.statuses)
    var status: String?
    @OptionGroup var proposal: ProposalOptions

    func validate() throws {
        guard (into == nil) != (evenly == nil) else { throw ValidationError("give either --into or --evenly") }
    }

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let line = try resolver.line(line)
        let key = try resolver.key(of: line, period: period, status: status)
        let held = state.plan[CellReference(line: line, period: key.period, status: key.status)]
        let parts =
            try into.map { try resolver.parts($0, of: line) } ?? resolver.evenParts(evenly ?? "", of: line, total: held)
        return [.split(Split(line: line, period: key.period, status: key.status, old: held, parts: parts))]
    }
}

struct ProposeMergeCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Take parts together again in the rest above them; the total stays.",
        discussion: """
            --from names parts as --into of a split does: PERIOD=AMOUNT or LINE:PERIOD=AMOUNT.

            Examples:

              akkoord propose merge onderwijs --from y2021=1.000.000,y2022=1.000.000 \\
                --period p2021-2025 --motivation "The years are not sure." \\
                --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line of the rest.", completion: Suggestions.lines) var line: String
    @Option(
        help: ArgumentHelp("The parts.", valueName: "period=amount,…"), completion: Suggestions.listOfParts)
    var from: String
    @Option(
        help: ArgumentHelp("The period of the rest, where the line has several cells.", valueName: "period"),
        completion: Suggestions.periods)
    var period: String?
    @Option(
        help: ArgumentHelp("The status of the rest, where the line has several cells.", valueName: "status"),
        completion: Suggestions.statuses)
    var status: String?
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let line = try resolver.line(line)
        let key = try resolver.key(of: line, period: period, status: status)
        let held = state.plan[CellReference(line: line, period: key.period, status: key.status)]
        let parts = try resolver.parts(from, of: line)
        return [.merge(Merge(line: line, period: key.period, status: key.status, old: held, parts: parts))]
    }
}

struct ProposeRephaseCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rephase", abstract: "Move money of a line from one period to another; the total stays.",
        discussion: """
            Examples:

              akkoord propose rephase onderwijs --from y2021 --to y2022 \\
                --amount 100.000 --motivation "The school opens later." \\
                --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @Option(help: ArgumentHelp("The period that gives.", valueName: "period"), completion: Suggestions.periods)
    var from: String
    @Option(help: ArgumentHelp("The period that receives.", valueName: "period"), completion: Suggestions.periods)
    var to: String
    @Option(parsing: .unconditional, help: ArgumentHelp("How much.", valueName: "amount")) var amount: String
    @Option(
        help: ArgumentHelp("The status, where the period has several.", valueName: "status"),
        completion: Suggestions.statuses) var status: String?
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let line = try resolver.line(line)
        let key = try resolver.key(of: line, period: from, status: status)
        let held = state.plan[CellReference(line: line, period: key.period, status: key.status)]
        return [
            .rephase(
                Rephase(
                    line: line, from: key.period, to: try resolver.period(to), status: key.status, old: held,
                    amount: try AmountReader.read(amount)))
        ]
    }
}
