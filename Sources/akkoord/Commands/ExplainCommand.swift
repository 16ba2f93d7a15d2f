import ArgumentParser
import Ledger
import Reports

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "A proposal in full: what it changes, why, and the arithmetic of every step.",
        discussion: """
            Examples:

              akkoord explain 2021-0003
              akkoord explain 2021-0003 --lang nl
            """)

    @Argument(
        help: "The proposal, open or closed, such as 2021-0002; or the decision that closed it, @2.",
        completion: Suggestions.proposals)
    var id: String

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let now = try Clock.now()
            if try ledger.openProposals().contains(id) {
                Console.complain(try ledger.laterLockOuts(by: ledger.hearing(of: id), at: now))
            }
            let report = ProposalReport(try Proposals(ledger, now).view(id), options.language)
            options.json
                ? Console.print(try report.json) : Console.print(try report.text(width: Console.width, short: false))
        }
    }
}
