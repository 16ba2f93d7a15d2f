import ArgumentParser
import CanonicalForm
import Findings
import Governance
import History
import Ledger
import Reports

extension CoverageReport.Axis: ExpressibleByArgument {}

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "What pays for the costs: budgeted, firm, conditional, in kind, uncovered.",
        discussion: """
            Costs lie on the lines of the plan, contributions under agreements. NODE is a line, `domains` or \
            `programme`. A contribution counts where everything it may be spent on lies: one for a whole domain is in \
            the domain's row and in no theme's, one for 2021–2025 in no single year. What is in kind covers no cash.

            Points: a version (v1), a decision (2021-0002, @3), a day (2021-03-02), main, an open proposal (as main \
            would be with it), or work (the working copy).

            Examples:

              akkoord coverage
              akkoord coverage wonen --by party
            """)

    @Argument(
        help: "A line, by its id or a part of its id or name; domains, overhead or programme.",
        completion: Suggestions.nodes)
    var node: String = "programme"

    @Option(help: ArgumentHelp("Only what lies in this period.", valueName: "period"), completion: Suggestions.periods)
    var period: String?

    @Option(
        help: ArgumentHelp("Only contributions of this party.", valueName: "party"), completion: Suggestions.parties)
    var party: String?

    @Option(help: ArgumentHelp("What the rows are: node, period or party.", valueName: "axis"))
    var by: CoverageReport.Axis = .node

    @Option(help: ArgumentHelp("The point in history.", valueName: "point"), completion: Suggestions.pointsAndWork)
    var at = "main"

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let state = try ComparedPoints(ledger).state(at)
            let report = CoverageReport(
                state, try scope(in: state), by: by, on: try day(ledger), options.language)
            options.json
                ? Console.print(try report.json()) : Console.print(try report.text(width: Console.width))
        }
    }

    /// The day that was named, or of the decision; today for what stands now.
    private func day(_ ledger: Ledger) throws -> CalendarDate {
        guard at != "main", at != "work", let point = Point.named(at, in: ledger.history).value else {
            return try Clock.now().date
        }
        return ScalarForm.date.accepts(at) ? CalendarDate(at) : ledger.state.chronicle[point.seq].date.date
    }

    private func scope(in state: ComparedState) throws -> CoverageScope {
        let values = state.values
        let node = try place(values.plan)
        let period = try period.map {
            if let found = PeriodNames(values.programme).find($0) { return found }
            let known = values.programme.periods.keys.map(\.text)
            return PeriodID(try self.known($0, "coverage.unknown-period", among: known, "there is no period `\($0)`"))
        }
        let party = try party.map {
            let known = values.register.parties.keys.map(\.text)
            return PartyID(try self.known($0, "coverage.unknown-party", among: known, "there is no party `\($0)`"))
        }
        return CoverageScope(node: node, period: period, party: party)
    }

    /// A line by its id or a part of its id or name, as everywhere, or one of the words for more than a line.
    private func place(_ plan: Plan) throws -> PlanNode {
        let words = ["domains", "overhead", "programme"]
        guard !words.contains(node) else { return PlanNode(node) }
        do {
            return .line(try Lines(plan, words: words, options.language).line(node))
        } catch LedgerError.refused(let findings) where findings.contains(where: { $0.rule == "line.unknown" }) {
            let places = plan.lines.keys.map(\.text) + words
            return PlanNode(try known(node, "coverage.unknown-node", among: places, "there is no line `\(node)`"))
        }
    }

    private func known(_ name: String, _ rule: RuleID, among known: [String], _ message: Message) throws -> String {
        if known.contains(name) { return name }
        let near = NearMiss.question(about: name, among: known.sorted())
        let list: Message =
            known.count > 12
            ? "`akkoord show` lists the lines" : "known: \(known.sorted().joined(separator: ", "))"
        throw LedgerError.refused(Finding(rule, message, hint: near ?? list))
    }
}
