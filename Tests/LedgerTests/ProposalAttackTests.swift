import Amendments
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Proposals whose folder is not whole, or says something else than was decided.
@Suite struct ProposalAttackTests {
    /// The small proposal, approved, as an honest recorder would write it, with its folder altered afterwards.
    private func forgeDecision(_ alter: (inout ForgedDecision) -> Void) throws -> Verifier.Outcome {
        let forge = try Forge()
        var decision = try small(in: forge).decision()
        alter(&decision)
        forge.decisions.append(decision)
        return try forge.judge()
    }

    private func small(in forge: Forge, _ revision: (String) -> String = { $0 }) throws -> ForgedProposal {
        var proposal = try forge.proposal()
        try proposal.revise(ForgedProposal.small, revision)
        try proposal.propose()
        try proposal.vote()
        return proposal
    }

    private static let base = "proposals/2021/00/0005"
    private static let digest = String(repeating: "a", count: 64)

    // MARK: Revisions

    @Test func `an approval of the revision before is counted 0`() throws {
        let forge = try Forge()
        var proposal = try small(in: forge)
        let first = proposal.revision
        try proposal.revise(Stage.transfer("veiligheid", "gezondheid", euros: 90_000), revises: [first])
        try proposal.propose(at: "2021-06-02T10:00:00Z")
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(
            try forge.judge(), "decision.not-approved", in: "2021-0005", saying: "programmamanager unsatisfied (0 for")
    }

    @Test func `even an edit of the text alone asks for new approvals`() throws {
        let forge = try Forge()
        var proposal = try small(in: forge)
        try proposal.revise(title: "Beter gezegd", revises: [proposal.revision])
        try proposal.propose(at: "2021-06-02T10:00:00Z")
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(try forge.judge(), "decision.not-approved", in: "2021-0005", saying: "(0 for")
    }

    @Test func `the record cannot decide the revision before`() throws {
        let forge = try Forge()
        var proposal = try small(in: forge)
        let first = proposal.revision
        try proposal.revise(title: "Beter gezegd", revises: [first])
        try proposal.propose(at: "2021-06-02T10:00:00Z")
        try proposal.vote(at: "2021-06-02T11:00:00Z")
        var decision = proposal.decision()
        decision.revision = first
        forge.decisions.append(decision)
        expectRefused(try forge.judge(), "decision.revision", in: "2021-0005", saying: "another revision")
    }

    @Test func `two revisions that nobody reconciled cannot be enacted`() throws {
        let forge = try Forge()
        var proposal = try small(in: forge)
        try proposal.revise(title: "Anders")
        try proposal.propose(at: "2021-06-02T10:00:00Z")
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(
            try forge.judge(), "proposal.unreconciled", in: "2021-0005", saying: "two revisions are unreconciled")
    }

    @Test func `a revision of one that is not there is refused`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(revises: [Digest(hex: Self.digest)])
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(try forge.judge(), "proposal.revises", in: "2021-0005", saying: Self.digest)
    }

    @Test func `an author who revises without having had what they revise is refused`() throws {
        let forge = try Forge()
        var proposal = try small(in: forge)
        try proposal.revise(title: "Beter gezegd", revises: [proposal.revision])
        proposal.heads = []
        try proposal.propose(at: "2021-06-02T10:00:00Z")
        try proposal.vote(at: "2021-06-02T11:00:00Z")
        forge.decisions.append(proposal.decision())
        expectRefused(
            try forge.judge(), "statement.after", in: "2021-0005", saying: "does not name the proposal statement")
    }

    // MARK: Authors

    @Test func `an author who has not signed is named`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(authors: ["wethouder", "zorgbestuurder"])
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(
            try forge.judge(), "proposal.author", in: "2021-0005", saying: "author `wethouder` has not signed")
    }

    @Test(arguments: [["schoolbestuurder"], ["schoolbestuurder", "zorgbestuurder"]] as [[MemberID]])
    func `nobody words the proposal of another anew`(authors: [MemberID]) throws {
        let forge = try Forge()
        var proposal = try small(in: forge)
        let first = proposal.revision
        try proposal.revise(title: "Overgenomen", authors: authors, revises: [first])
        try proposal.propose(by: "schoolbestuurder", as: "schoolbestuur/mandate", at: "2021-06-02T10:00:00Z")
        if authors.count > 1 { try proposal.propose(at: "2021-06-02T10:30:00Z") }
        try proposal.vote(at: "2021-06-02T11:00:00Z")
        forge.decisions.append(proposal.decision())
        expectRefused(
            try forge.judge(), "proposal.author", in: "2021-0005",
            saying: "in the place of a wording of `zorgbestuurder`, which only its authors can")
    }

    @Test func `somebody who signs as an author without being one is named`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.propose(by: "programmamanager", as: "programmamanager")
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(
            try forge.judge(), "proposal.author", in: "2021-0005", saying: "`programmamanager` signed as an author")
    }

    @Test(arguments: [
        ("zorgbestuurder", "stuurgroep/seat-5"), ("zorgbestuurder", "politie/mandate"),
        ("zorgbestuurder", "controller"),
    ])
    func `somebody without the right to propose is refused`(member: String, capacity: String) throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(authors: [MemberID(member)])
        try proposal.propose(by: MemberID(member), as: capacity)
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(
            try forge.judge(), "proposal.not-entitled", in: "2021-0005", saying: "may not propose this as `\(capacity)`"
        )
    }

    @Test func `a proposal dated after the decision is refused`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose(at: "2021-06-04T09:00:00Z")
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(try forge.judge(), "proposal.not-entitled", in: "2021-0005", saying: "dated-after-decision")
    }

    // MARK: Suppression

    @Test func `a rejection that an approval knows of cannot be dropped`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(ForgedProposal.large)
        try proposal.propose()
        try proposal.consent()
        let consent = proposal.heads
        let rejection = try proposal.vote(
            .reject, by: "corporatiebestuurder", as: "stuurgroep/seat-3", step: "stuurgroep")
        proposal.heads += consent
        for voter in ForgedProposal.board {
            try proposal.vote(by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T10:00:00Z")
        }
        forge.decisions.append(proposal.decision())
        expectVerified(try forge.judge())
        forge.decisions[5].removeStatement(proposal.folder.statement(rejection.hex))
        expectRefused(try forge.judge(), "statement.suppressed", in: "2021-0005", saying: rejection.description)
    }

    // MARK: Closed

    @Test(arguments: ["2021-0001", "2021-0002", "2021-0003", "2021-0004"])
    func `a proposal that was decided cannot be enacted again under its id`(id: String) throws {
        let forge = try Forge()
        var proposal = try forge.proposal(id)
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(try forge.judge(), "decision.closed-proposal", in: id, saying: "its id is final")
    }

    @Test func `an adopted amendment cannot be applied twice`() throws {
        let forge = try Forge()
        var again = forge.decisions[2]
        let proposal = try forge.proposal().approvedByTheBoard().decision()
        again.date = proposal.date
        again.changes = proposal.changes.filter { $0.key.hasPrefix("plan/") }
        forge.decisions.append(again)
        expectRefused(try forge.judge(), "decision.closed-proposal", in: "2021-0002", saying: "adopted")
    }

    // MARK: The folder

    @Test(arguments: [
        "notities.txt", "revisions/\(digest).txt", "payload/\(digest).pdf", "statements/\(digest).json", "outcome.yml",
        "revisions/\(digest.uppercased()).yaml",
    ])
    func `a file that does not belong in the folder is refused`(name: String) throws {
        let outcome = try forgeDecision { $0.changes["\(Self.base)/\(name)".lowercased()] = .some(Array("x\n".utf8)) }
        let rule: RuleID = name == name.lowercased() ? "repository.unknown-file" : "proposal.name"
        expectRefused(outcome, rule, in: "2021-0005", saying: "")
    }

    @Test func `a text that no revision names is refused`() throws {
        let text = Array("Niet ondertekend.\n".utf8)
        let path = "\(Self.base)/payload/\(Digest(of: text).hex).md"
        let outcome = try forgeDecision { $0.changes[path] = .some(text) }
        expectRefused(outcome, "proposal.stray-payload", in: "2021-0005", saying: "no revision names")
    }

    @Test(arguments: [("payload/", ".md", "proposal.motivation"), ("revisions/", ".yaml", "proposal.revision")])
    func `a missing part of the folder is refused`(part: String, ending: String, rule: String) throws {
        let outcome = try forgeDecision { decision in
            let path = decision.changes.keys.first { $0.contains(part) && $0.hasSuffix(ending) } ?? ""
            decision.changes.removeValue(forKey: path)
        }
        expectRefused(outcome, RuleID(rule), in: "2021-0005", saying: "")
    }

    @Test(arguments: [
        ("payload/", ".md", "proposal.name"), ("revisions/", ".yaml", "proposal.name"),
        ("statements/", ".yaml", "statement.name"),
    ])
    func `a file altered under its old name is refused`(part: String, ending: String, rule: String) throws {
        let outcome = try forgeDecision { decision in
            let path = decision.changes.keys.first { $0.contains(part) && $0.hasSuffix(ending) } ?? ""
            decision.edit(path) { $0.replacing("o", with: "0") }
        }
        expectRefused(outcome, RuleID(rule), in: "2021-0005", saying: "not the SHA-256 of what it holds")
    }

    @Test func `a statement without its signature is refused`() throws {
        let outcome = try forgeDecision { decision in
            let path = decision.statement(by: "programmamanager")
            decision.changes.removeValue(forKey: path.dropLast(5) + ".sig")
        }
        expectRefused(outcome, "statement.unsigned", in: "2021-0005", saying: "no signature beside it")
    }

    @Test func `a signature without its statement is refused`() throws {
        let outcome = try forgeDecision { decision in
            let path = decision.statement(by: "programmamanager").dropLast(5)
            decision.changes["\(Self.base)/statements/\(Self.digest).sig"] = decision.changes[path + ".sig"]
        }
        expectRefused(outcome, "statement.stray-signature", in: "2021-0005", saying: "without its statement")
    }

    @Test func `a founder's statement among those of a proposal is refused`() throws {
        let forge = try Forge()
        var decision = try small(in: forge).decision()
        let path = forge.genesisStatement(of: "wethouder", key: "member-1")
        let name = path.dropFirst(8).dropLast(5)
        decision.changes["\(Self.base)/statements/\(name).yaml"] = forge.decisions[0].changes[path]
        decision.changes["\(Self.base)/statements/\(name).sig"] = forge.decisions[0].changes["genesis/\(name).sig"]
        forge.decisions.append(decision)
        expectRefused(
            try forge.judge(), "statement.misplaced", in: "2021-0005", saying: "does not belong in a proposal")
    }

    @Test func `a file in the folder of another proposal is refused`() throws {
        let path = "proposals/2021/00/0006/payload/\(Self.digest).md"
        let outcome = try forgeDecision { $0.changes[path] = .some(Array("x\n".utf8)) }
        expectRefused(outcome, "decision.writes", in: "2021-0005", saying: "may not write `\(path)`")
    }

    @Test(arguments: ["proposals/2021/01/0005", "proposals/2021/00/5", "proposals/2021/00/0005/x"])
    func `a folder that is not the one of its id is refused`(folder: String) throws {
        let path = "\(folder)/payload/\(Self.digest).md"
        let outcome = try forgeDecision { $0.changes[path] = .some(Array("x\n".utf8)) }
        expectRefused(outcome, "repository.unknown-file", in: "2021-0005", saying: path)
    }

    @Test func `a file of an earlier proposal that is taken out is refused`() throws {
        let forge = try Forge()
        var decision = try small(in: forge).decision()
        decision.changes[forge.decisions[3].statement(by: "districtschef")] = .some(nil)
        forge.decisions.append(decision)
        expectRefused(
            try forge.judge(), "decision.writes", in: "2021-0005",
            saying: "may not write `proposals/2021/00/0003/statements")
    }

    // MARK: What was decided

    @Test(arguments: [
        ("for: 1", "for: 2"), ("needed: 1", "needed: 0"), ("satisfied", "unsatisfied"),
        ("id: programmamanager", "id: stuurgroep"),
    ])
    func `an altered outcome is refused`(old: String, new: String) throws {
        let outcome = try forgeDecision { $0.edit("\(Self.base)/outcome.yaml") { $0.replacing(old, with: new) } }
        expectRefused(outcome, "decision.outcome", in: "2021-0005", saying: "1 for, 0 against")
    }

    @Test func `a missing outcome is refused`() throws {
        let outcome = try forgeDecision { $0.changes.removeValue(forKey: "\(Self.base)/outcome.yaml") }
        expectRefused(outcome, "decision.outcome", in: "2021-0005", saying: "not the one the judge reaches")
    }

    @Test func `an effect that the operations do not come to is refused, whoever signed it`() throws {
        let forge = try Forge()
        let lie: (String) -> String = { $0.replacing("delta: \"-50000.00\"", with: "delta: \"-5000.00\"") }
        forge.decisions.append(try small(in: forge, lie).decision())
        expectRefused(
            try forge.judge(), "amendment.effect", in: "2021-0005",
            saying: "states -5000.00 for `veiligheid` p2021-2025")
    }

    @Test func `an effect that leaves out the giving line is refused`() throws {
        let forge = try Forge()
        let lie: (String) -> String = {
            $0.replacing(#/  - line: veiligheid\n    period: .*\n    status: .*\n    delta: .*\n/#, with: "")
        }
        forge.decisions.append(try small(in: forge, lie).decision())
        expectRefused(try forge.judge(), "amendment.effect", in: "2021-0005", saying: "states 0.00 for `veiligheid`")
    }

    @Test func `an amendment that takes more than is there is refused`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        let all = Stage.transfer("bureaukosten", "communicatie", euros: 1)
        try proposal.revise(all)
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(
            try forge.judge(), "amendment.overdraw", in: "2021-0005", saying: "holds 0.00; 1.00 cannot be taken")
    }

    @Test(arguments: [("\"2021-0014\"", ""), ("none", "decision.kind")])
    func `a decision without its proposal cannot stand`(proposal: String, rule: String) throws {
        let forge = try Forge()
        var decision = try small(in: forge).decision()
        decision.tampering.record = { $0.proposal = rule.isEmpty ? "2021-0014" : nil }
        forge.decisions.append(decision)
        let name = rule.isEmpty ? "2021-0014" : "@5"
        expectRefused(try forge.judge(), rule.isEmpty ? "decision.writes" : "decision.kind", in: name, saying: "")
    }

    @Test func `a second founding on top of a history is refused`() throws {
        let forge = try Forge()
        var decision = forge.decisions[0]
        decision.date = Moment("2021-06-03T09:00:00Z")
        forge.decisions.append(decision)
        expectRefused(try forge.judge(), "decision.kind", in: "@5", saying: "kind `genesis`")
    }
}
