import Foundation
import TestSupport
import Testing

/// Several people at once.
@Suite struct ConcurrencyTests {
    @Test func `four who propose at once get four ids`() throws {
        let demo = try DemoCopy.make()
        let script = """
            for member in corporatiebestuurder zorgbestuurder schoolbestuurder wethouder; do
              "$AKKOORD" propose increase werk --amount 5 --motivation "$member" --key \(DemoCopy.key("$member")) > id.$member 2> err.$member &
            done
            wait; cat err.* >&2; cat id.*; rm -f id.* err.*
            """
        let outcome = try demo.shell(script)
        #expect(
            outcome.output.split(separator: "\n").sorted() == ["2021-0005", "2021-0006", "2021-0007", "2021-0008"],
            "\(outcome.whole)")
        #expect(try demo.akkoord("proposals --json").status == 0)
        try isSound(demo)
    }

    @Test func `of two who enact at once one records, and the other is told`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        let script = """
            for n in 1 2; do
              ( "$AKKOORD" enact \(id) --key \(DemoCopy.key("secretaris-recorder")) > out.$n 2> err.$n; echo $? > code.$n ) &
            done
            wait; cat code.* | sort; cat out.*; cat err.* >&2; rm -f out.* err.* code.*
            """
        let outcome = try demo.shell(script)
        #expect(outcome.output.hasPrefix("0\n1\n@5 \(id) adopted "), "\(outcome.whole)")
        #expect(
            outcome.errors.contains("[proposal.closed]") || outcome.errors.contains("[ledger.overtaken]"),
            "\(outcome.errors)")
        #expect(outcome.errors.contains("hint: "))
        #expect(try demo.git("rev-list --count main").output == "6\n")
        try isSound(demo)
    }

    @Test func `votes that come in at once all land, after the retries that are asked for`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.akkoord("approve \(id)", by: "districtschef")
        let script = """
            vote() {
              for try in 1 2 3 4 5 6 7 8 9 10 11 12; do
                "$AKKOORD" approve \(id) --key \(DemoCopy.key("$1")) > /dev/null 2> err.$1 && { echo $1; return; }
                grep -q 'give the same command again' err.$1 || { cat err.$1 >&2; return; }
              done
            }
            for member in corporatiebestuurder zorgbestuurder schoolbestuurder wethouder voorzitter districtschef rijksvertegenwoordiger; do vote $member & done
            wait; rm -f err.*
            """
        let outcome = try demo.shell(script)
        #expect(outcome.output.split(separator: "\n").count == 7, "\(outcome.whole)")
        let explained = try demo.akkoord("explain \(id)").output
        #expect(explained.contains("7 for, 0 against"), "\(explained)")
        try isSound(demo)
    }

    private func isSound(_ demo: Workshop) throws {
        #expect(try demo.akkoord("verify").status == 0)
        #expect(try demo.git("fsck --strict --no-dangling").whole == "exit 0\n--- stdout\n--- stderr\n")
        #expect(try demo.git("status --porcelain").output == "")
    }
}
