import Amendments
import Governance
import Testing

/// What parties promise, as somebody edited it.
@Suite struct DerivedContributionTests {
    private static func contribution(_ id: ContributionID, _ cents: Int64, _ status: Contribution.Status = .pledged)
        -> Contribution
    {
        Contribution(
            id: id, party: "gemeente", purpose: .line("werk"), period: SamplePlan.block, amount: Money(cents: cents),
            status: status, books: .paidIn, condition: nil, note: nil)
    }

    private static func books(_ contributions: [Contribution], title: String = "Samen") -> Books {
        let party = AgreementParty(id: "gemeente", authority: .mandate, joined: nil, leaves: nil)
        let agreement = Agreement(
            id: "convenant", title: title, from: CalendarDate("2021-01-01"), to: nil, parties: [party],
            contributions: contributions, text: Digest(hex: String(repeating: "0", count: 64)), evidence: [], note: nil)
        return Books(plan: SamplePlan.plan, agreements: ["convenant": agreement])
    }

    private func derive(_ old: Books, _ new: Books) -> Derivation {
        Derivation.operations(from: old, to: new, programme: SamplePlan.programme)
    }

    @Test func `promises come, change and go`() throws {
        let old = Self.books([Self.contribution("een", 100), Self.contribution("twee", 200)])
        let new = Self.books([Self.contribution("drie", 300), Self.contribution("een", 150)])
        let derivation = derive(old, new)
        #expect(derivation.problems == [])
        #expect(
            derivation.operations == [
                .endContribution(EndContribution(agreement: "convenant", contribution: Self.contribution("twee", 200))),
                .changeContribution(
                    ChangeContribution(
                        agreement: "convenant", contribution: "een", old: Money(cents: 100), amount: Money(cents: 150))),
                .addContribution(AddContribution(agreement: "convenant", contribution: Self.contribution("drie", 300))),
            ])
        let applied = try Amendment(derivation.operations).applied(to: old, programme: SamplePlan.programme)
        #expect(applied == new)
    }

    @Test func `a promise about something else ends, and the new one takes its id`() throws {
        let (old, new) = (
            Self.books([Self.contribution("een", 100)]), Self.books([Self.contribution("een", 100, .granted)])
        )
        let derivation = derive(old, new)
        #expect(derivation.operations.map(\.kind) == [.endContribution, .addContribution])
        #expect(try Amendment(derivation.operations).applied(to: old, programme: SamplePlan.programme) == new)
    }

    @Test func `another title, or an agreement that came or went, is no amendment`() {
        let old = Self.books([])
        #expect(derive(old, Self.books([], title: "Anders")).problems == [.agreement("convenant")])
        let none = Books(plan: SamplePlan.plan, agreements: [:])
        #expect(derive(old, none).problems == [.agreement("convenant")])
        #expect(derive(none, old).problems == [.agreement("convenant")])
    }
}
