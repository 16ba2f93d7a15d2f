import ArgumentParser
import Findings
import Governance
import History
import Ledger
import Reports

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the plan, one line of it, or the members.",
        discussion: """
            WHAT is empty for the plan, the id of a line, or `members`. A point is a version (v1), a decision \
            (2021-0002, @3), a day (2021-03-02) or main.

            Examples:

              akkoord show
              akkoord show onderwijs --at v1
              akkoord show members
            """)

    @Argument(help: "A line, or members.", completion: Suggestions.linesAndMembers)
    var what: String?

    @Option(help: ArgumentHelp("The point in history.", valueName: "point"), completion: Suggestions.points)
    var at = "main"

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let point = try Points(ledger).named(at)
            try show(ledger.archive.state(at: point.seq))
        }
    }

    private func show(_ state: LedgerState) throws {
        if what == "members" {
            let report = MemberReport(state)
            return options.json
                ? Console.print(report.json) : Console.print(report.text(width: Console.width, options.language))
        }
        let report = PlanReport(state, at: at, options.language)
        guard let what else {
            return options.json
                ? Console.print(try report.json()) : Console.print(try report.text(width: Console.width))
        }
        guard state.plan.lines[LineID(what)] != nil else { throw LedgerError.refused(unknown(what, state)) }
        options.json
            ? Console.print(try report.json(of: LineID(what)))
            : Console.print(try report.text(of: LineID(what), width: Console.width))
    }

    private func unknown(_ name: String, _ state: LedgerState) -> Finding {
        let known = state.plan.lines.keys.map(\.text) + ["members"]
        let near = NearMiss.suggestion(for: name, among: known.sorted()).map { "did you mean `\($0)`?" }
        return Finding(
            "amendment.unknown-line", "there is no line `\(name)`", hint: near ?? "`akkoord show` lists the lines")
    }
}
