import Governance
import Testing
import Workflow

/// An amendment that raises a contribution needs a mandate that reaches as far for agreements.
@Suite struct PromiseTests {
    private func code(_ cents: Int64?, subjects: [String]?, limit: Int64?) -> ReasonCode? {
        let party: PartyID = "schoolbestuur"
        let capacity = Capacity.mandateHolder(party)
        var mandates = [Founding.mandate(capacity, limit: 500_000_000, subjects: ["amendment"])]
        if let subjects { mandates.append(Founding.mandate(capacity, limit: limit, subjects: subjects)) }
        var hall = Hall()
        hall.register = Founding.register(
            replacing: [Founding.member("rector", party, mandates)])
        let matter = hall.matter
        hall.matter = Matter(
            subject: matter.subject, authors: matter.authors, revision: matter.revision, change: matter.change,
            operations: matter.operations, shifts: matter.shifts, gross: matter.gross, shares: matter.shares,
            promises: cents.map { [party: Money(cents: $0)] } ?? [:], consentingParties: matter.consentingParties,
            agreementParties: [])
        let vote = hall.say("rector", on: "toestemming", as: capacity)
        return hall.code(of: vote)
    }

    @Test func `what is promised is held against the mandate for agreements`() {
        #expect(code(nil, subjects: nil, limit: nil) == nil)
        #expect(code(100, subjects: nil, limit: nil) == .overLimit)
        #expect(code(100, subjects: ["version"], limit: nil) == .overLimit)
        #expect(code(100, subjects: ["agreement"], limit: 100) == nil)
        #expect(code(101, subjects: ["agreement"], limit: 100) == .overLimit)
        #expect(code(101, subjects: ["agreement"], limit: nil) == nil)
    }
}
