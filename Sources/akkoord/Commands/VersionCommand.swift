import ArgumentParser
import CanonicalForm
import Findings
import Governance
import History
import Ledger
import Reports

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Versions of the plan: propose the next one, list them, show one.",
        subcommands: [VersionProposeCommand.self, VersionListCommand.self, VersionShowCommand.self],
        defaultSubcommand: VersionListCommand.self)
}

struct VersionProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose that the plan as a decision left it becomes the next version.",
        discussion: """
            Pinned to the newest decision, or to the one named by --as-of. Amendments that are adopted later stay \
            outside the version and void no approval of it.

            Examples:

              akkoord version propose --in-force 2022-01-01 \\
                --motivation "The second year." --key ~/.ssh/id_ed25519
            """)

    @Option(help: ArgumentHelp("The day from which it is in force.", valueName: "date"))
    var inForce: String

    @Option(help: ArgumentHelp("The decision whose plan it is.", valueName: "point"), completion: Suggestions.points)
    var asOf: String = "main"

    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        let submission = Submission(options: proposal)
        try submission.run { ledger in
            guard ScalarForm.date.accepts(inForce) else {
                throw LedgerError.refused(
                    Finding("version.date", "`\(inForce)` is not a date", hint: "as in --in-force 2022-01-01"))
            }
            let point = try Points(ledger).named(asOf)
            let (version, path, bytes) = try ledger.draftVersion(
                asOf: point.seq, inForce: CalendarDate(inForce), title: proposal.title, note: nil)
            return ProposalDraft(
                kind: "version", title: version.title, motivation: submission.motivation, files: [path: bytes],
                revising: proposal.revises)
        }
    }
}

struct VersionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The versions of the plan.",
        discussion: """
            Examples:

              akkoord version list
            """)

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let report = try VersionReport(ledger, on: try Clock.now().date, options.language)
            options.json ? Console.print(report.json) : Console.print(report.text(width: Console.width))
        }
    }
}

struct VersionShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One version: when, by which decision, its totals and what the source stated.",
        discussion: """
            Examples:

              akkoord version show v1
            """)

    @Argument(help: "The version, such as v2.", completion: Suggestions.versions)
    var version: String

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let report = try VersionReport(ledger, on: try Clock.now().date, options.language)
            guard ledger.state.versions.contains(where: { $0.id.text == version }) else {
                let known = ledger.state.versions.map(\.id.text)
                let near = NearMiss.question(about: version, among: known)
                throw LedgerError.refused(
                    Finding(
                        "version.unknown", "there is no version `\(version)`",
                        hint: near ?? "versions: \(known.joined(separator: ", "))"))
            }
            options.json
                ? Console.print(try report.json(of: version))
                : Console.print(try report.text(of: version, width: Console.width))
        }
    }
}
