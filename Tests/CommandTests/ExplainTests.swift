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

    @Test func `a proposal may be named by the decision that closed it`() throws {
        let demo = try DemoCopy.make()
        for command in ["explain", "who-approved", "status"] {
            #expect(try demo.akkoord("\(command) @2").output == demo.akkoord("\(command) 2021-0002").output)
        }
        let founding = try demo.akkoord("explain @0")
        #expect(founding.status == 1 && founding.errors.contains("which nobody proposed [decision.unknown]"))
        #expect(try demo.akkoord("who-approved @9").errors.contains("[point.unknown]"))
    }

    @Test func `a vote against asks to tell the author why, and proposing nothing says what there is`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        let against = try demo.akkoord("reject \(id)", by: "districtschef").errors
        #expect(
            against.hasSuffix(
                "Tell corporatiebestuurder why, so that it can be worded anew: no reason is kept with a vote.\n"))
        let alone = try demo.akkoord("propose")
        #expect(
            alone.status == 64 && alone.errors.contains("`akkoord propose --help` lists what there is"),
            "\(alone.whole)")
    }

    @Test func `a dry run by who may not propose, or under a key that is not registered, says so and fails`() throws {
        let demo = try DemoCopy.make()
        let line = "propose transfer --from veiligheid --to wonen --amount 5 --motivation Waarom --dry-run"
        try demo.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f ../mine")
        let cases = [
            ("--as voorzitter", "proposal.not-entitled"), ("--as nobody", "member.unknown"),
            ("--key ../mine", "key.unregistered"), ("--key ../nowhere", "key.unreadable"),
        ]
        for (who, rule) in cases {
            let run = try demo.akkoord("\(line) \(who)")
            #expect(run.status == 1 && run.errors.contains("[\(rule)]"), "\(run.whole)")
            #expect(run.errors.contains("Dry run: nothing was proposed.\n"), "\(run.whole)")
            let json = try demo.akkoord("\(line) \(who) --json")
            #expect(json.status == 1 && json.output.contains("\"rule\": \"\(rule)\""), "\(json.whole)")
        }
        #expect(try demo.akkoord(line).errors.contains("Whether you may propose this was not looked at"))
        #expect(try !demo.akkoord(line, by: "corporatiebestuurder").errors.contains("not looked at"))
    }
}
