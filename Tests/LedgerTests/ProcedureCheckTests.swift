import Documents
import Findings
import Governance
import Testing
import Workflow

@testable import Ledger

/// What a lock-out is, and what is none.
@Suite struct ProcedureCheckTests {
    private static let body: BodyID = "raad"
    private static let day = CalendarDate("2021-06-03")

    private static func mandate(
        _ capacity: Capacity, to end: String? = nil, subjects: [String]? = nil
    ) -> Mandate {
        Mandate(
            id: Identifier(capacity.description.replacing("/", with: "-")), capacity: capacity,
            from: CalendarDate("2021-01-01"), to: end.map { CalendarDate($0) }, subjects: subjects, limit: nil)
    }

    private static func member(
        _ id: MemberID, _ mandates: [Mandate], keys: [RegisteredKey.Class] = [.member]
    ) -> Member {
        let keys = keys.map {
            RegisteredKey(id: Identifier("\($0)-1"), type: "ssh-ed25519", publicKey: "\(id)-\($0)", keyClass: $0)
        }
        return Member(
            id: id, party: "stad", title: id.text, isIllustrative: false, mandates: mandates, keys: keys, note: nil)
    }

    /// A body of seats of the given weights.
    private static func snapshot(
        _ members: [Member], _ policy: Policy, weights: [Int] = [1, 1, 1], plan: Plan = .empty,
        agreements: [Agreement] = []
    ) -> Snapshot {
        let seats = weights.enumerated().map { Seat(id: "seat-\($0 + 1)", party: "stad", weight: $1) }
        let register = Register(
            parties: ["stad": Party(id: "stad", name: "Stad", isIllustrative: false, note: nil)],
            offices: ["griffier": Office(id: "griffier", name: "Griffier", party: "stad")],
            bodies: [body: Body(id: body, name: "Raad", chair: nil, seats: seats)],
            members: Dictionary(uniqueKeysWithValues: members.map { ($0.id, $0) }),
            recovery: .init(threshold: 1, keys: []))
        let programme = Programme(
            id: "p", name: "P", area: "A", horizon: "h", currency: "eur", languages: ["nl"],
            timeZone: "Europe/Amsterdam",
            periods: [:], note: nil)
        return Snapshot(
            programme: programme, register: register, policies: [policy.subject: policy], plan: plan, versions: [],
            agreements: Dictionary(uniqueKeysWithValues: agreements.map { ($0.id, $0) }),
            planDigest: Digest(of: [] as [UInt8]))
    }

    private static func share(
        _ above: Int, of below: Int, _ test: Policy.Test = .atLeast, _ base: Policy.Base = .seats
    ) -> Policy.Share {
        Policy.Share(fraction: Fraction(above, below), test: test, base: base)
    }

    private static func policy(
        _ decider: Policy.Decider, subject: String = "register", proposers: Set<Policy.Proposer> = [.seat, .office],
        includesProposer: Bool = true
    ) -> Policy {
        Policy(
            subject: subject, title: "Regels", proposers: proposers,
            steps: [.init(id: "stap", title: "Stap", includesProposer: includesProposer, decider: decider)],
            tiers: [.init(id: "altijd", condition: .init(), steps: ["stap"])])
    }

    private static func vote(_ majority: Policy.Share, quorum: Policy.Share? = nil) -> Policy.Decider {
        .body(body, Policy.Vote(quorum: quorum, majority: majority, allowsAbstention: true))
    }

    private static func seat(_ number: Int, to end: String? = nil, subjects: [String]? = nil) -> Mandate {
        mandate(.seat(body, "seat-\(number)"), to: end, subjects: subjects)
    }

    private static let three = (1...3).map { member(MemberID("lid-\($0)"), [seat($0)]) }

    /// Whether a change of the members locks somebody out.
    private func findings(
        _ members: [Member], after old: [Member] = three, _ decider: Policy.Decider, weights: [Int] = [1, 1, 1],
        proposers: Set<Policy.Proposer> = [.seat, .office], includesProposer: Bool = true
    ) -> [Finding] {
        let policy = Self.policy(decider, proposers: proposers, includesProposer: includesProposer)
        return ProcedureCheck.worsened(
            from: Self.snapshot(old, policy, weights: weights),
            to: Self.snapshot(members, policy, weights: weights), on: Self.day)
    }

    private static let all = vote(share(2, of: 3))

    // MARK: A body

    @Test func `a body that can still carry is no lock-out, and one that cannot is`() {
        #expect(findings(Self.three, Self.all).isEmpty)
        #expect(findings(Array(Self.three.dropLast()), Self.all).isEmpty)
        let found = findings([Self.three[0]], Self.all)
        #expect(found.map(\.rule) == ["policy.lock-out"])
        #expect(found.first?.message.text.contains("could not carry step `stap`, so `register`") == true)
    }

    @Test(arguments: [[], [RegisteredKey.Class.recorder], [.witness]])
    func `who has no key to vote with does not count`(keys: [RegisteredKey.Class]) {
        let silent = [2, 3].map { Self.member(MemberID("lid-\($0)"), [Self.seat($0)], keys: keys) }
        #expect(!findings([Self.three[0]] + silent, Self.all).isEmpty)
    }

    @Test func `a mandate that ended, or is for something else, does not count`() {
        for mandate in [Self.seat(2, to: "2021-06-02"), Self.seat(2, subjects: ["version"])] {
            let members = [Self.three[0], Self.member("lid-2", [mandate])]
            #expect(!findings(members, Self.all).isEmpty)
        }
        let last = [Self.three[0], Self.member("lid-2", [Self.seat(2, to: "2021-06-03")])]
        #expect(findings(last, Self.all).isEmpty)
    }

    @Test func `nobody sits on two seats at once`() {
        let one = Self.member("lid-1", [Self.seat(1), Self.seat(2), Self.seat(3)])
        #expect(!findings([one], Self.all).isEmpty)
        #expect(
            !findings([one], Self.vote(Self.share(1, of: 1, .atLeast, .present), quorum: Self.share(2, of: 3))).isEmpty)
        // Of weighted seats the heaviest is enough.
        #expect(findings([one], Self.vote(Self.share(1, of: 2, .moreThan)), weights: [1, 5, 1]).isEmpty)
        #expect(!findings([one], Self.vote(Self.share(5, of: 7, .moreThan)), weights: [1, 5, 1]).isEmpty)
    }

    @Test func `a seat is filled by whoever holds it, with a key or without`() {
        let filled = Self.vote(
            Self.share(1, of: 1, .atLeast, .present), quorum: Self.share(1, of: 1, .atLeast, .filledSeats))
        let silent = Self.member("lid-2", [Self.seat(2)], keys: [])
        #expect(findings([Self.three[0]], filled).isEmpty)
        #expect(!findings([Self.three[0], silent], filled).isEmpty)
        let weighed = Self.vote(Self.share(2, of: 3, .atLeast, .filledSeats))
        #expect(findings([Self.three[0]], weighed).isEmpty)
        #expect(!findings([Self.three[0], silent], weighed).isEmpty)
    }

    @Test func `what was impossible before may stay so`() {
        #expect(findings([Self.three[0]], after: [Self.three[0]], Self.all).isEmpty)
        #expect(findings([], after: [], Self.all).isEmpty)
        let found = findings([], after: [Self.three[0]], Self.all)
        #expect(found.map(\.message.text).contains { $0.contains("nobody could propose") }, "\(found)")
    }

    // MARK: Those who propose

    private static let clerk = member("griffier", [mandate(.office("griffier"))])

    @Test func `somebody must be able to propose`() {
        #expect(!findings(Self.three, after: Self.three + [Self.clerk], Self.all, proposers: [.office]).isEmpty)
        #expect(!findings(Self.three, Self.all, proposers: [.mandateHolder]).contains { $0.rule != "policy.lock-out" })
        #expect(findings(Self.three, Self.all, proposers: [.seat]).isEmpty)
    }

    @Test func `where who proposes may not decide, somebody else must be there to propose`() {
        let office = Policy.Decider.office("griffier")
        let before = Self.three + [Self.clerk]
        #expect(findings(before, after: before, office, includesProposer: false).isEmpty)
        let alone = findings([Self.clerk], after: before, office, includesProposer: false)
        #expect(alone.map(\.rule) == ["policy.lock-out"])
        #expect(alone.first?.message.text.contains("whoever proposes, the others could not decide step `stap`") == true)
        #expect(findings([Self.clerk], after: before, office, includesProposer: true).isEmpty)
    }

    @Test func `where who proposes may not vote, the others must be enough`() {
        let separate = { (members: [Member]) in
            self.findings(members, Self.all, proposers: [.seat], includesProposer: false)
        }
        #expect(separate(Self.three).isEmpty)
        #expect(!separate(Array(Self.three.dropLast())).isEmpty)
    }

    // MARK: Offices and parties

    @Test func `an office, an executor and a party of an agreement need somebody with a key`() {
        let office = Policy.Decider.office("griffier")
        let before = Self.three + [Self.clerk]
        #expect(!findings(Self.three, after: before, office).isEmpty)
        let line = Line(id: "brug", name: "Brug", rank: 1, level: .overhead, parent: nil, executor: "stad")
        let plan = Plan(lines: [line], goals: [:], targets: [:], stated: [])
        let agreement = Agreement(
            id: "akkoord", title: "Akkoord", from: CalendarDate("2021-01-01"), to: nil,
            parties: [AgreementParty(id: "stad", authority: .mandate, joined: nil, leaves: nil)], contributions: [],
            text: Digest(of: [] as [UInt8]), evidence: [], note: nil)
        let holder = Self.member("wethouder", [Self.mandate(.mandateHolder("stad"))])
        for (subject, decider) in [
            ("amendment", Policy.Decider.executorsOfGivingLines), ("agreement", .partiesOfAgreement),
        ] {
            let policy = Self.policy(decider, subject: subject)
            let found = ProcedureCheck.worsened(
                from: Self.snapshot(before + [holder], policy, plan: plan, agreements: [agreement]),
                to: Self.snapshot(before, policy, plan: plan, agreements: [agreement]), on: Self.day)
            #expect(found.map(\.rule) == ["policy.lock-out"])
            #expect(found.first?.message.text.contains("`stad`") == true, "\(found)")
        }
    }

    @Test func `who left an agreement need not be there`() {
        let left = Agreement(
            id: "akkoord", title: "Akkoord", from: CalendarDate("2021-01-01"), to: nil,
            parties: [
                AgreementParty(id: "stad", authority: .mandate, joined: nil, leaves: CalendarDate("2021-06-02"))
            ], contributions: [], text: Digest(of: [] as [UInt8]), evidence: [], note: nil)
        let holder = Self.member("wethouder", [Self.mandate(.mandateHolder("stad"))])
        let policy = Self.policy(.partiesOfAgreement, subject: "agreement")
        let found = ProcedureCheck.worsened(
            from: Self.snapshot(Self.three + [holder], policy, agreements: [left]),
            to: Self.snapshot(Self.three, policy, agreements: [left]), on: Self.day)
        #expect(found.isEmpty, "\(found)")
    }
}
