import Amendments
import ArgumentParser
import Documents
import Ledger
import Reports

struct ProposeSubAmendmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sub-amendment", abstract: "Propose that a pending amendment says something else.",
        discussion: """
            The file holds all operations as they are to read afterwards. It is decided as an amendment is, by whichever \
            asks more: the amendment as it reads, or as it would read. Once adopted, the amendment can be recorded only \
            in that wording, which its author puts forward: akkoord revise ID. While it is open, the amendment waits.

            The lowest order is voted on first; without --order it comes after those that are open.

            Examples:

              akkoord propose sub-amendment 2021-0008 --file ~/draft.yaml --order 1 \\
                --motivation "Half of it will do." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The amendment, open.", completion: Suggestions.openProposals)
    var amendment: String

    @Option(
        help: ArgumentHelp("A file of operations: all that the amendment is to say.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var file: String

    @Option(
        help: ArgumentHelp("The place in which it is voted on among others on that amendment.", valueName: "number"))
    var order: Int?

    @OptionGroup var proposal: ProposalOptions

    func validate() throws {
        guard order.map(AmendedWording.orders.contains) ?? true else {
            throw ValidationError("--order is a number from 1 to 999")
        }
    }

    func run() throws {
        let submission = Submission(options: proposal)
        try submission.run { ledger in
            let wording = try ledger.wording(
                toAmend: amendment, order: order, revising: proposal.revises,
                at: max(try Clock.now(), ledger.state.date))
            let operations = try OperationsFile.read(file)
            return ProposalDraft(
                title: proposal.title ?? ProposalText.title(amending: operations, ledger.state),
                motivation: submission.motivation, takesEffect: try proposal.effectivity ?? wording.takesEffect,
                operations: operations, amending: wording, revising: proposal.revises)
        }
    }
}
