import Amendments
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Changes of the rules, and of the programme, that would leave somebody outside them.
@Suite struct PolicyAttackTests {
    private let forge: Forge
    init() throws { forge = try Forge(Village.grown()) }

    private func refuse(
        _ path: String, _ old: String, _ new: String, _ rule: RuleID, saying text: String,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let kind = path.hasPrefix("policy/") ? "policy" : "programme"
        let files = try forge.edited(path, old, new)
        #expect(files.contains { forge.state.files[$0.key] != Digest(of: $0.value) }, sourceLocation: place)
        expectRefused(
            try forge.adoption(of: kind, files), rule, saying: text, at: place)
    }

    // MARK: Lock-outs

    @Test func `a majority of more than everybody is refused`() throws {
        let files = try forge.edited("policy/policy.yaml") {
            $0.replacing("\"2/3\"", with: "\"1/1\"").replacing("at-least", with: "more-than")
        }
        expectRefused(
            try forge.adoption(of: "policy", files), "policy.lock-out",
            saying: "could not carry step `stuurgroep`, so `policy` could not be decided any more")
    }

    @Test func `a majority of everybody is allowed`() throws {
        #expect(try forge.adoption(of: "policy", forge.edited("policy/policy.yaml", "\"2/3\"", "\"1/1\"")).value != nil)
    }

    @Test func `a quorum of more than everybody is refused`() throws {
        let files = try forge.edited("policy/amendment.yaml") {
            $0.replacing(
                "quorum:\n        fraction: \"1/2\"", with: "quorum:\n        fraction: \"1/1\"")
        }
        expectRefused(
            try forge.adoption(of: "policy", files), "policy.lock-out", saying: "so `amendment` could not be decided")
    }

    @Test func `an office that nobody with a key holds is refused`() throws {
        let files = try forge.edited("policy/amendment.yaml", "office: programmamanager", "office: controller")
        expectRefused(
            try forge.adoption(of: "policy", files), "policy.lock-out",
            saying: "nobody with a key would hold office `controller`")
    }

    @Test func `rules for agreements that do not ask each party are refused`() throws {
        let files = try forge.edited("policy/agreement.yaml") {
            $0.replacing("by: parties\n      of: agreement", with: "by: office\n      office: programmamanager")
        }
        expectRefused(
            try forge.adoption(of: "policy", files), "policy.lock-out", saying: "tier `altijd` does not ask each party")
    }

    @Test func `rules that name what is not there are refused`() throws {
        try refuse(
            "policy/version.yaml", "body: stuurgroep", "body: raad", "policy.unknown-body", saying: "no body `raad`")
        try refuse(
            "policy/version.yaml", "      - stuurgroep\n", "      - stemming\n", "policy.unknown-step",
            saying: "no step `stemming`")
        try refuse(
            "policy/amendment.yaml", "  - id: boven-een-miljoen\n",
            "  - id: boven-een-miljoen\n    when:\n      gross-at-most: \"5000000.00\"\n", "policy.no-last-tier",
            saying: "the last tier, `boven-een-miljoen`, has conditions")
    }

    @Test func `a subject that this version does not know is judged no further`() throws {
        let files = try forge.edited("policy/version.yaml", "subject: version", "subject: meeting")
        let outcome = try forge.adopt("policy", ["policy/meeting.yaml": files.values.first ?? []])
        expectUndecided(outcome, "document.value", in: forge.nextID, saying: "agreement, amendment")
    }

    // MARK: Under the rules of the time

    @Test func `a policy is judged by the one before it, not by itself`() throws {
        let files = try forge.edited("policy/policy.yaml", "\"2/3\"", "\"1/7\"")
        let outcome = try forge.adopt(
            "policy", files,
            by: {
                try $0.vote(by: "zorgbestuurder", as: "stuurgroep/seat-5", step: "stuurgroep")
            })
        expectRefused(
            outcome, "decision.not-approved", in: forge.nextID, saying: "stuurgroep unsatisfied (1 for")
    }

    @Test func `an approval under the rules of before does not count`() throws {
        let before = forge.honest[9].state
        let policy = try #require(before.policies["amendment"])
        let now = forge.state.digest(of: try #require(forge.state.policies["amendment"]))
        #expect(before.digest(of: policy) != now)
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote(
            forgery: Forgery(text: { $0.replacing(now.description, with: before.digest(of: policy).description) }))
        expectRefused(
            try forge.record(proposal), "decision.not-approved", in: forge.nextID,
            saying: "programmamanager unsatisfied (0 for")
    }

    @Test func `votes under rules that moved, or of a body that changed, are cast anew`() throws {
        for (kind, path, old, new) in [
            ("policy", "policy/amendment.yaml", "Stuurgroep, gewone", "Stuurgroep, eenvoudige"),
            ("register", "register/bodies/stuurgroep.yaml", "chair: seat-1", "chair: seat-2"),
        ] {
            let forge = try Forge(Village.grown())
            let stage = try forge.stage()
            let id = try stage.propose(
                ForgedProposal.large, by: "zorgbestuurder", at: Moment("2021-06-01T09:00:00Z"))
            try stage.vote(.approve, on: id, by: "districtschef", at: Moment("2021-06-01T10:00:00Z"))
            try stage.vote(.approve, on: id, by: "voorzitter", at: Moment("2021-06-01T11:00:00Z"))
            let change = try stage.propose(
                kind, forge.edited(path, old, new), by: "wethouder", at: Moment("2021-06-02T09:00:00Z"))
            try stage.adopt(change, on: "2021-06-02")
            let moved = try stage.ledger().hearing(of: id).verdict(at: Moment("2021-06-03T09:00:00Z"))
            #expect(moved?.steps.flatMap(\.notCounted).map(\.code) == [.policyMoved, .policyMoved])
            try stage.vote(.approve, on: id, by: "districtschef", at: Moment("2021-06-03T09:00:00Z"))
            #expect(try stage.adopt(id, by: Array(Stage.board.prefix(4)), on: "2021-06-03").outcome == .adopted)
        }
    }

    @Test func `a seat that changed hands has one voice, the new one`() throws {
        let stage = try forge.stage()
        let id = try stage.propose(ForgedProposal.large, by: "zorgbestuurder", at: Moment("2021-06-01T09:00:00Z"))
        try stage.vote(.approve, on: id, by: "districtschef", at: Moment("2021-06-01T10:00:00Z"))
        try stage.vote(.approve, on: id, by: "voorzitter", at: Moment("2021-06-01T11:00:00Z"))
        let seat = Mandate(
            id: "seat", capacity: .seat("stuurgroep", "seat-1"), from: CalendarDate("2021-06-02"), to: nil,
            subjects: nil, limit: nil)
        let files = forge.state.editing([
            "voorzitter": { $0.with(mandates: $0.mandates.map { $0.ending(CalendarDate("2021-06-01")) }) },
            "secretaris": { $0.with(mandates: $0.mandates + [seat]) },
        ])
        let change = try stage.propose("register", files, by: "wethouder", at: Moment("2021-06-01T09:30:00Z"))
        try stage.adopt(change, on: "2021-06-01")
        let later = Moment("2021-06-02T09:00:00Z")
        let codes = try stage.ledger().hearing(of: id).verdict(at: later)?.steps.flatMap(\.notCounted).map(\.code)
        #expect(codes == [.mandateEnded])
        try stage.vote(.reject, on: id, by: "secretaris", at: later)
        let step = try stage.ledger().hearing(of: id).verdict(at: later)?.steps.last
        #expect(step?.votesFor == 0 && step?.votesAgainst == 1)
    }

    // MARK: The programme

    @Test func `the id of a programme stays`() throws {
        try refuse(
            "programme.yaml", "id: heerlen-noord", "id: heerlen", "programme.id", saying: "`heerlen-noord` for ever")
    }

    @Test func `a period that the plan or a promise uses stays`() throws {
        let year =
            "  - id: y2024\n    name: \"2024\"\n    parent: p2021-2025\n    from: \"2024-01-01\"\n    to: \"2024-12-31\"\n"
        try refuse("programme.yaml", year, "", "plan.unknown-period", saying: "no period `y2024`")
    }

    @Test func `periods stay a tree`() throws {
        try refuse(
            "programme.yaml", "to: \"2023-12-31\"", "to: \"2026-12-31\"", "programme.period-tree",
            saying: "`y2023` is not inside `p2021-2025`")
    }

    @Test func `a period may be added`() throws {
        let year =
            "  - id: y2026\n    name: \"2026\"\n    parent: p2020-2045\n    from: \"2026-01-01\"\n    to: \"2026-12-31\"\n"
        expectVerified(try forge.adopt("programme", forge.edited("programme.yaml", "note: |", year + "note: |")))
    }

    @Test func `another currency is judged no further`() throws {
        let outcome = try forge.adopt("programme", forge.edited("programme.yaml", "currency: eur", "currency: usd"))
        expectUndecided(outcome, "document.value", in: forge.nextID, saying: "eur")
    }

    /// Founded with € 50,000 for work in 2025; then all of it is taken away, with the next version, and € 10,000 goes to
    /// that year at once.
    private static let early = Result {
        try Village(
            editing: { files in
                let path = "plan/onderwijs-werk/werk.yaml"
                files[path] = Array(
                    String(decoding: files[path] ?? [], as: UTF8.self).replacing(
                        "amount: \"14305000.00\"",
                        with:
                            "amount: \"14305000.00\"\n  - period: y2025\n    status: indicative\n    amount: \"50000.00\""
                    ).utf8)
            },
            living: { stage in
                let cell = CellReference(line: "werk", period: "y2025", status: .indicative)
                let id = try stage.propose(
                    .decrease(
                        Decrease(
                            line: cell.line, period: cell.period, status: cell.status, amount: Money(cents: 5_000_000))),
                    by: "zorgbestuurder", at: Moment("2021-03-01T09:00:00Z"))
                try stage.adopt(
                    id, by: ["wethouder", "voorzitter", "zorgbestuurder", "schoolbestuurder", "wethouder"],
                    on: "2021-03-01")
                let split = Split(
                    line: "werk", period: "p2021-2025", status: .indicative, old: Money(cents: 1_430_500_000),
                    parts: [.init(line: "werk", period: "y2024", amount: Money(cents: 1_000_000))])
                let atOnce = try stage.propose(
                    .split(split), by: "zorgbestuurder", at: Moment("2021-03-02T09:00:00Z"), takesEffect: .onDecision)
                try stage.adopt(atOnce, by: ["programmamanager"], on: "2021-03-02")
            })
    }

    @Test func `a period in which the plan in force holds money stays`() throws {
        let forge = try Forge(Self.early.get())
        #expect(forge.state.plan.cells.allSatisfy { $0.cell.period != "y2025" })
        let year =
            "  - id: y2025\n    name: \"2025\"\n    parent: p2021-2025\n    from: \"2025-01-01\"\n    to: \"2025-12-31\"\n"
        expectRefused(
            try forge.adoption(of: "programme", forge.edited("programme.yaml", year, "")), "plan.unknown-period",
            saying: "the plan of version `v1` holds money in `y2025`")
    }

    @Test func `what took effect at once is done again in the programme of its own time`() throws {
        let forge = try Forge(Self.early.get())
        let files = try forge.edited(
            "programme.yaml", "    parent: p2021-2025\n    from: \"2024", "    parent: p2020-2045\n    from: \"2024")
        expectVerified(try forge.adopt("programme", files))
        let ledger = try Ledger(forge.repository)
        let standing = try #require(
            try PlanInForce(ledger.state, ledger.archive).plan(on: CalendarDate("2021-06-30")))
        let year = CellReference(line: "werk", period: "y2024", status: .indicative)
        #expect(standing.plan[year] == Money(cents: 1_000_000))
        #expect(standing.atOnce == [2])
    }
}
