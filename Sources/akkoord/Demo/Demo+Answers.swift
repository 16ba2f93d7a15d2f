import Governance
import History
import Ledger
import Reports

/// What anybody may ask afterwards, and the proof.
extension Demo {
    func show() throws {
        let ledger = try open()
        let history = ledger.history
        let difference = try PlanDifference(
            from: ledger.archive.plan(at: 0), to: ledger.state.plan,
            decisions: ledger.archive.amendments(between: 0, and: ledger.state.seq))
        say(
            "\n"
                + DiffReport(difference, from: "v1", to: "main", programme: ledger.state.programme, language).text(
                    width: Console.width, all: false))
        if let id = history.chronicle[2].proposal {
            say(
                "\n"
                    + ProposalReport(try Proposals(ledger, ledger.state.date).view(id), language).text(
                        width: Console.width, short: true))
        }
        say("\n" + VerifyReport(.verified(history)).text(language))
        say(next)
    }

    private var next: String {
        """

        \(language.say("Check it yourself, without trusting akkoord:", "Reken het zelf na, zonder akkoord te vertrouwen:"))
          git -C \(folder) log --oneline main
          git -C \(folder) -c gpg.ssh.allowedSignersFile=register/allowed_signers log --format='%G? %s' main
        \(language.say("Go on:", "Ga verder:"))
          akkoord -C \(folder) explain 2021-0003
          akkoord -C \(folder) propose transfer --from ruimte --to wonen --amount 250.000 --motivation "…" \\
            --key .git/akkoord/demo-keys/corporatiebestuurder

        """
    }
}
