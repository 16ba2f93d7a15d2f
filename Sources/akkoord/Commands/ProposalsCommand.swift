import ArgumentParser
import Ledger
import Reports

struct ProposalsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals", abstract: "List the open proposals and whom each waits for.",
        discussion: """
            Examples:

              akkoord proposals
              akkoord proposals --all
            """)

    @Flag(help: "Also those that are closed.")
    var all = false

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let proposals = Proposals(ledger, try Clock.now())
            let (open, findings) = try proposals.open()
            let views = all ? try proposals.closed() + open : open
            if options.json {
                Console.print(ProposalList.json(views, findings, options.language))
            } else {
                Console.complain(findings)
                Console.print(ProposalList.text(views, findings, width: Console.width, options.language))
            }
            try Running.end(with: findings)
        }
    }
}
