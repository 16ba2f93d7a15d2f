import Governance
import History
import Ledger
import Reports

/// What anybody may ask afterwards, and the proof.
extension Demo {
    func show() throws {
        let ledger = try open()
        try showVersions(ledger)
        try showEducation(ledger)
        try showDecision(ledger)
        tell("\n" + VerifyReport(.verified(ledger.history)).text(language))
        tell(next)
    }

    private func heading(_ command: String) { tell("\n$ akkoord \(command)\n") }

    /// What the second version changes, beside the first.
    private func showVersions(_ ledger: Ledger) throws {
        let versions = ledger.state.versions
        guard versions.count > 1, let first = versions.first, let second = versions.last else { return }
        let difference = try PlanDifference(
            from: ledger.archive.plan(at: first.asOf), to: ledger.archive.plan(at: second.asOf),
            decisions: ledger.archive.amendments(between: first.asOf, and: second.asOf))
        let report = DiffReport(
            difference, from: first.id.text, to: second.id.text, programme: ledger.state.programme, language)
        heading("diff v1 v2")
        tell(report.text(width: Console.width, all: false))
    }

    /// Where the money of one line comes from, and that everything ties out.
    private func showEducation(_ ledger: Ledger) throws {
        let questions = try FoldedHistory(ledger.archive)
        var question = ChangeQuestion()
        question.line = "onderwijs"
        let history = try ChangeHistory(question, in: questions)
        heading("history onderwijs")
        tell(try HistoryReport(history, in: questions, language).text(width: Console.width, brief: false))
        let composition = try Composition(of: question.line, below: false, at: ledger.state.seq, in: questions)
        heading("blame onderwijs")
        tell(BlameReport(composition, below: false, at: "main", in: questions, language).text(width: Console.width))
        let reconciliation = try Reconciliation(
            of: .programme, from: 0, to: ledger.state.seq, byPeriod: false, in: questions)
        heading("reconcile")
        tell(
            ReconciliationReport(reconciliation, from: "@0", to: "main", in: questions, language).text(
                width: Console.width))
    }

    /// The arithmetic of the decision that moved half a million.
    private func showDecision(_ ledger: Ledger) throws {
        guard ledger.state.seq >= 2, let id = ledger.state.chronicle[2].proposal else { return }
        heading("status \(id)")
        tell(
            try ProposalReport(try Proposals(ledger, ledger.state.date).view(id), language).text(
                width: Console.width, short: true))
    }

    private var next: String {
        """

        \(language.say("Check it yourself, without trusting akkoord:", "Reken het zelf na, zonder akkoord te vertrouwen:"))
          git -C \(folder) log --oneline main
          git -C \(folder) -c gpg.ssh.allowedSignersFile=register/allowed_signers log --format='%G? %s' main
        \(language.say("Go on:", "Ga verder:"))
          akkoord -C \(folder) explain 2021-0003
          akkoord -C \(folder) agreement show cofinanciering-wonen
          akkoord -C \(folder) propose transfer --from ruimte --to wonen --amount 250.000 --motivation "…" \\
            --key .git/akkoord/demo-keys/corporatiebestuurder

        """
    }
}
