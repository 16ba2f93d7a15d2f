import ArgumentParser
import Findings
import Governance
import History
import Ledger
import Reports

struct AgreementDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What changed in an agreement: parties, contributions, articles by words.",
        discussion: """
            Without points: what its last change did. Points are those of `akkoord diff`; TO is main when left out, \
            and an open proposal alone is set against main. Exit 1 when there is a difference.

            Examples:

              akkoord agreement diff cofinanciering-wonen
              akkoord agreement diff cofinanciering-wonen v1 main
            """)

    @Argument(help: "The agreement.", completion: Suggestions.agreements)
    var id: String

    @Argument(
        help: "The point to start from; by default the one before its last change.",
        completion: Suggestions.pointsAndWork)
    var from: String?

    @Argument(help: "The point to go to.", completion: Suggestions.pointsAndWork)
    var to: String?

    @OptionGroup var shown: DifferenceOptions

    func run() throws {
        try Running.run(asJSON: shown.chosen == .json) {
            let ledger = try Running.ledger(shown.options.common.path)
            let agreement = AgreementID(id)
            let start = try from ?? beforeLastChange(ledger)
            let (old, new) = try ComparedPoints(ledger).sides(start, to)
            guard old.values.agreements[agreement] != nil || new.values.agreements[agreement] != nil else {
                throw LedgerError.refused(AgreementShowCommand.unknown(id, in: ledger.state))
            }
            let difference = try Difference(from: old, to: new, in: ledger.archive)
            let report = AgreementDiffReport(difference, of: agreement, shown.options.language)
            try shown.show(
                isEmpty: report.isEmpty, text: report.text(width: Console.width), markdown: report.markdown,
                csv: report.csv, json: report.json)
        }
    }

    private func beforeLastChange(_ ledger: Ledger) throws -> String {
        guard let seq = try ledger.archive.lastChange(of: AgreementID(id)) else {
            throw LedgerError.refused(AgreementShowCommand.unknown(id, in: ledger.state))
        }
        return seq == 0 ? "@0" : "@\(seq - 1)"
    }
}
