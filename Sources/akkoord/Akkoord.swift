import ArgumentParser
import Findings
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
                    ProposeCommand.self, ApproveCommand.self, RejectCommand.self, AbstainCommand.self,
                    WithdrawCommand.self,
                    RetractCommand.self, PossessCommand.self, EnactCommand.self,
                ]),
            CommandGroup(name: "Versions:", subcommands: [VersionCommand.self]),
            CommandGroup(name: "Agreements:", subcommands: [AgreementCommand.self]),
            CommandGroup(
                name: "See:",
                subcommands: [
                    StatusCommand.self, ProposalsCommand.self, ExplainCommand.self, ShowCommand.self, DiffCommand.self,
                    CoverageCommand.self, VerifyCommand.self,
                ]),
        ])

    /// Goes to `-C DIR`, named before or behind the subcommand, before anything is parsed: as in git, every other path
    /// is read from there.
    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        while let index = folderOption(in: arguments) {
            let folder = arguments[index + 1]
            guard FileManager.default.changeCurrentDirectoryPath(folder) else {
                let finding = Finding(
                    "folder.missing", "there is no folder `\(folder)`", hint: "check the path given with -C")
                Console.report([finding], asJSON: arguments.contains("--json"))
                Foundation.exit(2)
            }
            arguments.removeSubrange(index...(index + 1))
        }
        Self.main(arguments)
    }

    private static func folderOption(in arguments: [String]) -> Int? {
        let texts: Set = ["--amount", "--motivation", "--title"]
        return arguments.indices.dropLast().first { index in
            arguments[index] == "-C" && !arguments[..<index].contains("--")
                && !(index > 0 && texts.contains(arguments[index - 1]))
        }
    }
}
