import Findings
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// In which step a vote is cast when its voter is asked in several (docs/decisions/0013).
@Suite struct WhichStepTests {
    /// A proposal out of Veiligheid that waits for the consent of the police, whose chief also has a seat.
    private struct Room {
        let stage: Stage
        let id: String
        private let folder: SealedFolder

        init() throws {
            folder = try SealedFolder()
            let forge = try Forge(Village(isOnlyFounded: true))
            try forge.build()
            stage = Stage(path: folder.file("shared"))
            _ = try folder.run(["git", "clone", "--quiet", "--bare", "file://\(forge.path)", stage.path])
            id = try stage.propose(ForgedProposal.large, by: "zorgbestuurder", at: Moment("2021-06-01T09:00:00Z"))
        }

        func vote(_ choice: CheckedStatement.Choice, step: String? = nil) throws {
            try stage.vote(choice, on: id, by: "districtschef", step: step, at: Moment("2021-06-01T10:00:00Z"))
        }

        /// The newest word of the chief in a step, if it counts.
        func counts(in step: Policy.StepID) throws -> [Int] {
            let verdict = try stage.ledger().hearing(of: id).verdict(at: Moment("2021-06-01T20:00:00Z"))
            return verdict?.steps.filter { $0.step == step }.flatMap { [$0.votesFor, $0.votesAgainst] } ?? []
        }

        func expectAsked(
            _ choice: CheckedStatement.Choice, saying text: String, at place: SourceLocation = #_sourceLocation
        )
            throws
        {
            let before = try stage.ledger().hearing(of: id).statements.count
            do {
                try vote(choice)
                Issue.record("not asked", sourceLocation: place)
            } catch LedgerError.refused(let findings) {
                #expect(findings.map(\.rule) == ["vote.which-step"], "\(findings)", sourceLocation: place)
                #expect(findings.first?.message.text.contains(text) == true, "\(findings)", sourceLocation: place)
                let hint = "say which: --step instemming or --step stuurgroep"
                #expect(findings.first?.hint?.text == hint, sourceLocation: place)
            }
            #expect(try stage.ledger().hearing(of: id).statements.count == before, sourceLocation: place)
        }
    }

    @Test func `approving twice is first the consent, then the seat`() throws {
        let room = try Room()
        try room.vote(.approve)
        #expect(try room.counts(in: "instemming") == [1, 0])
        try room.vote(.approve)
        #expect(try room.counts(in: "stuurgroep") == [1, 0])
    }

    @Test func `a no after a yes in an earlier step is asked for its step, and is cast where it is named`() throws {
        let first = try Room()
        try first.vote(.approve)
        try first.expectAsked(.reject, saying: "step `instemming`, where you said `approve`, or in step `stuurgroep`")
        try first.vote(.reject, step: "stuurgroep")
        #expect(try first.counts(in: "instemming") == [1, 0])
        #expect(try first.counts(in: "stuurgroep") == [0, 1])
        let second = try Room()
        try second.vote(.approve)
        try second.vote(.reject, step: "instemming")
        #expect(try second.counts(in: "instemming") == [0, 1])
    }

    @Test func `a no after a yes in both steps is asked for its step`() throws {
        let room = try Room()
        try room.vote(.approve)
        try room.vote(.approve)
        try room.expectAsked(
            .reject, saying: "where you said `approve`, or in step `stuurgroep`, where you said `approve`")
        try room.expectAsked(.withdraw, saying: "`withdraw` could be meant")
        try room.vote(.withdraw, step: "instemming")
        #expect(try room.counts(in: "instemming") == [0, 0])
    }

    @Test func `what only one step can take is not asked for`() throws {
        let room = try Room()
        try room.vote(.approve)
        try room.vote(.abstain)  // a consent knows no abstention
        #expect(try room.counts(in: "instemming") == [1, 0])
        try room.vote(.approve)  // the consent says so already
        #expect(try room.counts(in: "stuurgroep") == [1, 0])
    }

    @Test func `the only step that a member spoke in takes a change of mind`() throws {
        let room = try Room()
        try room.vote(.reject)
        try room.vote(.approve)  // the board is not asked before the consent
        #expect(try room.counts(in: "instemming") == [1, 0])
        try room.vote(.withdraw)
        #expect(try room.counts(in: "instemming") == [0, 0])
    }
}
