import ArgumentParser
import Documents
import Findings
import GitStore
import Ledger
import Reports

struct WhoApprovedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who-approved", abstract: "Who approved a proposal, in which capacity, and how to check it.",
        discussion: """
            Every vote with its step, party and date, what did not count and why, and for each signature the stock \
            command that checks it without akkoord.

            Examples:

              akkoord who-approved 2021-0002
            """)

    @Argument(
        help: "The proposal, open or closed, such as 2021-0002; or the decision that closed it, @2.",
        completion: Suggestions.proposals)
    var id: String

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let view = try Proposals(ledger, try Clock.now()).view(id)
            guard let folder = ProposalFolder(id: view.id) else { return }
            let check = SignatureCheckText(folder, place(of: view, ledger.repository))
            let report = ApprovalReport(view, check, options.language)
            options.json ? Console.print(report.json) : Console.print(report.text(width: Console.width))
        }
    }

    /// Files of a closed proposal lie in a clone; those of an open one, and all of a bare repository, are in git alone.
    private func place(of view: ProposalView, _ repository: GitRepository) -> SignatureCheckText.Place {
        guard view.closed != nil else { return .git("proposals/\(view.id)") }
        return repository.workDirectory == nil ? .git("main") : .files
    }
}
