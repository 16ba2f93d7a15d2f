import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// What YAML allows and canonical form does not, in every kind of file that is stored (attacks 35 to 38, 42).
@Suite struct YAMLAttackTests {
    struct Trick: Sendable, CustomTestStringConvertible {
        let name: String
        let rules: Set<RuleID>
        let apply: @Sendable (String) -> String

        var testDescription: String { name }

        init(_ name: String, _ rules: RuleID..., apply: @escaping @Sendable (String) -> String) {
            self.name = name
            self.rules = Set(rules)
            self.apply = apply
        }
    }

    /// The first line of every kind is `key: plain`.
    static let tricks = [
        Trick("anchor", "canonical.scalar") { $0.replacing(": ", with: ": &a ", maxReplacements: 1) },
        Trick("alias", "canonical.scalar") { $0 + "zz: *a\n" },
        Trick("tag", "canonical.scalar") { $0.replacing(": ", with: ": !!str ", maxReplacements: 1) },
        Trick("merge key", "canonical.key") { $0 + "<<: x\n" },
        Trick("comment", "canonical.comment") { "# x\n" + $0 },
        Trick("document mark", "canonical.document-mark", "canonical.key") { "---\n" + $0 },
        Trick("second document", "canonical.document-mark", "canonical.key") { $0 + "---\n" + $0 },
        Trick("flow collection", "canonical.scalar") { $0 + "zz: {a: b}\n" },
        Trick("duplicate key", "document.duplicate-key") { text in
            text.replacing(
                text.prefix { $0 != "\n" } + "\n",
                with: text.prefix { $0 != "\n" } + "\n" + text.prefix { $0 != "\n" } + "\n", maxReplacements: 1)
        },
        Trick("unknown key", "document.unknown-key") { $0 + "zz: x\n" },
        Trick("byte-order mark", "canonical.byte-order-mark") { "\u{FEFF}" + $0 },
        Trick("CR LF", "canonical.line-end") { $0.replacing("\n", with: "\r\n") },
        Trick("tab", "canonical.tab") { $0.replacing(": ", with: ":\t", maxReplacements: 1) },
        Trick("no last line end", "canonical.final-line") { String($0.dropLast()) },
        Trick("blank line", "canonical.blank-line") { $0 + "\n" },
        Trick("trailing space", "canonical.trailing-space") { $0.replacing("\n", with: " \n", maxReplacements: 1) },
        Trick("too deep", "canonical.indent") { $0.replacing("\n", with: "\n  zz: x\n", maxReplacements: 1) },
        Trick("control character", "canonical.character") { $0.replacing("\n", with: "\u{7}\n", maxReplacements: 1) },
        Trick("bidi control", "canonical.character") { $0.replacing("\n", with: "\u{202E}\n", maxReplacements: 1) },
    ]

    static let governed = [
        Layout.genesis, Layout.programme, Layout.offices, Layout.recovery, Layout.overhead, Layout.stated,
        "register/parties/rijk.yaml", "register/bodies/stuurgroep.yaml", "register/members/controller.yaml",
        "policy/amendment.yaml", "plan/onderwijs-werk/domain.yaml", "plan/onderwijs-werk/werk.yaml", "versions/v1.yaml",
    ]

    /// Among the findings is the trick, and it is found in the file that was altered.
    private func expectFound(
        _ outcome: Verifier.Outcome, _ trick: Trick, in path: String, at place: SourceLocation = #_sourceLocation
    ) {
        guard case .refused(let findings, _) = outcome else {
            Issue.record("\(trick.name) in \(path) is not refused", sourceLocation: place)
            return
        }
        let own = findings.filter { $0.path?.contains(path) == true }.map(\.rule)
        #expect(
            !trick.rules.isDisjoint(with: own),
            "\(trick.name) in \(path): \(findings.map { "\($0.rule) \($0.path ?? "-")" })", sourceLocation: place)
    }

    /// The tricks that YAML readers understand in different ways; the others are tried on one file.
    static let main = tricks.filter {
        ["anchor", "tag", "comment", "duplicate key", "unknown key", "CR LF"].contains($0.name)
    }

    @Test(arguments: tricks) func `a policy that is not canonical is refused`(trick: Trick) throws {
        try forgeGoverned("policy/amendment.yaml", trick)
    }

    @Test(arguments: governed, main) func `a founding's file that is not canonical is refused`(
        path: String, trick: Trick
    ) throws {
        try forgeGoverned(path, trick)
    }

    private func forgeGoverned(_ path: String, _ trick: Trick) throws {
        let forge = try Forge()
        // `akkoord.yaml` itself cannot be resealed by its lines.
        try forge.refound(resealing: path != Layout.genesis) { $0.edit(path, trick.apply) }
        expectFound(try forge.judge(), trick, in: path)
    }

    @Test(arguments: tricks) func `a founder's statement that is not canonical is refused`(trick: Trick) throws {
        let forge = try Forge()
        forge.decisions = [forge.decisions[0]]
        let path = forge.genesisStatement(of: "wethouder", key: "member-1")
        let text = forge.decisions[0].text(path)
        forge.decisions[0].removeStatement(path)
        try forge.addGenesisStatement(trick.apply(text), Forgery(key: try Keyring.key("wethouder")))
        expectStatement(try forge.judge(), trick, in: "genesis/")
    }

    /// A trick in the first line of a statement hides its kind.
    private func expectStatement(_ outcome: Verifier.Outcome, _ trick: Trick, in path: String) {
        let hiding = Trick(trick.name, "statement.unknown-kind", apply: trick.apply)
        guard case .refused(let findings, _) = outcome,
            findings.contains(where: { $0.rule == "statement.unknown-kind" })
        else {
            return expectFound(outcome, trick, in: path)
        }
        expectFound(outcome, hiding, in: path)
    }

    @Test(arguments: tricks) func `a record that is not canonical is refused`(trick: Trick) throws {
        let forge = try Forge()
        forge.decisions[2].tampering.recordText = trick.apply
        expectFound(try forge.judge(), trick, in: Layout.record)
    }

    @Test(arguments: tricks) func `a revision that is not canonical is refused`(trick: Trick) throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(ForgedProposal.small, trick.apply)
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectFound(try forge.judge(), trick, in: "/revisions/")
    }

    @Test(arguments: tricks) func `a statement on a proposal that is not canonical is refused`(trick: Trick) throws {
        for kind in ["proposal", "approval", "retraction"] {
            let forge = try Forge()
            var proposal = try forge.proposal()
            let forgery = Forgery(text: trick.apply)
            try proposal.revise()
            try proposal.propose(forgery: kind == "proposal" ? forgery : Forgery())
            if kind == "approval" { try proposal.vote(forgery: forgery) }
            if kind == "retraction" { try proposal.retract(forgery: forgery) }
            forge.decisions.append(proposal.decision())
            expectStatement(try forge.judge(), trick, in: "/statements/")
        }
    }

    @Test(arguments: tricks) func `an outcome that is not canonical is not the one the judge writes`(trick: Trick)
        throws
    {
        let forge = try Forge()
        let path = try #require(forge.decisions[3].folder).outcome
        forge.decisions[3].edit(path, trick.apply)
        expectRefused(try forge.judge(), "decision.outcome", in: "2021-0003", saying: "rejected")
    }

    @Test(arguments: tricks) func `a plan file that is not canonical is not the one the amendment gives`(trick: Trick)
        throws
    {
        let forge = try Forge()
        forge.decisions[2].edit("plan/gezond-sociaal-veilig/gezondheid.yaml", trick.apply)
        expectRefused(try forge.judge(), "decision.plan", in: "2021-0002", saying: "not what applying")
    }

    // MARK: Money

    @Test(arguments: [
        "\"12abc\"", "\"1,5\"", "\"-0.00\"", "\"1e5\"", "\"0x10\"", "\"50000.0\"", "50000.00", "\"050000.00\"",
        "\"99999999999999999.00\"", "\" 50000.00\"", "\"٥٠٠٠٠.00\"",
    ])
    func `an amount that is not written as money is refused`(amount: String) throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise { $0.replacing("amount: \"50000.00\"", with: "amount: \(amount)") }
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        guard case .refused(let findings, _) = try forge.judge() else {
            Issue.record("\(amount) is accepted")
            return
        }
        let rules = Set(findings.map(\.rule))
        #expect(!rules.isDisjoint(with: ["document.value", "canonical.style"]), "\(rules)")
    }

    // MARK: Texts

    @Test(arguments: ["x\u{202E}y\n", "x\u{0}y\n", "x\ty\n", "x\r\ny\n", "e\u{301}\n", "x", "\u{FEFF}x\n", ""])
    func `a motivation with characters that display differently is refused`(text: String) throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        let bytes = Array(text.utf8)
        try proposal.revise { $0.replacingLine("motivation", with: Digest(of: bytes).description) }
        proposal.files = proposal.files.filter { !$0.key.contains("/payload/") }
        proposal.files[proposal.folder.motivation(Digest(of: bytes).hex)] = bytes
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        guard case .refused(let findings, _) = try forge.judge() else {
            Issue.record("\(text.debugDescription) is accepted")
            return
        }
        #expect(findings.allSatisfy { $0.rule.text.hasPrefix("canonical.") && $0.path?.hasSuffix(".md") == true })
    }

    @Test func `a motivation that is no text is refused`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        let bytes: [UInt8] = [0x78, 0xC3, 0x28, 0x0A]
        try proposal.revise { $0.replacingLine("motivation", with: Digest(of: bytes).description) }
        proposal.files = proposal.files.filter { !$0.key.contains("/payload/") }
        proposal.files[proposal.folder.motivation(Digest(of: bytes).hex)] = bytes
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        expectRefused(try forge.judge(), "canonical.utf8", in: "2021-0005", saying: "UTF-8")
    }
}
