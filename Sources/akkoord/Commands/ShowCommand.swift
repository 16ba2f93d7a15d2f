import ArgumentParser
import CanonicalForm
import Findings
import Governance
import History
import Ledger
import Reports

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the plan, one line of it, its periods or ceilings, or the members.",
        discussion: """
            WHAT is empty for the plan, a line by its id or a part of its id or name, `periods` with what is closed \
            and what its accounts left, `ceilings` with the room under each, or `members`. A point is a version \
            (v1), a decision (2021-0002, @3), a day (2021-03-02) or main. With --known-at, the plan that was in force \
            on the day --at, as known at that point: a version, and what took effect at once since.

            Examples:

              akkoord show
              akkoord show onderwijs --at v1
              akkoord show --at 2021-06-01 --known-at 2021-03-01
              akkoord show periods
              akkoord show members
            """)

    @Argument(help: "A line, periods, ceilings or members.", completion: Suggestions.shown)
    var what: String?

    @Option(
        help: ArgumentHelp("The point in history; with --known-at a day.", valueName: "point"),
        completion: Suggestions.points)
    var at = "main"

    @Option(
        help: ArgumentHelp("Show the plan in force on the day --at, as known at this point.", valueName: "point"),
        completion: Suggestions.points)
    var knownAt: String?

    @OptionGroup var options: ReadingOptions

    func validate() throws {
        if knownAt != nil, let what, ["ceilings", "members", "periods"].contains(what) {
            throw ValidationError("--known-at is about the plan in force; for \(what), name a point with --at")
        }
    }

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let state = try ledger.archive.state(at: Points(ledger).named(knownAt ?? at).seq)
            switch what {
            case "members": return show(MemberReport(state))
            case "periods": return show(try periods(of: state, ledger))
            case "ceilings": return show(try CeilingReport(state))
            default: break
            }
            try show(knownAt == nil ? report(of: state, ledger) : inForce(in: state, ledger))
        }
    }

    private func show(_ members: MemberReport) {
        options.json
            ? Console.print(members.json) : Console.print(members.text(width: Console.width, options.language))
    }

    private func periods(of state: LedgerState, _ ledger: Ledger) throws -> PeriodReport {
        let closings = ClosingDecisions(state, ledger.archive)
        var decisions: [PeriodID: String] = [:]
        for closed in state.programme.closed {
            decisions[closed.period] = try closings.decision(closing: closed.period)
        }
        return PeriodReport(state, closedBy: decisions)
    }

    private func show(_ periods: PeriodReport) {
        options.json
            ? Console.print(periods.json) : Console.print(periods.text(width: Console.width, options.language))
    }

    private func show(_ ceilings: CeilingReport) {
        options.json
            ? Console.print(ceilings.json) : Console.print(ceilings.text(width: Console.width, options.language))
    }

    private func show(_ report: PlanReport) throws {
        guard let what else {
            return options.json
                ? Console.print(try report.json()) : Console.print(try report.text(width: Console.width))
        }
        let line = try Lines(report.plan, words: ["ceilings", "members", "periods"], options.language).line(what)
        options.json
            ? Console.print(try report.json(of: line)) : Console.print(try report.text(of: line, width: Console.width))
    }

    // MARK: Which plan

    private func report(of state: LedgerState, _ ledger: Ledger) throws -> PlanReport {
        let stated = try ledger.state.versions.filter { $0.asOf == state.seq }.flatMap {
            try StatedDifference.all(of: $0, in: state.plan, state.programme)
        }
        return PlanReport(state, at: at, stated: stated, options.language)
    }

    private func inForce(in state: LedgerState, _ ledger: Ledger) throws -> PlanReport {
        let known = knownAt ?? at
        guard ScalarForm.date.accepts(at) else {
            throw LedgerError.refused(
                Finding(
                    "show.day", "with --known-at, --at names the day on which a plan was in force, not `\(at)`",
                    hint: "as in --at 2021-06-01 --known-at \(known)"))
        }
        guard let standing = try PlanInForce(state, ledger.archive).plan(on: CalendarDate(at)) else {
            throw LedgerError.refused(none(in: state, known))
        }
        let atOnce = standing.atOnce.map { state.chronicle[$0].proposal ?? "@\($0)" }
        let inForce = PlanReport.InForce(standing, knownAt: known, atOnce: atOnce)
        // What took effect at once makes it another plan than the one that the source is about.
        let pinned = try ledger.archive.state(at: standing.version.asOf)
        let stated =
            atOnce.isEmpty ? try StatedDifference.all(of: standing.version, in: pinned.plan, pinned.programme) : []
        return PlanReport(inForce, on: at, in: state, stated: stated, options.language)
    }

    private func none(in state: LedgerState, _ known: String) -> Finding {
        let versions = state.versions.map { "\($0.id) from \($0.inForce)" as Message }
        return Finding(
            "show.no-plan", "no version was in force on \(at), as known at \(known)",
            hint: versions.isEmpty ? "there was no version yet" : "versions: \(versions.joined(separator: ", "))")
    }
}
