import ArgumentParser
import Governance
import Ledger
import Reports

struct RetractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back your own proposal.",
        discussion: """
            Examples:

              akkoord retract 2021-0005 --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The proposal, such as 2021-0002.", completion: Suggestions.openProposals)
    var id: String

    @OptionGroup var acting: ActingOptions

    func run() throws {
        try Running.run {
            let key = try acting.signingKey()
            let ledger = try Running.writableLedger(acting.common.path)
            let member = try ledger.member(named: acting.member, key: key, needs: .member)
            try ledger.retract(id, by: member, key: key, now: max(try Clock.now(), ledger.state.date))
            Console.complain(
                acting.common.lang.say(
                    "Retracted \(id); `akkoord enact \(id)` records it.\n",
                    "\(id) is ingetrokken; `akkoord enact \(id)` legt het vast.\n"))
        }
    }
}
