import Amendments
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Agreements that somebody did not sign, or not in these words.
@Suite struct AgreementAttackTests {
    private let forge: Forge
    init() throws { forge = try Forge(Village.grown()) }

    private static let three: [PartyID] = ["gemeente", "rijk", "woningcorporatie"]
    private var fresh: SampleAgreement { SampleAgreement(id: "tweede") }

    private func adopt(
        _ agreement: SampleAgreement, by parties: [PartyID] = three, in forge: Forge? = nil,
        revision: (String) -> String = { $0 }, recording alter: (inout ForgedDecision) throws -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        let forge = forge ?? self.forge
        return try forge.adopt(
            "agreement", agreement.files(changing: forge.state), revision: revision, by: { try $0.sign(parties) },
            recording: alter)
    }

    private func expectUnsigned(
        _ outcome: Verifier.Outcome, _ count: String, in id: String? = nil, at place: SourceLocation = #_sourceLocation
    ) {
        expectRefused(
            outcome, "decision.not-approved", in: id ?? forge.nextID, saying: "partijen unsatisfied (\(count)",
            at: place)
    }

    // MARK: Signing

    @Test(arguments: [three, three.reversed(), ["rijk", "gemeente", "woningcorporatie"]] as [[PartyID]])
    func `an agreement that all have signed, in any order, holds`(order: [PartyID]) throws {
        expectVerified(try adopt(fresh, by: order))
    }

    @Test(arguments: three) func `an agreement that one party has not signed does not`(missing: PartyID) throws {
        expectUnsigned(try adopt(fresh, by: Self.three.filter { $0 != missing }), "2 for")
    }

    @Test func `nobody signs for another party`() throws {
        let outcome = try forge.adopt(
            "agreement", fresh.files,
            by: { proposal in
                try proposal.sign(["gemeente", "rijk"])
                try proposal.vote(by: "wethouder", as: "woningcorporatie/mandate", step: "partijen")
            })
        expectUnsigned(outcome, "2 for")
    }

    @Test func `a signature under a mandate that had not begun does not count`() throws {
        let outcome = try forge.adopt(
            "agreement", fresh.files,
            by: { proposal in
                try proposal.sign(["gemeente", "rijk"])
                try proposal.vote(
                    by: "corporatiebestuurder", as: "woningcorporatie/mandate", step: "partijen",
                    at: "2020-12-31T10:00:00Z")
            })
        expectUnsigned(outcome, "2 for")
    }

    @Test(arguments: [(250_000, true), (250_001, false)])
    func `a mandate reaches as far as its limit and not a euro further`(euros: Int64, isEnough: Bool) throws {
        var agreement = fresh
        agreement.parties.append(SampleAgreement.party("zorgpartij"))
        agreement.contributions = [
            SampleAgreement.contribution("zorg", "zorgpartij", .line("gezondheid"), euros)
        ]
        let outcome = try adopt(agreement, by: Self.three + ["zorgpartij"])
        if isEnough { expectVerified(outcome) } else { expectUnsigned(outcome, "3 for") }
    }

    @Test func `several contributions of one party are added up against its limit`() throws {
        var agreement = fresh
        agreement.parties.append(SampleAgreement.party("zorgpartij"))
        agreement.contributions = ["een", "twee"].map {
            SampleAgreement.contribution(ContributionID($0), "zorgpartij", .line("gezondheid"), 150_000, books: .inKind)
        }
        expectUnsigned(try adopt(agreement, by: Self.three + ["zorgpartij"]), "3 for")
    }

    @Test func `a policy that asks nobody binds nobody`() throws {
        let village = try Village(isOnlyFounded: true) { files in
            let path = "policy/agreement.yaml"
            files[path] = Array(
                String(decoding: files[path] ?? [], as: UTF8.self).replacing(
                    "by: parties\n      of: agreement", with: "by: office\n      office: programmamanager"
                ).utf8)
        }
        let forge = try Forge(village)
        let outcome = try forge.adopt(
            "agreement", fresh.files,
            by: {
                try $0.vote(step: "partijen")
            })
        expectRefused(
            outcome, "agreement.unsigned", in: forge.nextID, saying: "`gemeente`, `rijk`, `woningcorporatie`")
        forge.decisions.removeLast()
        let stage = try forge.stage()
        expectRefused(
            try refusal { try stage.propose("agreement", fresh.files, by: "wethouder", at: Self.time) },
            "agreement.unsigned", saying: "no step of the policy")
    }

    private static let time = Moment("2021-06-01T09:00:00Z")

    private func refusal(_ work: () throws -> Void) throws -> Checked<Void> {
        do {
            try work()
            return .accepted(())
        } catch LedgerError.refused(let findings) {
            return .refused(findings)
        }
    }

    // MARK: The same bytes

    @Test func `a signature over an earlier draft does not count for the next`() throws {
        var proposal = try forge.proposal()
        var draft = fresh
        try proposal.revise("agreement", draft.files)
        try proposal.propose()
        try proposal.sign(["gemeente"])
        draft.contributions[0] = SampleAgreement.contribution("gemeente-wonen", "gemeente", .line("wonen"), 3_000_000)
        try proposal.revise("agreement", draft.files, revises: [proposal.revision])
        try proposal.propose(at: "2021-06-02T10:30:00Z")
        try proposal.sign(["rijk", "woningcorporatie"])
        expectUnsigned(try forge.record(proposal), "2 for")
        forge.decisions.removeLast()
        try proposal.sign(["gemeente"])
        expectVerified(try forge.record(proposal))
    }

    @Test func `other articles under the same agreement are refused`() throws {
        var agreement = fresh
        agreement.text = Digest(of: Array(agreement.articles.utf8))
        agreement.articles += "\n## Toegift {#toegift}\n\nHet Rijk betaalt alles.\n"
        expectRefused(
            try adopt(agreement), "agreement.text", in: forge.nextID, saying: "other articles than those in `text.md`")
    }

    @Test func `articles changed while the agreement stays are refused`() throws {
        var agreement = SampleAgreement()
        agreement.articles += "\n## Toegift {#toegift}\n\nHet Rijk betaalt alles.\n"
        let files = agreement.files.filter { $0.key.hasSuffix(".md") }
        expectRefused(try forge.adoption(of: "agreement", files), "agreement.one", saying: "holds one agreement")
        // Nor is there anybody whom it could bind.
        let outcome = try forge.adopt("agreement", files, by: { try $0.sign(Self.three) })
        expectRefused(outcome, "decision.not-approved", in: forge.nextID, saying: "partijen unsatisfied (0 for")
    }

    @Test func `a signature shown another document, or none, is refused`() throws {
        for shown in ["sha256:" + String(repeating: "a", count: 64), "none"] {
            let outcome = try forge.adopt(
                "agreement", fresh.files,
                by: { proposal in
                    let lie = Forgery(text: { $0.replacing(#/document: .*\n/#, with: "document: \(shown)\n") })
                    try proposal.vote(by: "wethouder", as: "gemeente/mandate", step: "partijen", forgery: lie)
                    try proposal.sign(["rijk", "woningcorporatie"])
                })
            expectRefused(outcome, "statement.document", in: forge.nextID, saying: "shown another document")
            forge.decisions.removeLast()
        }
    }

    @Test func `a vote on an amendment that claims to sign a document is refused`() throws {
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        let document = try forge.edited(SampleAgreement().path) { $0 }.values.map { Digest(of: $0) }[0]
        try proposal.vote(forgery: Forgery(text: { $0.replacing("document: none", with: "document: \(document)") }))
        expectRefused(try forge.record(proposal), "statement.document", in: forge.nextID, saying: "another document")
    }

    @Test func `a signature shown another sum is refused`() throws {
        let outcome = try forge.adopt(
            "agreement", fresh.files,
            by: { proposal in
                try proposal.vote(
                    by: "wethouder", as: "gemeente/mandate", step: "partijen",
                    forgery: Forgery(text: { $0.replacing("amount: \"3100000.00\"", with: "amount: \"100000.00\"") }))
                try proposal.sign(["rijk", "woningcorporatie"])
            })
        expectRefused(outcome, "statement.amount", in: forge.nextID, saying: "another amount: 100000.00")
    }

    // MARK: One folder

    @Test func `two agreements in one proposal are refused`() throws {
        let files = fresh.files.merging(SampleAgreement(id: "derde").files) { $1 }
        let outcome = try forge.adopt("agreement", files, by: { try $0.sign(Self.three) })
        expectRefused(outcome, "agreement.one", in: forge.nextID, saying: "holds one agreement")
    }

    @Test func `an agreement in the folder of another is refused`() throws {
        let files = Dictionary(uniqueKeysWithValues: fresh.files.map { ($0.replacing("tweede", with: "derde"), $1) })
        let outcome = try forge.adopt("agreement", files, by: { try $0.sign(Self.three) })
        expectRefused(
            outcome, "repository.file-name", in: forge.nextID, saying: "`tweede` is not the name of the folder")
    }

    @Test func `a second agreement that claims the id of the first is refused`() throws {
        let outcome = try forge.adopt(
            "agreement", SampleAgreement(title: "Overgenomen").files(changing: forge.state),
            revision: { $0.replacing(#/old: .*\n/#, with: "old: none\n") }, by: { try $0.sign(Self.three) })
        expectRefused(outcome, "proposal.taken", in: forge.nextID, saying: "is there already")
    }

    // MARK: Coming and going

    @Test func `a party that joins must sign too`() throws {
        var addendum = SampleAgreement()
        addendum.parties.append(SampleAgreement.party("zorgpartij", joined: "2021-06-01"))
        expectUnsigned(try adopt(addendum), "3 for")
        forge.decisions.removeLast()
        expectVerified(try adopt(addendum, by: Self.three + ["zorgpartij"]))
    }

    @Test func `a party is not struck out, even if it signs that itself`() throws {
        var addendum = SampleAgreement()
        addendum.parties.removeAll { $0.id == "woningcorporatie" }
        addendum.contributions.removeLast()
        expectRefused(
            try adopt(addendum), "agreement.party-removed", in: forge.nextID, saying: "`woningcorporatie` is gone")
    }

    @Test func `nobody is bound as one who has left already`() throws {
        var agreement = fresh
        agreement.from = CalendarDate("2020-01-01")
        agreement.parties.append(SampleAgreement.party("zorgpartij", leaves: "2020-06-30"))
        agreement.contributions.append(
            SampleAgreement.contribution("zorg", "zorgpartij", .line("gezondheid"), 200_000))
        expectUnsigned(try adopt(agreement), "3 for")
        forge.decisions.removeLast()
        expectVerified(try adopt(agreement, by: Self.three + ["zorgpartij"]))
    }

    /// An agreement that the police left on 7 May, in a history that ends later.
    private static let left = Result {
        try Village(living: { stage in
            let agreement = Self.care()
            let first = try stage.propose(
                "agreement", agreement.files, title: "Zorg", by: "wethouder", at: Moment("2021-05-05T09:00:00Z"))
            try stage.adopt(first, by: ["wethouder", "districtschef", "zorgbestuurder"], on: "2021-05-05")
            let exit = try stage.propose(
                "agreement", Self.care(leaving: "2021-05-07").files(changing: stage.ledger().state), title: "Uit",
                by: "wethouder", at: Moment("2021-05-06T09:00:00Z"))
            try stage.adopt(exit, by: ["wethouder", "districtschef", "zorgbestuurder"], on: "2021-05-06")
            let later = try stage.propose(
                ForgedProposal.small, title: "Later", by: "zorgbestuurder", at: Moment("2021-05-20T09:00:00Z"))
            try stage.adopt(later, by: ["programmamanager"], on: "2021-05-20")
        })
    }

    private static func care(leaving day: String? = nil) -> SampleAgreement {
        SampleAgreement(
            id: "zorg",
            parties: [
                SampleAgreement.party("gemeente"), SampleAgreement.party("politie", leaves: day),
                SampleAgreement.party("zorgpartij"),
            ],
            contributions: [
                SampleAgreement.contribution("politie", "politie", .line("veiligheid"), 300_000),
                SampleAgreement.contribution("zorg", "zorgpartij", .line("gezondheid"), 200_000),
            ])
    }

    @Test func `who has left is not asked again`() throws {
        let forge = try Forge(Self.left.get())
        var addendum = Self.care(leaving: "2021-05-07")
        addendum.articles += "\n## Verslag {#verslag}\n\nElk jaar.\n"
        expectVerified(try adopt(addendum, by: ["gemeente", "zorgpartij"], in: forge))
    }

    @Test func `who has left is asked when its own words change`() throws {
        for change in [0, 1, 2] {
            let forge = try Forge(Self.left.get())
            var addendum = Self.care(leaving: change == 0 ? nil : "2021-05-07")
            let euros: Int64 = change == 1 ? 3_000_000 : 300_000
            addendum.contributions[0] = SampleAgreement.contribution(
                "politie", "politie", .line("veiligheid"), euros, books: change == 2 ? .ownBooks : .paidIn)
            expectUnsigned(try adopt(addendum, by: ["gemeente", "zorgpartij"], in: forge), "2 for", in: forge.nextID)
            forge.decisions.removeLast()
            expectVerified(try adopt(addendum, by: ["gemeente", "politie", "zorgpartij"], in: forge))
        }
    }

    // MARK: What it says

    private func refuse(
        _ rule: RuleID, saying text: String, at place: SourceLocation = #_sourceLocation,
        _ edit: (inout SampleAgreement) -> Void
    ) throws {
        var agreement = fresh
        edit(&agreement)
        expectRefused(
            try forge.adoption(of: "agreement", agreement.files), rule, saying: text, at: place)
    }

    @Test func `what an agreement names must be there`() throws {
        try refuse("agreement.unknown-party", saying: "no party `provincie`") {
            $0.parties.append(SampleAgreement.party("provincie"))
        }
        try refuse("agreement.foreign-party", saying: "`politie`, which is no party of the agreement") {
            $0.contributions = [SampleAgreement.contribution("x", "politie", .programme, 1)]
        }
        try refuse("agreement.unknown-purpose", saying: "for no line: `muziek`") {
            $0.contributions = [SampleAgreement.contribution("x", "rijk", .line("muziek"), 1)]
        }
        try refuse("agreement.unknown-period", saying: "for no period: `y2031`") {
            let one = SampleAgreement.contribution("x", "rijk", .programme, 1)
            $0.contributions = [
                Contribution(
                    id: one.id, party: one.party, purpose: one.purpose, period: "y2031", amount: one.amount,
                    status: one.status, books: one.books, condition: nil, note: nil)
            ]
        }
    }

    @Test func `an agreement agrees with itself`() throws {
        try refuse("agreement.parties", saying: "at least two parties") {
            $0.parties = [SampleAgreement.party("rijk")]
            $0.contributions = []
        }
        try refuse("agreement.term", saying: "`rijk` joins before the agreement starts") {
            $0.parties[1] = SampleAgreement.party("rijk", joined: "2021-04-30")
        }
        try refuse("agreement.term", saying: "`rijk` joins after the agreement has ended") {
            $0.to = CalendarDate("2031-12-31")
            $0.parties[1] = SampleAgreement.party("rijk", joined: "2032-01-01")
        }
        try refuse("agreement.term", saying: "`rijk` leaves before it takes part") {
            $0.parties[1] = SampleAgreement.party("rijk", joined: "2021-06-02", leaves: "2021-06-01")
        }
        try refuse("agreement.condition", saying: "is conditional and does not say on what") {
            let one = SampleAgreement.contribution("x", "rijk", .programme, 1)
            $0.contributions = [
                Contribution(
                    id: one.id, party: one.party, purpose: one.purpose, period: one.period, amount: one.amount,
                    status: .conditional, books: one.books, condition: nil, note: nil)
            ]
        }
        try refuse("agreement.article-id", saying: "an article without an id") { $0.articles += "\n## Los\n" }
        try refuse("agreement.article-id", saying: "two articles have the id `doel`") {
            $0.articles += "\n## Nog een {#doel}\n"
        }
    }

    // MARK: No more than it costs

    @Test func `nobody promises more in cash than something costs`() throws {
        for (books, status, isRefused) in [
            (Contribution.Books.paidIn, Contribution.Status.pledged, true), (.ownBooks, .granted, true),
            (.paidIn, .conditional, true), (.inKind, .pledged, false), (.paidIn, .intended, false),
        ] {
            var agreement = fresh
            // Of 46.0 million, the first agreement has promised 1.2.
            agreement.contributions = [
                SampleAgreement.contribution("x", "rijk", .line("wonen"), 45_000_000, status, books: books)
            ]
            let adoption = try forge.adoption(of: "agreement", agreement.files)
            if isRefused {
                expectRefused(
                    adoption, "agreement.above-cost", saying: "`wonen` in p2021-2025 are 239561.00 more than its cost")
            } else {
                #expect(adoption.value != nil, "\(adoption.findings)")
            }
        }
    }

    @Test func `a contribution for a narrower purpose counts for the wider one too`() throws {
        var agreement = fresh
        agreement.contributions = [
            SampleAgreement.contribution("breed", "rijk", .line("wonen-ruimte"), 50_000_000),
            SampleAgreement.contribution("smal", "gemeente", .line("ruimte"), 18_000_000),
        ]
        expectRefused(
            try forge.adoption(of: "agreement", agreement.files), "agreement.above-cost",
            saying: "contributions to `wonen-ruimte` in p2021-2025")
    }

    @Test func `promises too large to add up hide nothing behind them`() throws {
        var first = fresh
        first.contributions = [
            SampleAgreement.contribution("veel", "rijk", .programme, 999_999_999_999_999, .intended)
        ]
        let adopted = try forge.adoption(of: "agreement", first.files)
        let state = try #require(adopted.value?.state, "\(adopted.findings)")
        var second = SampleAgreement(id: "derde")
        second.contributions = first.contributions
        var proposal = try ForgedProposal("2021-0099", Archive(forge.repository, upTo: state))
        try proposal.revise("agreement", second.files)
        let change = try #require(proposal.proposed)
        expectRefused(
            try Adoption.of(change, in: state, at: Self.time, earlier: proposal.earlier), "agreement.above-cost",
            saying: "more than can be added up")
    }

    // MARK: By an amendment

    private func change(
        _ agreement: AgreementID = "cofinanciering", _ contribution: ContributionID = "gemeente-wonen",
        from old: Int64 = 1_200_000, to euros: Int64 = 1_300_000
    ) -> PlanOperation {
        .changeContribution(
            ChangeContribution(
                agreement: agreement, contribution: contribution, old: Money(cents: old * 100),
                amount: Money(cents: euros * 100)))
    }

    private func amend(
        _ operation: PlanOperation, by parties: [PartyID] = three, in forge: Forge? = nil,
        recording alter: (inout ForgedDecision) throws -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        let forge = forge ?? self.forge
        var proposal = try forge.proposal()
        try proposal.revise(operation)
        try proposal.propose()
        try proposal.sign(parties, step: "instemming")
        let heads = proposal.heads
        for (index, voter) in ForgedProposal.board.enumerated() {
            try proposal.vote(
                by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T20:0\(index):00Z")
        }
        #expect(!heads.isEmpty)
        return try forge.record(proposal, alter)
    }

    @Test func `a contribution changes with the consent of every party`() throws { expectVerified(try amend(change())) }

    @Test(arguments: three) func `a contribution does not change without one of them`(missing: PartyID) throws {
        expectRefused(
            try amend(change(), by: Self.three.filter { $0 != missing }), "decision.not-approved", in: forge.nextID,
            saying: "instemming unsatisfied (2 for")
    }

    @Test func `an amendment that leaves less than was promised is refused`() throws {
        var proposal = try forge.proposal()
        try proposal.revise(Stage.transfer("wonen", "ruimte", euros: 44_800_000))
        let change = try #require(proposal.proposed)
        expectRefused(
            try Adoption.of(change, in: forge.state, at: Self.time, earlier: proposal.earlier),
            "agreement.above-cost", saying: "`wonen` in p2021-2025 are 39561.00 more than its cost")
    }

    @Test func `what does not hold of the contribution any more is refused`() throws {
        for (operation, rule, text) in [
            (change(from: 1_000_000), "amendment.old-contribution", "is 1200000.00, not 1000000.00"),
            (change("derde"), "amendment.unknown-agreement", "no agreement `derde`"),
            (change("cofinanciering", "geld"), "amendment.unknown-contribution", "no contribution `geld`"),
            (change(to: 1_200_000), "amendment.no-effect", "is 1200000.00 already"),
            (
                change("cofinanciering", "rijk-onderwijs", from: 2_000_000, to: 31_000_000), "agreement.above-cost",
                "`onderwijs`"
            ),
        ] as [(PlanOperation, RuleID, String)] {
            var proposal = try forge.proposal()
            try proposal.revise(operation)
            let change = try #require(proposal.proposed)
            expectRefused(
                try Adoption.of(change, in: forge.state, at: Self.time, earlier: proposal.earlier), rule,
                saying: text)
        }
    }

    @Test func `an agreement recorded otherwise than the amendment gives it is refused`() throws {
        let path = SampleAgreement().path
        let more = try amend(change(), recording: { $0.edit(path) { $0.replacing("1300000.00", with: "1400000.00") } })
        expectRefused(more, "decision.file", in: forge.nextID, saying: "not what applying the amendment gives")
        forge.decisions.removeLast()
        let none = try amend(change(), recording: { $0.changes.removeValue(forKey: path) })
        expectRefused(none, "decision.file", in: forge.nextID, saying: "the decision does not")
        forge.decisions.removeLast()
        let articles = try forge.edited("agreements/cofinanciering/text.md") { $0 + "\nMeer.\n" }
        expectRefused(
            try amend(change(), recording: { $0.add(articles) }), "decision.file", in: forge.nextID,
            saying: "not what applying the amendment gives")
    }

    @Test func `an amendment decided without the parties changes no agreement`() throws {
        let village = try Village(
            editing: { files in
                let path = "policy/amendment.yaml"
                let tier =
                    "  - id: bijdrage\n    when:\n      only-operations:\n        - change-contribution\n    steps:\n      - programmamanager\n"
                files[path] = Array(
                    String(decoding: files[path] ?? [], as: UTF8.self).replacing("tiers:\n", with: "tiers:\n" + tier)
                        .utf8)
            },
            living: { stage in
                let id = try stage.propose(
                    "agreement", SampleAgreement().files, by: "wethouder", at: Moment("2021-05-06T09:00:00Z"))
                try stage.adopt(
                    id, by: ["rijksvertegenwoordiger", "wethouder", "corporatiebestuurder"], on: "2021-05-06")
            })
        let forge = try Forge(village)
        var proposal = try forge.proposal()
        try proposal.revise(change(from: 1_000_000))
        try proposal.propose()
        try proposal.vote()
        expectRefused(
            try forge.record(proposal), "agreement.unsigned", in: forge.nextID, saying: "a mandate holder of each")
    }

    @Test func `an amendment does not promise what the mandate for agreements does not reach`() throws {
        let forge = try Forge(Self.left.get())
        let parties: [PartyID] = ["gemeente", "zorgpartij"]
        let raise = { (euros: Int64) in self.change("zorg", "zorg", from: 200_000, to: euros) }
        expectVerified(try amend(raise(250_000), by: parties, in: forge))
        forge.decisions.removeLast()
        expectRefused(
            try amend(raise(250_001), by: parties, in: forge), "decision.not-approved", in: forge.nextID,
            saying: "instemming unsatisfied (1 for")
        forge.decisions.removeLast()
        // To lower one binds nobody to more.
        expectVerified(try amend(raise(100), by: parties, in: forge))
    }

    @Test func `an amendment asks who has left only about its own contribution`() throws {
        let forge = try Forge(Self.left.get())
        let own = change("zorg", "politie", from: 300_000, to: 200_000)
        expectRefused(
            try amend(own, by: ["gemeente", "zorgpartij"], in: forge), "decision.not-approved", in: forge.nextID,
            saying: "instemming unsatisfied (2 for")
        forge.decisions.removeLast()
        expectVerified(try amend(own, by: ["gemeente", "zorgpartij", "politie"], in: forge))
    }
}
