import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// What only a later version may know: sound so far, and then neither passed nor refused (attack 22).
@Suite struct UnknownTests {
    /// The small proposal with one word in a file replaced; everybody signs what then stands there.
    private func forge(
        revision: (String) -> String = { $0 }, approval: @escaping (String) -> String = { $0 }
    ) throws -> Verifier.Outcome {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(ForgedProposal.small, revision)
        try proposal.propose()
        try proposal.vote(forgery: Forgery(text: approval))
        forge.decisions.append(proposal.decision())
        return try forge.judge()
    }

    // MARK: Records

    @Test func `later rules are verified up to there and judged no further`() throws {
        let forge = try Forge()
        forge.decisions[3].tampering.recordText = { $0.replacing("rules: 1\n", with: "rules: 2\n") }
        let outcome = try forge.judge()
        expectUndecided(
            outcome, "record.rules", in: "2021-0003", saying: "made under rules 2; this version knows rules 1")
        guard case .undecided(_, let before) = outcome else { return }
        #expect(before?.chronicle.count == 3)
    }

    @Test func `later rules in a record of another form are no refusal either`() throws {
        let forge = try Forge()
        forge.decisions[3].tampering.recordText = { _ in "rules: 2\nform: later\n" }
        expectUndecided(try forge.judge(), "record.rules", in: "@3", saying: "rules 2")
    }

    @Test func `a founding under later rules is not judged at all`() throws {
        let forge = try Forge()
        forge.decisions[0].tampering.recordText = { $0.replacing("rules: 1\n", with: "rules: 7\n") }
        let outcome = try forge.judge()
        expectUndecided(outcome, "record.rules", in: "genesis", saying: "rules 7")
        guard case .undecided(_, before: nil) = outcome else {
            Issue.record("something was verified")
            return
        }
    }

    @Test(arguments: ["0", "01", "one", "99999999999999999999"]) func `rules that are no number of rules are refused`(
        rules: String
    ) throws {
        let forge = try Forge()
        forge.decisions[3].tampering.recordText = { $0.replacing("rules: 1\n", with: "rules: \(rules)\n") }
        expectRefused(try forge.judge(), "document.value", in: "@3", saying: "")
    }

    @Test(arguments: RecordDocument.laterKinds) func `a later kind of decision is not judged`(kind: String) throws {
        let forge = try Forge()
        forge.decisions[3].kind = kind
        expectUndecided(try forge.judge(), "record.kind", in: "2021-0003", saying: "kind `\(kind)`")
    }

    @Test func `a kind of decision that nobody has heard of yet is not judged`() throws {
        let forge = try Forge()
        forge.decisions[3].kind = "referendum"
        expectUndecided(try forge.judge(), "document.value", in: "@3", saying: "")
    }

    // MARK: Proposals

    @Test(arguments: ["reprogramme", "delay"]) func `an unknown operation is not judged`(word: String) throws {
        let outcome = try forge(revision: { $0.replacing("operation: transfer", with: "operation: \(word)") })
        expectUndecided(outcome, "document.unknown-word", in: "2021-0005", saying: "`\(word)`")
    }

    @Test(arguments: [
        ("kind: amendment", "kind: referendum"), ("takes-effect: with-version", "takes-effect: on-date"),
        ("status: indicative", "status: provisional"),
    ])
    func `an unknown word in a revision is not judged`(old: String, new: String) throws {
        expectUndecided(
            try forge(revision: { $0.replacing(old, with: new) }), "document.value", in: "2021-0005", saying: "")
    }

    @Test func `texts to be adopted are not judged`() throws {
        let text = "payload:\n  - path: \"plan/text/x.md\"\n    digest: \(Digest(of: []))\n"
        let outcome = try forge(revision: { $0.replacing("payload: []\n", with: text) })
        expectUndecided(outcome, "proposal.payload", in: "2021-0005", saying: "cannot adopt texts")
    }

    @Test(arguments: StatementDocument.laterKinds) func `a later kind of statement is not judged`(kind: String) throws {
        let outcome = try forge(approval: { $0.replacing("statement: approval/1", with: "statement: \(kind)") })
        expectUndecided(outcome, "statement.later-kind", in: "2021-0005", saying: kind)
    }

    @Test(arguments: ["approval/2", "referendum/1"]) func `a statement of a kind nobody has heard of is not judged`(
        kind: String
    ) throws {
        let outcome = try forge(approval: { $0.replacing("statement: approval/1", with: "statement: \(kind)") })
        expectUndecided(outcome, "statement.unknown-kind", in: "2021-0005", saying: "not a statement of a known kind")
    }

    @Test(arguments: [
        ("choice: approve", "choice: recuse"),
        ("reason: none", "reason: \(Digest(of: []))"),
    ])
    func `a part of a statement that this version cannot weigh is not judged`(old: String, new: String) throws {
        let outcome = try forge(approval: { $0.replacing(old, with: new) })
        expectUndecided(outcome, "document.value", in: "2021-0005", saying: "")
    }

    @Test(arguments: ["approval/1\n", "Statement: approval/1", "statement: Approval!", "x"])
    func `a file that is no statement at all is refused`(line: String) throws {
        let outcome = try forge(approval: { $0.replacing("statement: approval/1\n", with: "\(line)\n") })
        expectRefused(outcome, "statement.unknown-kind", in: "2021-0005", saying: "not a statement of a known kind")
    }

    @Test func `an unknown word does not hide what is wrong beside it`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise { $0.replacing("operation: transfer", with: "operation: delay") }
        try proposal.propose()
        try proposal.vote(forgery: Forgery(armour: { $0 + [0x0A] }))
        forge.decisions.append(proposal.decision())
        expectRefused(
            try forge.judge(), "document.unknown-word", "statement.signature", in: "2021-0005", saying: "after")
    }

    @Test func `an unknown key is a mistake, since a new key is a new kind`() throws {
        let outcome = try forge(approval: { $0.replacing("reason: none\n", with: "reason: none\nurgent: true\n") })
        expectRefused(outcome, "document.unknown-key", in: "2021-0005", saying: "urgent")
    }

    // MARK: Policies at the founding

    @Test(arguments: [
        ("by: office", "by: referendum", "document.unknown-word"), ("test: at-least", "test: most", "document.value"),
        ("base: votes-cast", "base: citizens", "document.value"),
        ("proposer: excluded", "proposer: asked", "document.value"),
        ("- between-domains", "- between-countries", "document.value"),
        ("- transfer", "- reprogramme", "document.value"),
        ("abstentions: count-for-quorum", "abstentions: count-against", "document.value"),
        ("subject: amendment", "subject: referendum", "document.value"),
    ])
    func `an unknown policy word is not judged`(old: String, new: String, rule: String) throws {
        let forge = try Forge()
        try forge.refound { $0.edit("policy/amendment.yaml") { $0.replacing(old, with: new) } }
        expectUndecided(try forge.judge(), RuleID(rule), in: "genesis", saying: "")
    }

    @Test(arguments: ["fraction: \"5/3\"", "fraction: 0.5", "fraction: two-thirds"])
    func `a wrong value in a policy is refused`(line: String) throws {
        let forge = try Forge()
        try forge.refound { $0.edit("policy/amendment.yaml") { $0.replacing("fraction: \"2/3\"", with: line) } }
        guard case .refused(let findings, nil) = try forge.judge() else {
            Issue.record("not refused")
            return
        }
        #expect(findings.contains { $0.rule == "document.value" && $0.path == "policy/amendment.yaml" })
    }
}
