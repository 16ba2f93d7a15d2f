import ArgumentParser
import Findings
import Governance
import History
import Ledger
import Reports

struct ReconcileCommand: ParsableCommand {
    /// What the rows are told apart by.
    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case line
        case period
    }

    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "From one point to another, decision by decision, tying out.",
        discussion: """
            What stood, each numbered decision, and what it came to (verloopstaat): per line, or with --by period per \
            line and period. Splits, transfers, increases and decreases are told apart, and so is a line that was moved \
            into the node with its money, or out of it. The node is a line with all that lay below it at the time, \
            `domains`, or `programme`, which is meant when none is named. From the founding to main unless points say \
            otherwise.

            Examples:

              akkoord reconcile
              akkoord reconcile onderwijs-werk --by period
              akkoord reconcile --from v1 --to 2021-12-31
            """)

    @Argument(
        help: "A line, by its id or a part of its id or name; domains; or programme.", completion: Suggestions.nodes)
    var node: String?

    @Option(help: ArgumentHelp("The point to start from.", valueName: "point"), completion: Suggestions.points)
    var from = "@0"

    @Option(help: ArgumentHelp("The point to go to.", valueName: "point"), completion: Suggestions.points)
    var to = "main"

    @Option(help: ArgumentHelp("Rows by line, or by period.", valueName: "line|period"))
    var by = Grouping.line

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let (start, end) = (try Points(ledger).named(from), try Points(ledger).named(to))
            guard start.seq <= end.seq else { throw LedgerError.refused(backwards(start, end)) }
            let questions = try FoldedHistory(ledger.archive)
            let reconciliation = try Reconciliation(
                of: named(ledger, questions), from: start.seq, to: end.seq, byPeriod: by == .period, in: questions)
            let report = ReconciliationReport(reconciliation, from: from, to: to, in: questions, options.language)
            options.json ? Console.print(report.json) : Console.print(report.text(width: Console.width))
            guard reconciliation.isTied else { throw ExitCode(1) }
        }
    }

    private func backwards(_ start: Point, _ end: Point) -> Finding {
        Finding(
            "point.order", "`\(start.name)` (@\(start.seq)) comes after `\(end.name)` (@\(end.seq))",
            hint: "a reconciliation goes forward: --from the earlier point --to the later one")
    }

    private func named(_ ledger: Ledger, _ questions: FoldedHistory) throws -> PlanNode {
        guard let node else { return .programme }
        let words = [PlanNode.programme, .domains, .overhead].map(\.text)
        if words.contains(node) { return PlanNode(node) }
        return .line(try Lines(ledger.state.plan, questions, words: words, options.language).line(node))
    }
}
