import Governance
import Workflow

extension ForgedProposal {
    /// Half a million, with the consent of the giving party and exactly the four votes that it needs.
    static let large = Stage.transfer("veiligheid", "gezondheid", euros: 500_000)

    static let board: [(member: MemberID, seat: String)] = [
        ("voorzitter", "stuurgroep/seat-1"), ("wethouder", "stuurgroep/seat-2"),
        ("zorgbestuurder", "stuurgroep/seat-5"), ("schoolbestuurder", "stuurgroep/seat-4"),
    ]

    static let wholeBoard = board + [("districtschef", "stuurgroep/seat-6")]

    /// Enough votes of the board for every other kind.
    mutating func carry(step: Policy.StepID = "stuurgroep", forgery: Forgery = Forgery()) throws {
        for (index, voter) in Self.wholeBoard.enumerated() {
            try vote(
                by: voter.member, as: voter.seat, step: step, at: "2021-06-02T1\(index):00:00Z",
                forgery: index == 0 ? forgery : Forgery())
        }
    }

    /// The mandate holders of parties sign an agreement.
    mutating func sign(_ parties: [PartyID], step: Policy.StepID = "partijen") throws {
        for (index, party) in parties.enumerated() {
            try vote(
                by: Self.holders[party] ?? "", as: "\(party)/mandate", step: step, at: "2021-06-02T1\(index):00:00Z")
        }
    }

    static let holders: [PartyID: MemberID] = [
        "gemeente": "wethouder", "politie": "districtschef", "rijk": "rijksvertegenwoordiger",
        "schoolbestuur": "schoolbestuurder", "woningcorporatie": "corporatiebestuurder", "zorgpartij": "zorgbestuurder",
    ]

    func approvedByTheBoard(votes: Int = 4) throws -> ForgedProposal {
        var proposal = self
        try proposal.revise(Self.large)
        try proposal.propose()
        try proposal.consent()
        for (index, voter) in Self.board.prefix(votes).enumerated() {
            try proposal.vote(by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T1\(index):00:00Z")
        }
        return proposal
    }

    mutating func consent(_ choice: CheckedStatement.Choice = .approve, forgery: Forgery = Forgery()) throws {
        try vote(
            choice, by: "districtschef", as: "politie/mandate", step: "instemming", at: "2021-06-02T08:00:00Z",
            forgery: forgery)
    }
}
