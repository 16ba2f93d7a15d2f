import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Reports
import Signing
import Templates
import Workflow

/// What the alliance decides beside amendments: an agreement, a version of the plan, and who sits on a seat.
extension Demo {
    func agreeOnFunding() throws {
        let files = Template.demonstration.files.mapValues { Array($0.utf8) }
        let draft = ProposalDraft(
            kind: "agreement", title: "Cofinanciering verduurzaming woningen",
            motivation: Array("Gemeente, corporatie en Rijk betalen het verduurzamen samen. Een voorbeeld.\n".utf8),
            files: files)
        let id = try propose(draft, by: "wethouder", at: "2021-06-01T09:00:00Z")
        try vote(.approve, on: id, by: "rijksvertegenwoordiger", at: "2021-06-02T09:00:00Z")
        try vote(.approve, on: id, by: "corporatiebestuurder", at: "2021-06-03T09:00:00Z")
        try vote(.approve, on: id, by: "wethouder", at: "2021-06-04T09:00:00Z")
        try enact(id, at: "2021-06-07T09:00:00Z")
    }

    func adoptVersion() throws {
        let ledger = try open()
        let (version, path, bytes) = try ledger.draftVersion(
            asOf: ledger.state.seq, inForce: CalendarDate("2021-07-01"), title: nil, note: nil)
        let draft = ProposalDraft(
            kind: "version", title: version.title,
            motivation: Array("De stand na het eerste halfjaar wordt de tweede planversie.\n".utf8),
            files: [path: bytes])
        let id = try propose(draft, by: "programmamanager", at: "2021-06-14T09:00:00Z")
        try vote(.approve, on: id, by: "voorzitter", at: "2021-06-21T10:00:00Z")
        try vote(.approve, on: id, by: "wethouder", at: "2021-06-21T11:00:00Z")
        try vote(.abstain, on: id, by: "districtschef", at: "2021-06-21T12:00:00Z")
        for (hour, member) in ["corporatiebestuurder", "schoolbestuurder", "zorgbestuurder"].enumerated() {
            try vote(.approve, on: id, by: MemberID(member), at: "2021-06-21T1\(3 + hour):00:00Z")
        }
        try vote(.approve, on: id, by: "rijksvertegenwoordiger", at: "2021-06-21T16:00:00Z")
        try enact(id, at: "2021-06-22T09:00:00Z")
    }

    /// A new director of the State takes the seat; who held it keeps the mandate of the State, and every key stands.
    func changeSeat() throws {
        let newcomer: MemberID = "rijksdirecteur"
        let ledger = try open()
        let draft = ProposalDraft(
            kind: "register", title: "Zetel 7 naar de directeur bij het Rijk",
            motivation: Array(
                "Het Rijk wijst een nieuwe vertegenwoordiger in de stuurgroep aan. Een voorbeeld.\n".utf8),
            files: try Self.seatChange(newcomer, in: ledger.state))
        let id = try propose(draft, by: "programmamanager", at: "2021-08-02T09:00:00Z")
        let key = try DemoKeys.key(newcomer)
        let holder = try open().possess(id, key: key, now: Moment("2021-08-03T09:00:00Z"))
        let proves = language.say("proves to hold the new key", "toont aan de nieuwe sleutel te hebben")
        tell("  2021-08-03T09:00:00Z  \(holder) \(proves)\n")
        let board = ["voorzitter", "wethouder", "corporatiebestuurder", "schoolbestuurder", "zorgbestuurder"]
        for (hour, member) in board.enumerated() {
            try vote(.approve, on: id, by: MemberID(member), at: "2021-08-09T1\(hour):00:00Z")
        }
        try enact(id, at: "2021-08-10T09:00:00Z")
        try DemoKeys.write(newcomer, to: DemoKeys.folder(in: folder))
    }

    private static func seatChange(_ newcomer: MemberID, in state: LedgerState) throws -> [String: [UInt8]] {
        guard let holder = state.register.members["rijksvertegenwoordiger"],
            let seat = holder.mandates.first(where: { $0.id == "seat" })
        else { return [:] }
        let key = RegisteredKey(
            id: "member-1", type: SSHPublicKey.type, publicKey: try DemoKeys.key(newcomer).publicKey.base64,
            keyClass: .member)
        let mandate = Mandate(
            id: "seat", capacity: seat.capacity, from: CalendarDate("2021-09-01"), to: nil, subjects: nil, limit: nil)
        let member = Member(
            id: newcomer, party: holder.party, title: "Directeur bij het Rijk", isIllustrative: true,
            mandates: [mandate], keys: [key], note: nil)
        let leaving = holder.with(
            mandates: holder.mandates.map { $0.id == seat.id ? $0.ending(CalendarDate("2021-08-31")) : $0 })
        return Dictionary(
            uniqueKeysWithValues: [member, leaving].map {
                ("register/members/\($0.id).yaml", CanonicalWriter.bytes(of: MemberDocument.node($0)))
            })
    }
}
