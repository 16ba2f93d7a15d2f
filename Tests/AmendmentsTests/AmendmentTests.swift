import Amendments
import Governance
import Testing

@Suite struct AmendmentTests {
    private let plan = SamplePlan.plan

    @Test func `an amendment without operations is refused`() {
        #expect(throws: Refusal.noOperations) { try Amendment([]).applied(to: plan, programme: SamplePlan.programme) }
    }

    @Test func `an amendment applies whole or not at all`() {
        let amendment = Amendment([.move(5, from: "werk", to: "wonen"), .take(100_006, from: "wonen")])
        #expect(throws: Refusal.self) { try amendment.applied(to: plan, programme: SamplePlan.programme) }
    }

    @Test func `gross counts each operation once`() throws {
        let amendment = Amendment([
            .move(100, from: "werk", to: "wonen"), .move(100, from: "wonen", to: "werk"), .add(20, to: "werk"),
            .take(3, from: "werk"), .divide("onderwijs", [("lunch", "y2021", 400), ("lunch", "y2022", 600)]),
        ])
        #expect(try amendment.gross() == Money(cents: 1223))
    }

    @Test func `gross beyond fifteen digits has no value`() {
        let amendment = Amendment([.add(Money.limit, to: "werk"), .add(1, to: "werk")])
        #expect(throws: MoneyError.tooLarge) { try amendment.gross() }
    }

    @Test func `shares are gross per party, sorted, and leave out lines that nobody carries out`() throws {
        let amendment = Amendment([
            .move(100, from: "wonen", to: "werk"), .move(30, from: "ruimte", to: "wonen"), .take(7, from: "ruimte"),
            .move(5, from: "werk", to: "onderwijs-werk"),
        ])
        #expect(
            try amendment.shares(in: plan) == [
                PartyShare(party: "gemeente", gives: Money(cents: 42), receives: Money(cents: 100)),
                PartyShare(party: "woningcorporatie", gives: Money(cents: 100), receives: Money(cents: 30)),
            ])
    }

    @Test func `a split within one party gives and receives the same`() throws {
        let shares = try Amendment([.divide("onderwijs", [("onderwijs", "y2021", 9)])]).shares(in: plan)
        let nine = Money(cents: 9)
        #expect(shares == [PartyShare(party: "schoolbestuur", gives: nine, receives: nine)])
    }

    @Test func `executors that consent are those of giving and changed lines, once and sorted`() {
        let amendment = Amendment([
            .move(1, from: "wonen", to: "onderwijs"), .add(1, to: "werk"), .take(1, from: "ruimte"),
            .move(1, from: "werk", to: "onderwijs"),
        ])
        #expect(amendment.consentingParties(in: plan) == ["gemeente", "woningcorporatie"])
    }

    @Test func `one giving line without executor leaves no complete list of consents`() {
        let amendment = Amendment([.move(1, from: "wonen", to: "werk"), .move(1, from: "onderwijs-werk", to: "werk")])
        #expect(amendment.consentingParties(in: plan).isEmpty)
    }
}
