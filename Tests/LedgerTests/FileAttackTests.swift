import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Proposals that put whole files in the place of others, and do not say so honestly.
@Suite struct FileAttackTests {
    private static let policy = "policy/amendment.yaml"
    private static let other = Digest(hex: String(repeating: "a", count: 64))

    private let forge: Forge
    init() throws { forge = try Forge(Village.grown()) }

    private func lowerLimit() throws -> [String: [UInt8]] { try forge.edited(Self.policy, "90000.00", "80000.00") }

    // MARK: Neighbours

    @Test func `a history with every kind of decision, rebuilt with nothing altered, gives the same commits`() throws {
        expectVerified(try forge.judge())
        #expect(forge.commits == forge.history.chronicle.entries.map(\.commit))
        #expect(
            forge.history.chronicle.entries.map(\.kind)
                == [
                    "genesis", "amendment", "amendment", "closing", "closing", "version", "agreement", "register",
                    "amendment", "amendment", "policy", "programme",
                ])
    }

    @Test(arguments: [
        ("policy", policy, "90000.00", "80000.00"), ("programme", "programme.yaml", "Heerlen-Noord vooruit", "HN"),
        ("register", "register/members/controller.yaml", "\"Controller\"", "\"Toezichthouder\""),
    ])
    func `an honest change of a file is accepted`(kind: String, path: String, old: String, new: String) throws {
        expectVerified(try forge.adopt(kind, try forge.edited(path, old, new)))
    }

    // MARK: What it takes the place of

    @Test func `a lie about the file that is replaced is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(#/    old: .*\n/#, with: "    old: \(Self.other)\n")
        }
        expectRefused(outcome, "proposal.moved-base", in: forge.nextID, saying: "`policy/amendment.yaml` has changed")
    }

    @Test func `a file that is there and is said to be new is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(#/    old: .*\n/#, with: "    old: none\n")
        }
        expectRefused(outcome, "proposal.taken", in: forge.nextID, saying: "`policy/amendment.yaml` is there already")
    }

    @Test func `a file that is not there and is said to be replaced is refused`() throws {
        let files = ["register/parties/provincie.yaml": Array("format: 1\nid: provincie\nname: \"Provincie\"\n".utf8)]
        let outcome = try forge.adopt("register", files) { $0.replacing("old: none", with: "old: \(Self.other)") }
        expectRefused(outcome, "proposal.moved-base", in: forge.nextID, saying: "`register/parties/provincie.yaml`")
        forge.decisions.removeLast()
        expectVerified(try forge.adopt("register", files))
    }

    @Test func `a file put in the place of itself is refused`() throws {
        let outcome = try forge.adopt("policy", try forge.edited(Self.policy, "x", "x"))
        expectRefused(outcome, "proposal.replacements", in: forge.nextID, saying: "in the place of itself")
    }

    @Test func `nobody records a file put in the place of itself`() throws {
        let files = try forge.edited(Self.policy, "x", "x")
        #expect(throws: LedgerError.self) { try forge.stage().propose("policy", files, by: "wethouder", at: Self.time) }
    }

    private static let time = Moment("2021-06-01T09:00:00Z")

    @Test func `a file that is adopted in the place of none is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(#/  - operation: replace\n    path: .*\n    old: .*\n/#, with: "")
        }
        expectRefused(outcome, "proposal.replacements", in: forge.nextID, saying: "must be the same")
    }

    @Test func `a file that is adopted in the place of another is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(#/path: "policy\/amendment.yaml"\n    old/#, with: "path: \"policy/version.yaml\"\n    old")
        }
        expectRefused(outcome, "proposal.replacements", in: forge.nextID, saying: "must be the same")
    }

    @Test func `a file that is replaced by nothing is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(#/payload:\n(  .*\n)+/#, with: "payload: []\n")
        } recording: { decision in
            for path in decision.changes.keys where path.contains("/payload/") && path.hasSuffix(".yaml") {
                decision.changes.removeValue(forKey: path)
            }
        }
        expectRefused(outcome, "proposal.replacements", in: forge.nextID, saying: "must be the same")
    }

    // MARK: What else it says

    @Test func `operations on the plan beside files are refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(
                "operations:\n",
                with:
                    "operations:\n  - operation: increase\n    line: werk\n    period: p2021-2025\n    status: indicative\n    amount: \"5.00\"\n"
            )
        }
        expectRefused(outcome, "proposal.operation", in: forge.nextID, saying: "changes no cell")
    }

    @Test func `an effect on the plan beside files is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing(
                "effect: []",
                with: "effect:\n  - line: werk\n    period: p2021-2025\n    status: indicative\n    delta: \"5.00\"")
        }
        expectRefused(outcome, "proposal.operation", in: forge.nextID, saying: "changes no cell")
    }

    @Test func `an amendment that puts files in the place of others is refused`() throws {
        var proposal = try forge.proposal()
        try proposal.revise(ForgedProposal.small) {
            $0.replacing(
                "operations:\n", with: "operations:\n  - operation: pending\n    proposals: judge-anew\n")
        }
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(try forge.judge(), "proposal.operation", in: forge.nextID, saying: "never by whole files")
    }

    @Test func `only an amendment can wait for the next version`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing("takes-effect: on-decision", with: "takes-effect: with-version")
        }
        expectRefused(outcome, "proposal.effect-time", in: forge.nextID, saying: "takes effect on the decision")
    }

    private static let pending = "  - operation: pending\n    proposals: judge-anew\n"

    @Test func `a change of policy that does not say what becomes of open proposals is refused`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) { $0.replacing(Self.pending, with: "") }
        expectRefused(outcome, "proposal.pending", in: forge.nextID, saying: "what becomes of open proposals")
    }

    @Test func `another kind that says it is refused`() throws {
        let files = try forge.edited("programme.yaml", "Heerlen-Noord vooruit", "HN")
        let outcome = try forge.adopt("programme", files) {
            $0.replacing("operations:\n", with: "operations:\n" + Self.pending)
        }
        expectRefused(outcome, "proposal.pending", in: forge.nextID, saying: "nothing else")
    }

    @Test func `what becomes of open proposals is said once`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing("operations:\n", with: "operations:\n" + Self.pending)
        }
        expectRefused(outcome, "proposal.pending", in: forge.nextID, saying: "nothing else")
    }

    @Test func `a rule for open proposals that this version does not know is judged no further`() throws {
        let outcome = try forge.adopt("policy", try lowerLimit()) {
            $0.replacing("proposals: judge-anew", with: "proposals: continue")
        }
        expectUndecided(outcome, "document.value", in: forge.nextID, saying: "judge-anew")
    }

    // MARK: The payload

    @Test func `a payload that is not there is named`() throws {
        let outcome = try forge.adopt(
            "policy", try lowerLimit(),
            recording: { decision in
                for path in decision.changes.keys where path.contains("/payload/") && path.hasSuffix(".yaml") {
                    decision.changes.removeValue(forKey: path)
                }
            })
        expectRefused(
            outcome, "proposal.payload-missing", in: forge.nextID,
            saying: "which would stand at `policy/amendment.yaml`")
    }

    @Test func `a payload with the ending of another place is no payload`() throws {
        let outcome = try forge.adopt(
            "policy", try lowerLimit(),
            recording: { decision in
                for path in decision.changes.keys where path.contains("/payload/") && path.hasSuffix(".yaml") {
                    decision.changes[path.dropLast(5) + ".md"] = decision.changes.removeValue(forKey: path)
                }
            })
        expectRefused(
            outcome, "proposal.payload-missing", "proposal.stray-payload", in: forge.nextID, saying: "is missing")
    }

    @Test func `a motivation with the ending of another place is no motivation`() throws {
        let files = try lowerLimit()
        let digest = Digest(of: files[Self.policy] ?? [])
        let outcome = try forge.adopt("policy", files) {
            $0.replacing(#/motivation: .*\n/#, with: "motivation: \(digest)\n")
        } recording: { decision in
            let paths = decision.changes.keys.filter { $0.contains("/payload/") && $0.hasSuffix(".md") }
            for path in paths { decision.changes.removeValue(forKey: path) }
        }
        expectRefused(outcome, "proposal.motivation", in: forge.nextID, saying: "\(digest) is missing")
    }

    @Test func `a payload that is not in canonical form is refused though everybody approved it`() throws {
        let outcome = try forge.adopt(
            "policy", try forge.edited(Self.policy, "subject: amendment", "subject:  amendment"))
        guard case .refused(let findings, _) = outcome else {
            Issue.record("accepted")
            return
        }
        #expect(findings.allSatisfy { $0.rule.text.hasPrefix("canonical.") && $0.path == Self.policy })
    }

    @Test func `a payload of more than a file may hold is refused before it is read`() throws {
        let huge = try forge.edited("plan/text/baten.md", "x", "x").values.first ?? []
        let text = Array(repeating: huge, count: (1 << 20) / max(huge.count, 1) + 1).flatMap { $0 }
        var agreement = SampleAgreement(id: "groot")
        agreement.articles = String(decoding: text, as: UTF8.self)
        let outcome = try forge.adopt("agreement", agreement.files)
        expectRefused(outcome, "object.size", in: "@12", saying: "larger than a repository may hold")
        #expect(throws: LedgerError.self) {
            try self.stage(without: 1).propose("agreement", agreement.files, by: "wethouder", at: Self.time)
        }
    }

    private func stage(without count: Int) throws -> Stage {
        forge.decisions.removeLast(count)
        return try forge.stage()
    }

    @Test func `a file under another name than its id is refused`() throws {
        let party = Array("format: 1\nid: provincie\nname: \"Provincie\"\n".utf8)
        let outcome = try forge.adopt("register", ["register/parties/waterschap.yaml": party])
        expectRefused(outcome, "repository.file-name", in: forge.nextID, saying: "`provincie` is not the name")
    }

    // MARK: Where it may write

    @Test(arguments: [
        ("register", "policy/amendment.yaml"), ("policy", "programme.yaml"), ("programme", "policy/amendment.yaml"),
        ("version", "register/offices.yaml"), ("policy", "register/members/controller.yaml"),
        ("register", "register/recovery.yaml"), ("register", "register/allowed_signers"),
        ("programme", "plan/stated.yaml"), ("register", "versions/v2.yaml"),
        ("policy", "agreements/cofinanciering/text.md"),
    ])
    func `a kind that wants to write what belongs to another is refused`(kind: String, path: String) throws {
        let outcome = try forge.adopt(kind, try forge.proposal().earlier.edited(path) { $0 + "x\n" })
        expectRefused(outcome, "decision.writes", in: forge.nextID, saying: "`\(kind)` may not write `\(path)`")
    }

    @Test(arguments: ["register", "policy", "register/x", "policy/x/y.yaml", "versions", "agreements/x", "notes.md"])
    func `a place that is none in a repository is refused, and brings nobody down`(path: String) throws {
        let kind = path.hasPrefix("policy") ? "policy" : "register"
        var proposal = try forge.proposal()
        try proposal.revise(kind, [path: Array("format: 1\n".utf8)])
        try proposal.propose()
        try forge.stage().ledger().repository.plant(proposal)
        #expect(throws: LedgerError.self) {
            try Stage(path: forge.path).possess(proposal.folder.id, Keyring.key("wethouder"), at: Self.time)
        }
        try proposal.carry()
        // Without writing it: that would not even be a repository's tree.
        var decision = proposal.decision(claiming: .adopted)
        decision.changes.removeValue(forKey: path)
        forge.decisions.append(decision)
        expectRefused(
            try forge.judge(), "repository.unknown-file", in: forge.nextID, saying: "`\(path)` does not belong")
    }

    // MARK: What is written

    @Test func `a file that is recorded otherwise than it was approved is refused`() throws {
        let outcome = try forge.adopt(
            "policy", try lowerLimit(),
            recording: {
                $0.edit(Self.policy) { $0.replacing("80000.00", with: "90000000.00") }
            })
        expectRefused(outcome, "decision.file", in: forge.nextID, saying: "not what adopting the proposal gives")
    }

    @Test func `a file that was approved and is not recorded is refused`() throws {
        let outcome = try forge.adopt(
            "policy", try lowerLimit(), recording: { $0.changes.removeValue(forKey: Self.policy) })
        expectRefused(outcome, "decision.file", in: forge.nextID, saying: "and the decision does not")
    }

    @Test func `another file of the same kind slipped in is refused`() throws {
        let stray = try forge.edited("policy/policy.yaml", "\"2/3\"", "\"1/3\"")
        let outcome = try forge.adopt("policy", try lowerLimit(), recording: { $0.add(stray) })
        expectRefused(outcome, "decision.file", in: forge.nextID, saying: "not what adopting the proposal gives")
    }

    @Test func `a policy slipped into a decision about the register is refused`() throws {
        let files = try forge.edited("register/members/controller.yaml", "\"Controller\"", "\"Toezichthouder\"")
        let stray = try lowerLimit()
        let outcome = try forge.adopt("register", files, recording: { $0.add(stray) })
        expectRefused(outcome, "decision.writes", in: forge.nextID, saying: "may not write `policy/amendment.yaml`")
    }

    @Test func `a file taken out is refused`() throws {
        let outcome = try forge.adopt(
            "policy", try lowerLimit(), recording: { $0.changes["policy/version.yaml"] = .some(nil) })
        expectRefused(outcome, "decision.file", in: forge.nextID, saying: "not what adopting the proposal gives")
    }

    @Test func `a change of files recorded as another kind is refused`() throws {
        let outcome = try forge.adopt(
            "policy", try lowerLimit(),
            recording: {
                $0.kind = "programme"
                $0.changes.removeValue(forKey: Self.policy)
            })
        expectRefused(outcome, "decision.kind", in: forge.nextID, saying: "cannot be recorded as `programme`")
    }

    @Test func `two wordings of different kinds are refused`() throws {
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.revise("policy", try lowerLimit(), revises: [proposal.revision])
        try proposal.propose(at: "2021-06-01T10:00:00Z")
        try proposal.carry()
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(try forge.judge(), "proposal.revision", in: forge.nextID, saying: "cannot be of another kind")
    }
}
