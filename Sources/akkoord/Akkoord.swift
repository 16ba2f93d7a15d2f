import ArgumentParser
import Foundation

/// The command. Each subcommand is a file: it parses, calls one thing in the library, and renders.
@main
struct Akkoord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "akkoord",
        abstract: "Decide together about a shared programme, and prove it for ever.",
        discussion: """
            Partners propose changes to the plan, the competent people approve with their own keys, and anyone can \
            check the whole history. Start with `akkoord demo`.

            Exit codes: 0 fine, 1 a finding or refusal, 2 could not decide, 64 wrong use.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Start:", subcommands: [DemoCommand.self, InitCommand.self]),
            CommandGroup(name: "Files:", subcommands: [CheckCommand.self, FormatCommand.self, SchemaCommand.self]),
            CommandGroup(
                name: "Decide:",
                subcommands: [
                    ProposeCommand.self, ApproveCommand.self, RejectCommand.self, AbstainCommand.self, WithdrawCommand.self,
                    RetractCommand.self, EnactCommand.self,
                ]),
            CommandGroup(
                name: "See:",
                subcommands: [
                    StatusCommand.self, ProposalsCommand.self, ExplainCommand.self, ShowCommand.self, DiffCommand.self, VerifyCommand.self,
                ]),
        ])

    /// Takes `-C DIR` before the subcommand, as git does, and hands the rest to the parser.
    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        while arguments.count >= 2, arguments[0] == "-C" {
            guard FileManager.default.changeCurrentDirectoryPath(arguments[1]) else {
                Console.complain("akkoord: cannot go to `\(arguments[1])`: no such folder\n")
                Foundation.exit(2)
            }
            arguments.removeFirst(2)
        }
        Self.main(arguments)
    }
}
