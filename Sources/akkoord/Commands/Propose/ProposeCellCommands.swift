import Amendments
import ArgumentParser
import Governance
import Ledger

struct ProposeTransferCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Move money from one line to another.",
        discussion: """
            Examples:

              akkoord propose transfer --from veiligheid --to wonen --amount 250.000 \\
                --motivation "Homes first." --key ~/.ssh/id_ed25519
            """)

    @Option(help: ArgumentHelp("The line that gives.", valueName: "line"), completion: Suggestions.lines) var from:
        String
    @Option(help: ArgumentHelp("The line that receives.", valueName: "line"), completion: Suggestions.lines) var to:
        String
    @OptionGroup var cell: CellOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let giving = try resolver.line(from)
        let receiving = try resolver.line(to)
        let key = try resolver.key(of: giving, cell)
        let amount = try cell.amount(proposal.acting.common.lang)
        return [
            .transfer(Transfer(from: giving, to: receiving, period: key.period, status: key.status, amount: amount))
        ]
    }
}

struct ProposeIncreaseCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "increase", abstract: "Add money to a line; the total rises.",
        discussion: """
            Examples:

              akkoord propose increase werk --amount 25.000 \\
                --motivation "A grant came in." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @OptionGroup var cell: CellOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let line = try resolver.line(line)
        let key = try resolver.key(of: line, cell)
        return [
            .increase(
                Increase(
                    line: line, period: key.period, status: key.status,
                    amount: try cell.amount(proposal.acting.common.lang)))
        ]
    }
}

struct ProposeDecreaseCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "decrease", abstract: "Take money off a line; the total falls.",
        discussion: """
            Examples:

              akkoord propose decrease werk --amount 25.000 \\
                --motivation "It costs less." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @OptionGroup var cell: CellOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let line = try resolver.line(line)
        let key = try resolver.key(of: line, cell)
        return [
            .decrease(
                Decrease(
                    line: line, period: key.period, status: key.status,
                    amount: try cell.amount(proposal.acting.common.lang)))
        ]
    }
}
