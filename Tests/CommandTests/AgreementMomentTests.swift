import TestSupport
import Testing

/// Agreements at a moment: what was decided by then, and who takes part on that day.
@Suite struct AgreementMomentTests {
    /// The State leaves at the end of October; it is in the agreement of the demonstration from its start.
    private func left() throws -> Workshop {
        let demo = try DemoCopy.makeWhole()
        try demo.shell(
            #"cp -r agreements/cofinanciering-wonen ../wonen; sed -i '/^  - id: rijk$/,/authority/s/    authority: mandate/&\n    leaves: "2021-10-31"/' ../wonen/agreement.yaml"#
        )
        let now = "2021-09-01T09:00:00Z"
        let made = try demo.akkoord(
            "agreement propose --file ../wonen --motivation Weg", by: "rijksvertegenwoordiger", now: now)
        let id = made.output.split(separator: "\n").last.map(String.init) ?? ""
        for member in ["rijksvertegenwoordiger", "wethouder", "corporatiebestuurder"] {
            let vote = try demo.akkoord("approve \(id)", by: member, now: now)
            #expect(vote.status == 0, "\(vote.whole)")
        }
        let enacted = try demo.akkoord("enact \(id)", by: "secretaris-recorder", now: now)
        #expect(enacted.status == 0, "\(enacted.whole)")
        return demo
    }

    private func told(_ line: String, on day: String, _ demo: Workshop) throws -> String {
        try demo.akkoord(line, now: "\(day)T09:00:00Z", environment: Workshop.wide).output
    }

    @Test func `the list names who takes part on the day, and no party that has left`() throws {
        let demo = try left()
        let with = "gemeente rijk woningcorporatie"
        #expect(try told("agreement list", on: "2021-10-31", demo).contains(with), "the last day")
        let after = try told("agreement list", on: "2021-11-01", demo)
        #expect(after.contains("gemeente woningcorporatie") && !after.contains("rijk"), "\(after)")
        #expect(try told("agreement list --at 2021-10-31", on: "2022-02-01", demo).contains(with))
        #expect(try !told("agreement list --at 2021-11-01", on: "2021-09-02", demo).contains("rijk"))
        #expect(try told("agreement list --at v1", on: "2021-11-01", demo) == "There are no agreements yet.\n")
    }

    @Test func `one agreement is shown as it was decided by a point`() throws {
        let demo = try left()
        let show = "agreement show cofinanciering-wonen"
        #expect(try told(show, on: "2021-10-31", demo).contains("[rijk], by mandate, leaves after 2021-10-31\n"))
        #expect(try told(show, on: "2021-11-01", demo).contains("[rijk], by mandate, left after 2021-10-31\n"))
        #expect(try told("\(show) --lang nl", on: "2021-11-01", demo).contains("uitgetreden na 2021-10-31\n"))
        let first = try told("\(show) --at @5", on: "2021-11-01", demo)
        #expect(first.contains("[rijk], by mandate\n") && !first.contains("(@8"), "\(first)")
        let early = try demo.akkoord("\(show) --at @4")
        #expect(early.status == 1 && early.errors.contains("[agreement.unknown]"), "\(early.whole)")
    }

    @Test func `coverage says what rests on an agreement that is not in force, or on who has left it`() throws {
        let demo = try left()
        let early =
            "Of what is promised €9,550,000 is under agreement cofinanciering-wonen, in force from 2021-07-01.\n"
        #expect(try told("coverage --at 2021-06-20", on: "2022-02-01", demo).contains(early))
        let gone =
            "Of what is promised €4,000,000 is of rijk, which left agreement cofinanciering-wonen after 2021-10-31: "
            + "all signed that it stays.\n"
        #expect(try told("coverage", on: "2021-11-01", demo).contains(gone))
        #expect(try told("coverage wonen --party rijk", on: "2021-11-01", demo).contains(gone))
        #expect(try !told("coverage ruimte", on: "2021-11-01", demo).contains("Of what is promised"))
        #expect(try !told("coverage", on: "2021-10-31", demo).contains("Of what is promised"))
        let ended = try told("coverage --lang nl", on: "2026-01-01", demo)
        #expect(ended.contains("die eindigde op 2025-12-31, en is niet ontvangen.\n"), "\(ended)")
        let json = try told("coverage --json", on: "2021-11-01", demo)
        #expect(json.contains(#""reason": "left""#) && json.contains(#""amount": "4000000.00""#), "\(json)")
        try JSONShapes.expectFit([("coverage", json)], in: demo)
    }
}
