import ArgumentParser
import CanonicalForm
import Ledger
import Reports

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Where the repository, or one proposal, stands and whom it waits for.",
        discussion: """
            Examples:

              akkoord status
              akkoord status 2021-0005
            """)

    @Argument(help: "A proposal, such as 2021-0002.", completion: Suggestions.proposals)
    var id: String?

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let now = try Clock.now()
            if let id {
                let report = ProposalReport(try Proposals(ledger, now).view(id), options.language)
                return options.json
                    ? Console.print(try report.json) : Console.print(try report.text(width: Console.width, short: true))
            }
            let (open, findings) = try Proposals(ledger, now).open()
            let report = StatusReport(ledger.history, open: open, findings)
            if options.json {
                Console.print(report.json(options.language))
            } else {
                Console.complain(findings)
                Console.print(report.text(width: Console.width, options.language))
            }
            try Running.end(with: findings)
        }
    }
}
