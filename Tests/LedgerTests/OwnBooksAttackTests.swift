import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Money in somebody's own books, moved without them by a route that the policy allows.
@Suite struct OwnBooksAttackTests {
    /// The small history gone on by an agreement in which the housing corporation pays for Wonen in its own books.
    private static let village = Result {
        try Village(living: { stage in
            try Village.live(stage)
            var agreement = SampleAgreement()
            agreement.contributions = [
                SampleAgreement.contribution(
                    "corporatie-wonen", "woningcorporatie", .line("wonen"), 4_000_000, books: .ownBooks)
            ]
            let id = try stage.propose(
                "agreement", agreement.files, title: "Cofinanciering", by: "wethouder",
                at: Moment("2021-05-06T09:00:00Z"))
            try stage.adopt(id, by: ["rijksvertegenwoordiger", "wethouder", "corporatiebestuurder"], on: "2021-05-06")
        })
    }

    private let forge: Forge
    init() throws { forge = try Forge(Self.village.get()) }

    /// A transfer within the domain, so small that the programme manager decides it alone.
    private func judge(from: LineID, to: LineID) throws -> Verifier.Outcome {
        var proposal = try forge.proposal()
        try proposal.revise(Stage.transfer(from, to, euros: 50_000))
        try proposal.propose()
        try proposal.vote()
        return try forge.record(proposal)
    }

    @Test func `a route that does not ask the owner moves nothing of it, whatever the policy says`() throws {
        expectRefused(
            try judge(from: "wonen", to: "ruimte"), "amendment.own-books", in: forge.nextID,
            saying: "money in the own books of `woningcorporatie` moves only with the consent of a mandate holder")
    }

    @Test func `the same route moves what is in nobody's own books`() throws {
        expectVerified(try judge(from: "ruimte", to: "wonen"))
    }
}
