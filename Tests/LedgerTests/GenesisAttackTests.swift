import Documents
import Findings
import Governance
import Ledger
import Signing
import Testing

/// Foundings that not everybody signed, or that are not what was signed.
@Suite struct GenesisAttackTests {
    private func refound(resealing: Bool = true, resigning: Bool = true, _ edit: (inout ForgedDecision) throws -> Void)
        throws -> Verifier.Outcome
    {
        let forge = try Forge()
        try forge.refound(resealing: resealing, resigning: resigning, edit)
        return try forge.judge()
    }

    /// A founding to which something is done after all have signed.
    private func alter(_ alter: (Forge) throws -> Void) throws -> Verifier.Outcome {
        let forge = try Forge()
        forge.decisions = [forge.decisions[0]]
        try alter(forge)
        return try forge.judge()
    }

    private static func statement(of member: MemberID, key: String, in forge: Forge) -> String {
        forge.decisions[0].text(forge.genesisStatement(of: member, key: key))
    }

    @Test func `a founding sealed and signed anew with nothing wrong in it is another repository`() throws {
        let forge = try Forge()
        try forge.refound {
            $0.edit(Layout.genesis) { $0.replacingLine("nonce", with: "\"" + String(repeating: "7", count: 64) + "\"") }
        }
        let outcome = try forge.judge()
        expectVerified(outcome)
        guard case .verified(let history) = outcome else { return }
        #expect(history.repository != forge.history.repository)
    }

    // MARK: Signing

    @Test(arguments: [("wethouder", "member-1"), ("secretaris", "recorder-1"), ("voorzitter", "recovery-voorzitter-1")])
    func `a key that has not signed the founding is named`(member: String, key: String) throws {
        let outcome = try alter { $0.decisions[0].removeStatement($0.genesisStatement(of: MemberID(member), key: key)) }
        expectRefused(
            outcome, "genesis.unsigned", in: "genesis", saying: "`\(member)` has not signed with key `\(key)`")
    }

    @Test func `a founder's statement signed by somebody else is refused`() throws {
        let outcome = try alter { forge in
            let text = Self.statement(of: "wethouder", key: "member-1", in: forge)
            forge.decisions[0].removeStatement(forge.genesisStatement(of: "wethouder", key: "member-1"))
            try forge.addGenesisStatement(text, Forgery(key: try Keyring.key("voorzitter")))
        }
        expectRefused(
            outcome, "statement.key", "genesis.unsigned", in: "genesis", saying: "signed by another key than `member-1`"
        )
    }

    @Test func `a statement for a key that is not in the register is refused`() throws {
        let outcome = try alter { forge in
            let text = Self.statement(of: "wethouder", key: "member-1", in: forge)
            try forge.addGenesisStatement(text.replacing("key: member-1", with: "key: member-2"))
        }
        expectRefused(outcome, "statement.key", in: "genesis", saying: "`wethouder` has no key `member-2`")
    }

    @Test func `a statement by nobody in the register is refused`() throws {
        let outcome = try alter { forge in
            let text = Self.statement(of: "wethouder", key: "member-1", in: forge)
            try forge.addGenesisStatement(text.replacing("member: wethouder", with: "member: indringer"))
        }
        expectRefused(outcome, "statement.key", in: "genesis", saying: "`indringer` has no key `member-1`")
    }

    @Test(arguments: ["git", "approval@akkoord"]) func `a founder's statement signed for another purpose is refused`(
        namespace: String
    ) throws {
        let outcome = try alter { forge in
            let text = Self.statement(of: "wethouder", key: "member-1", in: forge)
            forge.decisions[0].removeStatement(forge.genesisStatement(of: "wethouder", key: "member-1"))
            try forge.addGenesisStatement(text, Forgery(namespace: namespace))
        }
        expectRefused(
            outcome, "statement.signature", "genesis.unsigned", in: "genesis", saying: "namespace \(namespace)")
    }

    @Test(arguments: ArmourVariant.ofFiles) func `a founder's signature in another form is refused`(
        variant: ArmourVariant
    ) throws {
        let outcome = try alter { forge in
            let path = String(forge.genesisStatement(of: "wethouder", key: "member-1").dropLast(5)) + ".sig"
            forge.decisions[0].changes[path] = .some(variant.apply(Array(forge.decisions[0].text(path).utf8)))
        }
        expectRefused(outcome, "statement.signature", "genesis.unsigned", in: "genesis", saying: variant.complaint)
    }

    @Test func `a founder's statement for another repository is refused`() throws {
        let outcome = try alter { forge in
            let text = Self.statement(of: "wethouder", key: "member-1", in: forge)
            let other = text.replacing(forge.history.repository.description, with: Digest(of: []).description)
            try forge.addGenesisStatement(other)
        }
        expectRefused(outcome, "statement.repository", in: "genesis", saying: "another repository: \(Digest(of: []))")
    }

    @Test func `a signature without a founder's statement is refused`() throws {
        let outcome = try alter { forge in
            let path = forge.genesisStatement(of: "wethouder", key: "member-1")
            forge.decisions[0].changes["genesis/\(String(repeating: "a", count: 64)).sig"] =
                forge.decisions[0].changes[path.dropLast(5) + ".sig"]
        }
        expectRefused(outcome, "statement.stray-signature", in: "genesis", saying: "without its statement")
    }

    @Test func `another kind of statement among the founders' is refused`() throws {
        let outcome = try alter { forge in
            let approval = forge.honest[2].files.first {
                String(decoding: $0.value, as: UTF8.self).hasPrefix("statement: approval/1")
            }
            let text = String(decoding: approval?.value ?? [], as: UTF8.self)
            try forge.addGenesisStatement(
                text, Forgery(key: try Keyring.key("wethouder"), namespace: "approval@akkoord"))
        }
        expectRefused(outcome, "genesis.statement", in: "genesis", saying: "only genesis statements")
    }

    // MARK: What was signed

    @Test(arguments: [
        "policy/register.yaml", "programme.yaml", "register/bodies/stuurgroep.yaml", "plan/text/inleiding.md",
    ])
    func `a file altered after the founders signed is refused`(path: String) throws {
        let outcome = try alter { forge in
            let text = forge.decisions[0].text(path)
            let changed =
                path.hasSuffix(".md")
                ? text + "Nog een regel.\n"
                : text.replacing("\nname: \"", with: "\nname: \"Nieuw ").replacing(
                    "\ntitle: \"", with: "\ntitle: \"Nieuw ")
            forge.decisions[0].changes[path] = .some(Array(changed.utf8))
        }
        let isPlan = path.hasPrefix("plan/") || path == "programme.yaml"
        if isPlan {
            expectRefused(outcome, "genesis.initial", "genesis.version", in: "genesis", saying: "not the setdigest")
        } else {
            expectRefused(outcome, "genesis.initial", in: "genesis", saying: "not the setdigest of the files")
        }
    }

    @Test func `another setdigest that all have signed is refused`() throws {
        let outcome = try refound(resealing: false) {
            $0.edit(Layout.genesis) { $0.replacingLine("initial", with: Digest(of: []).description) }
        }
        expectRefused(outcome, "genesis.initial", in: "genesis", saying: "`initial` is not the setdigest")
    }

    @Test(
        arguments: [
            { $0 + $0 }, { _ in "" }, { String($0.dropLast()) },
            { $0.replacing("git,", with: "git,approval@akkoord,") },
        ]
            as [@Sendable (String) -> String])
    func `a file of signers that does not follow from the register is refused`(change: @Sendable (String) -> String)
        throws
    {
        let outcome = try refound { $0.edit(Layout.allowedSigners, change) }
        expectRefused(
            outcome, "register.allowed-signers", in: "genesis", saying: "not the one that follows from the register")
    }

    @Test func `founders that are not the members with a key are refused`() throws {
        let outcome = try refound { $0.edit(Layout.genesis) { $0.replacing("  - wethouder\n", with: "") } }
        expectRefused(outcome, "genesis.founders", in: "genesis", saying: "exactly the members with a key")
    }

    @Test func `another programme than the one founded is refused`() throws {
        let outcome = try refound { $0.edit(Layout.genesis) { $0.replacingLine("programme", with: "ander-programma") } }
        expectRefused(outcome, "genesis.programme", in: "genesis", saying: "`ander-programma` is not the id")
    }

    @Test func `a founding that calls an indication authorised is refused`() throws {
        let outcome = try refound { $0.edit("versions/v1.yaml") { $0.replacingLine("status", with: "authorised") } }
        expectRefused(
            outcome, "genesis.version", in: "genesis", saying: "the money of the plan is indicative, not authorised")
    }

    @Test func `a founding begins with the first version`() throws {
        let outcome = try refound { founding in
            founding.add([
                "versions/v2.yaml": Array(founding.text("versions/v1.yaml").replacing("id: v1", with: "id: v2").utf8)
            ])
        }
        expectRefused(outcome, "genesis.version", in: "genesis", saying: "is `v1`, not `v2`")
    }

    @Test func `a version that is not the founding's plan is refused`() throws {
        let outcome = try refound {
            $0.edit("versions/v1.yaml") { $0.replacingLine("plan", with: Digest(of: []).description) }
        }
        expectRefused(outcome, "genesis.version", in: "genesis", saying: "must be the plan of the founding itself")
    }

    @Test func `a founding that brings a proposal is refused`() throws {
        let outcome = try alter { forge in
            forge.decisions[0].changes.merge(
                forge.honest[1].files.filter { $0.key.hasPrefix("proposals/") }.mapValues { .some($0) }
            ) { $1 }
        }
        expectRefused(outcome, "genesis.proposal", in: "genesis", saying: "holds no proposals")
    }

    @Test func `a founding without a recorder is refused`() throws {
        let outcome = try refound { decision in
            decision.edit("register/members/secretaris.yaml") {
                $0.replacing("class: recorder", with: "class: witness")
            }
            decision.edit(Layout.allowedSigners) { text in
                text.split(separator: "\n").map { line in
                    guard line.contains("\"git,") else { return String(line) }
                    let names = "namespaces=\"genesis@akkoord,possession@akkoord,checkpoint@akkoord\""
                    return String(line).replacing(#/namespaces="[^"]*"/#, with: names)
                }.joined(separator: "\n") + "\n"
            }
        }
        expectRefused(outcome, "genesis.recorder", in: "genesis", saying: "no member has a recorder key")
    }

    @Test func `a founding whose lost keys could never be replaced is refused`() throws {
        let outcome = try refound { decision in
            decision.edit(Layout.recovery) {
                $0.replacingLine("threshold", with: "3").replacing(
                    #/  - id: recovery-wethouder.*\n(    .*\n)+/#, with: "")
            }
            decision.edit(Layout.allowedSigners) { text in
                text.split(separator: "\n").filter { !($0.hasPrefix("wethouder ") && $0.contains("recovery@akkoord")) }
                    .joined(separator: "\n") + "\n"
            }
            decision.removeStatement(
                decision.changes.keys.first { decision.text($0).contains("\nkey: recovery-wethouder-1\n") } ?? "")
        }
        guard case .refused(let findings, nil) = outcome else {
            Issue.record("not refused")
            return
        }
        let rules = Set(findings.filter { $0.severity == .error }.map(\.rule))
        #expect(
            rules.isSubset(of: ["genesis.recovery", "register.recovery-threshold"]) && !rules.isEmpty, "\(findings)")
    }

    // MARK: The register

    @Test func `one public key for two members is refused`() throws {
        let outcome = try refound { decision in
            let key = try Keyring.key("voorzitter").publicKey.base64
            let own = try Keyring.key("wethouder").publicKey.base64
            for path in ["register/members/wethouder.yaml", Layout.allowedSigners] {
                decision.edit(path) { $0.replacing(own, with: key) }
            }
        }
        guard case .refused(let findings, nil) = outcome else {
            Issue.record("not refused")
            return
        }
        #expect(
            findings.contains {
                $0.rule == "register.shared-key" && $0.message.text.contains("voorzitter")
                    && $0.message.text.contains("wethouder")
            })
    }

    @Test(arguments: [
        ("register/members/wethouder.yaml", "stuurgroep/seat-2", "stuurgroep/seat-3", "register.foreign-capacity"),
        ("register/members/wethouder.yaml", "stuurgroep/seat-2", "stuurgroep/seat-1", "register.seat-held-twice"),
        ("register/members/wethouder.yaml", "stuurgroep/seat-2", "raad/seat-2", "register.unknown-capacity"),
        ("register/members/wethouder.yaml", "party: gemeente", "party: provincie", "register.unknown-party"),
        ("register/bodies/stuurgroep.yaml", "chair: seat-1", "chair: seat-9", "register.unknown-seat"),
        ("register/recovery.yaml", "threshold: 2", "threshold: 4", "register.recovery-threshold"),
        ("policy/amendment.yaml", "body: stuurgroep", "body: raad", "policy.unknown-body"),
        ("policy/amendment.yaml", "      - instemming\n", "      - zegen\n", "policy.unknown-step"),
        ("policy/amendment.yaml", "office: programmamanager", "office: burgemeester", "policy.unknown-office"),
        ("policy/policy.yaml", "subject: policy", "subject: programme", "repository.file-name"),
    ])
    func `a register or policy that does not hang together is refused`(
        path: String, old: String, new: String, rule: String
    ) throws {
        let outcome = try refound { $0.edit(path) { $0.replacing(old, with: new) } }
        guard case .refused(let findings, nil) = outcome else {
            Issue.record("not refused")
            return
        }
        #expect(findings.contains { $0.rule == RuleID(rule) && $0.decision == "genesis" }, "\(findings.map(\.rule))")
    }
}
