import Amendments
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Corrections that everybody signed and that correct nothing, or something else.
@Suite struct CorrectionAttackTests {
    /// 2021-0002 moved half a million from Veiligheid to Gezondheid.
    private static let back = Stage.transfer("gezondheid", "veiligheid", euros: 50_000)

    /// The correction, approved by whoever the policy of amendments asks, recorded as adopted.
    private func forge(
        _ forge: Forge, _ decision: String?, _ operation: PlanOperation = back,
        evidence: [Evidence] = [ForgedProposal.paper], kind: String = "correction",
        _ alter: (inout ForgedDecision) -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        var proposal = try forge.proposal()
        try proposal.correct(decision, operation, evidence: evidence, kind: kind)
        try proposal.propose()
        try proposal.vote()
        return try forge.record(proposal) { alter(&$0) }
    }

    @Test func `an honest correction is verified from git objects, and is in the chronicle as one`() throws {
        let outcome = try forge(Forge(), "2021-0002")
        guard case .verified(let history) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(history.head.kind == "correction" && history.head.proposal == "2021-0005")
    }

    @Test(arguments: [
        (Stage.transfer("veiligheid", "sociale-veiligheidsaanpak", euros: 50_000), "`sociale-veiligheidsaanpak`"),
        (
            .transfer(
                Transfer(
                    from: "gezondheid", to: "veiligheid", period: "p2020-2045", status: .indicative,
                    amount: Money(cents: 100))), "`gezondheid` p2020-2045 indicative"
        ),
    ])
    func `operations on what the decision did not touch are refused`(operation: PlanOperation, place: String) throws {
        let outcome = try forge(Forge(), "2021-0002", operation)
        expectRefused(
            outcome, "correction.outside", in: "2021-0005", saying: "2021-0002 did not touch \(place)")
    }

    @Test func `moving money of a line gives no right to rename it`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.correct("2021-0002", .rename(Rename(line: "gezondheid", old: "Gezondheid", name: "Zorg")))
        try proposal.propose()
        try proposal.vote(
            by: "zorgbestuurder", as: "zorgpartij/mandate", step: "instemming", at: "2021-06-02T08:00:00Z")
        try proposal.carry()
        expectRefused(
            try forge.record(proposal), "correction.outside", in: "2021-0005",
            saying: "did not touch line `gezondheid`")
    }

    @Test(arguments: ["2021-0099", "2021-0005", "2021-0006"])
    func `a decision that does not exist, is this one or a later one is refused`(id: String) throws {
        let forge = try Forge()
        let outcome = try self.forge(forge, id)
        expectRefused(
            outcome, "correction.unknown", in: "2021-0005", saying: "no decision `\(id)` was taken before this one")
    }

    @Test(arguments: ["2021-0003", "2021-0004"])
    func `a decision that was not adopted cannot be corrected`(id: String) throws {
        expectRefused(try forge(Forge(), id), "correction.kind", in: "2021-0005", saying: "\(id) was not adopted")
    }

    @Test func `a decision of another kind cannot be corrected`() throws {
        let forge = try Forge(Village.grown())
        let version = try #require(forge.history.chronicle.entries.first { $0.kind == "version" }?.proposal)
        let outcome = try self.forge(forge, version)
        expectRefused(outcome, "correction.kind", in: forge.nextID, saying: "a decision of kind `version`")
    }

    @Test func `a correction without evidence is refused, and so is one that names no decision`() throws {
        expectRefused(
            try forge(Forge(), "2021-0002", evidence: []), "correction.no-evidence", in: "2021-0005", saying: "no paper"
        )
        expectRefused(
            try forge(Forge(), nil), "correction.unnamed", in: "2021-0005", saying: "does not name the decision")
    }

    @Test func `an amendment that says it corrects is refused`() throws {
        for (decision, evidence) in [("2021-0002", []), (nil, [ForgedProposal.paper])] as [(String?, [Evidence])] {
            let outcome = try forge(Forge(), decision, evidence: evidence, kind: "amendment")
            expectRefused(outcome, "correction.misplaced", in: "2021-0005", saying: "only a correction names")
        }
    }

    @Test func `a correction recorded as an amendment is refused, and the other way round`() throws {
        expectRefused(
            try forge(Forge(), "2021-0002") { $0.kind = "amendment" }, "decision.kind", in: "2021-0005",
            saying: "cannot be recorded as `amendment`")
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        expectRefused(
            try forge.record(proposal) { $0.kind = "correction" }, "decision.kind", in: "2021-0005",
            saying: "cannot be recorded as `correction`")
    }

    @Test func `a correction may write no more than an amendment`() throws {
        let outcome = try forge(Forge(), "2021-0002") {
            $0.add(["policy/amendment.yaml": Array("format: 1\n".utf8)])
        }
        expectRefused(outcome, "decision.writes", in: "2021-0005", saying: "`correction` may not write")
    }

    @Test func `what is corrected and the papers are part of the change that approvals name`() throws {
        func change(_ decision: String?, _ evidence: [Evidence]) throws -> Digest {
            var proposal = try Forge().proposal()
            try proposal.correct(decision, Self.back, evidence: evidence)
            return Digest(of: try #require(proposal.proposed).revision.changeNode)
        }
        let other = Evidence(id: "paper-1", title: "besluitenlijst.pdf", digest: Digest(of: []))
        let changes = try [
            change("2021-0002", [ForgedProposal.paper]), change("2021-0001", [ForgedProposal.paper]),
            change("2021-0002", [other]), change(nil, []),
        ]
        #expect(Set(changes).count == 4)
    }

    // MARK: Policy

    /// A programme in which the board alone corrects.
    private func boardCorrects() throws -> Forge {
        try Forge(
            Village { files in
                let policy = String(decoding: files["policy/version.yaml"] ?? [], as: UTF8.self)
                let text = policy.replacing("subject: version", with: "subject: correction")
                files["policy/correction.yaml"] = Array(text.utf8)
                let proposer = "register/members/zorgbestuurder.yaml"
                let member = String(decoding: files[proposer] ?? [], as: UTF8.self)
                files[proposer] = Array(
                    member.replacing("      - amendment\n", with: "      - amendment\n      - correction\n").utf8)
            })
    }

    @Test func `a policy of corrections decides, and then that of amendments does not`() throws {
        let board = try boardCorrects()
        expectRefused(
            try forge(board, "2021-0002"), "decision.not-approved", in: "2021-0005", saying: "do not decide")
        board.decisions.removeLast()
        var proposal = try board.proposal()
        try proposal.correct("2021-0002", Self.back)
        try proposal.propose()
        try proposal.carry()
        expectVerified(try board.record(proposal))
    }

    @Test func `a correction that takes effect at once must fit the plan in force, and counts for those after it`()
        throws
    {
        let forge = try Forge(Village.grown())
        let atOnce = try #require(
            forge.history.chronicle.entries.first { $0.closing?.takesEffect == .onDecision && $0.kind == "amendment" })
        let id = try #require(atOnce.proposal)
        let stage = try forge.stage()
        let correction = try stage.correct(id, by: "wethouder", at: Moment("2021-06-01T09:00:00Z"))
        let hearing = try stage.ledger().hearing(of: correction)
        #expect(hearing.revision.takesEffect == .onDecision)
        #expect(hearing.matter.subject == "amendment", "judged by the policy of amendments")
    }
}
