import Amendments
import ArgumentParser
import Documents
import Findings
import GitStore
import Ledger
import Reports

struct ProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose a change of the plan; prints the id of the proposal.",
        subcommands: [
            ProposeTransferCommand.self, ProposeIncreaseCommand.self, ProposeDecreaseCommand.self,
            ProposeSplitCommand.self, ProposeMergeCommand.self, ProposeRephaseCommand.self,
            ProposeCarryOverCommand.self, ProposeCarryBackCommand.self, ProposeReleaseCommand.self,
            ProposeRecallCommand.self, ProposeHoldCommand.self, ProposeResumeCommand.self, ProposeIndexCommand.self,
            ProposeAddLineCommand.self, ProposeRemoveLineCommand.self, ProposeCloseLineCommand.self,
            ProposeReopenLineCommand.self, ProposeRenameCommand.self, ProposeMoveCommand.self,
            ProposeAddGoalCommand.self, ProposeChangeGoalCommand.self, ProposeRetireGoalCommand.self,
            ProposeAddTargetCommand.self, ProposeSetTargetCommand.self, ProposeRetireTargetCommand.self,
            ProposeAddContributionCommand.self, ProposeChangeContributionCommand.self,
            ProposeEndContributionCommand.self,
            ProposeTextCommand.self, ProposeFileCommand.self, ProposeCorrectionCommand.self,
            ProposeSubAmendmentCommand.self,
            ProposeRegisterCommand.self, ProposePolicyCommand.self, ProposeProgrammeCommand.self,
            ProposeClosePeriodCommand.self, ProposeReopenPeriodCommand.self,
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

    @Flag(help: "With --dry-run: print JSON; its shape is in Schemas/.")
    var json = false

    @OptionGroup var acting: ActingOptions

    func validate() throws {
        guard dryRun || !json else { throw ValidationError("--json goes with --dry-run") }
    }

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
    func run() throws { try submit() }

    func submit() throws {
        try Submission(options: proposal).run { try draft(operations(in: $0.state), in: $0.state) }
    }

    func draft(_ operations: [PlanOperation], in state: LedgerState) throws -> ProposalDraft {
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
        commandName: "file",
        abstract: "Propose the operations in a file, or those that edited files come to.",
        discussion: """
            The words `propose` and `propose file` mean the same. With --file, `akkoord schema operations` says what \
            the file looks like. With --from-changes, the operations are those that turn the plan of the newest \
            decision into the edited files of the working copy: amounts, lines, goals, targets and the words below a \
            heading of a text under plan/, and contributions of agreements. They are shown before anything is signed; what no operation can express is \
            refused. The files stay as they were edited.

            Examples:

              akkoord propose --file ~/draft.yaml --dry-run --motivation "Why."
              akkoord propose --from-changes --dry-run --motivation "Why."
            """)

    @Option(help: ArgumentHelp("A file of operations.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var file: String?

    @Flag(help: "Find the operations: those that turn the plan into the edited files of the working copy.")
    var fromChanges = false
    @OptionGroup var proposal: ProposalOptions

    func validate() throws {
        guard (file != nil) != fromChanges else { throw ValidationError("give either --file or --from-changes") }
    }

    func run() throws {
        guard fromChanges else { return try submit() }
        var proposed: PlanEdits?
        try Submission(options: proposal, showsEffect: true).run { ledger in
            let edits = try Self.edits(ledger)
            proposed = edits
            return try draft(edits.operations(), in: ledger.state)
        }
        guard let proposed, !proposal.dryRun else { return }
        Console.complain(ProposalText.stay(proposed, proposal.acting.common.lang))
    }

    private static func edits(_ ledger: Ledger) throws -> PlanEdits {
        guard let work = ledger.repository.workDirectory else {
            throw LedgerError.refused(
                Finding(
                    "point.no-work", "a bare repository has no working copy",
                    hint: "edit the files in a clone that has them, or name operations: --file FILE"))
        }
        let copy = try WorkingCopy(governedAt: work)
        guard copy.findings.isEmpty else { throw LedgerError.refused(copy.findings) }
        return PlanEdits(ledger, files: copy.files)
    }

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        try file.map(OperationsFile.read) ?? []
    }
}
