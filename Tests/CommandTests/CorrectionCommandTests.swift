import Foundation
import TestSupport
import Testing

/// A decision is corrected, from the proposal to the answers about it.
@Suite struct CorrectionCommandTests {
    private static let id = "2021-0005"

    /// The demonstration with half a million taken back to Veiligheid.
    private func corrected() throws -> Workshop {
        let demo = try DemoCopy.make()
        try demo.shell("echo 'Besluitenlijst' > ../besluitenlijst.txt")
        let line =
            "propose correction 2021-0002 --evidence ../besluitenlijst.txt --motivation 'De lijst noemt een andere regel.'"
        let proposed = try demo.akkoord(line, by: "zorgbestuurder")
        #expect(proposed.output == "\(Self.id)\n", "\(proposed.whole)")
        #expect(
            proposed.errors.contains("Corrects 2021-0002, Meer preventie voor de jeugd\n")
                && proposed.errors.contains("Evidence: besluitenlijst.txt (sha256:"), "\(proposed.whole)")
        return demo
    }

    private func enacted() throws -> Workshop {
        let demo = try corrected()
        for step in [
            "zorgbestuurder --step instemming", "voorzitter", "wethouder", "schoolbestuurder", "districtschef",
        ] {
            let words = step.split(separator: " ", maxSplits: 1).map(String.init)
            let told = try demo.akkoord("approve \(Self.id) \(words.dropFirst().joined())", by: words[0])
            #expect(told.status == 0 && told.errors.contains("Corrects 2021-0002"), "\(told.whole)")
        }
        let told = try demo.akkoord("enact \(Self.id)", by: "secretaris-recorder")
        #expect(told.output.hasPrefix("@5 \(Self.id) adopted "), "\(told.whole)")
        return demo
    }

    private func answer(_ demo: Workshop, _ line: String) throws -> String {
        let outcome = try demo.akkoord(line, environment: ["COLUMNS": "400"])
        #expect(outcome.status == 0, "\(line): \(outcome.whole)")
        return outcome.output
    }

    @Test func `while it is open, it says in lists and by itself what it corrects`() throws {
        let demo = try corrected()
        for line in ["status", "proposals", "pending"] {
            let said = try answer(demo, line)
            #expect(said.contains("corrects 2021-0002: Correctie van 2021-0002: Meer preventie"), "\(line): \(said)")
        }
        #expect(try answer(demo, "status \(Self.id)").contains("\nCorrects 2021-0002, Meer preventie voor de jeugd\n"))
        #expect(try answer(demo, "status \(Self.id) --lang nl").contains("\nCorrigeert 2021-0002, "))
    }

    @Test func `history, blame, reconcile and explain tell it from a new decision, and what it corrected points to it`()
        throws
    {
        let demo = try enacted()
        let history = try answer(demo, "history gezondheid")
        #expect(history.contains("\n\(Self.id) corrects 2021-0002.\n"), "\(history)")
        for row in [/corrected by +2021-0005\n/, /corrects +2021-0002\n/, /evidence +besluitenlijst\.txt \(sha256:/] {
            #expect(history.firstMatch(of: row) != nil, "\(history)")
        }
        #expect(history.contains("to the cent"))
        #expect(try answer(demo, "history").contains("corrects 2021-0002: Correctie van"))
        #expect(try answer(demo, "blame gezondheid").contains("corrects 2021-0002: Correctie van"))
        let reconciled = try answer(demo, "reconcile --from v1")
        #expect(reconciled.contains("  corrections") && reconciled.contains("\(Self.id)"), "\(reconciled)")
        #expect(reconciled.contains("Every line ties out"))
        #expect(try answer(demo, "explain 2021-0002").contains("\n\(Self.id) corrects 2021-0002.\n"))
        #expect(try answer(demo, "explain \(Self.id)").contains("Evidence: besluitenlijst.txt (sha256:"))
        #expect(try answer(demo, "who-approved \(Self.id)").contains(Self.id))
        #expect(try demo.akkoord("diff @4 @5").output.contains(Self.id), "beside the amounts that it changed")
        #expect(try demo.akkoord("verify").status == 0)
    }

    @Test func `programs read the same`() throws {
        let demo = try enacted()
        let lines = [
            "history", "history gezondheid", "blame gezondheid", "reconcile", "explain \(Self.id)", "explain 2021-0002",
            "proposals --all", "status",
        ]
        let outputs = try lines.map { line in
            (schema: String(line.split(separator: " ")[0]), output: try answer(demo, "\(line) --json"))
        }
        try JSONShapes.expectFit(outputs, in: demo)
        for index in [0, 1, 2, 3, 4, 6] {
            #expect(outputs[index].output.contains("\"corrects\": \"2021-0002\""), "\(lines[index])")
        }
        #expect(outputs[5].output.contains("\"corrected-by\": [\n    \"\(Self.id)\""), "\(outputs[5].output)")
        #expect(outputs[3].output.contains("\"kind\": \"correction\""))
        #expect(outputs[4].output.contains("\"title\": \"besluitenlijst.txt\""))
    }

    @Test func `its dry run is held against what is pending on the cells that it takes back from`() throws {
        let demo = try DemoCopy.make()
        let pending = try demo.akkoord(
            "propose transfer --from gezondheid --to veiligheid --amount 15.000.000 --motivation Waarom",
            by: "zorgbestuurder")
        #expect(pending.output == "\(Self.id)\n", "\(pending.whole)")
        try demo.shell("echo 'Besluitenlijst' > ../besluitenlijst.txt")
        let dry = try demo.akkoord(
            "propose correction 2021-0002 --evidence ../besluitenlijst.txt --motivation Waarom --dry-run",
            environment: Workshop.wide)
        #expect(dry.status == 0 && dry.errors.contains("  \(Self.id)  "), "\(dry.whole)")
        #expect(dry.errors.contains("indicative: - €15,000,000"), "\(dry.whole)")
    }

    @Test func `a paper that is not there is named, and a number names the decision too`() throws {
        let demo = try DemoCopy.make()
        let line = "propose correction @2 --motivation Waarom --evidence"
        let missing = try demo.akkoord("\(line) nowhere.pdf --dry-run")
        #expect(missing.status == 1 && missing.errors.contains("[file.missing]"), "\(missing.whole)")
        try demo.shell("echo 'Besluitenlijst' > ../besluitenlijst.txt")
        let shown = try demo.akkoord("\(line) ../besluitenlijst.txt --dry-run")
        #expect(shown.status == 0 && shown.errors.contains("Corrects 2021-0002"), "\(shown.whole)")
        let digest = try demo.shell("sha256sum < ../besluitenlijst.txt").output.prefix(64)
        #expect(shown.errors.contains("(sha256:\(digest))"), "\(shown.whole)")
        let open = try demo.akkoord("propose correction 2021-0009 --motivation Waarom --dry-run")
        #expect(open.status == 1 && open.errors.contains("[decision.unknown]"), "\(open.whole)")
    }
}
