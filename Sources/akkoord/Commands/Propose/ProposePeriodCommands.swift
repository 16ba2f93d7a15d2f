import ArgumentParser
import Documents
import Findings
import Governance
import Ledger

struct ProposeClosePeriodCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close-period", abstract: "Propose to close a period, with what its account shows as not spent.",
        discussion: """
            A closed period takes no change any more but corrections and what is carried over from it. What each line \
            held is read from the plan. Named again, a closed period gets another account.

            Examples:

              akkoord propose close-period y2021 --underspend onderwijs=100.000 \\
                --motivation "The account of 2021." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The period.", completion: Suggestions.periods) var period: String
    @Option(
        help: ArgumentHelp("What was not spent: LINE=AMOUNT, or LINE:STATUS=AMOUNT.", valueName: "line=amount,…"))
    var underspend: String?
    @OptionGroup var changed: ChangedFilesOptions
    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        try FileProposal(kind: "programme", place: Layout.programme, options: proposal).run(changed.files) {
            ledger, files in
            var edit = try ClosingEdit(ledger.state, files)
            try edit.close(period, underspend: underspend ?? "")
            return edit.files
        }
    }
}

struct ProposeReopenPeriodCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen-period", abstract: "Propose to open a closed period again.",
        discussion: """
            It takes changes again as any open period does. What was carried over from it stays where it is.

            Examples:

              akkoord propose reopen-period y2021 \\
                --motivation "The account was wrong." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The period.", completion: Suggestions.periods) var period: String
    @OptionGroup var changed: ChangedFilesOptions
    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        try FileProposal(kind: "programme", place: Layout.programme, options: proposal).run(changed.files) {
            ledger, files in
            var edit = try ClosingEdit(ledger.state, files)
            try edit.reopen(period)
            return edit.files
        }
    }
}
