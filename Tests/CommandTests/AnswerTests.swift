import Foundation
import TestSupport
import Testing

/// What history answers, word for word, on the demonstration and on the year after it. Read `Expected/answers/` as an
/// auditor would.
@Suite struct AnswerTests {
    private func ask(_ line: String, columns: Int = 100) throws -> Workshop.Outcome {
        try Year.shared().akkoord(line, now: Year.end, environment: ["COLUMNS": "\(columns)"])
    }

    static let questions: [String: String] = [
        "history-wonen": "history wonen",
        "history-wonen-nl": "history wonen --lang nl",
        "history-onderwijs": "history onderwijs",
        "history-part-of-a-name": "history ONDERWIJS-w --below --brief",
        "history-all-lines": "history --brief",
        "history-everything": "history --all --brief --lang nl",
        "history-budget-period": "history --period y2022 --brief",
        "history-dates": "history veiligheid --since 2021-05-01 --until 2021-12-31",
        "history-party-and-size": "history --party politie --over 100.000",
        "history-member": "history --member voorzitter --all --brief",
        "history-rejected": "history --decision 2021-0003",
        "history-agreement": "history --decision 2021-0010 --lang nl",
        "history-eight-seats": "history --decision @9",
        "history-unchanged": "history werk --lang nl",
        "agreement-history": "agreement history convenant",
        "agreement-history-nl": "agreement history convenant --brief --lang nl",
        "blame-sociaal": "blame sociaal",
        "blame-at-a-version": "blame onderwijs --at v2",
        "blame-below-nl": "blame wonen-ruimte --below --lang nl",
        "blame-all": "blame",
        "reconcile": "reconcile",
        "reconcile-kinds": "reconcile wonen-ruimte",
        "reconcile-periods": "reconcile domains --from v2 --by period",
        "reconcile-nl": "reconcile onderwijs --to v2 --by period --lang nl",
        "who-approved": "who-approved 2021-0005",
        "who-approved-reworded": "who-approved 2021-0012 --lang nl",
        "who-approved-retracted": "who-approved 2021-0004",
        "pending": "pending",
        "pending-for-one": "pending --for wethouder --lang nl",
        "pending-for-nobody": "pending --for controller",
        "show-in-force": "show --at 2022-03-01 --known-at main",
        "show-in-force-before": "show --at 2022-03-01 --known-at 2021-08-31 --lang nl",
        "show-in-force-line": "show sociaal --at 2021-08-01 --known-at v2",
        "show-a-version": "show --at v1 --lang nl",
    ]

    @Test(arguments: questions.keys.sorted())
    func `an answer says what was decided, by whom, and that it adds up`(name: String) throws {
        let line = try #require(Self.questions[name])
        let outcome = try ask(line)
        #expect(outcome.status == 0, "\(outcome.whole)")
        try Expected.check("$ akkoord \(line)\n" + outcome.whole, "answers/\(name).txt")
    }

    @Test func `no stored answer is without its question`() {
        #expect(Set(Expected.names(in: "answers")) == Set(Self.questions.keys.map { "\($0).txt" }))
    }

    @Test(arguments: [40, 60])
    func `tables fit a narrow terminal`(columns: Int) throws {
        for line in [
            "history wonen --brief", "history --all --brief", "blame onderwijs", "reconcile onderwijs-werk --by period",
            "who-approved 2021-0005", "pending", "pending --lang nl", "show --at 2022-03-01 --known-at main",
        ] {
            let rows = try ask(line, columns: columns).output.split(separator: "\n", omittingEmptySubsequences: false)
            // A row of a table follows its rule and ends with an empty line.
            var isInside = false
            for row in rows {
                isInside = row.hasPrefix("─") || isInside && !row.isEmpty
                // Two amounts with cents, or a member and a capacity, are wider than forty and are never cut.
                #expect(!isInside || row.count <= max(columns, 48), "\(line): \(row)")
            }
        }
    }

    @Test func `what is not named by its id is said, and answers the same`() throws {
        let (exact, part) = (try ask("blame onderwijs-werk --below"), try ask("blame 'wijs-WERK' --below"))
        #expect(exact.errors == "" && part.errors == "Line `onderwijs-werk` (Onderwijs-Werk).\n")
        #expect(exact.output == part.output)
        #expect(try ask("show 'jeugd' --lang nl").errors.contains("line.unknown"))
        #expect(try ask("history buurtwerk").errors.contains("and there never was one"))
    }

    @Test func `the stock command that is printed checks every signature`() throws {
        let demo = try Year.make()
        try demo.git("clone -q --mirror . ../mirror.git")
        for (place, ids) in [
            (nil, ["2021-0002", "2021-0003", "2021-0004", "2021-0005", "2021-0008", "2021-0011", "2021-0012"]),
            ("mirror.git", ["2021-0005", "2021-0012"]),
        ] as [(String?, [String])] {
            for id in ids {
                let shown = try demo.akkoord("who-approved \(id)", now: Year.end, in: place).output
                let commands = shown.split(separator: "\n").filter { $0.contains("ssh-keygen -Y verify") }
                #expect(commands.count > 1, "\(shown)")
                for command in commands {
                    let checked = try demo.shell(String(command), in: place)
                    #expect(checked.status == 0 && checked.output.contains("Good"), "\(command): \(checked.whole)")
                }
            }
        }
    }

    @Test func `a signature over other words is refused by the stock command`() throws {
        let demo = try Year.make()
        let shown = try demo.akkoord("who-approved 2021-0005", now: Year.end).output
        let command = try #require(shown.split(separator: "\n").last { $0.contains("ssh-keygen -Y verify") })
        let altered = command.replacingOccurrences(of: " < ", with: " < <(sed 's/approve/reject/' ") + ")"
        #expect(try demo.shell(altered).status != 0)
    }

    @Test func `stock git shows the same changed amounts between two versions`() throws {
        let demo = try Year.make()
        let stock = try demo.git("diff -U0 versions/v1 versions/v2 -- plan").output
        let changed = Set(
            stock.matches(of: try Regex(#"[-+]    amount: "(\d+\.\d\d)""#, as: (Substring, Substring).self))
                .map { String($0.output.1) })
        let answer = try demo.akkoord("reconcile --from v1 --to v2 --by period --json", now: Year.end).output
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
        let lines = try #require(parsed["lines"] as? [[String: Any]])
        let moved = lines.filter { ($0["changes"] as? [Any])?.isEmpty == false }
        let amounts = moved.flatMap { [$0["opening"], $0["closing"]] }.compactMap { $0 as? String }
        #expect(changed == Set(amounts.filter { $0 != "0.00" }))
    }
}
