import ArgumentParser
import Documents
import Ledger
import Reports

struct ReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: "Put your amendment as an adopted sub-amendment wants it.",
        discussion: """
            Makes a new wording of your open amendment out of the newest sub-amendment on it that was adopted. The \
            motivation stays. Votes on the earlier wording count no more; everybody is asked again. To change a \
            proposal otherwise, propose with --revises.

            Examples:

              akkoord revise 2021-0008 --dry-run
              akkoord revise 2021-0008 --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The amendment, open.", completion: Suggestions.openProposals)
    var id: String

    // Texts may begin with a dash.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The title; by default as it was, or made from the operation.", valueName: "text"))
    var title: String?

    @Flag(help: "Show what would be proposed, and propose nothing.")
    var dryRun = false

    @Flag(help: "With --dry-run: print JSON; its shape is in Schemas/.")
    var json = false

    @OptionGroup var acting: ActingOptions

    func validate() throws {
        guard dryRun || !json else { throw ValidationError("--json goes with --dry-run") }
    }

    func run() throws {
        try Submission(acting: acting, dryRun: dryRun, json: json).run { ledger in
            try ledger.following(id) { revision, wanted in
                title ?? Self.title(revision, wanted, ledger.state)
            }
        }
    }

    /// A title that was made from the operations would say what is said no more.
    private static func title(
        _ revision: RevisionDocument, _ wanted: RevisionDocument, _ state: LedgerState
    ) -> String {
        revision.title == ProposalText.title(revision.operations, state)
            ? ProposalText.title(wanted.operations, state) : revision.title
    }
}
