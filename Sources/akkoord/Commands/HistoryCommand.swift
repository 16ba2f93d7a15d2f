import ArgumentParser
import CanonicalForm
import Findings
import Governance
import History
import Ledger
import Reports

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Who changed what, when, by which decision, and why.",
        discussion: """
            With a line: every decision that changed its own money, old and new; --below takes in the lines below it. \
            Without: the decisions of all lines. Filters can be combined. --period is about whose money it is, \
            --since and --until about when it was decided. What lay below a line is told by the tree of its time: a \
            line that was moved came in, or went out, with all it held. --over counts every operation once on the \
            money that is asked for, as the larger of what it gives and takes there; of the whole ledger promises \
            under agreements are part of it.

            Examples:

              akkoord history onderwijs
              akkoord history gezond-sociaal-veilig --below --since 2021-01-01
              akkoord history --party politie --over 1.000.000
              akkoord history --decision 2021-0002
            """)

    @Argument(help: "A line, by its id or a part of its id or name.", completion: Suggestions.lines)
    var line: String?

    @Flag(help: "Also the lines below it.")
    var below = false

    @Option(
        help: ArgumentHelp("The budget period, whose money it is, and the periods in it.", valueName: "period"),
        completion: Suggestions.periods)
    var period: String?

    @Option(help: ArgumentHelp("Decided on or after this day.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Decided on or before this day.", valueName: "date"))
    var until: String?

    // Unconditional, so that a minus sign is refused as an amount and not taken for an option.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only decisions with a gross amount above this.", valueName: "amount"))
    var over: String?

    @Option(
        help: ArgumentHelp("One decision: 2021-0002, or @2.", valueName: "id"), completion: Suggestions.decisions)
    var decision: String?

    @Option(
        help: ArgumentHelp("Proposed or voted on by a member, or about them in the register.", valueName: "member"),
        completion: Suggestions.members)
    var member: String?

    @Option(
        help: ArgumentHelp(
            "In which a party spoke, or that touch its lines, agreements or register.", valueName: "party"),
        completion: Suggestions.parties)
    var party: String?

    @Flag(help: "Also proposals that were rejected or retracted.")
    var all = false

    @Flag(help: "Only the table.")
    var brief = false

    @OptionGroup var options: ReadingOptions

    func validate() throws {
        if below, line == nil { throw ValidationError("--below goes with a line") }
    }

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let questions = try FoldedHistory(ledger.archive)
            let history = try ChangeHistory(question(ledger, questions), in: questions)
            let said =
                brief && !options.json
                ? [:] : try SaidByFiles(questions, ledger.archive, options.language).of(history.entries.map(\.decision))
            let report = try HistoryReport(history, in: questions, said: said, options.language)
            options.json
                ? Console.print(report.json) : Console.print(report.text(width: Console.width, brief: brief))
            guard history.isTied else { throw ExitCode(1) }
        }
    }

    private func question(_ ledger: Ledger, _ questions: FoldedHistory) throws -> ChangeQuestion {
        let register = RegisterNames(ledger.state)
        var question = ChangeQuestion()
        question.line = try line.map { try self.line($0, ledger, questions) }
        question.below = below
        question.period = try period.map { try PeriodNames(questions.programme).period($0) }
        question.decision = try decision.map { try closed($0, ledger) }
        question.member = try member.map { try register.member($0).id }
        question.party = try party.map(register.party)
        question.since = try since.map { try DayReader.read($0, "--since") }
        question.until = try until.map { try DayReader.read($0, "--until") }
        question.over = try over.map(AmountReader.limit)
        question.includesUnadopted = all
        try requireOrder(question)
        return question
    }

    private func line(_ name: String, _ ledger: Ledger, _ questions: FoldedHistory) throws -> LineID {
        guard ledger.state.agreements[AgreementID(name)] == nil || questions.lines.lines[LineID(name)] != nil else {
            throw LedgerError.refused(
                Finding(
                    "line.unknown", "`\(name)` is an agreement, not a line",
                    hint: "what its parties promise, and who changed it: akkoord agreement history \(name)"))
        }
        return try Lines(ledger.state.plan, questions, options.language).line(name)
    }

    private func closed(_ name: String, _ ledger: Ledger) throws -> Int {
        let seq = try Points(ledger).decision(name)
        guard seq == 0 else { return seq }
        throw LedgerError.refused(
            Finding(
                "decision.unknown", "\(name) is the founding, which nobody proposed",
                hint: "`akkoord show --at \(name)` shows what it holds"))
    }

    private func requireOrder(_ question: ChangeQuestion) throws {
        guard let since = question.since, let until = question.until, since > until else { return }
        throw LedgerError.refused(
            Finding(
                "history.order", "no day is on or after \(since) and on or before \(until)",
                hint: "--since names the earlier day, --until the later one"))
    }
}
