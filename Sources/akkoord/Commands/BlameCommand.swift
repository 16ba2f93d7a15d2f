import ArgumentParser
import Governance
import History
import Ledger
import Reports

struct BlameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blame", abstract: "Take present amounts apart into the decisions that made them.",
        discussion: """
            Each cell is what was founded and every decision that changed it; they add up to the cent. Without a line, \
            all lines. A point is a version (v1), a decision (2021-0002, @3), a day (2021-03-02) or main.

            Examples:

              akkoord blame onderwijs
              akkoord blame --at 2021-03-01
            """)

    @Argument(help: "A line, by its id or a part of its id or name.", completion: Suggestions.lines)
    var line: String?

    @Flag(help: "Also the lines below it.")
    var below = false

    @Option(help: ArgumentHelp("The point in history.", valueName: "point"), completion: Suggestions.points)
    var at = "main"

    @OptionGroup var options: ReadingOptions

    func validate() throws {
        if below, line == nil { throw ValidationError("--below goes with a line") }
    }

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let questions = try FoldedHistory(ledger.archive)
            let named = try line.map { try Lines(ledger.state.plan, questions, options.language).line($0) }
            let composition = try Composition(
                of: named, below: below, at: Points(ledger).named(at).seq, in: questions)
            let report = BlameReport(
                composition, below: below || line == nil, at: at, in: questions, options.language)
            options.json ? Console.print(report.json) : Console.print(report.text(width: Console.width))
            guard composition.isTied else { throw ExitCode(1) }
        }
    }
}
