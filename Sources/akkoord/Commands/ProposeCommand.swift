import Amendments
import ArgumentParser
import Documents
import Findings
import Governance
import Ledger
import Reports

struct ProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose a change of the plan; prints the id of the proposal.",
        subcommands: [
            ProposeTransferCommand.self, ProposeIncreaseCommand.self, ProposeDecreaseCommand.self,
            ProposeSplitCommand.self, ProposeFileCommand.self, ProposeRegisterCommand.self, ProposePolicyCommand.self,
            ProposeProgrammeCommand.self,
        ], defaultSubcommand: ProposeFileCommand.self)
}

/// What every proposal needs beside its operations.
struct ProposalOptions: ParsableArguments {
    // Texts may begin with a dash.
    @Option(
        parsing: .unconditional, help: ArgumentHelp("Why; part of the proposal, public for ever.", valueName: "text"))
    var motivation: String

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The title; by default made from the operation.", valueName: "text")
    )
    var title: String?

    @Option(
        help: ArgumentHelp(
            "with-version (the default): with the next plan version; on-decision: at once.", valueName: "when"),
        completion: Suggestions.effects)
    var takesEffect: String?

    @Option(
        help: ArgumentHelp("The open proposal of yours that this takes the place of.", valueName: "id"),
        completion: Suggestions.openProposals)
    var revises: String?

    @Flag(help: "Show what would be proposed, and propose nothing.")
    var dryRun = false

    @OptionGroup var acting: ActingOptions

    /// Nil when nothing was said about it.
    var effectivity: RevisionDocument.Effectivity? {
        get throws {
            guard let takesEffect else { return nil }
            guard let effectivity = RevisionDocument.Effectivity(rawValue: takesEffect) else {
                throw LedgerError.refused(
                    Finding(
                        "proposal.takes-effect", "`\(takesEffect)` is not with-version or on-decision",
                        hint: "leave --takes-effect out: the change takes effect with the next version"))
            }
            return effectivity
        }
    }
}

/// One way to name operations; the rest is the same for all.
protocol ProposingCommand: ParsableCommand {
    var proposal: ProposalOptions { get }
    func operations(in state: LedgerState) throws -> [PlanOperation]
}

extension ProposingCommand {
    func run() throws {
        try Submission(options: proposal).run { try draft(in: $0.state) }
    }

    private func draft(in state: LedgerState) throws -> ProposalDraft {
        let operations = try operations(in: state)
        let title = proposal.title ?? ProposalText.title(operations, state)
        return ProposalDraft(
            title: title, motivation: Array((proposal.motivation + "\n").utf8),
            takesEffect: try proposal.effectivity ?? .withVersion,
            operations: operations,
            revising: proposal.revises)
    }
}

struct ProposeTransferCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Move money from one line to another.",
        discussion: """
            Examples:

              akkoord propose transfer --from veiligheid --to wonen --amount 250.000 \\
                --motivation "Homes first." --key ~/.ssh/id_ed25519
            """)

    @Option(help: ArgumentHelp("The line that gives.", valueName: "line"), completion: Suggestions.lines)
    var from: String

    @Option(help: ArgumentHelp("The line that receives.", valueName: "line"), completion: Suggestions.lines)
    var to: String

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

struct ProposeSplitCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Distribute a rest over years or lines below it; the total stays.",
        discussion: """
            --into names parts, PERIOD=AMOUNT or LINE:PERIOD=AMOUNT with commas between. --evenly names periods, and \
            gives left-over cents to the first.

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
        completion: Suggestions.listOfPeriods)
    var evenly: String?

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

struct ProposeFileCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "Propose the operations in a file (also: akkoord propose --file FILE).",
        discussion: """
            `akkoord schema operations` says what the file looks like.

            Examples:

              akkoord propose --file ~/draft.yaml --dry-run --motivation "Why."
            """)

    @Option(help: ArgumentHelp("A file of operations.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var file: String

    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let target = FileTarget.file(path: file, kind: OperationsDocument.kind)
        guard let found = try target.structuredFiles().first else { return [] }
        let canonical: [UInt8]
        switch OperationsDocument.kind.format(found.bytes) {
        case .refused(let findings): throw LedgerError.refused(findings.map { $0.located(in: found.shownPath) })
        case .accepted(let bytes): canonical = bytes
        }
        switch OperationsDocument.read(canonical) {
        case .refused(let findings): throw LedgerError.refused(findings.map { $0.located(in: found.shownPath) })
        case .accepted(let operations): return operations
        }
    }
}
