import Amendments
import CanonicalForm
import Documents
import Governance
import Ledger
import Workflow

extension Village {
    private static let town = Result { try Village(living: { try grow($0) }) }

    /// The small history gone on by one decision of each other kind: version v2, an agreement, a register in which keys
    /// are replaced and taken out, an amendment of the agreement, one that takes effect at once, policy and programme.
    static func grown() throws -> Village { try town.get() }

    private static func grow(_ stage: Stage) throws {
        try live(stage)
        try version(stage)
        try agreement(stage)
        try register(stage)
        try contribution(stage)
        try atOnce(stage)
        try policy(stage)
        try programme(stage)
    }

    private static func version(_ stage: Stage) throws {
        let (version, path, bytes) = try stage.ledger().draftVersion(
            asOf: 4, inForce: CalendarDate("2022-01-01"), title: nil, note: nil)
        let id = try stage.propose(
            "version", [path: bytes], title: version.title, by: "programmamanager", at: Moment("2021-05-05T09:00:00Z"))
        try stage.adopt(id, on: "2021-05-05")
    }

    private static func agreement(_ stage: Stage) throws {
        let id = try stage.propose(
            "agreement", SampleAgreement().files, title: "Cofinanciering", by: "wethouder",
            at: Moment("2021-05-06T09:00:00Z"))
        try stage.adopt(id, by: ["rijksvertegenwoordiger", "wethouder", "corporatiebestuurder"], on: "2021-05-06")
    }

    /// The alderman has a new key, the controller none any more, and there is a second recorder's key.
    private static func register(_ stage: Stage) throws {
        let state = try stage.ledger().state
        let keys: [(MemberID, InProcessKey, RegisteredKey)] = try [
            ("wethouder", .member), ("secretaris", .recorder),
        ].map { (member: MemberID, keyClass: RegisteredKey.Class) in
            let key = try Keyring.key(member, keyClass, 2)
            return (member, key, Keyring.entry(Identifier("\(keyClass.rawValue)-2"), key, keyClass))
        }
        let files = state.editing([
            "wethouder": { $0.with(keys: [keys[0].2]) }, "controller": { $0.with(keys: []) },
            "secretaris": { $0.with(keys: $0.keys + [keys[1].2]) },
        ])
        let id = try stage.propose(
            "register", files, title: "Sleutels", by: "programmamanager", at: Moment("2021-05-07T09:00:00Z"))
        for key in keys { try stage.possess(id, key.1, at: Moment("2021-05-07T09:30:00Z")) }
        try stage.adopt(id, on: "2021-05-07")
    }

    private static func contribution(_ stage: Stage) throws {
        let change = ChangeContribution(
            agreement: "cofinanciering", contribution: "gemeente-wonen", old: Money(cents: 100_000_000),
            amount: Money(cents: 120_000_000))
        let id = try stage.propose(
            .changeContribution(change), title: "Meer inleg", by: "wethouder", at: Moment("2021-05-10T09:00:00Z"))
        let parties: [MemberID] = ["rijksvertegenwoordiger", "wethouder", "corporatiebestuurder"]
        try stage.adopt(
            id, by: parties + ["voorzitter"] + ["wethouder", "rijksvertegenwoordiger", "corporatiebestuurder"],
            on: "2021-05-10")
    }

    private static func atOnce(_ stage: Stage) throws {
        let id = try stage.propose(
            Stage.transfer("veiligheid", "gezondheid", euros: 20_000), title: "Meteen", by: "zorgbestuurder",
            at: Moment("2021-05-11T09:00:00Z"), takesEffect: .onDecision)
        try stage.adopt(id, by: ["programmamanager"], on: "2021-05-11")
    }

    private static func policy(_ stage: Stage) throws {
        let files = try stage.ledger().archive.edited("policy/amendment.yaml") {
            $0.replacing("\"100000.00\"", with: "\"90000.00\"")
        }
        let id = try stage.propose(
            "policy", files, title: "Lagere grens", by: "programmamanager", at: Moment("2021-05-12T09:00:00Z"))
        try stage.adopt(id, on: "2021-05-12")
    }

    private static func programme(_ stage: Stage) throws {
        let files = try stage.ledger().archive.edited("programme.yaml") {
            $0.replacing("name: \"Heerlen-Noord\"", with: "name: \"Heerlen-Noord vooruit\"")
        }
        let id = try stage.propose(
            "programme", files, title: "Naam", by: "programmamanager", at: Moment("2021-05-14T09:00:00Z"))
        try stage.adopt(id, on: "2021-05-14")
    }
}

extension LedgerState {
    /// The files of members after something was done to them.
    func editing(_ edits: [MemberID: (Member) -> Member]) -> [String: [UInt8]] {
        edits.reduce(into: [:]) { files, edit in
            guard let member = register.members[edit.key] else { return }
            files["register/members/\(edit.key).yaml"] = CanonicalWriter.bytes(
                of: MemberDocument.node(edit.value(member)))
        }
    }
}

extension Archive {
    /// A file of the newest decision, rewritten as text.
    func edited(_ path: String, _ edit: (String) -> String) throws -> [String: [UInt8]] {
        let bytes = try governed(at: state.seq)[path] ?? []
        return [path: Array(edit(String(decoding: bytes, as: UTF8.self)).utf8)]
    }
}
