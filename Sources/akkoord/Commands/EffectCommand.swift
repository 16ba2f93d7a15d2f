import ArgumentParser
import Documents
import Findings
import History
import Ledger
import Reports
import Workflow

struct EffectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effect",
        abstract: "What a proposal changes, old and new: by itself, and with all that is pending.",
        discussion: """
            Per cell, line, period, status and party, with targets and contributions. Of a proposal that is decided \
            it shows what that did.

            Examples:

              akkoord effect 2021-0008
              akkoord effect 2021-0002 --lang nl
            """)

    @Argument(help: "The proposal, open or closed.", completion: Suggestions.proposals)
    var id: String

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let (effect, findings) = try effect(in: ledger)
            let report = EffectReport(effect, certain: try certain(in: ledger), findings, options.language)
            if options.json {
                Console.print(report.json)
            } else {
                Console.complain(findings)
                Console.print(report.text(width: Console.width, paint: Console.paint))
            }
        }
    }

    private func certain(in ledger: Ledger) throws -> Verdict.Outcome? {
        guard ledger.state.outcome(of: id) == nil else { return nil }
        return try ledger.hearing(of: id).verdict(at: max(Clock.now(), ledger.state.date))?.outcome
    }

    private func effect(in ledger: Ledger) throws -> (ProposalEffect, [Finding]) {
        if let outcome = ledger.state.outcome(of: id),
            let closed = try ProposalEffect(closed: id, outcome, in: ledger.archive)
        {
            return (closed, [])
        }
        let hearing = try ledger.hearing(of: id)
        let pending = PendingAmendments(ledger, try Clock.now())
        guard hearing.revision.kind == "amendment" else {
            return (try ProposalEffect(of: hearing, with: nil, in: ledger, at: pending.now), [])
        }
        let (hearings, _, findings) = try pending.all()
        let combined = try ledger.combination(of: hearings, at: pending.now)
        return (try ProposalEffect(of: hearing, with: combined, in: ledger, at: pending.now), findings)
    }
}
