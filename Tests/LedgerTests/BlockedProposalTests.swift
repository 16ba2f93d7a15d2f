import Findings
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// What is said to stand in the way of recording is what recording is refused for.
@Suite struct BlockedProposalTests {
    /// A small proposal whose author's mandate ends on the day on which it is made.
    private func stage(_ folder: SealedFolder) throws -> (stage: Stage, id: String) {
        let forge = try Forge(
            Village(isOnlyFounded: true) { files in
                let path = "register/members/zorgbestuurder.yaml"
                let text = String(decoding: files[path] ?? [], as: UTF8.self)
                let ended = "    from: \"2021-01-01\"\n    to: \"2021-06-01\"\n"
                files[path] = Array(text.replacing("    from: \"2021-01-01\"\n", with: ended).utf8)
            })
        try forge.build()
        let stage = Stage(path: folder.file("shared"))
        _ = try folder.run(["git", "clone", "--quiet", "--bare", "file://\(forge.path)", stage.path])
        let id = try stage.propose(
            ForgedProposal.small, by: "zorgbestuurder", at: Moment("2021-06-01T09:00:00Z"))
        return (stage, id)
    }

    private func obstacles(_ stage: Stage, _ id: String) throws -> [String] {
        let ledger = try stage.ledger()
        let hearing = try ledger.hearing(of: id)
        let now = Moment("2021-06-03T09:00:00Z")
        let outcome = hearing.verdict(at: now)?.outcome
        return try hearing.obstacles(to: outcome, in: ledger.state, at: now, earlier: ledger.archive).map(\.rule.text)
    }

    @Test func `whose mandate to propose has ended gets nothing adopted, and can be rejected`() throws {
        for choice in [CheckedStatement.Choice.approve, .reject] {
            let folder = try SealedFolder()
            let (stage, id) = try stage(folder)
            #expect(try obstacles(stage, id) == ["proposal.not-entitled"], "open")
            try stage.vote(choice, on: id, by: "programmamanager", at: Moment("2021-06-02T09:00:00Z"))
            let expected = choice == .approve ? ["proposal.not-entitled"] : []
            #expect(try obstacles(stage, id) == expected)
            let recorded = try? stage.enact(id, at: Moment("2021-06-03T09:00:00Z"))
            #expect(recorded?.outcome == (choice == .approve ? nil : .rejected))
        }
    }
}
