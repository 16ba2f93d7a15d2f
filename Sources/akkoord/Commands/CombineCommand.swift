import ArgumentParser
import Documents
import Findings
import Governance
import Ledger
import Reports

struct CombineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "combine", abstract: "Whether pending amendments can all be adopted, and what clashes in euros.",
        discussion: """
            An order in which all can be adopted; or what is asked too much, from where, the smallest sets that do \
            not go together, the largest that do, and orders that fail. Judged by the rules that adopt them one \
            after the other. Exit 1 when they cannot all be adopted.

            Examples:

              akkoord combine --all-pending
              akkoord combine 2021-0008 --json
            """)

    @Argument(help: "Open proposals.", completion: Suggestions.openProposals)
    var ids: [String] = []

    @Flag(help: "All amendments that are open.")
    var allPending = false

    @OptionGroup var options: ReadingOptions

    func validate() throws {
        guard ids.isEmpty == allPending else {
            throw ValidationError("Name the proposals, or give --all-pending.")
        }
    }

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let pending = PendingAmendments(ledger, try Clock.now())
            let (hearings, leftOut, findings) = try allPending ? pending.all() : pending.named(ids)
            let report = CombinationReport(
                try ledger.combination(of: hearings, at: pending.now), leftOut: leftOut, findings, options.language)
            if options.json {
                Console.print(report.json)
            } else {
                Console.complain(findings)
                Console.print(report.text(width: Console.width))
            }
            guard report.combines else { throw ExitCode(1) }
            try Running.end(with: findings)
        }
    }
}
