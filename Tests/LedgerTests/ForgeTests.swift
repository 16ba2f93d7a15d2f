import Governance
import Ledger
import Testing

/// The tool that makes the attacks must itself be right, or they would prove nothing.
@Suite struct ForgeTests {
    @Test func `rebuilding with nothing altered gives the same commits`() throws {
        let forge = try Forge()
        expectVerified(try forge.judge())
        #expect(forge.commits == forge.history.chronicle.entries.map(\.commit))
    }

    @Test func `a forged proposal with nothing wrong in it is accepted`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectVerified(try forge.judge())
    }

    @Test func `a forged large proposal with nothing wrong in it is accepted`() throws {
        let forge = try Forge()
        forge.decisions.append(try forge.proposal().approvedByTheBoard().decision())
        expectVerified(try forge.judge())
    }
}
