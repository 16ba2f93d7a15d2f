import Amendments
import ArgumentParser
import Governance
import Ledger

/// Which money changes its status.
struct StatusOptions: ParsableArguments {
    @Argument(help: "The line.", completion: Suggestions.lines) var line: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How much; by default all that the cell holds.", valueName: "amount"))
    var amount: String?

    @Option(
        help: ArgumentHelp("The period, where the line has several.", valueName: "period"),
        completion: Suggestions.periods)
    var period: String?
}

/// One cell, what it holds, and how much of that is meant.
private struct MeantMoney {
    let cell: CellReference
    let held: Money
    let amount: Money

    init(_ options: StatusOptions, _ status: String?, in state: LedgerState) throws {
        let resolver = CellResolver(state)
        let line = try resolver.line(options.line)
        let key = try resolver.key(of: line, period: options.period, status: status)
        cell = CellReference(line: line, period: key.period, status: key.status)
        held = state.plan[cell]
        amount = try options.amount.map(AmountReader.read) ?? held
    }
}

struct ProposeReleaseCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Make indicative money authorised: it may be spent.",
        discussion: """
            Examples:

              akkoord propose release veiligheid --amount 1.000.000 \\
                --motivation "The first part may be spent." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var money: StatusOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let meant = try MeantMoney(money, BudgetStatus.indicative.rawValue, in: state)
        let (line, period) = (meant.cell.line, meant.cell.period)
        return [.release(Release(line: line, period: period, old: meant.held, amount: meant.amount))]
    }
}

struct ProposeRecallCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall", abstract: "Take a release back: authorised money is indicative again.",
        discussion: """
            Examples:

              akkoord propose recall veiligheid --amount 1.000.000 \\
                --motivation "Not yet." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var money: StatusOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let meant = try MeantMoney(money, BudgetStatus.authorised.rawValue, in: state)
        let (line, period) = (meant.cell.line, meant.cell.period)
        return [.recall(Recall(line: line, period: period, old: meant.held, amount: meant.amount))]
    }
}

struct ProposeHoldCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Withhold money for now; resume gives it back.",
        discussion: """
            Examples:

              akkoord propose hold veiligheid --amount 1.000.000 \\
                --motivation "Until the evaluation." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var money: StatusOptions
    @Option(
        help: ArgumentHelp("indicative or authorised, where the line has both.", valueName: "status"),
        completion: Suggestions.statuses)
    var status: String?
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let meant = try MeantMoney(money, status, in: state)
        return [
            .hold(
                Hold(
                    line: meant.cell.line, period: meant.cell.period, status: meant.cell.status, old: meant.held,
                    amount: meant.amount))
        ]
    }
}

struct ProposeResumeCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "End a hold.",
        discussion: """
            Examples:

              akkoord propose resume veiligheid --to indicative \\
                --motivation "The evaluation was good." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var money: StatusOptions
    @Option(help: ArgumentHelp("What the money is afterwards: indicative or authorised.", valueName: "status"))
    var to: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let meant = try MeantMoney(money, BudgetStatus.onHold.rawValue, in: state)
        let status = try CellResolver(state).status(to)
        return [
            .resume(
                Resume(
                    line: meant.cell.line, period: meant.cell.period, status: status, old: meant.held,
                    amount: meant.amount))
        ]
    }
}
