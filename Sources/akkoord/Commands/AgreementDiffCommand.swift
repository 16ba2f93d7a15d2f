import ArgumentParser
import Documents
import Findings
import Governance
import History
import Ledger
import Reports
import Workflow

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
                throw LedgerError.refused(try unknown(in: ledger))
            }
            let difference = try Difference(from: old, to: new, in: ledger.archive)
            let report = AgreementDiffReport(difference, of: agreement, shown.options.language)
            try shown.show(
                isEmpty: report.isEmpty, text: report.text(width: Console.width), markdown: report.markdown,
                csv: report.csv, json: report.json)
        }
    }

    /// Where a proposal is named, the agreement that it is about.
    private func unknown(in ledger: Ledger) throws -> Finding {
        let isProposal = try ledger.state.outcome(of: id) != nil || ledger.openProposals().contains(id)
        guard from == nil, isProposal else { return AgreementShowCommand.unknown(id, in: ledger.state) }
        guard let (agreement, points) = try change(ledger) else {
            return Finding(
                "agreement.unknown", "`\(id)` is no agreement but a proposal, and it changed none",
                hint: "akkoord explain \(id)")
        }
        return Finding(
            "agreement.unknown", "`\(id)` is no agreement but a proposal, of agreement `\(agreement)`",
            hint: "akkoord agreement diff \(agreement) \(points)")
    }

    /// The agreement that the named proposal wrote or would write, and the points between which it did.
    private func change(_ ledger: Ledger) throws -> (agreement: String, points: String)? {
        func agreement(_ hearing: Hearing) -> String? {
            let parts = hearing.revision.payload.first { $0.path.hasPrefix("agreements/") }?.path.split(separator: "/")
            return parts.map { String($0[1]) }
        }
        if ledger.state.outcome(of: id) == .adopted, let (hearing, _, seq) = try ledger.archive.hearing(of: id) {
            return agreement(hearing).map { ($0, ["@\(seq - 1)", "@\(seq)"].joined(separator: " ")) }
        }
        guard ledger.state.outcome(of: id) == nil else { return nil }
        return agreement(try ledger.hearing(of: id)).map { ($0, id) }
    }

    private func beforeLastChange(_ ledger: Ledger) throws -> String {
        guard let seq = try ledger.archive.lastChange(of: AgreementID(id)) else {
            throw LedgerError.refused(try unknown(in: ledger))
        }
        return seq == 0 ? "@0" : "@\(seq - 1)"
    }
}
