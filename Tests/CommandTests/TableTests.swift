import Reports
import TestSupport
import Testing

/// Answers on terminals of every width: nothing is left out, ids and amounts are whole, and nothing is wider.
@Suite struct TableTests {
    private static let table: Table = {
        var table = Table([
            .init("decision", .word), .init("title", .text), .init("old", .optionalNumber(3)),
            .init("change", .change), .init("decided by", .words(1)), .init("why", .optionalText(4)),
        ])
        table.add([
            "2021-0002", "Van veiligheid naar wonen, voor de Vrieheidebuurt", "40.800.939,00", "+ 250.000,00",
            "corporatiebestuurder rijksvertegenwoordiger", "Eerst de woningen, dan pas de straten.",
        ])
        table.addRule()
        table.add(["total", "", "40.800.939,00", "", "", ""])
        return table
    }()

    @Test(arguments: [40, 60, 80, 100, Int.max])
    func `ids, names of members and amounts are whole at any width`(width: Int) {
        let text = Self.table.text(width: width)
        for whole in ["2021-0002", "40.800.939,00", "250.000,00", "corporatiebestuurder", "rijksvertegenwoordiger"] {
            #expect(text.contains(whole), "\(width):\n\(text)")
        }
        for line in text.split(separator: "\n") { #expect(line.count <= width, "\(width):\n\(text)") }
    }

    @Test func `what finds no room stands below its row with its name, in full`() {
        let text = Self.table.text(width: 60)
        #expect(text.contains("    old: 40.800.939,00\n    decided by: corporatiebestuurder rijks"), "\(text)")
        #expect(text.contains("    why: Eerst de woningen, dan pas de straten.\n"), "\(text)")
        #expect(Self.table.text(width: 40).contains("    decided by: corporatiebestuurder"))
        #expect(!Self.table.text(width: 200).contains("old: "))
    }

    @Test func `a title is shortened before anything else`() {
        let text = Self.table.text(width: 130)
        #expect(text.contains("…") && !text.contains("old: "), "\(text)")
    }

    @Test func `without a width nothing is shortened`() {
        let text = Self.table.text(width: .max)
        #expect(text.contains("Vrieheidebuurt") && text.contains("pas de straten.") && !text.contains("…"))
    }

    // MARK: Answers

    private static let questions = [
        "show", "show members", "show veiligheid", "status", "proposals --all", "explain 2021-0012", "diff v1 main",
        "history wonen", "history --all --brief", "blame onderwijs", "reconcile onderwijs-werk --by period",
        "who-approved 2021-0005", "pending", "pending --lang nl", "version list", "version show v1",
        "agreement list", "agreement show cofinanciering", "coverage", "combine --all-pending",
        "combine 2021-0011 2021-0012 --lang nl", "effect 2021-0011", "effect 2021-0005 --lang nl", "effect 2021-0013",
    ]

    @Test(arguments: [40, 60, 80, 100])
    func `no answer has a line that is wider than the terminal`(columns: Int) throws {
        let year = try Year.shared()
        for line in Self.questions {
            let answer = try year.akkoord(line, now: Year.end, environment: ["COLUMNS": "\(columns)"])
            let wide = answer.output.split(separator: "\n").filter { line in
                // Digests and commits are one word; commands, and what they check, stand as they are copied.
                line.count > columns && !["ssh-keygen", "sha256:", "  # ", "  commit "].contains { line.contains($0) }
            }
            #expect(wide.isEmpty, "\(line) at \(columns):\n\(wide.joined(separator: "\n"))\n\(answer.output)")
        }
    }

    @Test func `every word of a wide answer is in the narrow one`() throws {
        let year = try Year.shared()
        for line in ["show", "show members", "history wonen --brief", "diff v1 main", "blame onderwijs", "pending"] {
            let wide = try year.akkoord(line, now: Year.end, environment: ["COLUMNS": "500"]).output
            let narrow = try year.akkoord(line, now: Year.end, environment: ["COLUMNS": "40"]).output
            let ids = wide.matches(of: /[a-z0-9]+(-[a-z0-9]+)+|[0-9.]+,[0-9]{2}/).map { String($0.output.0) }
            for id in Set(ids) { #expect(narrow.contains(id), "\(line): \(id)\n\(narrow)") }
        }
    }

    @Test func `in a pipe without COLUMNS there is no limit`() throws {
        let year = try Year.shared()
        for line in ["history --all --brief", "show", "proposals --all"] {
            let answer = try year.akkoord(line, now: Year.end, environment: ["COLUMNS": ""])
            #expect(answer.output != "" && !answer.output.contains("…"), "\(answer.output)")
        }
    }

    // MARK: A slip of the pen

    @Test(arguments: [
        ("statsu", "akkoord: there is no `akkoord statsu`; did you mean `status`?\n"),
        ("propose tranfser", "akkoord: there is no `akkoord propose tranfser`; did you mean `transfer`?\n"),
        ("statsu --lang nl", "akkoord: `akkoord statsu` bestaat niet; bedoelde u `status`?\n"),
        ("zzz", "akkoord: there is no `akkoord zzz`; `akkoord --help` lists what there is\n"),
    ])
    func `a command that is not there is asked about`(line: String, said: String) throws {
        let outcome = try Workshop().akkoord(line)
        #expect(outcome.errors == said && outcome.output == "" && outcome.status == 64)
    }
}
