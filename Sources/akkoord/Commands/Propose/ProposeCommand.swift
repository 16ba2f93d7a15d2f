import Amendments
import ArgumentParser
import Documents
import Findings
import Ledger
import Reports

struct ProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose a change of the plan; prints the id of the proposal.",
        subcommands: [
            ProposeTransferCommand.self, ProposeIncreaseCommand.self, ProposeDecreaseCommand.self,
            ProposeSplitCommand.self, ProposeMergeCommand.self, ProposeRephaseCommand.self, ProposeReleaseCommand.self,
            ProposeRecallCommand.self, ProposeHoldCommand.self, ProposeResumeCommand.self, ProposeIndexCommand.self,
            ProposeAddLineCommand.self, ProposeRemoveLineCommand.self, ProposeCloseLineCommand.self,
            ProposeReopenLineCommand.self, ProposeRenameCommand.self, ProposeMoveCommand.self,
            ProposeAddGoalCommand.self, ProposeChangeGoalCommand.self, ProposeRetireGoalCommand.self,
            ProposeAddTargetCommand.self, ProposeSetTargetCommand.self, ProposeRetireTargetCommand.self,
            ProposeAddContributionCommand.self, ProposeChangeContributionCommand.self,
            ProposeEndContributionCommand.self,
            ProposeTextCommand.self, ProposeFileCommand.self, ProposeRegisterCommand.self, ProposePolicyCommand.self,
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
