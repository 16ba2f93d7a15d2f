import Foundation
import TestSupport
import Testing

/// A pending amendment is changed, from the proposal to the answers about it.
@Suite struct SubAmendmentCommandTests {
    private static let (amendment, sub) = ("2021-0005", "2021-0006")

    private static func operations(_ euros: Int) -> String {
        "format: 1\noperations:\n  - operation: transfer\n    from: veiligheid\n    to: gezondheid\n    period: p2021-2025\n    status: indicative\n    amount: \"\(euros).00\"\n"
    }

    private func told(_ demo: Workshop, _ line: String, by member: String) throws -> Workshop.Outcome {
        let outcome = try demo.akkoord(line, by: member)
        #expect(outcome.status == 0, "\(line): \(outcome.whole)")
        return outcome
    }

    private func answer(_ demo: Workshop, _ line: String, exit status: Int32 = 0) throws -> String {
        let outcome = try demo.akkoord(line, environment: ["COLUMNS": "400"])
        #expect(outcome.status == status, "\(line): \(outcome.whole)")
        return outcome.output
    }

    /// The demonstration with an amendment and a sub-amendment that would halve it.
    private func amended() throws -> Workshop {
        let demo = try DemoCopy.make()
        try demo.write(Self.operations(25_000), to: "half.yaml")
        _ = try told(
            demo, "propose transfer --from veiligheid --to gezondheid --amount 50000 --motivation 'Meer zorg.'",
            by: "zorgbestuurder")
        let proposed = try told(
            demo, "propose sub-amendment \(Self.amendment) --file half.yaml --motivation 'De helft volstaat.'",
            by: "districtschef")
        #expect(proposed.output == "\(Self.sub)\n")
        #expect(proposed.errors.contains("Changes amendment \(Self.amendment), "), "\(proposed.whole)")
        #expect(proposed.errors.contains("order of voting: 1\n") && proposed.errors.contains("In euros, by cell:\n"))
        return demo
    }

    private func adopted() throws -> Workshop {
        let demo = try amended()
        _ = try told(demo, "approve \(Self.sub)", by: "programmamanager")
        let recorded = try told(demo, "enact \(Self.sub)", by: "secretaris-recorder")
        #expect(recorded.output.hasPrefix("@5 \(Self.sub) adopted "), "\(recorded.whole)")
        return demo
    }

    @Test func `one that mends an amendment that was overtaken shows what it does, open and recorded`() throws {
        let demo = try DemoCopy.make()
        try demo.write(
            Self.operations(4_800_000).replacing("veiligheid", with: "sociaal").replacing("gezondheid", with: "wonen"),
            to: "less.yaml")
        let much = "propose transfer --from sociaal --to wonen --amount 4.900.000 --motivation Bouwen"
        _ = try told(demo, much, by: "wethouder")
        // Sociaal holds 5,260,000; four decisions take 400,000 of that before the amendment is decided.
        for number in 6...9 {
            let away = "propose transfer --from sociaal --to gezondheid --amount 100000 --motivation Zorg"
            _ = try told(demo, away, by: "wethouder")
            _ = try told(demo, "approve 2021-000\(number)", by: "programmamanager")
            _ = try told(demo, "enact 2021-000\(number)", by: "secretaris-recorder")
        }
        #expect(try answer(demo, "effect 2021-0005").contains("As things stand it cannot be adopted:\n"))
        let sub = try told(
            demo, "propose sub-amendment 2021-0005 --file less.yaml --motivation Past", by: "schoolbestuurder"
        ).output.trimmingCharacters(in: .newlines)
        let open = try answer(demo, "effect \(sub)")
        #expect(open.contains("As 2021-0005 reads it cannot be adopted: "), "\(open)")
        #expect(open.contains("+4,800,000") && !open.contains("As things stand it cannot be adopted"), "\(open)")
        #expect(try answer(demo, "diff \(sub)", exit: 1).contains("4,800,000"))
        let voters = [
            "zorgbestuurder", "voorzitter", "wethouder", "corporatiebestuurder", "schoolbestuurder", "zorgbestuurder",
        ]
        for member in voters { _ = try told(demo, "approve \(sub)", by: member) }
        _ = try told(demo, "enact \(sub)", by: "secretaris-recorder")
        let recorded = try answer(demo, "effect \(sub)")
        #expect(recorded.contains("as it read, 2021-0005 could not be adopted"), "\(recorded)")
        #expect(recorded.contains("+4,800,000") && !recorded.contains("It could not have been adopted"), "\(recorded)")
    }

    @Test func `while it is open, everything says what it changes and that the amendment waits`() throws {
        let demo = try amended()
        for line in ["proposals", "status", "pending --for programmamanager"] {
            let said = try answer(demo, line)
            #expect(said.contains("changes \(Self.amendment) (order 1): In plaats daarvan: "), "\(line): \(said)")
        }
        let waiting = try answer(demo, "explain \(Self.amendment)")
        #expect(waiting.contains("sub-amendment \(Self.sub) (In plaats daarvan: "), "\(waiting)")
        #expect(waiting.contains("\nSub-amendments, in the order in which they are voted on:\n  1. \(Self.sub)  "))
        let said = try answer(demo, "explain \(Self.sub)")
        for part in [
            "\nChanges amendment \(Self.amendment), ",
            "Instead of what \(Self.amendment) says as it reads:\n  Move ",
            "In euros, by cell:\n",
        ] {
            #expect(said.contains(part), "\(part) in \(said)")
        }
        for row in [
            /Veiligheid +2021–2025 +indicative +- ?50,000 +- ?25,000 +\+ ?25,000/,
            /Gezondheid +2021–2025 +indicative +\+ ?50,000 +\+ ?25,000 +- ?25,000/,
        ] {
            #expect(said.firstMatch(of: row) != nil, "\(said)")
        }
        let dutch = try answer(demo, "explain \(Self.sub) --lang nl")
        #expect(dutch.contains("\nWijzigt amendement \(Self.amendment), ") && dutch.contains("In euro's, per cel:"))
    }

    @Test func `effect and diff set the wording against the one that it changes`() throws {
        let demo = try amended()
        let effect = try answer(demo, "effect \(Self.sub)")
        #expect(effect.contains("Open: this is what \(Self.amendment) would do otherwise than it does as it reads."))
        #expect(effect.firstMatch(of: /Gezondheid .*- ?25,000/) != nil, "\(effect)")
        let difference = try answer(demo, "diff \(Self.sub)", exit: 1)
        #expect(difference.contains("Changes from \(Self.amendment) to \(Self.sub)"), "\(difference)")
        let whole = try answer(demo, "diff main \(Self.sub)", exit: 1)
        #expect(whole.firstMatch(of: /Gezondheid .*\+ ?25,000/) != nil, "\(whole)")
        let combined = try answer(demo, "combine --all-pending")
        #expect(
            combined.contains("\(Self.sub): a sub-amendment: it changes what \(Self.amendment) says, and nothing"),
            "\(combined)")
        let waits = try demo.akkoord("combine --all-pending").errors
        #expect(waits.contains("\(Self.amendment): notice: sub-amendment \(Self.sub) ("), "\(waits)")
    }

    @Test func `adopted, the amendment is revised by one command, and everybody is told whose votes are void`() throws {
        let demo = try adopted()
        _ = try told(demo, "approve \(Self.amendment)", by: "programmamanager")
        let left = try answer(demo, "combine --all-pending")
        #expect(left.contains("\(Self.amendment): sub-amendment \(Self.sub) was adopted, and "), "\(left)")
        let revised = try told(demo, "revise \(Self.amendment)", by: "zorgbestuurder")
        #expect(revised.output == "\(Self.amendment)\n")
        #expect(revised.errors.contains("[proposal.votes-void]") && revised.errors.contains("programmamanager"))
        #expect(revised.errors.contains("€ 25.000") || revised.errors.contains("€25,000"), "\(revised.whole)")
        let pending = try answer(demo, "pending --for programmamanager")
        #expect(pending.contains("counts no more"), "\(pending)")
        let said = try answer(demo, "explain \(Self.amendment)")
        #expect(said.contains("Meer zorg.") && said.contains("on an earlier wording"), "\(said)")
        #expect(said.contains("Changed by sub-amendment: \(Self.sub)\n"), "\(said)")
        _ = try told(demo, "approve \(Self.amendment)", by: "programmamanager")
        _ = try told(demo, "enact \(Self.amendment)", by: "secretaris-recorder")
        #expect(try demo.akkoord("verify").status == 0)
        #expect(try answer(demo, "effect \(Self.sub)").contains("adopted, decision @5: this is what"))
    }

    @Test func `history lists it as a decision that moved nothing, with what it changed`() throws {
        let demo = try adopted()
        let history = try answer(demo, "history")
        #expect(history.contains("changes \(Self.amendment) (order 1): "), "\(history)")
        let row = try #require(history.split(separator: "\n").first { $0.hasPrefix(Self.sub) })
        #expect(row.firstMatch(of: /2021–2025 {3,}Programmamanager/) != nil, "it moved nothing: \(row)")
        let one = try answer(demo, "history --decision \(Self.sub)")
        #expect(one.firstMatch(of: /changes +2021-0005 \(order 1\)\n/) != nil, "\(one)")
        #expect(one.firstMatch(of: /see +akkoord effect 2021-0006\n/) != nil, "\(one)")
        #expect(one.firstMatch(of: /it read +Move €50,000 from Veiligheid to Gezondheid/) != nil, "\(one)")
        #expect(one.contains("decided by") && one.contains("Programmamanager"), "\(one)")
        #expect(try !answer(demo, "history gezondheid").contains(Self.sub), "no money of a line changed")
        #expect(try answer(demo, "reconcile --from v1").contains("Every line ties out"))
    }

    @Test func `programs read the same`() throws {
        let demo = try amended()
        let open = [
            "proposals", "pending", "explain \(Self.amendment)", "explain \(Self.sub)", "effect \(Self.sub)",
            "combine --all-pending", "status",
        ]
        let rehearsed = try answer(
            demo,
            "propose sub-amendment \(Self.amendment) --file half.yaml --motivation Waarom --order 3 --dry-run --json")
        let outputs =
            try open.map { line in
                (schema: String(line.split(separator: " ")[0]), output: try answer(demo, "\(line) --json"))
            } + [(schema: "rehearsal", output: rehearsed)]
        try JSONShapes.expectFit(outputs, in: demo)
        for index in [0, 3, 5] {
            #expect(outputs[index].output.contains("\"amends\": \"\(Self.amendment)\""), "\(open[index])")
        }
        #expect(outputs[2].output.contains("\"rule\": \"subamendment.open\""), "\(outputs[2].output)")
        #expect(outputs[2].output.contains("\"order\": 1"))
        #expect(
            outputs[3].output.contains("\"instead-of\": [") && outputs[3].output.contains("\"delta\": \"-25000.00\""))
        let closed = try adopted()
        let lines = ["history --decision \(Self.sub)", "history", "explain \(Self.sub)", "effect \(Self.sub)"]
        try JSONShapes.expectFit(
            lines.map { (schema: String($0.split(separator: " ")[0]), output: try answer(closed, "\($0) --json")) },
            in: closed)
    }

    @Test func `an order that is no number from 1 to 999 is wrong use`() throws {
        let demo = try amended()
        for order in ["0", "1000", "eerst"] {
            let outcome = try demo.akkoord(
                "propose sub-amendment \(Self.amendment) --file half.yaml --motivation Waarom --order \(order) --dry-run"
            )
            #expect(outcome.status == 64, "\(order): \(outcome.whole)")
        }
    }
}
