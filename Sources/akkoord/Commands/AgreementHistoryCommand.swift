import ArgumentParser
import CanonicalForm
import Findings
import Governance
import History
import Ledger
import Reports

struct AgreementHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Who changed what the parties promise, and when.",
        discussion: """
            Every decision that changed the agreement: its first wording, an addendum, a party that joined or left, and \
            amendments of a contribution; what was promised before and after, and who decided. `coverage` says what \
            covers the plan now.

            Examples:

              akkoord agreement history cofinanciering-wonen
              akkoord agreement history cofinanciering-wonen --brief
            """)

    @Argument(help: "The agreement.", completion: Suggestions.agreements)
    var id: String

    @Flag(help: "Only the table.")
    var brief = false

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let questions = try FoldedHistory(ledger.archive)
            guard let history = try AgreementHistory(of: AgreementID(id), in: questions) else {
                throw LedgerError.refused(AgreementShowCommand.unknown(id, in: ledger.state))
            }
            let said =
                brief && !options.json
                ? [:] : try SaidByFiles(questions, ledger.archive, options.language).of(history.entries.map(\.decision))
            let report = AgreementHistoryReport(history, in: questions, said: said, options.language)
            options.json
                ? Console.print(report.json) : Console.print(report.text(width: Console.width, brief: brief))
            guard history.isTied else { throw ExitCode(1) }
        }
    }
}
