import Foundation
import TestSupport
import Testing

/// Differences as people and programs read them, over half a year of decisions.
@Suite struct DifferenceTests {
    /// Edits of all kinds in the working copy of a year.
    private static let edits = """
        set -e
        sed -i 's/number: "150"/number: "200"/; s/name: "Buurtbemiddeling"/name: "=Bemiddeling"/' plan/gezond-sociaal-veilig/sociaal.yaml
        sed -i 's/De bron noemt geen nulmeting./De bron noemt helaas geen nulmeting./' plan/gezond-sociaal-veilig/veiligheid.yaml
        git mv -f plan/onderwijs-werk/werk.yaml plan/wonen-ruimte/werk.yaml
        sed -i 's/Soms zijn ze nieuw/Vaak zijn ze nieuw/; s/^## Samen$/## Samen met het Rijk/' plan/text/aanpak.md
        mv plan/text/baten.md plan/text/opbrengsten.md
        sed -i 's/name: "2022"/name: "Jaar 2022"/' programme.yaml
        sed -i 's/limit: "5000000.00"/limit: "6000000.00"/' register/members/wethouder.yaml
        sed -i 's/title: "Vaststelling/title: "Vaststellen/' policy/version.yaml
        sed -i 's/€ 4.250.000/€ 5.000.000/' agreements/cofinanciering/text.md
        """

    private func year(edited: Bool = false) throws -> Workshop {
        let year = try YearCopy.make()
        guard edited else { return year }
        let outcome = try year.shell(Self.edits)
        #expect(outcome.status == 0, "\(outcome.whole)")
        return year
    }

    // MARK: To the letter

    private static let shown: [(line: String, isEdited: Bool, name: String)] = [
        ("diff v1", false, "v1-main.txt"), ("diff v1 v2 --lang nl", false, "v1-v2-nl.txt"),
        ("diff main work", true, "main-work.txt"), ("diff main work --lang nl", true, "main-work-nl.txt"),
        ("diff main work --format markdown", true, "main-work.md"),
        ("diff v1 main --format markdown --lang nl", false, "v1-main-nl.md"),
        ("diff main work --format csv", true, "main-work.csv"), ("diff v1 main --format csv", false, "v1-main.csv"),
        ("diff 2021-0011", false, "open.txt"), ("agreement diff cofinanciering", false, "agreement.txt"),
        ("agreement diff cofinanciering --lang nl --format markdown", false, "agreement-nl.md"),
        ("agreement diff cofinanciering 2021-0005 2021-0007", false, "agreement-contribution.txt"),
        ("coverage", false, "coverage.txt"), ("coverage --lang nl --by period", false, "coverage-period-nl.txt"),
        ("coverage wonen-ruimte --by party", false, "coverage-party.txt"),
        ("coverage ruimte --period y2022 --lang nl", false, "coverage-year-nl.txt"),
    ]

    @Test func `differences and coverage read as stored`() throws {
        let (plain, edited) = (try year(), try year(edited: true))
        for each in Self.shown {
            let outcome = try (each.isEdited ? edited : plain).akkoord(each.line)
            #expect(outcome.errors == "", "\(each.line): \(outcome.whole)")
            #expect(outcome.status == (each.line.hasPrefix("coverage") ? 0 : 1), "\(each.line)")
            try Expected.check(outcome.output, "differences/\(each.name)")
        }
    }

    @Test(arguments: [60, 40])
    func `on a narrow terminal no line is longer than it, but for words and amounts that are`(width: Int) throws {
        let year = try year(edited: true)
        for line in ["diff main work --lang nl", "agreement diff cofinanciering", "coverage", "coverage --lang nl"] {
            let output = try year.akkoord(line, environment: ["COLUMNS": "\(width)"]).output
            let long = output.split(separator: "\n").filter { $0.count > max(width, 50) }
            #expect(long.isEmpty, "\(line) at \(width):\n\(long.joined(separator: "\n"))")
        }
    }

    // MARK: Exit codes and parts

    @Test func `the exit code is about the parts that were asked for`() throws {
        let year = try year()
        let expected: [(String, Int32)] = [
            ("diff v1 v1", 0), ("diff v1 v2", 1), ("diff 2021-0005 2021-0007 --only money", 1),
            ("diff 2021-0007 main --only money", 0), ("diff 2021-0007 main --only targets", 0),
            ("diff 2021-0007 main --only texts", 1), ("diff 2021-0007 main --only register", 1),
            ("diff 2021-0008 2021-0009 --only agreements --only money", 0),
            ("diff 2021-0008 2021-0009 --only agreements --only register", 1),
            ("agreement diff cofinanciering 2021-0008 2021-0009", 0), ("agreement diff cofinanciering", 1),
            ("diff main work", 0), ("diff main 2021-0011", 1), ("diff 2021-0011 2021-0011", 0),
            ("diff main --json --format csv", 64), ("diff main --only everything", 64),
        ]
        for (line, status) in expected {
            let outcome = try year.akkoord(line)
            #expect(outcome.status == status, "\(line): \(outcome.whole)")
        }
    }

    @Test func `an open proposal alone is set against main, a closed one is its decision`() throws {
        let year = try year()
        let alone = try year.akkoord("diff 2021-0011")
        #expect(alone.output.hasPrefix("Changes from main to 2021-0011\n"))
        #expect(try year.akkoord("diff main 2021-0011").output == alone.output)
        #expect(try year.akkoord("diff 2021-0010").output == "Changes from 2021-0010 to main\n\nNo difference.\n")
        let before = try year.head
        try year.akkoord("retract 2021-0011", by: "corporatiebestuurder")
        try year.akkoord("enact 2021-0011", by: "secretaris-recorder", now: "2021-09-01T09:00:00Z")
        #expect(try year.head != before)
        #expect(try year.akkoord("diff 2021-0011").status == 0)
    }

    @Test func `every kind of open proposal shows what it would change`() throws {
        let year = try year()
        try year.akkoord("retract 2021-0011", by: "corporatiebestuurder")
        let key = "--key \(DemoCopy.key("programmamanager"))"
        try year.shell("sed -i 's/title: \"Vaststelling/title: \"Vaststellen/' policy/version.yaml")
        try year.shell("sed -i 's/name: \"2022\"/name: \"Jaar 2022\"/' programme.yaml")
        let lines = [
            "version propose --in-force 2023-01-01 --motivation Nu", "propose policy --motivation Nu",
            "propose programme --motivation Nu",
            "propose register --end-mandate wethouder/seat=2022-12-31 --motivation Nu",
        ]
        let said = [
            "added: version Heerlen-Noord, v3 [v3]", "policy Vaststellen", "period Jaar 2022", "mandate wethouder/seat",
        ]
        for (line, said) in zip(lines, said) {
            let proposed = try year.akkoord("\(line) \(key)", now: "2021-09-01T09:00:00Z")
            #expect(proposed.status == 0, "\(proposed.whole)")
            let id = proposed.output.split(separator: "\n").last ?? ""
            let shown = try year.akkoord("diff \(id)", now: "2021-09-02T09:00:00Z")
            #expect(shown.status == 1 && shown.output.contains(said), "\(shown.whole)")
            #expect(shown.output.contains("(\(id))"), "\(shown.whole)")
        }
    }

    @Test func `an open version is the plan that it pins, set against the version before it`() throws {
        let demo = try DemoCopy.make()
        let proposed = try demo.akkoord(
            "version propose --as-of @1 --in-force 2021-09-01 --motivation Nu", by: "programmamanager")
        #expect(proposed.output.hasSuffix("2021-0005\n"), "\(proposed.whole)")
        let alone = try demo.akkoord("diff 2021-0005", environment: Workshop.wide)
        #expect(alone.output.hasPrefix("Changes from v1 to 2021-0005\n"), "\(alone.output)")
        #expect(alone.output.contains("2021-0001") && alone.output.contains("6,031,740"), "\(alone.output)")
        #expect(!alone.output.contains("2021-0002"), "decided after what it pins: \(alone.output)")
        #expect(alone.output.contains("added: version Heerlen-Noord, v2 [v2]"), "\(alone.output)")
        #expect(try demo.akkoord("diff v1 2021-0005", environment: Workshop.wide).output == alone.output)
        let rows = { (text: String) in text.split(separator: "\n").filter { $0.contains("Onderwijs") } }
        #expect(rows(alone.output) == rows(try demo.akkoord("diff v1 @1", environment: Workshop.wide).output))
        let json = try demo.akkoord("diff 2021-0005 --json").output
        #expect(json.contains("\"to-seq\": 1,"), "\(json)")
        try JSONShapes.expectFit([(schema: "diff", output: json)], in: demo)
    }

    @Test func `lines, targets and texts are told with the decisions that changed them`() throws {
        let demo = try DemoCopy.make()
        let lines = [
            "propose rename veiligheid --name Veilig --motivation Nu",
            "propose set-target veiligheid minder-incidenten --number 12 --motivation Nu",
            "propose close-line kansrijk-van-start --motivation Nu",
        ]
        for (index, line) in lines.enumerated() {
            let id = "2021-000\(index + 5)"
            let proposed = try demo.akkoord(line, by: "corporatiebestuurder")
            #expect(proposed.output == "\(id)\n", "\(proposed.whole)")
            for _ in 1...2 {
                for member in TextAmendmentTests.executors { try demo.akkoord("approve \(id)", by: member) }
            }
            let enacted = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
            #expect(enacted.status == 0, "\(enacted.whole)")
        }
        let said = try demo.akkoord("diff v1 main", environment: Workshop.wide).output
        for part in [
            /renamed: line Veilig \[veiligheid\][^\n]* \(2021-0005\)\n/,
            /changed: target [^\n]*\[minder-incidenten\][^\n]* \(2021-0006\)\n/,
            /changed: line [^\n]*\[kansrijk-van-start\][^\n]* \(2021-0007\)\n *state: – → closed\n/,
        ] {
            #expect(said.firstMatch(of: part) != nil, "\(said)")
        }
        let csv = try demo.akkoord("diff v1 main --format csv").output.components(separatedBy: "\r\n")
        #expect(csv.contains { $0.contains("minder-incidenten") && $0.hasSuffix(",2021-0006") })
    }

    @Test func `a proposal that could not be adopted any more has no difference to show`() throws {
        let year = try year()
        let line = "propose decrease ruimte --amount 14.562.087 --motivation Veel"
        let id =
            try year.akkoord(line, by: "wethouder", now: "2021-08-11T09:00:00Z").output.split(separator: "\n").last
            ?? ""
        try year.akkoord("approve \(id)", by: "wethouder", now: "2021-08-11T10:00:00Z")
        let voters = ["voorzitter", "wethouder", "corporatiebestuurder", "zorgbestuurder", "schoolbestuurder"]
        #expect(try year.akkoord("diff \(id)").status == 1)
        for (index, member) in voters.enumerated() {
            try year.akkoord("approve 2021-0011", by: "wethouder", now: "2021-08-11T10:30:00Z")
            try year.akkoord("approve 2021-0011", by: member, now: "2021-08-11T1\(index + 1):00:00Z")
        }
        let enacted = try year.akkoord("enact 2021-0011", by: "secretaris-recorder", now: "2021-08-12T09:00:00Z")
        #expect(enacted.status == 0, "\(enacted.whole)")
        let refused = try year.akkoord("diff \(id)", now: "2021-08-13T09:00:00Z")
        #expect(refused.status == 1 && refused.errors.contains("[agreement.above-cost]"), "\(refused.whole)")
        #expect(refused.output == "")
    }

    // MARK: Against other tools

    private static let outputs: [(line: String, schema: String)] = [
        ("diff v1 main", "diff"), ("diff main work", "diff"), ("diff main work --only texts", "diff"),
        ("diff main work --only register --only targets", "diff"), ("diff 2021-0011", "diff"),
        ("agreement diff cofinanciering", "agreement-diff"), ("agreement diff cofinanciering main", "agreement-diff"),
        ("agreement history cofinanciering", "agreement-history"),
        ("agreement diff cofinanciering v1 work", "agreement-diff"), ("agreement show cofinanciering", "agreement"),
        ("coverage", "coverage"), ("coverage --by period", "coverage"), ("coverage --by party", "coverage"),
        ("coverage ruimte --period y2022 --party rijk --at work", "coverage"),
    ]

    @Test func `every JSON is of its published shape`() throws {
        let year = try year(edited: true)
        let outputs = try Self.outputs.map { output in
            let printed = try year.akkoord("\(output.line) --json")
            #expect(printed.errors == "" && printed.status < 2, "\(printed.whole)")
            return (schema: output.schema, output: printed.output)
        }
        try JSONShapes.expectFit(outputs, in: year)
    }

    @Test func `stock git shows the same changed amounts between two versions`() throws {
        let year = try year()
        let outcome = try year.shell("\(Judges.python) \(Product.checkout)/Tests/CommandTests/git_amounts.py $AKKOORD")
        #expect(outcome.status == 0, "\(outcome.whole)")
        #expect(outcome.output == "11 cells, the same in both\n", "\(outcome.whole)")
    }

    @Test func `a stock CSV reader gets every column, the same sums as JSON, and no formula`() throws {
        let year = try year(edited: true)
        try year.write(Self.csvReader, to: "../read.py")
        for points in ["v1 work", "main work", "v1 v2"] {
            let csv = try year.akkoord("diff \(points) --format csv")
            #expect(csv.output.hasSuffix("\r\n"))
            try year.write(csv.output, to: "../d.csv")
            try year.write(try year.akkoord("diff \(points) --json").output, to: "../d.json")
            let read = try year.shell("\(Judges.python) ../read.py ../d.csv ../d.json")
            #expect(read.output == "fine\n", "\(points): \(read.whole)")
        }
        #expect(try year.akkoord("diff main work --format csv").output.contains(",'=Bemiddeling,"))
    }

    private static let csvReader = """
        import csv, json, re, sys
        from decimal import Decimal
        rows = list(csv.DictReader(open(sys.argv[1], newline="")))
        data = json.load(open(sys.argv[2]))
        for row in rows:
            assert None not in row and None not in row.values(), row
            for cell in row.values():
                assert not cell or cell[0] not in "=+-@\\t" or re.fullmatch(r"-?[0-9]+([.][0-9]+)?", cell), cell
        cells = [row for row in rows if row["kind"] == "cell"]
        assert sum(Decimal(row["delta"]) for row in cells) == Decimal(data["net"])
        told = {(n["node"], c["period"], c["old"], c["new"]) for n in data["lines"] for c in n["cells"]}
        assert told == {(r["id"], r["period"], r["old"], r["new"]) for r in cells}
        items = [i for k in ("goals", "targets", "register", "line-changes") for i in data[k]]
        kinds = {i["kind"] for i in items}
        assert len({(r["kind"], r["place"], r["id"]) for r in rows if r["kind"] in kinds}) == len(items)
        print("fine")
        """

    @Test func `every table in Markdown has as many cells in each row as columns`() throws {
        let year = try year(edited: true)
        try year.shell(
            "sed -i 's/=Bemiddeling/Een | twee \\\\\\\\| <b>drie<\\\\/b>/' plan/gezond-sociaal-veilig/sociaal.yaml")
        let text = try year.akkoord("diff v1 work --format markdown").output
        var columns = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                columns = 0
                continue
            }
            let count = line.replacing("\\|", with: "").count { $0 == "|" }
            if columns > 0 { #expect(count == columns, "\(line)") }
            columns = count
        }
        #expect(!text.contains("<b>"))
    }

    // MARK: Working copies that are not sound

    @Test func `a working copy with a wrong reference is compared, and what is wrong is said`() throws {
        let year = try year()
        try year.shell("sed -i 's/executor: politie/executor: politi/' plan/gezond-sociaal-veilig/veiligheid.yaml")
        let outcome = try year.akkoord("diff main work --only money")
        #expect(outcome.status == 1 && outcome.errors.contains("[plan.unknown-party]"), "\(outcome.whole)")
        #expect(outcome.output.contains("executor: politie → politi"))
    }

    @Test func `a working copy that cannot be read is refused with its place`() throws {
        let year = try year()
        try year.shell("sed -i 's/amount: \"5260000.00\"/amount: 5260000/' plan/gezond-sociaal-veilig/sociaal.yaml")
        let outcome = try year.akkoord("diff main work --format markdown")
        #expect(outcome.status == 1 && outcome.output == "", "\(outcome.whole)")
        #expect(outcome.errors.contains("plan/gezond-sociaal-veilig/sociaal.yaml:"))
    }

    @Test func `a text that somebody swapped under main is refused, not compared`() throws {
        let year = try year()
        try year.akkoord("status")
        let script = """
            set -e
            old=$(git rev-parse main:plan/text/ambitie.md); new=$(echo Anders | git hash-object -w --stdin)
            f() { echo .git/objects/$(echo $1 | sed 's|..|&/|'); }
            git cat-file -e $old; chmod u+w $(f $old); cp $(f $new) $(f $old)
            """
        #expect(try year.shell(script).status == 0)
        let outcome = try year.akkoord("diff v1 main --only texts")
        #expect(outcome.status == 1 && outcome.errors.contains("[object.damaged]"), "\(outcome.whole)")
    }
}
