import Foundation
import TestSupport
import Testing

/// What `explain` says of who signed what.
@Suite struct ExplainTests {
    @Test func `where nobody has voted that is said, and no sum of noughts`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        let told = try demo.akkoord("explain \(id)").output
        #expect(
            told.contains("more than 1/2 of votes cast: nobody has voted yet\n") && !told.contains(" = 0"), "\(told)")
        #expect(try demo.akkoord("explain \(id) --lang nl").output.contains("nog niemand heeft gestemd\n"))
        try demo.approveByAll(id)
        #expect(try demo.akkoord("explain \(id)").output.contains(" × 2 = "))
    }

    @Test func `what was signed on an earlier wording is marked, and nothing else`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.akkoord("approve \(id)", by: "districtschef")
        #expect(try !demo.akkoord("explain \(id)").output.contains("earlier wording"))
        let revised = try demo.akkoord(
            "propose transfer --from veiligheid --to wonen --amount 200000 --motivation Minder --revises \(id)",
            by: "corporatiebestuurder")
        #expect(revised.status == 0, "\(revised.whole)")
        try demo.akkoord("approve \(id)", by: "districtschef")
        let marks = try demo.akkoord("explain \(id)", environment: Workshop.wide).output.split(separator: "\n")
            .filter {
                $0.contains("Z  ")
            }.map {
                $0.hasSuffix(" — on an earlier wording")
            }
        #expect(marks == [true, true, false, false])
        #expect(
            try demo.akkoord("explain \(id) --lang nl", environment: Workshop.wide).output.contains(
                "voor (instemming) — over een eerdere versie\n")
        )
        let script = "import json,sys; print([s['on-earlier-wording'] for s in json.load(sys.stdin)['statements']])"
        let told = try demo.shell("\"$AKKOORD\" explain \(id) --json | \(Judges.python) -c \"\(script)\"")
        #expect(told.output == "[True, True, False, False]\n", "\(told.whole)")
    }
}
