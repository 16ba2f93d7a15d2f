import Amendments
import Governance
import Workflow

/// The founding programme's register and policies, built in code.
enum Founding {
    static let board: BodyID = "stuurgroep"

    static let parties: [PartyID] = ["gemeente", "woningcorporatie", "schoolbestuur", "zorgpartij", "politie", "rijk"]

    /// Member, party, seat of the board, whether they hold the party's mandate, and its limit in cents.
    private static let people: [(MemberID, PartyID, Int?, Bool)] = [
        ("voorzitter", "gemeente", 1, false), ("wethouder", "gemeente", 2, true),
        ("corporatiebestuurder", "woningcorporatie", 3, true), ("schoolbestuurder", "schoolbestuur", 4, true),
        ("zorgbestuurder", "zorgpartij", 5, true), ("districtschef", "politie", 6, true),
        ("rijksvertegenwoordiger", "rijk", 7, true), ("programmamanager", "gemeente", nil, false),
        ("controller", "gemeente", nil, false), ("secretaris", "gemeente", nil, false),
    ]

    static let members = people.map { id, party, seat, isHolder in
        var mandates: [Mandate] = []
        if let seat { mandates.append(mandate(.seat(board, "seat-\(seat)"))) }
        if isHolder {
            mandates.append(mandate(.mandateHolder(party), limit: limit(of: id), subjects: subjects(of: id)))
        }
        if seat == nil { mandates.append(mandate(.office(OfficeID(id.text)))) }
        return member(id, party, mandates)
    }

    private static func limit(of member: MemberID) -> Int64 { member == "zorgbestuurder" ? 25_000_000 : 500_000_000 }
    private static func subjects(of member: MemberID) -> [String]? { member == "zorgbestuurder" ? ["agreement"] : nil }

    static func mandate(
        _ capacity: Capacity, from: String = "2021-01-01", to: String? = nil, limit: Int64? = nil,
        subjects: [String]? = nil
    ) -> Mandate {
        Mandate(
            id: "m", capacity: capacity, from: CalendarDate(from), to: to.map { CalendarDate($0) }, subjects: subjects,
            limit: limit.map { Money(cents: $0) })
    }

    static func member(_ id: MemberID, _ party: PartyID, _ mandates: [Mandate]) -> Member {
        Member(id: id, party: party, title: id.text, isIllustrative: true, mandates: mandates, keys: [], note: nil)
    }

    static let seats = people.compactMap { _, party, seat, _ in
        seat.map { Seat(id: "seat-\($0)", party: party, weight: 1) }
    }

    /// The register, with other seats or with members added or replaced.
    static func register(seats: [Seat] = seats, bodies: [BodyID] = [board], replacing others: [Member] = []) -> Register
    {
        let offices = ["programmamanager", "controller", "secretaris"] as [OfficeID]
        return Register(
            parties: dictionary(parties.map { Party(id: $0, name: $0.text, isIllustrative: true, note: nil) }, \.id),
            offices: dictionary(offices.map { Office(id: $0, name: $0.text, party: "gemeente") }, \.id),
            bodies: dictionary(bodies.map { Body(id: $0, name: $0.text, chair: "seat-1", seats: seats) }, \.id),
            members: dictionary(members + others, \.id), recovery: .init(threshold: 2, keys: []))
    }

    /// The last of several with one id stays.
    private static func dictionary<Item, ID: Hashable>(_ items: [Item], _ id: (Item) -> ID) -> [ID: Item] {
        Dictionary(items.map { (id($0), $0) }, uniquingKeysWith: { _, last in last })
    }

    // MARK: Policies

    static let half = Fraction(1, 2)
    static let twoThirds = Fraction(2, 3)

    static func share(_ fraction: Fraction, _ test: Policy.Test, _ base: Policy.Base) -> Policy.Share {
        Policy.Share(fraction: fraction, test: test, base: base)
    }

    static func boardVote(
        _ majority: Policy.Share, quorum: Policy.Share? = share(half, .moreThan, .seats), abstentions: Bool = true
    ) -> Policy.Decider {
        .body(board, Policy.Vote(quorum: quorum, majority: majority, allowsAbstention: abstentions))
    }

    static func step(_ id: Policy.StepID, _ decider: Policy.Decider, includesProposer: Bool = true) -> Policy.Step {
        Policy.Step(id: id, title: id.text, includesProposer: includesProposer, decider: decider)
    }

    static let amendment = Policy(
        subject: "amendment", title: "Wijziging", proposers: [.mandateHolder, .office],
        steps: [
            step("programmamanager", .office("programmamanager"), includesProposer: false),
            step("stuurgroep", boardVote(share(half, .moreThan, .votesCast))),
            step("stuurgroep-zwaar", boardVote(share(twoThirds, .atLeast, .votesCast))),
            step("toestemming", .executorsOfGivingLines),
        ],
        tiers: [
            tier("splitsen", .init(onlyOperations: ["split"]), ["programmamanager"]),
            tier(
                "klein",
                .init(
                    onlyOperations: ["transfer"], withoutShifts: ["between-domains"],
                    grossAtMost: Money(cents: 10_000_000)),
                ["programmamanager"]),
            tier("gewoon", .init(grossAtMost: Money(cents: 100_000_000)), ["toestemming", "stuurgroep"]),
            tier("zwaar", .init(), ["toestemming", "stuurgroep-zwaar"]),
        ])

    static let agreement = Policy(
        subject: "agreement", title: "Overeenkomst", proposers: [.mandateHolder],
        steps: [step("partijen", .partiesOfAgreement)], tiers: [tier("altijd", .init(), ["partijen"])])

    static func tier(_ id: Policy.TierID, _ condition: Policy.Condition, _ steps: [Policy.StepID]) -> Policy.Tier {
        Policy.Tier(id: id, condition: condition, steps: steps)
    }

    /// A policy of one step that always applies.
    static func policy(_ decider: Policy.Decider, includesProposer: Bool = true) -> Policy {
        Policy(
            subject: "amendment", title: "Proef", proposers: [.mandateHolder],
            steps: [step("stap", decider, includesProposer: includesProposer)],
            tiers: [tier("altijd", .init(), ["stap"])])
    }
}
