import ArgumentParser
import Reports

/// The command. Each subcommand is a file: it parses, calls one thing in the library, and renders.
@main
struct Akkoord: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "akkoord",
        abstract: "Decide together about a shared programme, and prove it for ever.",
        discussion: """
            Partners propose changes to the plan, the competent people approve with their own keys, and anyone can \
            check the whole history. Start with `akkoord demo`.

            Exit codes: 0 fine, 1 a finding or refusal, 2 could not decide, 64 wrong use.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(name: "Start:", subcommands: [DemoCommand.self, InitCommand.self]),
            CommandGroup(name: "Files:", subcommands: [CheckCommand.self, FormatCommand.self, SchemaCommand.self]),
            CommandGroup(
                name: "Decide:",
                subcommands: [
                    ProposeCommand.self, ApproveCommand.self, RejectCommand.self, AbstainCommand.self,
                    WithdrawCommand.self,
                    ReviseCommand.self, RetractCommand.self, PossessCommand.self, EnactCommand.self,
                ]),
            CommandGroup(name: "Versions:", subcommands: [VersionCommand.self]),
            CommandGroup(name: "Agreements:", subcommands: [AgreementCommand.self]),
            CommandGroup(
                name: "See:",
                subcommands: [
                    StatusCommand.self, ProposalsCommand.self, PendingCommand.self, ExplainCommand.self,
                    EffectCommand.self, CombineCommand.self, ShowCommand.self, DiffCommand.self, CoverageCommand.self,
                    VerifyCommand.self,
                ]),
            CommandGroup(
                name: "Ask:",
                subcommands: [
                    HistoryCommand.self, BlameCommand.self, ReconcileCommand.self, WhoApprovedCommand.self,
                ]),
            CommandGroup(
                name: "Keep:",
                subcommands: [SyncCommand.self, DoctorCommand.self, SetupGitCommand.self, CompletionsCommand.self]),
            // Hidden: git runs them.
            CommandGroup(name: "Git:", subcommands: [GitShowFileCommand.self, GitMergeFileCommand.self]),
        ])

    // Obeyed by `GlobalOptions` before anything is parsed; they stand here for the help and for completions.
    @Option(
        name: .customShort("C"), help: ArgumentHelp("Run as if started in this folder.", valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        name: .customLong("lang"), help: ArgumentHelp("The language of sentences: en or nl.", valueName: "language"))
    var language: Language?

    @Flag(help: "Never show an answer through a pager.")
    var noPager = false

    static func main() {
        Console.holdStreams()
        GivenWords.requireText()
        var arguments = Array(CommandLine.arguments.dropFirst())
        if CompletionRequest.isOne(arguments) {
            CompletionRequest.prepare(arguments)
        } else {
            GlobalOptions.obey(in: &arguments)
            MisspeltCommand.refuse(in: arguments)
        }
        main(arguments)
    }
}
