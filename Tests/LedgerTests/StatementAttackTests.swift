import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Statements that are not what they say: foreign keys, replayed, in another form, about something else.
@Suite struct StatementAttackTests {
    /// Enacts the small proposal with one thing wrong in its approval.
    private func forgeApproval(_ forgery: Forgery) throws -> Verifier.Outcome {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote(forgery: forgery)
        forge.decisions.append(proposal.decision())
        return try forge.judge()
    }

    private func replacing(_ old: String, with new: String) -> Forgery {
        Forgery(text: { $0.replacing(old, with: new) })
    }

    // MARK: Keys

    @Test func `an approval by a key that was never registered is refused`() throws {
        let stranger = Forgery(key: try Keyring.key("indringer"))
        expectRefused(
            try forgeApproval(stranger), "statement.unknown-key", in: "2021-0005", saying: "not in the register")
    }

    @Test func `an approval signed with the key of another member is refused`() throws {
        let foreign = Forgery(key: try Keyring.key("wethouder"))
        expectRefused(
            try forgeApproval(foreign), "statement.foreign-key", in: "2021-0005",
            saying: "of `programmamanager`, and is signed by a key of `wethouder`")
    }

    @Test(arguments: [("secretaris", RegisteredKey.Class.recorder), ("wethouder", .recovery)])
    func `a key of another class may not approve`(member: String, keyClass: RegisteredKey.Class) throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote(by: MemberID(member), forgery: Forgery(key: try Keyring.key(MemberID(member), keyClass)))
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(
            try forge.judge(), "statement.key-class", in: "2021-0005", saying: "a \(keyClass.rawValue) key may not sign"
        )
    }

    @Test(arguments: ["git", "file", "proposal@akkoord", "genesis@akkoord", "approval@akkoord.example"])
    func `an approval signed for another purpose is refused`(namespace: String) throws {
        expectRefused(
            try forgeApproval(Forgery(namespace: namespace)), "statement.signature", in: "2021-0005",
            saying: "signed in the namespace \(namespace), not in approval@akkoord")
    }

    @Test func `an approval changed after it was signed is refused`() throws {
        let forge = try Forge()
        let path = forge.decisions[2].statement(by: "schoolbestuurder")
        let text = forge.decisions[2].text(path).replacing("choice: approve", with: "choice: reject")
        let signature = forge.decisions[2].text(path.dropLast(5) + ".sig")
        forge.decisions[2].removeStatement(path)
        let renamed =
            path.split(separator: "/").dropLast().joined(separator: "/") + "/" + Digest(of: Array(text.utf8)).hex
        forge.decisions[2].changes[renamed + ".yaml"] = .some(Array(text.utf8))
        forge.decisions[2].changes[renamed + ".sig"] = .some(Array(signature.utf8))
        expectRefused(
            try forge.judge(), "statement.signature", in: "2021-0002", saying: "does not fit the content")
    }

    @Test(arguments: ArmourVariant.ofFiles)
    func `a signature in a form that stock tools also accept is refused`(variant: ArmourVariant) throws {
        let outcome = try forgeApproval(Forgery(armour: variant.apply))
        expectRefused(outcome, "statement.signature", in: "2021-0005", saying: variant.complaint)
    }

    // MARK: Replay

    @Test func `an approval of another proposal is refused`() throws {
        let forge = try Forge()
        var other = try forge.proposal("2021-0006")
        try other.revise()
        try other.propose()
        let approval = try other.vote()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        proposal.files[proposal.folder.statement(approval.hex)] = other.files[other.folder.statement(approval.hex)]
        proposal.files[proposal.folder.signature(approval.hex)] = other.files[other.folder.signature(approval.hex)]
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectRefused(try forge.judge(), "statement.proposal", in: "2021-0005", saying: "about proposal 2021-0006")
    }

    @Test func `a proposal carried over from a repository with another nonce is refused`() throws {
        let forge = try Forge(Village(isOnlyFounded: true))
        let other = try Forge(Village(nonce: String(repeating: "f", count: 64), isOnlyFounded: true))
        var proposal = try other.proposal("2021-0001")
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        other.decisions.append(proposal.decision())
        expectVerified(try other.judge())
        forge.decisions.append(other.decisions[1])
        expectRefused(
            try forge.judge(), "statement.repository", "statement.witness", in: "2021-0001",
            saying: "names another repository: \(other.history.repository)")
    }

    @Test func `an approval that names another repository and nothing else wrong is refused`() throws {
        let other = Digest(of: Array("another".utf8))
        let forge = try Forge()
        let outcome = try forgeApproval(replacing(forge.history.repository.description, with: other.description))
        expectRefused(outcome, "statement.repository", in: "2021-0005", saying: "another repository: \(other)")
    }

    // MARK: What was shown and seen

    @Test func `an approval under another title is refused`() throws {
        expectRefused(
            try forgeApproval(replacing("title: \"Voorstel\"", with: "title: \"Iets anders\"")), "statement.title",
            in: "2021-0005", saying: "shown another title: Iets anders")
    }

    @Test func `an approval of another amount is refused`() throws {
        expectRefused(
            try forgeApproval(replacing("50000.00", with: "5000.00")), "statement.amount", in: "2021-0005",
            saying: "shown another amount: 5000.00")
    }

    @Test func `an approval of a revision that is not there is refused`() throws {
        let none = Digest(of: Array("none".utf8))
        let lines = Forgery(text: { $0.replacingLine("revision", with: none.description) })
        expectRefused(
            try forgeApproval(lines), "statement.revision", in: "2021-0005", saying: "not there: \(none)")
    }

    @Test func `an approval of another change is refused`() throws {
        let none = Digest(of: Array("none".utf8))
        let lines = Forgery(text: { $0.replacingLine("change", with: none.description) })
        expectRefused(try forgeApproval(lines), "statement.change", in: "2021-0005", saying: "another change")
    }

    @Test func `an approval by somebody who saw a forked history is refused`() throws {
        let fork = Digest(of: Array("fork".utf8))
        let lines = Forgery(text: { $0.replacingLine("record", with: fork.description) })
        expectRefused(try forgeApproval(lines), "statement.witness", in: "2021-0005", saying: "a forked history")
    }

    @Test func `an approval by somebody who saw a decision that is not there is refused`() throws {
        expectRefused(
            try forgeApproval(replacing("seen: 4", with: "seen: 5")), "statement.witness", in: "2021-0005",
            saying: "saw decision 5")
    }

    @Test func `an approval that names no proposal statement is refused`() throws {
        let blind = Forgery(text: { $0.replacing(#/after:\n(  - .*\n)+/#, with: "after: []\n") })
        expectRefused(
            try forgeApproval(blind), "statement.after", in: "2021-0005", saying: "does not name the proposal statement"
        )
    }

    @Test func `an approval that knows of a statement nobody has is refused`() throws {
        let missing = Digest(hex: String(repeating: "f", count: 64))
        let knowing = Forgery(text: { $0.replacing("date: \"2021-06", with: "  - \(missing)\ndate: \"2021-06") })
        expectRefused(try forgeApproval(knowing), "statement.suppressed", in: "2021-0005", saying: missing.description)
    }

    @Test(arguments: ["Voo\u{301}rstel", "e\u{301}"])
    func `a title that only looks the same is refused before it is compared`(title: String) throws {
        expectRefused(
            try forgeApproval(replacing("\"Voorstel\"", with: "\"\(title)\"")), "canonical.nfc", in: "2021-0005",
            saying: "not Unicode NFC")
    }

    @Test(arguments: ["Voor\u{202E}stel", "Voor\u{200B}stel", "Voor\u{7}stel", "Voor\u{2028}stel", "Voor\u{FEFF}stel"])
    func `a title with characters that display differently is refused`(title: String) throws {
        expectRefused(
            try forgeApproval(replacing("\"Voorstel\"", with: "\"\(title)\"")), "canonical.character", in: "2021-0005",
            saying: "is not accepted")
    }

    @Test func `a statement larger than sixteen kibibytes is refused`() throws {
        let after = (0..<300).map { "  - sha256:" + String(repeating: "0", count: 60) + String(1000 + $0) + "\n" }
            .joined()
        let large = Forgery(text: { $0.replacing("after:\n", with: "after:\n" + after) })
        expectRefused(try forgeApproval(large), "canonical.size", in: "2021-0005", saying: "")
    }

    // MARK: Sound, and not counted

    private func expectNotCounted(_ outcome: Verifier.Outcome, at place: SourceLocation = #_sourceLocation) {
        expectRefused(
            outcome, "decision.not-approved", in: "2021-0005", saying: "programmamanager unsatisfied (0 for, 0 against",
            at: place)
    }

    @Test(arguments: [("facts", "facts-moved"), ("policy", "policy-moved")])
    func `an approval under other facts or another policy does not count`(field: String, code: String) throws {
        let other = Digest(of: Array("other".utf8))
        expectNotCounted(try forgeApproval(Forgery(text: { $0.replacingLine(field, with: other.description) })))
    }

    @Test func `an approval dated after the decision does not count`() throws {
        expectNotCounted(try forgeApproval(replacing("2021-06-02T09:00:00Z", with: "2021-06-03T09:00:01Z")))
    }

    @Test func `an approval in a second round does not count`() throws {
        expectNotCounted(try forgeApproval(replacing("round: 1", with: "round: 2")))
    }

    @Test(arguments: [
        ("wethouder", "programmamanager"), ("programmamanager", "controller"), ("controller", "controller"),
    ])
    func `an approval in a capacity that is not held or not asked does not count`(member: String, capacity: String)
        throws
    {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote(by: MemberID(member), as: capacity)
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectNotCounted(try forge.judge())
    }

    @Test func `an approval by the proposer does not count where the policy separates them`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(authors: ["programmamanager"])
        try proposal.propose(by: "programmamanager", as: "programmamanager")
        try proposal.vote()
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectNotCounted(try forge.judge())
    }

    @Test(arguments: ["2021-05-30T09:00:00Z", "2021-06-02T09:00:00Z"])
    func `an approval by somebody whose mandate has ended does not count, whatever its date`(date: String) throws {
        let village = try Village(isOnlyFounded: true) { files in
            let path = "register/members/programmamanager.yaml"
            let text = String(decoding: files[path] ?? [], as: UTF8.self)
            let from = "from: \"2021-01-01\"\n"
            files[path] = Array(text.replacing(from, with: from + "    to: \"2021-05-31\"\n").utf8)
        }
        let forge = try Forge(village)
        var proposal = try forge.proposal("2021-0005")
        try proposal.revise()
        try proposal.propose(at: "2021-05-29T09:00:00Z")
        try proposal.vote(at: date)
        forge.decisions.append(proposal.decision(claiming: .adopted))
        expectNotCounted(try forge.judge())
    }
}
