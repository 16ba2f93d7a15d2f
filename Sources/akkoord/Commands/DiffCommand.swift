import ArgumentParser
import Documents
import Findings
import GitStore
import Governance
import History
import Ledger
import Reports

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What changed in euros between two points, and by which decisions.",
        discussion: """
            Points: a version (v1), a decision (2021-0002, @3), a day (2021-03-02), main, or work (the working copy). \
            TO is main when left out. Exit 1 when there is a difference.

            Examples:

              akkoord diff v1
              akkoord diff v1 work --all
              akkoord diff 2021-03-01 main --json
            """)

    @Argument(help: "The point to start from.", completion: Suggestions.pointsAndWork)
    var from: String

    @Argument(help: "The point to go to.", completion: Suggestions.pointsAndWork)
    var to: String = "main"

    @Flag(help: "Also lines that did not change.")
    var all = false

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let (start, end) = (try side(from, ledger), try side(to, ledger))
            let decisions = try ledger.archive.amendments(
                between: start.seq ?? ledger.state.seq, and: end.seq ?? ledger.state.seq)
            let difference = try PlanDifference(from: start.plan, to: end.plan, decisions: decisions)
            let report = DiffReport(difference, from: from, to: to, programme: ledger.state.programme, options.language)
            if options.json {
                Console.print(report.json(fromSeq: start.seq, toSeq: end.seq))
            } else {
                Console.print(report.text(width: Console.width, all: all, paint: Console.paint))
            }
            if !difference.isEmpty { throw ExitCode(1) }
        }
    }

    private struct Side {
        let plan: Plan
        /// Nil for the working copy.
        let seq: Int?
    }

    private func side(_ name: String, _ ledger: Ledger) throws -> Side {
        if name == "work" { return Side(plan: try workingPlan(ledger), seq: nil) }
        let point = try Points(ledger).named(name)
        return Side(plan: try ledger.archive.plan(at: point.seq), seq: point.seq)
    }

    private func workingPlan(_ ledger: Ledger) throws -> Plan {
        guard let root = ledger.repository.workDirectory else {
            throw LedgerError.refused(
                Finding(
                    "point.no-work", "a bare repository has no working copy", hint: "name another point, such as main"))
        }
        let (snapshot, findings) = Snapshot.read(try WorkingCopy(at: root).governed)
        guard let snapshot else { throw LedgerError.refused(findings.filter { $0.severity == .error }) }
        return snapshot.plan
    }
}
