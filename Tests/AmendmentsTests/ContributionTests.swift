import Amendments
import Governance
import Testing

@Suite struct ContributionTests {
    private static func promise(_ id: ContributionID, _ cents: Int64, by party: PartyID = "gemeente") -> Contribution {
        Contribution(
            id: id, party: party, purpose: .line("werk"), period: SamplePlan.block, amount: Money(cents: cents),
            status: .pledged, books: .paidIn, condition: nil, note: nil)
    }

    private let books: Books = {
        let parties = (["gemeente", "woningcorporatie"] as [PartyID]).map {
            AgreementParty(id: $0, authority: .mandate, joined: nil, leaves: nil)
        }
        let agreement = Agreement(
            id: "convenant", title: "Convenant", from: CalendarDate("2021-01-01"), to: nil, parties: parties,
            contributions: [promise("een", 500)], text: Digest(hex: String(repeating: "0", count: 64)), evidence: [],
            note: nil)
        return Books(plan: SamplePlan.plan, agreements: ["convenant": agreement])
    }()

    private static let add = PlanOperation.addContribution(
        AddContribution(agreement: "convenant", contribution: promise("extra", 300, by: "woningcorporatie")))
    private static let end = PlanOperation.endContribution(
        EndContribution(agreement: "convenant", contribution: promise("een", 500)))

    @Test(arguments: [add, end]) func `a promise comes or goes and its inverse takes that back`(
        operation: PlanOperation
    ) throws {
        let amendment = Amendment([operation])
        let after = try amendment.applied(to: books, programme: SamplePlan.programme)
        #expect(after != books)
        let back = try amendment.inverse(before: books, programme: SamplePlan.programme)
        #expect(try back.applied(to: after, programme: SamplePlan.programme) == books)
        #expect(back.touchedRecords == amendment.touchedRecords)
        #expect(amendment.kinds(in: books.plan) == [.touchesAgreement])
        #expect(
            amendment.consentingParties(in: books, on: CalendarDate("2021-03-01")) == ["gemeente", "woningcorporatie"])
    }

    @Test func `who promises gives, and who is let off receives`() throws {
        let shares = try Amendment([Self.add, Self.end]).shares(in: books)
        #expect(
            shares == [
                PartyShare(party: "gemeente", gives: .zero, receives: Money(cents: 500)),
                PartyShare(party: "woningcorporatie", gives: Money(cents: 300), receives: .zero),
            ])
    }

    @Test(
        arguments: [
            (
                .addContribution(AddContribution(agreement: "convenant", contribution: promise("een", 1))),
                .contribution(.taken("convenant", "een"))
            ),
            (
                .addContribution(AddContribution(agreement: "geen", contribution: promise("x", 1))),
                .contribution(.unknownAgreement("geen"))
            ),
            (
                .addContribution(AddContribution(agreement: "convenant", contribution: promise("x", 0))),
                .amountNotPositive
            ),
            (
                .endContribution(EndContribution(agreement: "convenant", contribution: promise("een", 501))),
                .contribution(.oldTerms("convenant", "een"))
            ),
            (
                .endContribution(EndContribution(agreement: "convenant", contribution: promise("twee", 1))),
                .contribution(.unknown("convenant", "twee"))
            ),
        ] as [(PlanOperation, Refusal)])
    func `a promise that is not what the proposal says is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try Amendment([operation]).applied(to: books, programme: SamplePlan.programme) }
    }
}
