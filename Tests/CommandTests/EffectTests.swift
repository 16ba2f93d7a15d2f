import Foundation
import TestSupport
import Testing

/// What a proposal changes, as people and programs read it.
@Suite struct EffectTests {
    /// Half a year of decisions and three open proposals: two that go together, and one that is reworded.
    private func effect(_ line: String, width: Int = 100) throws -> Workshop.Outcome {
        try Year.shared().akkoord("effect \(line)", now: Year.end, environment: ["COLUMNS": "\(width)"])
    }

    @Test(arguments: [("en", 100), ("nl", 80), ("nl", 60), ("en", 40)])
    func `an open proposal is shown by itself and with all that is pending`(language: String, width: Int) throws {
        let outcome = try effect("2021-0011 --lang \(language)", width: width)
        #expect(outcome.status == 0, "\(outcome.whole)")
        let widest = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= width, "\(outcome.output)")
        try Expected.check(outcome.output, "effect/open-\(language)-\(width).txt")
    }

    @Test(arguments: [
        ("2021-0005", "adopted", "this is what it did"), ("2021-0003", "rejected", "nothing changed"),
        ("2021-0004", "retracted", "nothing changed"), ("2021-0010", "adopted", "this is what it did"),
        ("2021-0007", "adopted", "No amount, line, goal, target or contribution changes"),
    ])
    func `a decided proposal shows what it did, or would have done`(id: String, word: String, said: String) throws {
        let outcome = try effect(id)
        #expect(
            outcome.status == 0 && outcome.output.contains(word) && outcome.output.contains(said), "\(outcome.whole)")
        #expect(!outcome.output.contains("pending"), "\(outcome.whole)")
        try Expected.check(outcome.output, "effect/decided-\(id).txt")
    }

    @Test func `cells, periods, statuses and parties come to the same change, to the cent`() throws {
        let output = try effect("2021-0005 --json").output
        let value = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let alone = try #require(value["alone"] as? [String: Any])
        for part in ["cells", "periods", "statuses", "executors"] {
            let rows = try #require(alone[part] as? [[String: Any]])
            let cents = try rows.map { row in
                let delta = try #require(row["delta"] as? String)
                return try #require(Int(delta.replacing(".", with: "")))
            }
            #expect(cents.reduce(0, +) == -25_000_055, "\(part): \(output)")
        }
        let nodes = try #require(alone["nodes"] as? [[String: Any]])
        #expect(nodes.last?["node"] as? String == "programme" && nodes.last?["delta"] as? String == "-250000.55")
    }

    @Test func `one that cannot be adopted says why, and is named beside what can`() throws {
        let demo = try DemoCopy.make()
        let members = [("corporatiebestuurder", "wonen"), ("zorgbestuurder", "gezondheid")]
        for (member, line) in members {
            let all =
                "propose transfer --from veiligheid --to \(line) --amount 30.000.000 --motivation Alles --title Alles"
            #expect(try demo.akkoord(all, by: member).status == 0)
        }
        let outcome = try demo.akkoord("effect 2021-0006", environment: Workshop.wide)
        let output = outcome.output
        #expect(
            output.contains("With everything that is pending and goes together, in this order: 2021-0005\n"),
            "\(output)")
        #expect(output.contains("Not with these: 2021-0006: `veiligheid` p2021-2025 indicative holds"), "\(output)")
        #expect(output.contains("+30,000,000"), "\(output)")
    }
}
