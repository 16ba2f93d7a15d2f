import Amendments
import ArgumentParser
import Documents
import Ledger
import Reports

struct ProposeCorrectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correction", abstract: "Propose to undo or mend a decision about the plan.",
        discussion: """
            Takes back all that the decision did, on the plan as it stands; --file names operations that mend it \
            instead. Either can change only what that decision changed. A correction is decided by \
            policy/correction.yaml, and by the policy of amendments where there is none.

            The papers stay where they are: their SHA-256 becomes part of what is signed.

            Examples:

              akkoord propose correction 2021-0002 --evidence ~/minutes.pdf \\
                --motivation "The minutes name another line." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The decision: its proposal, or its number as in @2.", completion: Suggestions.decisions)
    var decision: String

    @Option(
        help: ArgumentHelp("A paper that shows what was wrong; may be given again.", valueName: "file"),
        completion: .file())
    var evidence: [String] = []

    @Option(
        help: ArgumentHelp("Operations that mend it, instead of taking it back.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var file: String?

    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        let submission = Submission(options: proposal)
        try submission.run { ledger in
            let seq = try Points(ledger).decision(decision)
            let corrected = try ledger.correctable(seq)
            let operations = try file.map(OperationsFile.read) ?? ledger.undoing(seq)
            return ProposalDraft(
                title: proposal.title ?? ProposalText.title(correcting: corrected, ledger.state),
                motivation: submission.motivation, takesEffect: try proposal.effectivity ?? corrected.takesEffect,
                operations: operations, correcting: corrected.id, evidence: try EvidenceFile.read(evidence),
                revising: proposal.revises)
        }
    }
}
