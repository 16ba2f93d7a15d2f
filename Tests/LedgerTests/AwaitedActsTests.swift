import Amendments
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// What an open proposal waits for, and from whom.
@Suite struct AwaitedActsTests {
    private let folder: SealedFolder
    private let stage: Stage

    init() throws {
        folder = try SealedFolder()
        let forge = try Forge(Village(isOnlyFounded: true))
        try forge.build()
        stage = Stage(path: folder.file("shared"))
        #expect(
            try folder.run(["git", "clone", "--quiet", "--bare", "file://\(forge.path)", stage.path]).status == 0)
    }

    private func time(_ hour: Int) -> Moment { Moment("2021-06-01T\(hour < 10 ? "0" : "")\(hour):00:00Z") }

    private func waiting(on id: String, at hour: Int = 20) throws -> [String] {
        let ledger = try stage.ledger()
        return try ledger.awaitedActs(on: ledger.hearing(of: id), at: time(hour)).map { awaited in
            switch awaited.act {
            case .vote(let step, let capacity): "\(awaited.member) \(step.id) \(capacity)"
            case .possess(let key): "\(awaited.member) possess \(key)"
            case .record(let outcome): "\(awaited.member) record \(outcome.rawValue)"
            case .reconsider: "\(awaited.member) reconsider"
            }
        }
    }

    private static let board = [
        "voorzitter stuurgroep stuurgroep/seat-1", "wethouder stuurgroep stuurgroep/seat-2",
        "corporatiebestuurder stuurgroep stuurgroep/seat-3", "schoolbestuurder stuurgroep stuurgroep/seat-4",
        "zorgbestuurder stuurgroep stuurgroep/seat-5", "districtschef stuurgroep stuurgroep/seat-6",
        "rijksvertegenwoordiger stuurgroep stuurgroep/seat-7",
    ]

    @Test func `a proposal waits for the step that is open, then for the next, then for a recorder`() throws {
        let id = try stage.propose(ForgedProposal.large, by: "zorgbestuurder", at: time(9))
        #expect(try waiting(on: id) == ["districtschef instemming politie/mandate"])
        try stage.vote(.approve, on: id, by: "districtschef", at: time(10))
        #expect(try waiting(on: id) == Self.board)
        try stage.vote(.approve, on: id, by: "voorzitter", at: time(11))
        #expect(try waiting(on: id) == Array(Self.board.dropFirst()))
        for member in ["wethouder", "zorgbestuurder", "schoolbestuurder"] as [MemberID] {
            try stage.vote(.approve, on: id, by: member, at: time(12))
        }
        #expect(try waiting(on: id) == ["secretaris record adopted"])
    }

    @Test func `it never waits for somebody whose vote would not count`() throws {
        let own = try stage.propose(ForgedProposal.small, by: "programmamanager", at: time(9))
        #expect(try waiting(on: own) == [], "the only one who is asked proposed it")
        let cell = CellReference(line: "veiligheid", period: "p2021-2025", status: .indicative)
        let beyond = Stage.transfer(cell.line, "wonen", euros: 5_000_001)
        let id = try stage.propose(beyond, by: "corporatiebestuurder", at: time(9))
        #expect(
            try waiting(on: id) == ["districtschef instemming politie/mandate"],
            "beyond the mandate one can still say no")
        let ledger = try stage.ledger()
        let awaited = try ledger.awaitedActs(on: ledger.hearing(of: id), at: time(20))
        #expect(awaited.map(\.obstacle?.code) == ["over-limit"])
    }

    @Test func `a vote that a new wording voided is waited for again`() throws {
        let id = try stage.propose(ForgedProposal.large, by: "zorgbestuurder", at: time(9))
        try stage.vote(.approve, on: id, by: "districtschef", at: time(10))
        try stage.propose(
            Stage.transfer("veiligheid", "gezondheid", euros: 400_000), by: "zorgbestuurder", at: time(11), revising: id
        )
        #expect(try waiting(on: id) == ["districtschef instemming politie/mandate"])
    }

    @Test func `a retraction waits to be recorded`() throws {
        let id = try stage.propose(ForgedProposal.large, by: "zorgbestuurder", at: time(9))
        try stage.retract(id, by: "zorgbestuurder", at: time(10))
        #expect(try waiting(on: id) == ["secretaris record retracted"])
    }
}
