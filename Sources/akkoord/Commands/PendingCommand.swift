import ArgumentParser
import Governance
import Ledger
import Reports

struct PendingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pending", abstract: "What waits for a member, or for everybody, now.",
        discussion: """
            Open proposals in which the member can speak in the step that is open, in which capacity, and what they \
            said before; what is decided waits for a recorder. Where they could not approve, having no key or too small a \
            mandate, that is said. Without --for, all members that something waits for.

            Examples:

              akkoord pending --for wethouder
              akkoord pending --json
            """)

    @Option(
        name: .customLong("for"), help: ArgumentHelp("One member.", valueName: "member"),
        completion: Suggestions.members)
    var member: String?

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let member = try member.map { try RegisterNames(ledger.state).member($0) }
            let (all, findings) = try Proposals(ledger, try Clock.now()).pending()
            let items = all.filter { item in member.map { $0.id == item.awaited.member } ?? true }
            let report = PendingReport(items, of: member, in: ledger.state.register, findings, options.language)
            if options.json {
                Console.print(report.json)
            } else {
                Console.complain(findings)
                Console.print(report.text(width: Console.width))
            }
            try Running.end(with: findings)
        }
    }
}
