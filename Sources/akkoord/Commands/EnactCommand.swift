import ArgumentParser
import Findings
import GitStore
import Governance
import Ledger
import Reports
import Workflow

struct EnactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enact", abstract: "Record what was reached on a proposal: adopted, rejected or retracted.",
        discussion: """
            The recorder's key records; it gives no authority. Exit 1 while the proposal is not decided. An amendment \
            waits for the sub-amendments on it that are open; one that the chair passes over is named \
            with --pass-over.

            Examples:

              akkoord enact 2021-0005 --key ~/.ssh/recorder
              akkoord enact 2021-0008 --pass-over 2021-0009 --key ~/.ssh/recorder
            """)

    @Argument(help: "The proposal, such as 2021-0002.", completion: Suggestions.openProposals)
    var id: String

    @Option(
        help: ArgumentHelp(
            "A sub-amendment that is not waited for, on the word of the chair. May be repeated.", valueName: "id"),
        completion: Suggestions.openProposals)
    var passOver: [String] = []

    @OptionGroup var acting: ActingOptions

    func run() throws {
        try Running.run {
            let key = try acting.signingKey()
            let ledger = try Running.writableLedger(acting.common.path)
            let recorder = try ledger.member(named: acting.member, key: key, needs: .recorder)
            let enactment = try ledger.enact(
                id, by: recorder, key: key, now: try Clock.now(), passingOver: passOver)
            if !enactment.leftAlone.isEmpty {
                LeftAlone(enactment.leftAlone, beside: try Running.ledger(acting.common.path)).say()
            }
            if !enactment.overtakenBy.isEmpty {
                let others = enactment.overtakenBy.joined(separator: ", ")
                let message: Message = "\(others) was recorded in the meantime; this was judged anew on what it left"
                Console.complain([Finding("ledger.judged-anew", message, severity: .notice)])
            }
            for each in enactment.unfinished {
                let hint: Message = "nothing is lost; the next command that writes tries it again"
                Console.complain([
                    Finding("repository.behind", "recorded, but \(each)", severity: .notice, hint: hint)
                ])
            }
            let outcome = OutcomeText.text(enactment.outcome, acting.common.lang)
            Console.print("@\(enactment.seq) \(enactment.proposal) \(outcome) \(enactment.commit.hex)\n")
        }
    }
}
