import Amendments
import Documents
import Findings
import Governance
import Ledger
import Reports
import Workflow

/// Four proposals to change the plan: a split, a transfer that is adopted, one that is rejected, one that is retracted.
extension Demo {
    private func amend(
        _ operation: PlanOperation, title: String, motivation: String, by member: MemberID, at time: String
    ) throws -> String {
        let draft = ProposalDraft(
            title: title, motivation: Array((motivation + "\n").utf8), takesEffect: .withVersion,
            operations: [operation])
        return try propose(draft, by: member, at: time)
    }

    func splitEducation() throws {
        let period = PeriodID("p2021-2025")
        let cell = CellReference(line: "onderwijs", period: period, status: .indicative)
        let held = try open().state.plan[cell]
        let years = (2021...2025).map { PeriodID("y\($0)") }
        let parts = zip(years, Split.even(held, over: 5)).map { Split.Part(line: "onderwijs", period: $0, amount: $1) }
        let split = Split(line: "onderwijs", period: period, status: .indicative, old: held, parts: parts)
        let id = try amend(
            .split(split), title: "Onderwijs gelijk verdeeld over vijf jaren",
            motivation:
                "Een voorbeeld: de bron noemt geen bedragen per jaar. Een gelijke verdeling laat zien hoe een uitsplitsing werkt.",
            by: "schoolbestuurder", at: "2021-02-01T09:00:00Z")
        try vote(.approve, on: id, by: "programmamanager", at: "2021-02-02T09:00:00Z")
        try enact(id, at: "2021-02-03T09:00:00Z")
    }

    private func transfer(_ from: LineID, _ to: LineID, _ euros: Int64) -> PlanOperation {
        .transfer(
            Transfer(from: from, to: to, period: "p2021-2025", status: .indicative, amount: Money(cents: euros * 100)))
    }

    func adoptTransfer() throws {
        let id = try amend(
            transfer("veiligheid", "gezondheid", 500_000), title: "Meer preventie voor de jeugd",
            motivation:
                "Vroeg beginnen met gezondheid voorkomt later overlast. Gezondheid krijgt een half miljoen uit Veiligheid.",
            by: "zorgbestuurder", at: "2021-03-01T09:00:00Z")
        try vote(.approve, on: id, by: "districtschef", at: "2021-03-02T09:00:00Z")
        for (hour, member) in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder"].enumerated() {
            try vote(.approve, on: id, by: MemberID(member), at: "2021-03-03T1\(hour):00:00Z")
        }
        try enact(id, at: "2021-03-04T09:00:00Z")
    }

    func rejectTransfer() throws {
        let id = try amend(
            transfer("veiligheid", "wonen", 1_500_000), title: "Sneller verduurzamen",
            motivation: "De renovatie van sociale woningen kan eerder beginnen als er nu anderhalf miljoen bij komt.",
            by: "corporatiebestuurder", at: "2021-04-01T09:00:00Z")
        try vote(.approve, on: id, by: "districtschef", at: "2021-04-02T09:00:00Z")
        let votes: [(MemberID, CheckedStatement.Choice)] = [
            ("corporatiebestuurder", .approve), ("voorzitter", .approve), ("rijksvertegenwoordiger", .approve),
            ("wethouder", .approve),
            ("zorgbestuurder", .reject), ("schoolbestuurder", .reject), ("districtschef", .reject),
        ]
        for (hour, (member, choice)) in votes.enumerated() {
            try vote(
                choice, on: id, by: member, step: "stuurgroep-twee-derde", at: "2021-04-06T1\(hour):00:00Z")
        }
        tell(
            "  \(language.say("4 for, 3 against; at least 2/3 of votes cast", "4 voor, 3 tegen; ten minste 2/3 van de uitgebrachte stemmen")): 4 × 3 = 12 < 7 × 2 = 14\n"
        )
        try enact(id, at: "2021-04-07T09:00:00Z")
    }

    func retractTransfer() throws {
        let id = try amend(
            transfer("veiligheid", "gezondheid", 50_000), title: "Kleine verschuiving naar Gezondheid",
            motivation: "Voor een proef in één buurt is een klein bedrag genoeg.",
            by: "programmamanager", at: "2021-05-03T09:00:00Z")
        do {
            try vote(.approve, on: id, by: "programmamanager", at: "2021-05-03T10:00:00Z")
        } catch LedgerError.refused(let findings) {
            tell("  " + FindingText.text(findings, language).split(separator: "\n").joined(separator: "\n  ") + "\n")
        }
        let ledger = try open()
        let key = try DemoKeys.key("programmamanager")
        let member = try ledger.member(named: "programmamanager", key: key, needs: .member)
        try ledger.retract(id, by: member, key: key, now: Moment("2021-05-03T11:00:00Z"))
        tell("  2021-05-03T11:00:00Z  \(member.id) \(language.say("retracts", "trekt in"))\n")
        try enact(id, at: "2021-05-04T09:00:00Z")
    }
}
