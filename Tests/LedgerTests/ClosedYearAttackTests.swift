import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Decisions that everybody approved, in a year that is closed or above a ceiling.
@Suite struct ClosedYearAttackTests {
    /// The small history gone on by a decision that closes 2021, in which Onderwijs spent all but € 100.000,00, and puts
    /// a ceiling on Veiligheid at what it holds.
    private static let village = Result {
        try Village(living: { stage in
            try Village.live(stage)
            try close(stage)
        })
    }

    private static func close(_ stage: Stage) throws {
        let state = try stage.ledger().state
        let cell = CellReference(line: "onderwijs", period: "y2021", status: .indicative)
        let account = Underspend(
            line: cell.line, status: cell.status, budget: state.plan[cell], amount: Money(cents: 10_000_000))
        let ceiling = Ceiling(
            id: "veiligheid-ten-hoogste", node: .line("veiligheid"), period: "p2021-2025", status: nil,
            bound: .amount(try state.plan.total(of: .line("veiligheid"))), note: nil)
        let programme = state.programme.with(
            closed: [ClosedPeriod(period: "y2021", underspend: [account], note: nil)], ceilings: [ceiling])
        let id = try stage.propose(
            "programme", [Layout.programme: CanonicalWriter.bytes(of: ProgrammeDocument.node(programme))],
            title: "Jaarrekening 2021", by: "programmamanager", at: Moment("2021-05-20T09:00:00Z"))
        try stage.adopt(id, on: "2021-05-20")
    }

    private let forge: Forge
    private let held: Money

    init() throws {
        let village = try Self.village.get()
        forge = try Forge(village)
        let last = try #require(village.decisions.last)
        held = last.state.plan[CellReference(line: "onderwijs", period: "y2021", status: .indicative)]
    }

    /// The operation, approved by the consenting school board and the whole steering group, recorded as adopted.
    private func judge(_ operation: PlanOperation, consent: (MemberID, String)? = nil) throws -> Verifier.Outcome {
        var proposal = try forge.proposal(forge.nextID)
        try proposal.revise(operation)
        try proposal.propose()
        let consent = consent ?? ("schoolbestuurder", "schoolbestuur/mandate")
        try proposal.vote(by: consent.0, as: consent.1, step: "instemming", at: "2021-06-02T09:00:00Z")
        for (index, voter) in ForgedProposal.wholeBoard.enumerated() {
            try proposal.vote(by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T1\(index):00:00Z")
        }
        forge.decisions.append(proposal.decision(claiming: .adopted))
        return try forge.judge()
    }

    private func carry(_ cents: Int64) -> PlanOperation {
        .carryOver(
            CarryOver(
                line: "onderwijs", from: "y2021", to: "y2022", status: .indicative, old: held,
                amount: Money(cents: cents)))
    }

    @Test func `what was not spent is carried over, and verified so`() throws {
        expectVerified(try judge(carry(10_000_000)))
    }

    @Test func `one cent more than was not spent is refused`() throws {
        expectRefused(
            try judge(carry(10_000_001)), "amendment.carry-above", in: forge.nextID,
            saying: "100000.00 of it not yet carried over; 100000.01 is 0.01 more")
    }

    @Test func `money in a closed year does not move, and the refusal names who closed it`() throws {
        let raise = Increase(line: "onderwijs", period: "y2021", status: .indicative, amount: Money(cents: 1))
        expectRefused(
            try judge(.increase(raise)), "amendment.closed-period", in: forge.nextID,
            saying: "0.01 cannot be added to `onderwijs` y2021 indicative; 2021-0005 closed it")
    }

    @Test func `one cent above a ceiling is refused, and the refusal names the way out`() throws {
        let raise = Increase(line: "veiligheid", period: "p2021-2025", status: .indicative, amount: Money(cents: 1))
        expectRefused(
            try judge(.increase(raise), consent: ("districtschef", "politie/mandate")), "plan.ceiling",
            in: forge.nextID, saying: "0.01 above ceiling `veiligheid-ten-hoogste`")
    }

    @Test func `an account that states another budget than the line holds is refused`() throws {
        let programme = try #require(Self.village.get().decisions.last).state.programme
        let account = Underspend(
            line: "onderwijs", status: .indicative, budget: Money(cents: held.cents + 1), amount: Money(cents: 1))
        let files = [
            Layout.programme: CanonicalWriter.bytes(
                of: ProgrammeDocument.node(
                    programme.with(
                        closed: programme.closed + [ClosedPeriod(period: "y2022", underspend: [account], note: nil)])))
        ]
        expectRefused(
            try forge.adopt("programme", files), "programme.closed-budget", in: forge.nextID,
            saying: "the account of y2022 says that `onderwijs` had")
    }

    @Test func `a ceiling below what is planned is refused`() throws {
        let programme = try #require(Self.village.get().decisions.last).state.programme
        let low = Ceiling(
            id: "laag", node: .programme, period: "p2020-2045", status: nil, bound: .amount(.zero), note: nil)
        let files = [
            Layout.programme: CanonicalWriter.bytes(
                of: ProgrammeDocument.node(programme.with(closed: programme.closed, ceilings: [low])))
        ]
        expectRefused(
            try forge.adopt("programme", files), "plan.ceiling", in: forge.nextID,
            saying: "above ceiling `laag`: at most 0.00")
    }

    @Test func `a year that is opened again takes changes`() throws {
        let programme = try #require(Self.village.get().decisions.last).state.programme
        let files = [
            Layout.programme: CanonicalWriter.bytes(of: ProgrammeDocument.node(programme.with(closed: [])))
        ]
        expectVerified(try forge.adopt("programme", files))
        let raise = Increase(line: "onderwijs", period: "y2021", status: .indicative, amount: Money(cents: 1))
        _ = try forge.stage().propose(.increase(raise), by: "schoolbestuurder", at: Moment("2021-06-04T09:00:00Z"))
    }
}
