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

    @Test func `who carries out a line that comes in the same amendment has its share`() throws {
        let entry = LineEntry(
            id: "muziek", level: .intervention, parent: "onderwijs", name: "Muziek", rank: 9,
            details: LineDetails(ownExecutor: "woningcorporatie"))
        let amendment = Amendment([.addLine(AddLine(entry)), .move(70_000, from: "werk", to: "muziek")])
        let seventy = Money(cents: 70_000)
        #expect(
            try amendment.shares(in: plan) == [
                PartyShare(party: "gemeente", gives: seventy, receives: .zero),
                PartyShare(party: "woningcorporatie", gives: .zero, receives: seventy),
            ])
    }

    @Test func `a line that is moved gives and receives all that it then holds`() throws {
        let move = Move(line: "wonen", from: "wonen-ruimte", to: "onderwijs-werk", total: Money(cents: 100_300))
        let amendment = Amendment([.move(300, from: "werk", to: "wonen"), .move(move)])
        #expect(
            try amendment.shares(in: plan) == [
                PartyShare(party: "gemeente", gives: Money(cents: 300), receives: .zero),
                PartyShare(
                    party: "woningcorporatie", gives: Money(cents: 100_300), receives: Money(cents: 100_600)),
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

    // MARK: Contributions

    private func books(_ contributions: [Contribution], leaving party: PartyID? = nil) -> Books {
        let parties = ["gemeente", "politie", "woningcorporatie"].map { (id: PartyID) in
            AgreementParty(
                id: id, authority: .mandate, joined: nil, leaves: id == party ? CalendarDate("2021-05-31") : nil)
        }
        let agreement = Agreement(
            id: "convenant", title: "Convenant", from: CalendarDate("2021-01-01"), to: nil, parties: parties,
            contributions: contributions, text: Digest(hex: ""), evidence: [], note: nil)
        return Books(plan: plan, agreements: ["convenant": agreement])
    }

    private func contribution(_ id: ContributionID, _ party: PartyID, _ cents: Int64) -> Contribution {
        Contribution(
            id: id, party: party, purpose: .programme, period: "y2021", amount: Money(cents: cents), status: .pledged,
            books: .paidIn, condition: nil, note: nil)
    }

    private func change(_ id: ContributionID, from old: Int64, to cents: Int64) -> PlanOperation {
        .changeContribution(
            ChangeContribution(
                agreement: "convenant", contribution: id, old: Money(cents: old), amount: Money(cents: cents)))
    }

    private static let day = CalendarDate("2021-06-01")

    @Test func `all who take part in an agreement are asked, and who left only about its own`() {
        let given = [contribution("een", "gemeente", 100), contribution("twee", "politie", 50)]
        let one = Amendment([change("een", from: 100, to: 90), .move(1, from: "onderwijs", to: "werk")])
        let two = Amendment([change("twee", from: 50, to: 40)])
        #expect(
            one.consentingParties(in: books(given), on: Self.day)
                == ["gemeente", "politie", "schoolbestuur", "woningcorporatie"])
        let left = books(given, leaving: "politie")
        #expect(one.consentingParties(in: left, on: Self.day) == ["gemeente", "schoolbestuur", "woningcorporatie"])
        #expect(one.consentingParties(in: left, on: CalendarDate("2021-05-31")).contains("politie"))
        #expect(two.consentingParties(in: left, on: Self.day) == ["gemeente", "politie", "woningcorporatie"])
    }

    @Test func `an agreement that is not there leaves no complete list of consents`() {
        let amendment = Amendment([change("drie", from: 1, to: 2), .move(1, from: "onderwijs", to: "werk")])
        #expect(amendment.consentingParties(in: books([]), on: Self.day).isEmpty)
    }

    @Test func `a promise is all that a party would have promised, where it is raised`() throws {
        let given = [
            contribution("een", "gemeente", 100), contribution("meer", "gemeente", 30),
            contribution("twee", "politie", 50),
        ]
        let raise = Amendment([change("een", from: 100, to: 110), change("twee", from: 50, to: 40)])
        #expect(try raise.promises(in: books(given)) == ["gemeente": Money(cents: 140)])
        let shift = Amendment([change("een", from: 100, to: 110), change("meer", from: 30, to: 20)])
        #expect(try shift.promises(in: books(given)).isEmpty)
        let twice = Amendment([change("een", from: 100, to: 90), change("een", from: 90, to: 120)])
        #expect(try twice.promises(in: books(given)) == ["gemeente": Money(cents: 150)])
    }

    @Test func `a promise that is added or ended counts as one that is raised or lowered`() throws {
        let given = [contribution("een", "gemeente", 100), contribution("twee", "politie", 50)]
        let added = PlanOperation.addContribution(
            AddContribution(agreement: "convenant", contribution: contribution("drie", "gemeente", 40)))
        let ended = PlanOperation.endContribution(
            EndContribution(agreement: "convenant", contribution: contribution("een", "gemeente", 100)))
        #expect(try Amendment([added]).promises(in: books(given)) == ["gemeente": Money(cents: 140)])
        #expect(try Amendment([added, ended]).promises(in: books(given)).isEmpty)
        let raised = Amendment([added, change("drie", from: 40, to: 60)])
        #expect(try raised.promises(in: books(given)) == ["gemeente": Money(cents: 160)])
        let left = books(given, leaving: "gemeente")
        #expect(raised.consentingParties(in: left, on: Self.day) == ["gemeente", "politie", "woningcorporatie"])
    }
}
