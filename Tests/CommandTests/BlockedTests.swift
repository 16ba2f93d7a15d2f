import Foundation
import TestSupport
import Testing

/// What stands in the way of a proposal is said where people look, before anybody acts in vain.
@Suite struct BlockedTests {
    private static let board = ["voorzitter", "wethouder", "schoolbestuurder", "corporatiebestuurder"]

    /// Two proposals that Sociaal can pay one by one and not both; the first is recorded, the second decided.
    private func overdrawn(approving: Bool = true) throws -> (demo: Workshop, blocked: String) {
        let demo = try DemoCopy.make()
        let ids = try (1...2).map { _ in try demo.proposeTransfer("3000000", from: "sociaal") }
        for id in approving ? ids : [ids[0]] {
            for member in ["zorgbestuurder", "zorgbestuurder"] + Self.board {
                let vote = try demo.akkoord("approve \(id)", by: member)
                #expect(vote.status == 0, "\(vote.whole)")
            }
        }
        #expect(try demo.akkoord("enact \(ids[0])", by: "secretaris-recorder").status == 0)
        return (demo, ids[1])
    }

    @Test func `an approved proposal that the plan can no longer pay for is not offered for recording`() throws {
        let (demo, id) = try overdrawn()
        let reason = "holds €2,260,000; €3,000,000 cannot be taken from it [amendment.overdraw]"
        for line in ["status \(id)", "status", "proposals", "explain \(id)"] {
            let shown = try demo.akkoord(line, environment: Workshop.wide)
            #expect(shown.status == 0 && shown.output.contains(reason), "\(line): \(shown.whole)")
            #expect(shown.output.contains("  hint: "), "\(line): \(shown.whole)")
            #expect(!shown.output.contains("akkoord enact"), "\(line): \(shown.whole)")
        }
        #expect(try demo.akkoord("proposals", environment: Workshop.wide).output.contains("adopted (blocked)"))
        let dutch = try demo.akkoord("status \(id) --lang nl", environment: Workshop.wide).output
        #expect(dutch.contains("bevat € 2.260.000; € 3.000.000 kan er niet af [amendment.overdraw]"), "\(dutch)")
        let last = try demo.akkoord("approve \(id)", by: "rijksvertegenwoordiger")
        #expect(last.status == 0 && last.errors.contains(reason), "\(last.whole)")
        #expect(!last.errors.contains("akkoord enact"), "\(last.whole)")
        let enacted = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        #expect(enacted.status == 1 && enacted.errors.contains(reason), "the very sentence: \(enacted.whole)")
    }

    @Test func `an open proposal that could not be recorded says so too, and a rejected one is no matter of money`()
        throws
    {
        let (demo, id) = try overdrawn(approving: false)
        #expect(try demo.akkoord("proposals", environment: Workshop.wide).output.contains("open (blocked)"))
        #expect(try demo.akkoord("status \(id)", environment: Workshop.wide).output.contains("[amendment.overdraw]"))
        try demo.akkoord("reject \(id)", by: "zorgbestuurder")
        let shown = try demo.akkoord("status \(id)", environment: Workshop.wide)
        #expect(shown.output.contains("rejected; akkoord enact \(id)"), "\(shown.whole)")
        #expect(!shown.output.contains("amendment.overdraw"), "\(shown.whole)")
    }

    @Test func `a mandate that does not reach the amount is marked where the proposal waits for it`() throws {
        let demo = try DemoCopy.make()
        let line = "propose transfer --from veiligheid --to wonen --amount 5000001 --motivation Waarom"
        let proposed = try demo.akkoord(line, by: "corporatiebestuurder")
        let id = proposed.output.split(separator: "\n").last.map(String.init) ?? ""
        let reason =
            "nobody can approve as politie/mandate: districtschef "
            + "(the mandate for amendment reaches €5,000,000, this takes €5,000,001)"
        #expect(proposed.errors.contains("Waits for politie/mandate (!).\n  (!) \(reason)\n"), "\(proposed.whole)")
        let shown = try demo.akkoord("status \(id)", environment: Workshop.wide).output
        #expect(shown.contains("Outcome: open; waits for politie/mandate (!)\n  (!) \(reason)\n"), "\(shown)")
        #expect(shown.contains("1 of 1 must be for\n  \(reason)\n"), "\(shown)")
        for line in ["status", "proposals"] {
            let list = try demo.akkoord(line, environment: Workshop.wide).output
            #expect(list.contains("politie/mandate (!)\n\n(!) \(id): \(reason)\n"), "\(line): \(list)")
        }
        #expect(
            try demo.akkoord("proposals --lang nl", environment: Workshop.wide).output.contains(
                "niemand kan instemmen als politie/mandate"))
    }

    /// Two honest agreements with one id, which differ in one amount; the first is recorded, the second signed by all.
    private func overtaken() throws -> (demo: Workshop, id: String) {
        let demo = try DemoCopy.make()
        let signers = ["wethouder", "corporatiebestuurder", "rijksvertegenwoordiger"]
        try demo.shell(
            "cp -r \(Product.checkout)/Repo/demo/agreements/cofinanciering-wonen ../wonen; chmod -R u+w ../wonen")
        let ids = try ["wethouder", "rijksvertegenwoordiger"].map { author in
            try demo.shell("[ \(author) = wethouder ] || sed -i 's/4800000/4700000/' ../wonen/agreement.yaml")
            let made = try demo.akkoord("agreement propose --file ../wonen --motivation Samen", by: author)
            return made.output.split(separator: "\n").last.map(String.init) ?? ""
        }
        for id in ids { for signer in signers { try demo.akkoord("approve \(id)", by: signer) } }
        #expect(try demo.akkoord("enact \(ids[0])", by: "secretaris-recorder").status == 0)
        return (demo, ids[1])
    }

    @Test func `a proposal that another overtook is told as it was meant, against what stood there then`() throws {
        let (demo, id) = try overtaken()
        let told = """
            As it was proposed, on what stood there then:
            Agreement cofinanciering-wonen between gemeente, rijk, woningcorporatie, 2021-07-01 – 2025-12-31.
            woningcorporatie contributes €4,700,000 to Wonen, 2021–2025: pledged, in its own books.

            """
        for line in ["status \(id)", "explain \(id)"] {
            let shown = try demo.akkoord(line, environment: Workshop.wide).output
            #expect(shown.contains(told), "\(shown)")
            #expect(!shown.contains("New wording") && !shown.contains("€4,800,000 →"), "\(shown)")
            #expect(!shown.contains("See: "), "there is no difference to see: \(shown)")
        }
        let dutch = try demo.akkoord("explain \(id) --lang nl", environment: Workshop.wide).output
        #expect(dutch.contains("Zoals het werd voorgesteld, op wat er toen stond:\n"), "\(dutch)")
        #expect(try demo.akkoord("explain \(id)").output.contains("akkoord retract ID"))
        // Taken back, it is told the same for ever.
        #expect(try demo.akkoord("retract \(id)", by: "rijksvertegenwoordiger").status == 0)
        #expect(try demo.akkoord("enact \(id)", by: "secretaris-recorder").status == 0)
        let closed = try demo.akkoord("explain \(id)", environment: Workshop.wide).output
        #expect(closed.contains("woningcorporatie contributes €4,700,000 to Wonen"), "\(closed)")
        #expect(!closed.contains("New wording"), "\(closed)")
    }

    @Test func `what is decided and blocked waits for its author, and for no recorder`() throws {
        let (demo, id) = try overtaken()
        let pending = try demo.akkoord("pending", environment: Workshop.wide).output
        #expect(pending.hasPrefix("rijksvertegenwoordiger  "), "\(pending)")
        #expect(pending.contains("word it anew (--revises) or akkoord retract (blocked)"), "\(pending)")
        #expect(pending.contains("[proposal.taken]\n  hint: its author "), "\(pending)")
        #expect(!pending.contains("akkoord enact"), "\(pending)")
        let secretary = try demo.akkoord("pending --for secretaris").output
        #expect(secretary.contains("Nothing waits for this member."), "\(secretary)")
        let script =
            "import json,sys; [print(m['member'], w['proposal'], w['act'], [f['rule'] for f in w['blocked']]) for m in json.load(sys.stdin)['members'] for w in m['waiting']]"
        let told = try demo.shell("\"$AKKOORD\" pending --json | \(Judges.python) -c \"\(script)\"")
        #expect(
            told.output == "rijksvertegenwoordiger \(id) reconsider ['proposal.taken', 'proposal.taken']\n",
            "\(told.whole)")
        try JSONShapes.expectFit([("pending", try demo.akkoord("pending --json").output)], in: demo)
    }

    @Test func `programs are told the same`() throws {
        let (demo, blocked) = try overdrawn()
        let stuck = try demo.proposeTransfer("5000001")
        let open = try demo.proposeTransfer()
        let script =
            "import json,sys; [print(p['id'], [f['rule'] for f in p['blocked']], [(u['capacity'], [(h['member'], h['code']) for h in u['holders']]) for u in p['unreachable']]) for p in json.load(sys.stdin)['proposals']]"
        for line in ["proposals", "status"] {
            let told = try demo.shell("\"$AKKOORD\" \(line) --json | \(Judges.python) -c \"\(script)\"")
            let expected = """
                \(blocked) ['amendment.overdraw'] []
                \(stuck) [] [('politie/mandate', [('districtschef', 'over-limit')])]
                \(open) [] []

                """
            #expect(told.output == expected, "\(told.whole)")
        }
        let outputs = try ["proposals", "status", "explain \(blocked)", "explain \(stuck)"].map { line in
            let word = line.split(separator: " ").first.map(String.init) ?? ""
            return (schema: word, output: try demo.akkoord("\(line) --json").output)
        }
        try JSONShapes.expectFit(outputs, in: demo)
    }
}
