import Amendments
import ArgumentParser
import Findings
import Governance
import Ledger

extension Line.Level: ExpressibleByArgument {}

struct ProposeAddLineCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-line", abstract: "Add a domain, theme, intervention or overhead line, without money.",
        discussion: """
            Examples:

              akkoord propose add-line buurthuizen --level intervention \\
                --parent sociaal --name "Buurthuizen" --motivation "A new intervention." \\
                --key ~/.ssh/id_ed25519
            """)

    @Argument(help: ArgumentHelp("The id of the line; it stays for ever.", valueName: "new-line")) var line: String
    @Option(help: ArgumentHelp("domain, theme, intervention or overhead.", valueName: "level")) var level: Line.Level
    @Option(help: ArgumentHelp("The line it is part of.", valueName: "line"), completion: Suggestions.lines) var parent:
        String?
    @Option(help: ArgumentHelp("The name that people read.", valueName: "text")) var name: String
    @Option(help: ArgumentHelp("Its place among its neighbours; by default the last.", valueName: "number"))
    var rank: Int?
    @Option(help: ArgumentHelp("The party that carries it out.", valueName: "party"), completion: Suggestions.parties)
    var executor: String?
    @Option(help: ArgumentHelp("The office that answers for it.", valueName: "office")) var holder: String?
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let parent = try parent.map { try CellResolver(state).line($0) }
        let neighbours = state.plan.children(of: parent).filter { parent != nil || $0.level == level }
        let details = LineDetails(
            ownExecutor: executor.map { PartyID($0) }, holder: holder.map { OfficeID($0) })
        return [
            .addLine(
                AddLine(
                    LineEntry(
                        id: LineID(line), level: level, parent: parent, name: name,
                        rank: rank ?? (neighbours.map(\.rank).max() ?? 0) + 1, details: details)))
        ]
    }
}

struct ProposeRemoveLineCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove-line", abstract: "Remove a line that holds nothing.",
        discussion: """
            Examples:

              akkoord propose remove-line communicatie \\
                --motivation "It never held money." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        try CellResolver(state).held(line).map { [.removeLine(RemoveLine(LineEntry($0)))] } ?? []
    }
}

struct ProposeCloseLineCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close-line", abstract: "Close a line with all below it: it takes no change any more.",
        discussion: """
            Examples:

              akkoord propose close-line communicatie --motivation "It is done." \\
                --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        [.closeLine(CloseLine(line: try CellResolver(state).line(line)))]
    }
}

struct ProposeReopenLineCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen-line", abstract: "Open a closed line again.",
        discussion: """
            Examples:

              akkoord propose reopen-line communicatie \\
                --motivation "There is more to do." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        [.reopenLine(ReopenLine(line: try CellResolver(state).line(line)))]
    }
}

struct ProposeRenameCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a line another name; its id stays.",
        discussion: """
            Examples:

              akkoord propose rename werk --name "Werk en inkomen" \\
                --motivation "That is what it is about." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @Option(help: ArgumentHelp("The new name.", valueName: "text")) var name: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        try CellResolver(state).held(line).map { [.rename(Rename(line: $0.id, old: $0.name, name: name))] } ?? []
    }
}

struct ProposeMoveCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move a line with its money to another theme, overhead line or domain.",
        discussion: """
            Examples:

              akkoord propose move communicatie --to sociaal \\
                --motivation "The neighbourhoods do it themselves." \\
                --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The line.", completion: Suggestions.lines) var line: String
    @Option(help: ArgumentHelp("What it becomes a part of.", valueName: "line"), completion: Suggestions.lines) var to:
        String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        guard let held = try resolver.held(line) else { return [] }
        let target = try resolver.line(to)
        guard let parent = held.parent else {
            throw LedgerError.refused(
                Refusal.line(.place(held.id, held.level, parent: target)).finding(
                    in: state.plan, programme: state.programme))
        }
        let total = (try? state.plan.total(of: .line(held.id))) ?? .zero
        return [.move(Move(line: held.id, from: parent, to: target, total: total))]
    }
}

extension CellResolver {
    /// A line that a person names, with what it says.
    func held(_ name: String) throws -> Line? { plan.lines[try line(name)] }
}
