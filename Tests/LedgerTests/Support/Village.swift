import Amendments
import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import Templates
import TestSupport
import Workflow

/// A small sound history, as every attack begins: founded from the template, then one proposal split, one adopted by
/// exactly four votes, one rejected by 4 to 3, and one retracted.
struct Village: Sendable {
    let history: VerifiedHistory
    /// The decisions of the history in full, the founding first.
    let decisions: [Decision]
    /// All its objects, as git packs them: a forge starts from these and writes only what is altered.
    let packs: [String: [UInt8]]

    private static let standard = Result { try Village() }
    static func shared() throws -> Village { try standard.get() }

    init(
        nonce: String = String(repeating: "0123456789abcdef", count: 4), isOnlyFounded: Bool = false,
        editing edit: (inout [String: [UInt8]]) throws -> Void = { _ in },
        living live: (Stage) throws -> Void = Village.live
    ) throws {
        let folder = try SealedFolder()
        let stage = Stage(path: folder.file("village"))
        let repository = try GitRepository.create(at: stage.path, bare: true)
        var files = try Self.template()
        try edit(&files)
        try Self.found(files, nonce, in: repository)
        if !isOnlyFounded { try live(stage) }
        let ledger = try stage.ledger()
        history = ledger.history
        decisions = try Self.decisions(ledger.archive)
        packs = try Self.packed(stage.path, folder)
    }

    struct Decision: Sendable {
        let record: RecordDocument
        /// What it added or changed, the record apart.
        let files: [String: [UInt8]]
        let state: LedgerState
    }

    private static func decisions(_ archive: Archive) throws -> [Decision] {
        try archive.chronicle.indices.map {
            Decision(
                record: try archive.record(of: $0), files: try archive.files(of: $0), state: try archive.state(at: $0))
        }
    }

    private static func packed(_ path: String, _ folder: SealedFolder) throws -> [String: [UInt8]] {
        _ = try folder.run(["git", "repack", "-a", "-d", "-q"], in: path)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/objects/pack")
        return try names.reduce(into: [:]) { packs, name in
            packs["objects/pack/\(name)"] = try DurableFile.read("\(path)/objects/pack/\(name)", limit: 1 << 24)
        }
    }

    static func template() throws -> [String: [UInt8]] {
        (Template.named("heerlen-noord")?.files ?? [:]).mapValues { Array($0.utf8) }
    }

    /// Members by their files.
    static func members(_ files: [String: [UInt8]]) -> [MemberID] {
        let paths = files.keys.filter { $0.hasPrefix("register/members/") }
        return paths.map { MemberID(String($0.dropFirst(17).dropLast(5))) }.sorted()
    }

    /// The files of a founding that all founders have signed.
    static func signedFiles(_ template: [String: [UInt8]], nonce: String) throws -> [String: [UInt8]] {
        let keys = Keyring.all(members(template))
        let founders = try keys.map {
            Founding.Founder(
                member: $0.member, keyClass: $0.keyClass, publicKey: try Keyring.key($0.member, $0.keyClass).publicKey)
        }
        let prepared = Founding(template).prepared(
            founders: founders, inForce: CalendarDate("2021-01-01"), nonce: nonce)
        guard let unsigned = prepared.value else { throw LedgerError.refused(prepared.findings) }
        return try keys.reduce(into: unsigned) { files, entry in
            let key = try Keyring.key(entry.member, entry.keyClass)
            let signed = try Founding.signature(
                over: unsigned, by: entry.member, key: key, now: Moment("2021-01-04T09:00:00Z"))
            files.merge(signed) { $1 }
        }
    }

    private static func found(_ template: [String: [UInt8]], _ nonce: String, in repository: GitRepository) throws {
        let files = try signedFiles(template, nonce: nonce)
        let key = try Keyring.key(Keyring.recorder, .recorder)
        _ = try DecisionWriter(repository).found(
            files, recorder: Keyring.recorder, key: key, now: Moment("2021-01-05T09:00:00Z"))
    }

    // MARK: Four proposals

    static func live(_ stage: Stage) throws {
        try split(stage)
        try adopt(stage)
        try reject(stage)
        let id = try stage.propose(
            Stage.transfer("veiligheid", "gezondheid", euros: 50_000), title: "Klein", by: "programmamanager",
            at: Moment("2021-05-03T09:00:00Z"))
        try stage.retract(id, by: "programmamanager", at: Moment("2021-05-03T11:00:00Z"))
        try stage.enact(id, at: Moment("2021-05-04T09:00:00Z"))
    }

    private static func split(_ stage: Stage) throws {
        let cell = CellReference(line: "onderwijs", period: "p2021-2025", status: .indicative)
        let held = try stage.ledger().state.plan[cell]
        let years = (2021...2025).map { PeriodID("y\($0)") }
        let parts = zip(years, Split.even(held, over: 5)).map { Split.Part(line: cell.line, period: $0, amount: $1) }
        let split = Split(line: cell.line, period: cell.period, status: cell.status, old: held, parts: parts)
        let id = try stage.propose(
            .split(split), title: "Gelijk", by: "schoolbestuurder", at: Moment("2021-02-01T09:00:00Z"))
        try stage.vote(.approve, on: id, by: "programmamanager", at: Moment("2021-02-02T09:00:00Z"))
        try stage.enact(id, at: Moment("2021-02-03T09:00:00Z"))
    }

    private static func adopt(_ stage: Stage) throws {
        let id = try stage.propose(
            Stage.transfer("veiligheid", "gezondheid", euros: 500_000), title: "Preventie", by: "zorgbestuurder",
            at: Moment("2021-03-01T09:00:00Z"))
        try stage.vote(.approve, on: id, by: "districtschef", at: Moment("2021-03-02T09:00:00Z"))
        for (hour, member) in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder"].enumerated() {
            try stage.vote(.approve, on: id, by: MemberID(member), at: Moment("2021-03-03T1\(hour):00:00Z"))
        }
        try stage.enact(id, at: Moment("2021-03-04T09:00:00Z"))
    }

    private static func reject(_ stage: Stage) throws {
        let id = try stage.propose(
            Stage.transfer("veiligheid", "wonen", euros: 1_500_000), title: "Sneller", by: "corporatiebestuurder",
            at: Moment("2021-04-01T09:00:00Z"))
        try stage.vote(.approve, on: id, by: "districtschef", at: Moment("2021-04-02T09:00:00Z"))
        let votes: [(MemberID, CheckedStatement.Choice)] = [
            ("corporatiebestuurder", .approve), ("voorzitter", .approve), ("rijksvertegenwoordiger", .approve),
            ("wethouder", .approve), ("zorgbestuurder", .reject), ("schoolbestuurder", .reject),
            ("districtschef", .reject),
        ]
        for (hour, (member, choice)) in votes.enumerated() {
            try stage.vote(
                choice, on: id, by: member, step: "stuurgroep-twee-derde", at: Moment("2021-04-06T1\(hour):00:00Z"))
        }
        try stage.enact(id, at: Moment("2021-04-07T09:00:00Z"))
    }
}
