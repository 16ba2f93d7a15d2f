import TestSupport
import Testing

/// A year that is closed, what it left, and a year that is opened again, as people do it.
@Suite struct ClosedYearTests {
    private static let board = ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef"]

    /// Proposes, has it approved by whoever is named, and enacts it.
    private func decide(
        _ demo: Workshop, _ line: String, by member: String = "programmamanager", _ approvers: [String] = board
    ) throws -> String {
        let proposed = try demo.akkoord("propose \(line) --motivation Waarom", by: member)
        try #require(proposed.status == 0, "\(proposed.whole)")
        let id = proposed.output.split(separator: "\n").last.map(String.init) ?? ""
        for approver in approvers {
            let approved = try demo.akkoord("approve \(id)", by: approver)
            try #require(approved.status == 0, "\(approved.whole)")
        }
        let enacted = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        try #require(enacted.status == 0, "\(enacted.whole)")
        return proposed.errors
    }

    private func closed() throws -> Workshop {
        let demo = try DemoCopy.make()
        _ = try decide(demo, "close-period y2021 --underspend onderwijs=100.000")
        return demo
    }

    /// Consent of the school board, then the votes of the steering group.
    private static let school = ["schoolbestuurder"] + board

    @Test func `a year is closed with its account, carried over from, and opened again; verify agrees`() throws {
        let demo = try closed()
        let told = try decide(
            demo, "carry-over onderwijs --from y2021 --to y2022 --amount 60.000", by: "wethouder", Self.school)
        #expect(told.contains("Carry over €60,000 of Onderwijs from 2021 (closed) to 2022."), "\(told)")
        #expect(told.contains("sixty thousand euro"), "\(told)")
        let periods = try demo.akkoord("show periods", environment: Workshop.wide).output
        let account = try #require(periods.split(separator: "\n").first { $0.contains("Onderwijs") })
        for amount in ["100,000", "60,000", "40,000"] { #expect(account.contains(amount), "\(periods)") }
        #expect(periods.contains("2021-0005"))
        let more = try demo.akkoord(
            "propose carry-over onderwijs --from y2021 --to y2023 --amount 40.000,01 --motivation Waarom",
            by: "wethouder")
        #expect(more.status == 1 && more.errors.contains("[amendment.carry-above]"), "\(more.whole)")
        _ = try decide(demo, "reopen-period y2021")
        let raise = "propose increase onderwijs --period y2021 --amount 5 --motivation Waarom"
        #expect(try demo.akkoord(raise, by: "wethouder").status == 0)
        #expect(try demo.akkoord("verify").status == 0)
    }

    @Test
    func `two carry-overs that each fit and together exceed what is left are told apart from a cell that runs out`()
        throws
    {
        let demo = try closed()
        let carry = "propose carry-over onderwijs --from y2021 --to y2022 --motivation Waarom --amount"
        let first = try demo.akkoord("\(carry) 60.000", by: "wethouder")
        #expect(first.status == 0, "\(first.whole)")
        let fits = try demo.akkoord("\(carry) 40.000 --dry-run", environment: Workshop.wide)
        #expect(fits.status == 0 && !fits.errors.contains("together"), "\(fits.whole)")
        let over = try demo.akkoord("\(carry) 40.000,01 --dry-run", environment: Workshop.wide)
        #expect(
            over.errors.contains("indicative: - €60,000; together €0.01 more than may be carried over\n"),
            "\(over.whole)")
        let dutch = try demo.akkoord("\(carry) 40.000,01 --dry-run --lang nl", environment: Workshop.wide)
        #expect(dutch.errors.contains("; samen € 0,01 meer dan mag worden overgeheveld\n"), "\(dutch.whole)")
        let read = try demo.akkoord("\(carry) 40.000,01 --dry-run --json").output
        #expect(read.contains(#""shortage": "0.01""#), "\(read)")
        try JSONShapes.expectFit([(schema: "rehearsal", output: read)], in: demo)
    }

    @Test func `what is closed and opened again is said before anybody signs, in both languages`() throws {
        let demo = try DemoCopy.make()
        let close = "propose close-period y2021 --underspend onderwijs=100.000 --motivation Waarom --dry-run"
        let english = try demo.akkoord(close, environment: Workshop.wide).errors
        #expect(english.contains("Closed: 2021. It takes no change any more"), "\(english)")
        #expect(english.contains("Underspend of Onderwijs in 2021 (indicative): €100,000 of €6,031,740."), "\(english)")
        #expect(english.contains("Amount: €100,000 (one hundred thousand euro)"), "\(english)")
        let dutch = try demo.akkoord(close + " --lang nl", environment: Workshop.wide).errors
        #expect(dutch.contains("Afgesloten: 2021."), "\(dutch)")
        #expect(
            dutch.contains("Onderbesteding van Onderwijs in 2021 (indicatief): € 100.000 van € 6.031.740."), "\(dutch)")
        _ = try decide(demo, "close-period y2021 --underspend onderwijs=100.000")
        let open = try demo.akkoord(
            "propose reopen-period y2021 --motivation Waarom --dry-run", environment: Workshop.wide)
        #expect(open.errors.contains("Opened again: 2021."), "\(open.whole)")
        let change = "propose close-period y2021 --underspend onderwijs=90.000 --motivation Waarom --dry-run"
        let changed = try demo.akkoord(change, environment: Workshop.wide).errors
        #expect(
            changed.contains("Amount of underspend of Onderwijs in 2021 (indicative): €100,000 → €90,000."),
            "\(changed)")
    }

    @Test func `a closed year is marked where the plan is shown, and its carry-overs are told apart`() throws {
        let demo = try closed()
        #expect(try demo.akkoord("show").output.hasSuffix("Closed: 2021 (akkoord show periods).\n"))
        #expect(try demo.akkoord("show onderwijs").output.contains("indicative, closed"))
        _ = try decide(
            demo, "carry-over onderwijs --from y2021 --to y2022 --amount 60.000", by: "wethouder", Self.school)
        let tied = try demo.akkoord("reconcile onderwijs --by period", environment: Workshop.wide).output
        #expect(tied.contains("carry-over") && tied.contains("Every line ties out"), "\(tied)")
        try JSONShapes.expectFit(
            ["show --json": "show", "show periods --json": "periods", "reconcile --json": "reconcile"].map {
                (schema: $0.value, output: try demo.akkoord($0.key).output)
            }, in: demo)
    }
}

/// A ceiling, as people set it and meet it.
@Suite struct CeilingTests {
    private static let ceiling =
        #"sed -i '/^note:/i ceilings:\n  - id: overhead\n    node: overhead\n    period: p2021-2025\n    at-most:\n      by: share\n      share: "2.3"\n      of: programme' programme.yaml"#

    @Test func `a ceiling is said, shown with its room, and kept to the cent`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(Self.ceiling)
        let proposed = try demo.akkoord(
            "propose programme --motivation Waarom", by: "programmamanager", now: Workshop.now)
        #expect(proposed.errors.contains("Added: ceiling overhead: total of all overhead"), "\(proposed.whole)")
        for member in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef"] {
            try demo.akkoord("approve 2021-0005", by: member)
        }
        #expect(try demo.akkoord("enact 2021-0005", by: "secretaris-recorder").status == 0)
        // 2,3 % of € 179.025.131 is € 4.117.578,01; what overhead gets raises the whole too, so take it from elsewhere.
        let ceilings = try demo.akkoord("show ceilings", environment: Workshop.wide).output
        #expect(ceilings.contains("4,117,578.01") && ceilings.contains("27,578.01"), "\(ceilings)")
        let transfer = "propose transfer --from veiligheid --to programmabureau --motivation Waarom --dry-run --amount"
        #expect(try demo.akkoord("\(transfer) 27.578,01").status == 0)
        let over = try demo.akkoord("\(transfer) 27.578,02", environment: Workshop.wide)
        #expect(over.status == 1, "\(over.whole)")
        #expect(
            over.errors.contains(
                "`overhead` comes to €4,117,578.02 in p2021-2025, €0.01 above ceiling `overhead`: at most €4,117,578.01, 2.3 % of `programme`"
            ), "\(over.whole)")
        #expect(try demo.akkoord("show").output.hasSuffix("Ceilings: overhead (akkoord show ceilings).\n"))
        try JSONShapes.expectFit(
            [(schema: "ceilings", output: try demo.akkoord("show ceilings --json").output)], in: demo)
    }
}
