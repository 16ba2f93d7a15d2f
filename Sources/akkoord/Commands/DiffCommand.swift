import ArgumentParser
import History
import Ledger
import Reports

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two points: euros and the decisions behind them, targets, texts, agreements.",
        discussion: """
            Points: a version (v1), a decision (2021-0002, @3), a day (2021-03-02), main, an open proposal (as main \
            would be with it; a version as it would be), or work (the working copy). TO is main when left out; an open \
            proposal alone is set against main, a version against the one before it, a sub-amendment against its \
            amendment as it reads. Exit 1 when there is a difference in what was asked for.

            Examples:

              akkoord diff v1
              akkoord diff v1 work --all
              akkoord diff 2021-03-01 main --json
            """)

    @Argument(help: "The point to start from.", completion: Suggestions.pointsAndWork)
    var from: String

    @Argument(help: "The point to go to.", completion: Suggestions.pointsAndWork)
    var to: String?

    @Flag(help: "Also lines whose money did not change.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Only one part: money, targets, texts, agreements or register. May be repeated.", valueName: "part"))
    var only: [Difference.Part] = []

    @OptionGroup var shown: DifferenceOptions

    func run() throws {
        try Running.run(asJSON: shown.chosen == .json) {
            let ledger = try Running.ledger(shown.options.common.path)
            let (start, end) = try ComparedPoints(ledger).sides(from, to)
            let difference = try Difference(from: start, to: end, in: ledger.archive)
            let report = DifferenceReport(
                difference, parts: Set(only.isEmpty ? Difference.Part.allCases : only), shown.options.language)
            try shown.show(
                isEmpty: report.isEmpty, text: report.text(width: Console.width, all: all, paint: Console.paint),
                markdown: report.markdown(all: all), csv: report.csv, json: report.json)
        }
    }
}
