import Foundation
import TestSupport
import Testing

/// What programs read: JSON of the published shape on standard output, and nothing else there.
@Suite struct JSONOutputTests {
    static let commands: [(line: String, schema: String, status: Int32)] = [
        ("check --json", "check", 0), ("check nowhere.yaml --json", "refusal", 1), ("schema --json", "schema", 0),
        ("schema nothing --json", "refusal", 1),
        ("verify --json", "verify", 0), ("show --json", "show", 0), ("show veiligheid --json", "show", 0),
        ("show nowhere --json", "refusal", 1),
        ("show --at v1 --json", "show", 0), ("show --at v9 --json", "refusal", 1),
        ("show periods --json", "periods", 0), ("show ceilings --json", "ceilings", 0),
        ("show members --json", "members", 0), ("status --json", "status", 0),
        ("status 2021-0002 --json", "explain", 0), ("status 2021-0005 --json", "explain", 0),
        ("status 2021-0009 --json", "refusal", 1),
        ("explain 2021-0001 --json", "explain", 0), ("explain 2021-0003 --json --lang nl", "explain", 0),
        ("explain 2021-0004 --json", "explain", 0),
        ("explain 2021-0005 --json", "explain", 0), ("explain 20210005 --json", "refusal", 1),
        ("proposals --json", "proposals", 0),
        ("proposals --all --json", "proposals", 0), ("diff v1 --json", "diff", 1), ("diff v1 v1 --json", "diff", 0),
        ("diff v1 work --json", "diff", 1),
        ("diff v1 --json --only texts --lang nl", "diff", 0), ("diff 2021-0005 --format json", "diff", 1),
        ("diff v1 v7 --json", "refusal", 1), ("diff v1 v7 --format json", "refusal", 1),
        ("agreement diff none --json", "refusal", 1), ("coverage --json", "coverage", 0),
        ("coverage sociaal --by period --json --at 2021-0005", "coverage", 0),
        ("coverage --by party --at work --json --lang nl", "coverage", 0), ("coverage none --json", "refusal", 1),
        ("-C home status --json", "refusal", 2),
        ("status --json -C home", "refusal", 2), ("check --json -C home", "refusal", 2),
        ("verify --json -C home", "refusal", 2),
        ("show --at 2021-03-01 --known-at v1 --json", "show", 0), ("show --known-at v1 --json", "refusal", 1),
        ("show werk --at 2021-03-01 --known-at main --json", "show", 0),
        ("history --json", "history", 0), ("history --all --json --lang nl", "history", 0),
        ("history onderwijs --json", "history", 0), ("history wonen-ruimte --below --all --json", "history", 0),
        ("history --decision 2021-0004 --json", "history", 0), ("history --decision 2021-0005 --json", "refusal", 1),
        (
            "history --member voorzitter --party politie --since 2021-01-01 --until 2021-12-31 --period y2021 --over 5 --json",
            "history", 0
        ),
        ("history nowhere --json", "refusal", 1), ("blame --json", "blame", 0),
        ("blame onderwijs --at @1 --json", "blame", 0), ("blame domain --json", "refusal", 1),
        ("reconcile --json", "reconcile", 0), ("reconcile domains --by period --from v1 --json", "reconcile", 0),
        ("reconcile --from main --to v1 --json", "refusal", 1),
        ("who-approved 2021-0003 --json", "who-approved", 0), ("who-approved 2021-0004 --json", "who-approved", 0),
        ("who-approved 2021-0005 --json", "who-approved", 0), ("who-approved 2021-0009 --json", "refusal", 1),
        (
            "propose transfer --from veiligheid --to wonen --amount 39.500.000 --motivation Waarom --dry-run --json",
            "rehearsal", 0
        ),
        (
            "propose change-goal veiligheid veiliger-voelen --name Veilig --motivation W --dry-run --json --lang nl",
            "rehearsal", 0
        ),
        ("propose rename nergens --name X --motivation Waarom --dry-run --json", "refusal", 1),
        ("propose --from-changes --motivation Waarom --dry-run --json", "refusal", 1),
        ("version propose --in-force 2022-01-01 --motivation Waarom --dry-run --json", "rehearsal", 0),
        ("pending --json", "pending", 0), ("pending --for wethouder --json", "pending", 0),
        ("pending --for nobody --json", "refusal", 1),
        ("combine --all-pending --json", "combine", 0), ("combine 2021-0005 --json", "combine", 0),
        ("combine 2021-0002 --json", "refusal", 1), ("effect 2021-0005 --json", "effect", 0),
        ("effect 2021-0001 --json", "effect", 0), ("effect 2021-0003 --json --lang nl", "effect", 0),
        ("effect 2021-0009 --json", "refusal", 1),
    ]

    @Test func `every output keeps its published shape, its exit code, and its words in a Dutch environment`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("mkdir -p home")
        let id = try demo.proposeTransfer()
        #expect(id == "2021-0005")
        try demo.akkoord("approve 2021-0005", by: "districtschef")
        try demo.shell("mv home ../outside")
        let outputs = try Self.commands.map { command in
            let line = command.line.replacingOccurrences(of: "-C home", with: "-C ../outside")
            let outcome = try demo.akkoord(line)
            #expect(try demo.akkoord(line, environment: ["AKKOORD_LANG": "nl"]).output == outcome.output, "\(line)")
            #expect(outcome.status == command.status, "\(command.line): \(outcome.whole)")
            #expect(outcome.errors == "", "\(command.line): \(outcome.errors)")
            return (schema: command.schema, output: outcome.output)
        }
        try JSONShapes.expectFit(outputs, in: demo)
    }

    @Test func `verify --json of a broken repository names rule and decision`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(
            "rm -f .git/objects/$(git rev-parse main~1:proposals/2021/00/0003/outcome.yaml | sed 's|..|&/|')")
        let outcome = try demo.akkoord("verify --json")
        #expect(outcome.status == 1 && outcome.errors == "")
        let findings = try demo.run([
            Judges.python, "-c",
            "import json,sys; d=json.loads(sys.argv[1]); print(d['sound'], d['seq'], [(f['rule'], f['decision']) for f in d['findings']])",
            outcome.output,
        ])
        #expect(findings.output == "False 2 [('object.missing', '@3')]\n", "\(findings.whole)")
    }

    static let tables = [
        "show", "show members", "show veiligheid", "status", "proposals --all", "diff v1", "diff v1 --all --lang nl",
        "schema", "explain 2021-0003", "verify",
    ]

    @Test(arguments: [60, 40])
    func `no line of a table is longer than the terminal`(width: Int) throws {
        let demo = try DemoCopy.make()
        for line in ["show", "show members", "proposals --all", "schema", "diff v1", "diff v1 --lang nl"] {
            let output = try demo.akkoord(line, environment: ["COLUMNS": "\(width)"]).output
            let rows = output.split(separator: "\n").map(String.init)
            let ruled = rows.firstIndex { $0.hasPrefix("─") } ?? 0
            let table = rows[(ruled - 1)...].prefix { $0.contains("  ") || $0.hasPrefix("─") }
            // Two amounts, a decision and the shortest name of a line are 45 wide, and are never cut.
            let widest = line.hasPrefix("diff") ? max(width, 45) : width
            #expect(table.allSatisfy { $0.count <= widest }, "\(line) at \(width):\n\(output)")
            try Expected.check(output, "tables/\(line.split(separator: " ").joined(separator: "-"))-\(width).txt")
        }
    }

    @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color", "CLICOLOR_FORCE": "0"]])
    func `in a pipe no escape code is written`(environment: [String: String]) throws {
        let demo = try DemoCopy.make()
        for line in Self.tables + ["show nowhere", "verify --json"] {
            let outcome = try demo.akkoord(line, environment: environment)
            #expect(!(outcome.output + outcome.errors).contains("\u{1B}"), "\(line)")
        }
    }

    @Test func `data goes to standard output and all else to standard error`() throws {
        let demo = try DemoCopy.make()
        let proposed = try demo.akkoord(
            "propose increase werk --amount 5 --motivation Waarom", by: "corporatiebestuurder")
        #expect(proposed.output == "2021-0005\n")
        #expect(proposed.errors.contains("five euro"))
        let outcome = try demo.akkoord("approve 2021-0005 --dry-run", by: "wethouder")
        #expect(outcome.output.hasPrefix("statement: approval/1\n"), "\(outcome.whole)")
        #expect(outcome.errors.contains("You sign: for"))
        #expect(
            try demo.shell("\"$AKKOORD\" show | head -1 >/dev/null; echo ${PIPESTATUS[0]}").errors == "",
            "a closed pipe is no crash")
    }
}
