import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Versions of another plan, out of turn, or under another name than the money has.
@Suite struct VersionAttackTests {
    private let forge: Forge
    init() throws { forge = try Forge(Village.grown()) }

    /// The next version as an honest drafter makes it, with something altered.
    private func draft(
        _ id: Identifier<PlanVersion> = "v3", asOf seq: Int = 11, plan: Digest? = nil, inForce: String = "2023-01-01",
        status: BudgetStatus = .indicative, in village: Village? = nil
    ) throws -> [String: [UInt8]] {
        let decisions = try (village ?? Village.grown()).decisions
        let version = PlanVersion(
            id: id, title: "Versie", asOf: seq,
            plan: plan ?? decisions[min(seq, decisions.count - 1)].record.plan, inForce: CalendarDate(inForce),
            status: status, note: nil)
        return ["versions/\(id).yaml": CanonicalWriter.bytes(of: VersionDocument.node(version))]
    }

    private func refuse(
        _ files: [String: [UInt8]], _ rules: RuleID, saying text: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        expectRefused(
            try forge.adopt("version", files), rules, in: forge.nextID, saying: text, at: place)
    }

    // MARK: Neighbours

    @Test(arguments: [4, 8, 11]) func `a version pinned to any decision after the last one's holds`(seq: Int) throws {
        expectVerified(try forge.adopt("version", draft(asOf: seq)))
    }

    @Test func `a version in force on the same day as the last one holds`() throws {
        expectVerified(try forge.adopt("version", draft(inForce: "2022-01-01")))
    }

    @Test func `three of five votes are not two thirds`() throws {
        let outcome = try forge.adopt(
            "version", draft(),
            by: { proposal in
                for (index, voter) in ForgedProposal.wholeBoard.prefix(4).enumerated() {
                    try proposal.vote(
                        by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T1\(index):00:00Z")
                }
            })
        expectRefused(
            outcome, "decision.not-approved", in: forge.nextID, saying: "stuurgroep unsatisfied (4 for")
    }

    // MARK: Which decision

    @Test(arguments: [12, 13, 999_999_999]) func `a version of a plan that is still to come is refused`(seq: Int) throws
    {
        try refuse(draft(asOf: seq), "version.as-of", saying: "pinned to decision @\(seq); the newest is @11")
    }

    @Test func `a version pinned before the last one is refused`() throws {
        try refuse(draft(asOf: 3), "version.as-of", saying: "before that of `v2`, @4")
    }

    @Test func `a version that names another plan is refused`() throws {
        let other = Digest(hex: String(repeating: "a", count: 64))
        try refuse(draft(plan: other), "version.plan", saying: "it names plan \(other); decision @11 left")
        forge.decisions.removeLast()
        let older = try Village.grown().decisions[0].record.plan
        try refuse(draft(plan: older), "version.plan", saying: "it names plan \(older)")
    }

    @Test(arguments: [BudgetStatus.authorised, .onHold])
    func `an indication is not called anything else`(status: BudgetStatus) throws {
        try refuse(
            draft(status: status), "version.status", saying: "at @11 is indicative, not \(status.rawValue)")
    }

    // MARK: In turn

    @Test(arguments: ["v4", "v03", "v3a", "versie-3", "v1000000"])
    func `a version out of turn is refused`(id: String) throws {
        try refuse(
            draft(Identifier(id)), "version.number", saying: "the next version is `v3`, not `\(id)`")
    }

    @Test func `a version in force before the last one is refused`() throws {
        try refuse(
            draft(inForce: "2021-12-31"), "version.in-force", saying: "in force from 2021-12-31, before `v2`")
    }

    @Test func `a version cannot be changed once it is there`() throws {
        try refuse(
            forge.edited("versions/v2.yaml", "2022-01-01", "2022-06-01"), "version.one", saying: "adds one version")
        forge.decisions.removeLast()
        let both = try draft().merging(forge.edited("versions/v2.yaml", "2022-01-01", "2022-06-01")) { $1 }
        try refuse(both, "version.one", saying: "adds one version")
    }

    @Test func `two versions at once are refused`() throws {
        try refuse(
            draft().merging(draft("v4")) { $1 }, "version.one", saying: "adds one version")
    }

    @Test func `a version under another name than its file is refused`() throws {
        let files = Dictionary(uniqueKeysWithValues: try draft().map { ($0.replacing("v3", with: "v4"), $1) })
        try refuse(files, "repository.file-name", saying: "`v3` is not the name of the file, `v4`")
    }

    // MARK: What took effect at once

    /// Founded with € 60,000 for work: € 50,000 goes out and back, then € 30,000 at once.
    private static let poor = Result {
        try Village(
            editing: { files in
                let path = "plan/onderwijs-werk/werk.yaml"
                files[path] = Array(
                    String(decoding: files[path] ?? [], as: UTF8.self).replacing("14305000.00", with: "60000.00").utf8)
            },
            living: { stage in
                let moves: [(LineID, LineID, Int64, RevisionDocument.Effectivity)] = [
                    ("werk", "onderwijs", 50_000, .withVersion), ("onderwijs", "werk", 50_000, .withVersion),
                    ("werk", "onderwijs", 30_000, .onDecision),
                ]
                for (index, move) in moves.enumerated() {
                    let id = try stage.propose(
                        Stage.transfer(move.0, move.1, euros: move.2), by: "zorgbestuurder",
                        at: Moment("2021-03-0\(index + 1)T09:00:00Z"), takesEffect: move.3)
                    try stage.adopt(id, by: ["programmamanager"], on: "2021-03-0\(index + 1)")
                }
            })
    }

    @Test func `a version on which what took effect at once does not hold is refused`() throws {
        let village = try Self.poor.get()
        let forge = try Forge(village)
        let outcome = try forge.adopt("version", draft("v2", asOf: 1, in: village))
        expectRefused(
            outcome, "version.on-decision", in: forge.nextID,
            saying: "2021-0003 took effect on its decision and does not apply to version `v2`: `werk` p2021-2025")
    }

    @Test(arguments: [0, 2, 3]) func `one on which it does, or which holds it, is accepted`(seq: Int) throws {
        let village = try Self.poor.get()
        let forge = try Forge(village)
        expectVerified(try forge.adopt("version", draft("v2", asOf: seq, in: village)))
    }

    private static let werk = CellReference(line: "werk", period: "p2021-2025", status: .indicative)

    @Test func `the plan in force on a day is the version of that day and what took effect at once up to it`() throws {
        let village = try Self.poor.get()
        let forge = try Forge(village)
        expectVerified(try forge.adopt("version", draft("v2", asOf: 2, inForce: "2022-01-01", in: village)))
        let ledger = try Ledger(forge.repository)
        let plans = PlanInForce(ledger.state, ledger.archive)
        let held = try ["2020-12-31", "2021-01-01", "2021-03-02", "2021-03-03", "2021-12-31", "2022-01-01"].map {
            try plans.plan(on: CalendarDate($0))
        }
        #expect(held.map { $0?.version.id } == [nil, "v1", "v1", "v1", "v1", "v2"])
        #expect(held.map { $0?.plan[Self.werk].cents } == [nil, 6_000_000, 6_000_000, 3_000_000, 3_000_000, 3_000_000])
        #expect(held.map { $0?.atOnce } == [nil, [], [], [3], [3], [3]])
    }

    @Test func `what takes effect at once is asked of plans that are still to come in force`() throws {
        let village = try Self.poor.get()
        let forge = try Forge(village)
        expectVerified(try forge.adopt("version", draft("v2", asOf: 3, inForce: "2022-01-01", in: village)))
        let archive = try Ledger(forge.repository).archive
        // € 40,000 more comes with the next version; neither plan in force or scheduled has it.
        var more = try ForgedProposal("2021-0005", archive)
        try more.revise(Stage.transfer("onderwijs", "werk", euros: 40_000))
        try more.propose()
        try more.vote()
        expectVerified(try forge.record(more))
        var late = try ForgedProposal("2021-0006", Ledger(forge.repository).archive)
        try late.revise(Stage.transfer("werk", "onderwijs", euros: 40_000)) {
            $0.replacing("takes-effect: with-version", with: "takes-effect: on-decision")
        }
        try late.propose()
        try late.vote()
        expectRefused(
            try forge.record(late, at: "2021-06-04T09:00:00Z"), "amendment.overdraw", in: "2021-0006",
            saying: "in the plan of version `v2`: `werk` p2021-2025 indicative holds 30000.00")
        forge.decisions.removeLast()
        expectVerified(
            try forge.record(
                try { () throws -> ForgedProposal in
                    var waiting = try ForgedProposal("2021-0006", late.earlier)
                    try waiting.revise(Stage.transfer("werk", "onderwijs", euros: 40_000))
                    try waiting.propose()
                    try waiting.vote()
                    return waiting
                }(), at: "2021-06-04T09:00:00Z"))
    }
}
