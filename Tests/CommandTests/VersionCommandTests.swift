import TestSupport
import Testing

/// Versions as people read them.
@Suite struct VersionCommandTests {
    @Test func `a version says what changed it at once since, and what it then comes to`() throws {
        let demo = try DemoCopy.make()
        #expect(try !demo.akkoord("version show v1").output.contains("since by"))
        let line =
            "propose transfer --from veiligheid --to gezondheid --amount 10.000 --takes-effect on-decision --motivation Nu"
        #expect(try demo.akkoord(line, by: "zorgbestuurder").output == "2021-0005\n")
        #expect(try demo.akkoord("approve 2021-0005", by: "programmamanager").status == 0)
        #expect(try demo.akkoord("enact 2021-0005", by: "secretaris-recorder").status == 0)
        let shown = try demo.akkoord("version show v1", environment: Workshop.wide).output
        let total = try #require(shown.firstMatch(of: #/\ntotal (€[0-9,]+), /#)?.output.1)
        #expect(shown.contains("\nchanged at once since by 2021-0005 (@5): total \(total)\n"), "\(shown)")
        let dutch = try demo.akkoord("version show v1 --lang nl", environment: Workshop.wide).output
        #expect(dutch.contains("\nsindsdien direct gewijzigd met 2021-0005 (@5): totaal € "), "\(dutch)")
        let listed = try demo.akkoord("version list", environment: Workshop.wide).output
        #expect(listed.contains("in force, changed since"), "\(listed)")
        let json = try demo.akkoord("version show v1 --json").output
        #expect(json.contains("\"at-once\"") && json.contains("\"total-since\""), "\(json)")
        try JSONShapes.expectFit([(schema: "version", output: json)], in: demo)
    }
}
