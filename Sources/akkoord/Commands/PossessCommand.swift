import ArgumentParser
import Ledger
import Reports

struct PossessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "possess", abstract: "Prove that you hold a key that a proposal wants to register.",
        discussion: """
            Signed by the new key itself. Without it, the proposal that registers the key cannot be recorded.

            Examples:

              akkoord possess 2021-0005 --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The proposal, such as 2021-0002.", completion: Suggestions.openProposals)
    var id: String

    @OptionGroup var acting: ActingOptions

    func run() throws {
        try Running.run {
            let key = try acting.signingKey()
            let ledger = try Running.writableLedger(acting.common.path)
            let member = try ledger.possess(id, key: key, now: max(try Clock.now(), ledger.state.date))
            Console.complain(
                acting.common.lang.say(
                    "Proved: \(member) holds the key.\n", "Aangetoond: \(member) heeft de sleutel.\n"))
        }
    }
}
