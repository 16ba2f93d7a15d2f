import Foundation
import TestSupport
import Testing

/// What is pending, asked about together: in words, in euros, and held against what recording then does.
@Suite struct CombineTests {
    /// After the first four proposals of the demonstration: a small cell, three partners who take from it, one of whom
    /// was faster, and others beside them.
    private static func busy() throws -> Workshop {
        let demo = try DemoCopy.make()
        let lived = try demo.shell(script)
        try #require(lived.status == 0, "\(lived.whole)")
        return demo
    }

    private static let script = #"""
        set -e
        K=.git/akkoord/demo-keys
        say() { "$AKKOORD" "$@" --key $KEY >/dev/null 2>../said.txt || { cat ../said.txt >&2; exit 1; }; }
        propose() { KEY=$K/$1; shift; say propose "$@" --motivation Waarom; }
        approve() { KEY=$K/programmamanager; say approve $1; }
        record() { approve $1; KEY=$K/secretaris-recorder; say enact $1; }
        propose wethouder split werk --into y2022=100.000 --title Apart
        record 2021-0005
        propose wethouder transfer --from werk --to onderwijs --period y2022 --amount 70.000 --title Lunch
        propose schoolbestuurder transfer --from werk --to onderwijs --period y2022 --amount 60.000 --title Sport
        propose schoolbestuurder transfer --from werk --to onderwijs --period y2022 --amount 20.000 --title Taal
        record 2021-0008
        propose zorgbestuurder increase werk --period y2022 --amount 10.000 --title Meer
        propose wethouder rename werk --name "Werk en inkomen" --title Naam
        propose programmamanager register --end-mandate schoolbestuurder/seat=2026-12-31 --title Zetel
        """#

    private func clash(_ demo: Workshop, _ line: String, width: Int = 400) throws -> Workshop.Outcome {
        try demo.akkoord(line, environment: ["COLUMNS": "\(width)"])
    }

    @Test(arguments: [("en", 100), ("nl", 80), ("nl", 60), ("en", 40)])
    func `what clashes is said in euros, with the decision that used the room`(language: String, width: Int) throws {
        let demo = try Self.busy()
        let outcome = try clash(demo, "combine --all-pending --lang \(language)", width: width)
        #expect(outcome.status == 1 && outcome.errors == "", "\(outcome.whole)")
        try Expected.check(outcome.output, "combine/clash-\(language)-\(width).txt")
    }

    @Test func `the sentence names line, excess to the cent, and that each alone fits`() throws {
        let demo = try Self.busy()
        let dutch = try clash(demo, "combine 2021-0006 2021-0007 --lang nl").output
        #expect(
            dutch.contains(
                "samen gaan deze € 50.000,00 boven wat Werk 2022 bevat, hoewel elk op zichzelf past: gevraagd € 130.000,00, er is € 80.000,00"
            ), "\(dutch)")
        let english = try clash(demo, "combine 2021-0006 2021-0007").output
        #expect(
            english.contains("together these overdraw Werk 2022 by €50,000.00, though each alone fits"), "\(english)")
        #expect(english.contains("2021-0008\n"), "\(english)")
    }

    @Test func `what is left out is named with its reason, and no clash is no failure`() throws {
        let demo = try Self.busy()
        let outcome = try clash(demo, "combine 2021-0011 2021-0010 2021-0009 2021-0010")
        #expect(outcome.status == 0, "\(outcome.whole)")
        #expect(
            outcome.output.hasPrefix("All 2 can be adopted, in this order: 2021-0009, 2021-0010\n"), "\(outcome.whole)")
        #expect(outcome.output.contains("2021-0011: register; only amendments combine"), "\(outcome.whole)")
        #expect(try clash(demo, "combine 2021-0011").output.hasPrefix("No amendment is pending.\n"))
        #expect(try clash(demo, "combine").status == 64)
        #expect(try clash(demo, "combine 2021-0006 --all-pending").status == 64)
    }

    @Test func `one that cannot be adopted by itself is said first, with its refusal`() throws {
        let demo = try Self.busy()
        let split = "propose split wonen --evenly y2022,y2023 --motivation Waarom --title Verdeeld"
        #expect(try demo.akkoord(split, by: "corporatiebestuurder").output == "2021-0012\n")
        let small = "propose increase wonen --period p2021-2025 --amount 5 --motivation Waarom --title Klein"
        #expect(try demo.akkoord(small, by: "corporatiebestuurder").output == "2021-0013\n")
        try demo.approveBoard("2021-0013")
        try demo.akkoord("enact 2021-0013", by: "secretaris-recorder")
        let outcome = try clash(demo, "combine 2021-0012 2021-0010")
        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains("Cannot be adopted by itself\n  2021-0012: `wonen` p2021-2025 indicative holds"),
            "\(outcome.whole)")
        #expect(outcome.output.contains("no other with them\n  2021-0010\n"), "\(outcome.whole)")
    }

    @Test func `what is said to go together can be recorded in that order, and what clashes cannot`() throws {
        let demo = try Self.busy()
        let json = try demo.akkoord("combine --all-pending --json")
        let value = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let largest = try #require(value["largest"] as? [[String: Any]])
        let order = try #require(largest.first?["order"] as? [String])
        let clashing = try #require((value["clashes"] as? [[String: Any]])?.first?["proposals"] as? [String])
        #expect(order.count == 3 && clashing == ["2021-0006", "2021-0007"], "\(json.output)")
        for id in order {
            try demo.approveWidely(id)
            let enacted = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
            #expect(enacted.status == 0, "\(id): \(enacted.whole)")
        }
        let left = try #require(clashing.first { !order.contains($0) })
        try demo.approveWidely(left)
        let refused = try demo.akkoord("enact \(left)", by: "secretaris-recorder")
        #expect(refused.status == 1 && refused.errors.contains("[amendment.overdraw]"), "\(refused.whole)")
    }

    @Test func `amendments that commute give the same plan to the byte in either order`() throws {
        let demo = try Self.busy()
        let plans = try ["2021-0006 2021-0009 2021-0010", "2021-0010 2021-0009 2021-0006"].map { order in
            try demo.shell("rm -rf ../clone && cp -a . ../clone")
            for id in order.split(separator: " ") {
                try demo.shell(Self.recording, environment: ["ID": "\(id)"], in: "clone")
            }
            return try demo.git("rev-parse main:plan main~3:plan main:versions", in: "clone").output
        }
        let trees = plans.map { $0.split(separator: "\n") }
        #expect(trees[0] == trees[1] && trees[0].count == 3 && trees[0][0] != trees[0][1], "\(plans)")
    }

    private static let recording = #"""
        K=.git/akkoord/demo-keys
        for member in programmamanager wethouder schoolbestuurder voorzitter zorgbestuurder rijksvertegenwoordiger corporatiebestuurder; do
          "$AKKOORD" approve $ID --key $K/$member >/dev/null 2>&1
        done
        "$AKKOORD" enact $ID --key $K/secretaris-recorder
        """#

    @Test func `a sum that contributions would pass takes part, with what is missing`() throws {
        let year = try YearCopy.make()
        // The state promises 4.5 million to the domain, and partners 7.25 million to its two themes.
        let lines = ["wonen --amount 40.500.000", "ruimte --amount 14.500.000"]
        for line in lines {
            let proposed = try year.akkoord(
                "propose decrease \(line) --motivation Minder", by: "corporatiebestuurder", now: "2021-08-11T09:00:00Z")
            #expect(proposed.status == 0, "\(proposed.whole)")
        }
        let outcome = try year.akkoord(
            "combine 2021-0012 2021-0013", now: "2021-08-12T09:00:00Z", environment: Workshop.wide)
        #expect(outcome.status == 1)
        try Expected.check(outcome.output, "combine/contributions.txt")
    }

    @Test func `a ceiling elsewhere takes part, to the cent`() throws {
        let demo = try DemoCopy.make()
        let made = try demo.shell(Self.ceiling)
        try #require(made.status == 0, "\(made.whole)")
        try demo.approveBoard("2021-0005")
        #expect(try demo.akkoord("enact 2021-0005", by: "secretaris-recorder").status == 0)
        for (member, from) in [("wethouder", "ruimte"), ("districtschef", "veiligheid"), ("zorgbestuurder", "sociaal")]
        {
            let line = "propose transfer --from \(from) --to werk --amount 100.000 --motivation Werk --title Werk"
            #expect(try demo.akkoord(line, by: member).status == 0)
        }
        let outcome = try clash(demo, "combine --all-pending")
        #expect(outcome.status == 1, "\(outcome.whole)")
        try Expected.check(outcome.output, "combine/ceiling.txt")
        let json = try demo.akkoord("combine --all-pending --json").output
        #expect(json.contains("\"limit\": \"ceiling\"") && json.contains("\"excess\": \"0.01\""), "\(json)")
        try JSONShapes.expectFit([(schema: "combine", output: json)], in: demo)
    }

    /// One cent less than two of the three transfers need.
    private static let ceiling = #"""
        set -e
        sed -i '/^note:/i ceilings:\n  - id: werk\n    node: werk\n    period: p2021-2025\n    at-most:\n      by: amount\n      amount: "14504999.99"' programme.yaml
        "$AKKOORD" propose programme --title Plafond --motivation Waarom --key .git/akkoord/demo-keys/programmamanager
        """#
}

extension Workshop {
    /// Everybody who may have to say yes does; who is not asked is refused, and that is no matter.
    fileprivate func approveWidely(_ id: String) throws {
        for member in ["programmamanager", "wethouder"] { try akkoord("approve \(id)", by: member) }
        try approveBoard(id)
    }

    fileprivate func approveBoard(_ id: String) throws {
        let board = [
            "corporatiebestuurder", "voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder",
            "rijksvertegenwoordiger", "districtschef",
        ]
        for _ in 0..<2 { for member in board { try akkoord("approve \(id)", by: member) } }
    }
}
