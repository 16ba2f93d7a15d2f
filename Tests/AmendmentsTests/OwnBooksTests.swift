import Amendments
import Governance
import Testing

/// Money in somebody's own books moves only with their consent.
@Suite struct OwnBooksTests {
    private func promise(
        _ id: ContributionID, _ party: PartyID, _ purpose: PlanNode, _ cents: Int64,
        period: PeriodID = SamplePlan.block,
        status: Contribution.Status = .pledged, books: Contribution.Books = .ownBooks
    ) -> Contribution {
        Contribution(
            id: id, party: party, purpose: purpose, period: period, amount: Money(cents: cents), status: status,
            books: books, condition: nil, note: nil)
    }

    private func own(_ promises: Contribution..., by operations: PlanOperation...) throws -> [PartyID: Money] {
        let agreement = Agreement(
            id: "samen", title: "Samen", from: CalendarDate("2021-01-01"), to: nil, parties: [],
            contributions: promises, text: Digest(hex: ""), evidence: [], note: nil)
        let books = Books(plan: SamplePlan.plan, agreements: ["samen": agreement])
        return try Amendment(operations).ownBooks(in: books, programme: SamplePlan.programme)
    }

    @Test func `who pays in own books is asked when that cost is lowered, for what is taken`() throws {
        let wonen = promise("eigen", "woningcorporatie", .line("wonen"), 40_000)
        #expect(
            try own(wonen, by: .move(500, from: "wonen", to: "ruimte")) == ["woningcorporatie": Money(cents: 500)])
        #expect(try own(wonen, by: .take(50_000, from: "wonen")) == ["woningcorporatie": Money(cents: 40_000)])
    }

    @Test func `money that stays within the purpose and the period asks nobody`() throws {
        let domain = promise("eigen", "woningcorporatie", .line("wonen-ruimte"), 40_000)
        #expect(try own(domain, by: .move(500, from: "wonen", to: "ruimte")) == [:])
        #expect(try own(domain, by: .add(500, to: "wonen")) == [:])
        #expect(try own(domain, by: .divide("wonen", [("wonen", "y2021", 500)])) == [:])
        #expect(try own(domain, by: .move(500, from: "werk", to: "wonen")) == [:])
        #expect(try own(domain, by: .move(500, from: "wonen", to: "werk")) == ["woningcorporatie": Money(cents: 500)])
    }

    @Test func `a year's promise is asked when money leaves that year`() throws {
        let year = promise("eigen", "rijk", .line("onderwijs"), 100, period: "y2021")
        let split = PlanOperation.divide("onderwijs", [("onderwijs", "y2021", 300)])
        #expect(try own(year, by: split) == [:])
        let taken = PlanOperation.rephase(200, of: "onderwijs", from: "y2021", to: "y2022", old: 300)
        #expect(try own(year, by: split, taken) == [:], "together they bring more than they take")
    }

    @Test func `what is paid in, in kind or only intended asks nobody`() throws {
        let others = [
            promise("a", "rijk", .line("wonen"), 9, books: .paidIn),
            promise("b", "rijk", .line("wonen"), 9, books: .inKind),
            promise("c", "rijk", .line("wonen"), 9, status: .intended),
        ]
        #expect(try own(others[0], others[1], others[2], by: .take(5, from: "wonen")) == [:])
    }

    @Test func `a line that moves away from a domain takes money from what is promised to it`() throws {
        let domain = promise("eigen", "woningcorporatie", .line("wonen-ruimte"), 40_000)
        let move = Move(line: "wonen", from: "wonen-ruimte", to: "onderwijs-werk", total: Money(cents: 100_000))
        #expect(try own(domain, by: .move(move)) == ["woningcorporatie": Money(cents: 40_000)])
    }

    @Test func `an amendment that does not apply moves nothing`() throws {
        let wonen = promise("eigen", "woningcorporatie", .line("wonen"), 40_000)
        #expect(try own(wonen, by: .take(100_001, from: "wonen")) == [:])
    }

    @Test func `the owner consents beside the executors, and gives what is taken`() throws {
        let amendment = Amendment([.take(500, from: "werk")])
        let books = Books(plan: SamplePlan.plan, agreements: [:])
        let own: [PartyID: Money] = ["rijk": Money(cents: 500), "gemeente": Money(cents: 9)]
        #expect(
            amendment.consentingParties(in: books, on: CalendarDate("2021-06-01"), ownBooks: own) == [
                "gemeente", "rijk",
            ])
        let shares = try amendment.shares(in: books, ownBooks: own)
        #expect(shares.map(\.party) == ["gemeente", "rijk"])
        #expect(shares.allSatisfy { $0.gives == Money(cents: 500) }, "an executor's larger share stays")
    }
}
