import Governance
import Testing

/// Whose signature a wording of an agreement needs.
@Suite struct AgreementTests {
    private static let day = CalendarDate("2021-06-01")

    private static func party(_ id: PartyID, leaves: String? = nil) -> AgreementParty {
        AgreementParty(id: id, authority: .mandate, joined: nil, leaves: leaves.map { CalendarDate($0) })
    }

    private static func contribution(_ party: PartyID, _ cents: Int64) -> Contribution {
        Contribution(
            id: Identifier(party.text), party: party, purpose: .programme, period: "y2021",
            amount: Money(cents: cents), status: .pledged, books: .paidIn, condition: nil, note: nil)
    }

    private static func agreement(_ parties: [AgreementParty], _ contributions: [Contribution] = []) -> Agreement {
        Agreement(
            id: "convenant", title: "Convenant", from: CalendarDate("2021-01-01"), to: nil, parties: parties,
            contributions: contributions, text: Digest(hex: ""), evidence: [], note: nil)
    }

    @Test func `a first wording needs everybody that it names, gone or not`() {
        let first = Self.agreement([Self.party("rijk", leaves: "2020-01-01"), Self.party("gemeente")])
        #expect(first.signatories(after: nil, on: Self.day) == ["gemeente", "rijk"])
    }

    @Test func `a later wording needs all of both, but who had left and stands as before`() {
        let before = Self.agreement(
            [Self.party("gemeente"), Self.party("politie", leaves: "2021-05-31"), Self.party("rijk")],
            [Self.contribution("politie", 5)])
        var parties = before.parties + [Self.party("zorg")]
        #expect(
            Self.agreement(parties, before.contributions).signatories(after: before, on: Self.day)
                == ["gemeente", "rijk", "zorg"])
        #expect(
            Self.agreement(parties, before.contributions).signatories(after: before, on: CalendarDate("2021-05-31"))
                == ["gemeente", "politie", "rijk", "zorg"])
        for contributions in [[], [Self.contribution("politie", 6)]] {
            #expect(
                Self.agreement(parties, contributions).signatories(after: before, on: Self.day).contains("politie"))
        }
        parties[1] = Self.party("politie", leaves: "2021-12-31")
        #expect(
            Self.agreement(parties, before.contributions).signatories(after: before, on: Self.day).contains("politie"))
        parties.remove(at: 1)
        #expect(
            Self.agreement(parties, before.contributions).signatories(after: before, on: Self.day).contains("politie"))
        #expect(Self.agreement([Self.party("zorg")]).signatories(after: before, on: Self.day).count == 4)
    }
}
