import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Sub-amendments that everybody asked has signed, or that somebody would get round.
@Suite struct SubAmendmentAttackTests {
    private static let small = ForgedProposal.small
    private static let smaller = Stage.transfer("veiligheid", "gezondheid", euros: 10_000)
    private static let large = Stage.transfer("veiligheid", "gezondheid", euros: 2_000_000)
    private static let amendment = "2021-0006"

    /// A sub-amendment that its policy's first route decides, on an amendment that is proposed afterwards.
    private func adopted(
        _ forge: Forge, on amendment: String? = amendment, reading old: [PlanOperation] = [small],
        as new: [PlanOperation] = [smaller], kind: String = "sub-amendment",
        _ alter: (inout ForgedDecision) -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        var proposal = try forge.proposal()
        try proposal.amend(amendment, reading: old, as: new, kind: kind)
        try proposal.propose()
        try proposal.vote()
        return try forge.record(proposal, alter)
    }

    /// The amendment, as it was proposed and as it is then revised, recorded as adopted.
    private func amend(
        _ forge: Forge, _ wordings: [PlanOperation], id: String = amendment
    ) throws -> Verifier.Outcome {
        var proposal = try forge.proposal(id)
        var revises: [Digest] = []
        for (index, operation) in wordings.enumerated() {
            try proposal.revise(operation, title: "Voorstel \(index)", revises: revises)
            try proposal.propose(at: "2021-06-04T0\(index):00:00Z")
            revises = [proposal.revision]
        }
        try proposal.vote(at: "2021-06-04T09:00:00Z")
        forge.decisions.append(proposal.decision(at: "2021-06-05T09:00:00Z"))
        return try forge.judge()
    }

    @Test func `an honest one is verified from git objects, binds its amendment, and is in the chronicle`() throws {
        let forge = try Forge()
        guard case .verified(let history) = try adopted(forge) else {
            Issue.record("not verified")
            return
        }
        #expect(history.head.kind == "sub-amendment")
        let amendment = try #require(history.chronicle[history.state.seq].closing?.amends)
        #expect(history.chronicle.subAmendments(on: amendment) == [history.state.seq])
        expectVerified(try amend(forge, [Self.small, Self.smaller]))
    }

    @Test func `an amendment that was recorded as if there were none is refused by every verifier`() throws {
        let forge = try Forge()
        _ = try adopted(forge)
        expectRefused(
            try amend(forge, [Self.small]), "subamendment.unfollowed", in: Self.amendment,
            saying: "sub-amendment 2021-0005 was adopted, and 2021-0006 does not say what it says")
    }

    @Test func `a new branch without the wording that was changed does not get round it`() throws {
        let forge = try Forge()
        _ = try adopted(forge)
        expectRefused(
            try amend(forge, [Stage.transfer("veiligheid", "gezondheid", euros: 7)]), "subamendment.stranger",
            in: Self.amendment, saying: "starts from a wording that 2021-0006 never had")
    }

    @Test func `a wording that the amendment never had, so that an easier route decides, binds nobody to it`() throws {
        let forge = try Forge()
        // The amendment moves two million, which the board decides; the claim is that it moves fifty thousand.
        _ = try adopted(forge, reading: [Self.small])
        expectRefused(
            try amend(forge, [Self.large, Self.smaller]), "subamendment.stranger", in: Self.amendment,
            saying: "never had")
    }

    @Test func `an adopted one says nothing about any other proposal`() throws {
        let forge = try Forge()
        _ = try adopted(forge)
        expectVerified(try amend(forge, [Self.small], id: "2021-0007"))
    }

    @Test func `it asks for what the larger of the two wordings asks, whichever that is`() throws {
        for (old, new) in [(Self.large, Self.smaller), (Self.smaller, Self.large)] {
            let forge = try Forge()
            expectRefused(
                try adopted(forge, reading: [old], as: [new]), "decision.not-approved", in: "2021-0005",
                saying: "instemming")
        }
    }

    @Test func `a split, which nobody but the programme manager decides, does not take the place of a transfer`() throws
    {
        let forge = try Forge()
        let plan = try forge.proposal().state.plan
        let cell = CellReference(line: "werk", period: "p2021-2025", status: .indicative)
        let split = Split(
            line: "werk", period: "p2021-2025", status: .indicative, old: plan[cell],
            parts: [Split.Part(line: "werk", period: "y2022", amount: Money(cents: 100))])
        expectRefused(
            try adopted(forge, reading: [Self.large], as: [.split(split)]), "decision.not-approved",
            in: "2021-0005", saying: "instemming")
    }

    @Test func `every party of either wording is asked, and every kind of shift counts`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        let other = Stage.transfer("wonen", "werk", euros: 5)
        try proposal.amend(Self.amendment, reading: [Self.small], as: [other])
        try proposal.propose()
        let dossier = try #require(Dossier.read(proposal.folder, proposal.files).value)
        let both = try #require(Hearing.open(dossier, in: proposal.state).value)
        func alone(_ operation: PlanOperation) throws -> Matter {
            var one = try forge.proposal()
            try one.revise(operation)
            try one.propose()
            let dossier = try #require(Dossier.read(one.folder, one.files).value)
            return try #require(Hearing.open(dossier, in: one.state).value).matter
        }
        for matter in [try alone(Self.small), try alone(other)] {
            #expect(both.matter.shifts.isSuperset(of: matter.shifts))
            #expect(Set(both.matter.consentingParties).isSuperset(of: matter.consentingParties))
            #expect(both.matter.gross >= matter.gross)
            for share in matter.shares {
                #expect(both.matter.commitment(of: share.party) >= matter.commitment(of: share.party))
            }
        }
        #expect(both.policy.subject == "amendment" && both.matter.subject == "amendment")
    }

    @Test func `one on an amendment that is decided already is refused`() throws {
        let decided: [(id: String, word: String)] = [
            ("2021-0002", "adopted"), ("2021-0003", "rejected"), ("2021-0004", "retracted"),
        ]
        for (id, word) in decided {
            expectRefused(
                try adopted(Forge(), on: id), "subamendment.closed", in: "2021-0005", saying: "(\(word))")
        }
    }

    @Test func `a second one must start from what the first made, whatever order it names`() throws {
        let forge = try Forge()
        _ = try adopted(forge)
        var stale = try forge.proposal("2021-0007")
        try stale.amend(Self.amendment, as: [Stage.transfer("veiligheid", "gezondheid", euros: 1)], order: 2)
        try stale.propose(at: "2021-06-04T08:00:00Z")
        try stale.vote(at: "2021-06-04T09:00:00Z")
        forge.decisions.append(stale.decision(at: "2021-06-04T10:00:00Z"))
        expectRefused(
            try forge.judge(), "subamendment.moved", in: "2021-0007", saying: "2021-0005 was adopted since")
    }

    @Test func `one that names itself, no amendment, or no change is refused`() throws {
        expectRefused(
            try adopted(Forge(), on: "2021-0005"), "subamendment.kind", in: "2021-0005", saying: "names itself")
        expectRefused(
            try adopted(Forge(), on: nil), "subamendment.unnamed", in: "2021-0005", saying: "does not name")
        expectRefused(
            try adopted(Forge(), as: [Self.small]), "subamendment.nothing", in: "2021-0005", saying: "exactly this")
    }

    @Test func `an amendment that says it amends is refused`() throws {
        expectRefused(
            try adopted(Forge(), kind: "amendment"), "subamendment.misplaced", in: "2021-0005",
            saying: "only a sub-amendment")
    }

    @Test func `it may write nothing, and is recorded as nothing else`() throws {
        let forge = try Forge()
        let theme = try #require(forge.proposal().state.files.digests.keys.first { $0.hasSuffix("/veiligheid.yaml") })
        expectRefused(
            try adopted(forge) { $0.add([theme: Array("format: 1\n".utf8)]) }, "decision.writes", in: "2021-0005",
            saying: "`sub-amendment` may not write")
        expectRefused(
            try adopted(Forge()) { $0.kind = "amendment" }, "decision.kind", in: "2021-0005",
            saying: "cannot be recorded as `amendment`")
    }

    @Test func `what is amended, its order and its wording are part of the change that approvals name`() throws {
        func change(_ amendment: String, _ old: PlanOperation, _ order: Int) throws -> Digest {
            var proposal = try Forge().proposal()
            try proposal.amend(amendment, reading: [old], as: [Self.smaller], order: order)
            return Digest(of: try #require(proposal.proposed).revision.changeNode)
        }
        let changes = try [
            change("2021-0006", Self.small, 1), change("2021-0007", Self.small, 1), change("2021-0006", Self.large, 1),
            change("2021-0006", Self.small, 2),
        ]
        #expect(Set(changes).count == 4)
    }

    @Test func `where a route in front is harder, both wordings together do not slip past it`() throws {
        let village = try Village { files in
            let policy = String(decoding: files["policy/amendment.yaml"] ?? [], as: UTF8.self)
            let hard = """
                tiers:
                  - id: verhoging
                    when:
                      only-operations:
                        - increase
                    steps:
                      - instemming
                      - stuurgroep-twee-derde

                """
            files["policy/amendment.yaml"] = Array(
                policy.replacing("tiers:\n", with: hard).replacing(
                    "        - transfer\n", with: "        - increase\n        - transfer\n"
                ).utf8)
        }
        let raised = PlanOperation.increase(
            Increase(line: "gezondheid", period: "p2021-2025", status: .indicative, amount: Money(cents: 100)))
        for (old, new) in [(raised, Self.small), (Self.small, raised)] {
            expectRefused(
                try adopted(Forge(village), reading: [old], as: [new]), "decision.not-approved", in: "2021-0005",
                saying: "instemming")
        }
    }

    @Test func `no policy makes sub-amendments a subject of their own`() throws {
        #expect(throws: LedgerError.self) {
            _ = try Village { files in
                let policy = String(decoding: files["policy/amendment.yaml"] ?? [], as: UTF8.self)
                files["policy/sub-amendment.yaml"] = Array(
                    policy.replacing("subject: amendment", with: "subject: sub-amendment").utf8)
            }
        }
    }

    @Test func `a checkpoint of a chronicle keeps which sub-amendments were adopted`() throws {
        let forge = try Forge()
        guard case .verified(let history) = try adopted(forge) else {
            Issue.record("not verified")
            return
        }
        let entries = history.chronicle.entries
        let amendment = try #require(entries.last?.closing?.amends)
        for chronicle in [Chronicle(entries), history.chronicle.prefix(entries.count)] {
            #expect(chronicle.subAmendments(on: amendment) == [entries.count - 1])
            #expect(chronicle.subAmendments(on: "2021-0001") == [])
        }
        #expect(history.chronicle.prefix(entries.count - 1).subAmendments(on: amendment) == [])
    }

    @Test func `stored, every part of it is read again`() throws {
        var proposal = try Forge().proposal()
        try proposal.amend("2021-0006", reading: [Self.small, Self.large], as: [Self.smaller], order: 7)
        let revision = try #require(proposal.proposed).revision
        let bytes = CanonicalWriter.bytes(of: revision.node)
        #expect(RevisionDocument.read(bytes).value == revision)
        #expect(String(decoding: bytes, as: UTF8.self).contains("amends:\n  proposal: \"2021-0006\"\n  order: 7\n"))
    }
}
