import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Changes of the register by whoever may record them: keys without an owner, owners without a key, a door left open.
@Suite struct RegisterAttackTests {
    private let forge: Forge
    private let newKey: InProcessKey
    private let newEntry: RegisteredKey

    init() throws {
        forge = try Forge(Village.grown())
        newKey = try Keyring.key("voorzitter", .member, 2)
        newEntry = Keyring.entry("member-2", newKey)
    }

    private static let signers = "register/allowed_signers"

    private func editing(_ edits: [MemberID: (Member) -> Member]) -> [String: [UInt8]] { forge.state.editing(edits) }

    /// The chair gets a second key.
    private var enrolling: [String: [UInt8]] {
        editing(["voorzitter": { $0.with(keys: $0.keys + [newEntry]) }])
    }

    /// The chair gets a second key, or the files say what, with a proof of possession; something is wrong with one of
    /// them.
    private func enrol(
        _ files: [String: [UInt8]]? = nil, possession: Forgery = Forgery(),
        recording alter: (inout ForgedDecision) throws -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        try enrol(
            files, possessing: { try $0.possess(newEntry, of: "voorzitter", with: newKey, forgery: possession) },
            recording: alter)
    }

    private func enrol(
        _ files: [String: [UInt8]]? = nil, possessing possess: (inout ForgedProposal) throws -> Void,
        recording alter: (inout ForgedDecision) throws -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        try forge.adopt(
            "register", files ?? enrolling,
            by: { proposal in
                try possess(&proposal)
                try proposal.carry()
            }, recording: alter)
    }

    @Test func `a new key with its proof of possession is accepted`() throws { expectVerified(try enrol()) }

    // MARK: allowed_signers

    @Test func `a register decision that leaves allowed_signers as it was is refused`() throws {
        let outcome = try enrol(recording: { $0.changes.removeValue(forKey: Self.signers) })
        expectRefused(
            outcome, "decision.file", in: forge.nextID, saying: "changes this file, and the decision does not")
    }

    @Test(arguments: [
        (#"wethouder [^\n]*,valid-before="20210507110000Z" [^\n]*\n"#, ""),
        ("20210507110000Z", "20210507110001Z"), (#",valid-before="[0-9]*Z""#, ""),
        ("genesis@akkoord,proposal@akkoord", "git,genesis@akkoord,proposal@akkoord"),
        (#"(?m)^controller .*\n"#, ""), (#"\n$"#, ""), (#"$"#, "indringer ssh-ed25519 AAAA\n"),
    ])
    func `allowed_signers that do not follow from the register are refused`(old: String, new: String) throws {
        let pattern = try Regex(old)
        let outcome = try enrol(recording: {
            $0.edit(Self.signers) { $0.replacing(pattern, with: new, maxReplacements: 1) }
        })
        expectRefused(outcome, "decision.file", in: forge.nextID, saying: "not what adopting the proposal gives")
    }

    @Test func `allowed_signers changed by another decision are refused`() throws {
        let outcome = try forge.adopt(
            "policy", try forge.edited("policy/amendment.yaml", "90000.00", "80000.00"),
            recording: { $0.add([Self.signers: Array("wethouder ssh-ed25519 AAAA\n".utf8)]) })
        expectRefused(outcome, "decision.writes", in: forge.nextID, saying: "may not write `\(Self.signers)`")
    }

    // MARK: Possession

    private func expectNotProved(_ outcome: Verifier.Outcome, at place: SourceLocation = #_sourceLocation) {
        expectRefused(
            outcome, "register.no-possession", in: forge.nextID,
            saying: "nobody has proved to hold key `member-2` of `voorzitter`", at: place)
    }

    @Test func `a key that nobody has proved to hold is not registered`() throws {
        expectNotProved(try enrol(possessing: { _ in }))
    }

    @Test func `a proof for another member proves nothing`() throws {
        expectNotProved(try enrol(possessing: { try $0.possess(newEntry, of: "wethouder", with: newKey) }))
    }

    @Test func `a proof for a key under another id proves nothing`() throws {
        let other = Keyring.entry("member-3", newKey)
        expectNotProved(try enrol(possessing: { try $0.possess(other, of: "voorzitter", with: newKey) }))
    }

    @Test func `a proof for another key proves nothing`() throws {
        let other = try Keyring.key("voorzitter", .member, 3)
        expectNotProved(
            try enrol(possessing: { try $0.possess(Keyring.entry("member-2", other), of: "voorzitter", with: other) }))
    }

    @Test func `a proof dated after the decision proves nothing`() throws {
        expectNotProved(
            try enrol {
                try $0.possess(newEntry, of: "voorzitter", with: newKey, at: "2021-06-03T09:00:01Z")
            })
    }

    @Test func `a proof signed by another key than the one it speaks of is refused`() throws {
        let thief = Forgery(key: try Keyring.key("voorzitter"))
        expectRefused(
            try enrol(possession: thief), "statement.key", in: forge.nextID, saying: "another key than the one")
    }

    @Test(arguments: ["approval@akkoord", "genesis@akkoord", "git"])
    func `a proof signed for another purpose is refused`(namespace: String) throws {
        expectRefused(
            try enrol(possession: Forgery(namespace: namespace)), "statement.signature", in: forge.nextID,
            saying: "not in possession@akkoord")
    }

    @Test func `a proof given in another repository is refused`() throws {
        let other = Digest(hex: String(repeating: "a", count: 64))
        let replayed = Forgery(text: { $0.replacing(#/repository: .*\n/#, with: "repository: \(other)\n") })
        expectRefused(
            try enrol(possession: replayed), "statement.repository", in: forge.nextID, saying: "another repository")
    }

    @Test func `a proof given on another proposal is refused`() throws {
        let replayed = Forgery(text: { $0.replacing(#/proposal: .*\n/#, with: "proposal: \"2021-0002\"\n") })
        expectRefused(
            try enrol(possession: replayed), "statement.proposal", in: forge.nextID, saying: "about proposal 2021-0002")
    }

    @Test func `a proof that saw another history is refused`() throws {
        let other = Digest(hex: String(repeating: "a", count: 64))
        for text in [("record: .*\n", "record: \(other)\n"), ("seen: .*\n", "seen: 99\n")] {
            let pattern = try Regex(text.0)
            let forked = Forgery(text: { $0.replacing(pattern, with: text.1) })
            expectRefused(
                try enrol(possession: forked), "statement.witness", in: forge.nextID, saying: "the signer saw")
            forge.decisions.removeLast()
        }
    }

    @Test func `a proof of possession on an amendment is refused`() throws {
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.possess(newEntry, of: "voorzitter", with: newKey)
        try proposal.vote()
        expectRefused(
            try forge.record(proposal), "statement.misplaced", in: forge.nextID, saying: "only a change of the register"
        )
    }

    @Test func `a proof of a key that is registered already harms nothing`() throws {
        let old = try Keyring.key("voorzitter")
        let outcome = try enrol {
            try $0.possess(newEntry, of: "voorzitter", with: newKey)
            try $0.possess(Keyring.entry("member-1", old), of: "voorzitter", with: old)
        }
        expectVerified(outcome)
    }

    @Test func `a reworded proposal keeps the proof`() throws {
        var proposal = try forge.proposal()
        try proposal.revise("register", enrolling)
        try proposal.propose()
        try proposal.possess(newEntry, of: "voorzitter", with: newKey)
        try proposal.revise("register", enrolling, title: "Beter gezegd", revises: [proposal.revision])
        try proposal.propose(at: "2021-06-01T11:00:00Z")
        try proposal.carry()
        expectVerified(try forge.record(proposal))
    }

    @Test func `a new key cannot vote on its own registration`() throws {
        let member = Member(
            id: "adjunct", party: "gemeente", title: "Adjunct", isIllustrative: true,
            mandates: [
                Mandate(
                    id: "mandate", capacity: .mandateHolder("gemeente"), from: CalendarDate("2021-01-01"), to: nil,
                    subjects: nil, limit: nil)
            ], keys: [newEntry], note: nil)
        let files = ["register/members/adjunct.yaml": CanonicalWriter.bytes(of: MemberDocument.node(member))]
        let honest = try enrol(files) { try $0.possess(newEntry, of: "adjunct", with: newKey) }
        expectVerified(honest)
        forge.decisions.removeLast()
        let outcome = try enrol(files) {
            try $0.possess(newEntry, of: "adjunct", with: newKey)
            try $0.vote(
                by: "adjunct", as: "gemeente/mandate", step: "stuurgroep", forgery: Forgery(key: newKey))
        }
        expectRefused(outcome, "statement.unknown-key", in: forge.nextID, saying: "not in the register")
    }

    // MARK: A key belongs to one member for ever

    private func expectReused(
        _ edits: [MemberID: (Member) -> Member], _ key: InProcessKey, of member: MemberID,
        as id: Identifier<RegisteredKey>, saying text: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try enrol(editing(edits)) {
            try $0.possess(Keyring.entry(id, key), of: member, with: key)
        }
        expectRefused(outcome, "register.key-reused", in: forge.nextID, saying: text, at: place)
    }

    @Test func `a key that was taken out cannot come back`() throws {
        let old = try Keyring.key("wethouder")
        for (member, id) in [("wethouder", "member-3"), ("wethouder", "member-1"), ("voorzitter", "member-3")] {
            try expectReused(
                [MemberID(member): { $0.with(keys: $0.keys + [Keyring.entry(Identifier(id), old)]) }], old,
                of: MemberID(member), as: Identifier(id), saying: "`\(member)` was taken out of the register before")
            forge.decisions.removeLast()
        }
    }

    @Test func `a key cannot go to another member`() throws {
        let key = try Keyring.key("voorzitter")
        try expectReused(
            [
                "voorzitter": { $0.with(keys: [newEntry]) },
                "controller": { $0.with(keys: [Keyring.entry("member-9", key)]) },
            ], key, of: "controller", as: "member-9", saying: "belongs to `voorzitter`")
    }

    @Test func `a key cannot get another class`() throws {
        let key = try Keyring.key("voorzitter")
        try expectReused(
            ["voorzitter": { $0.with(keys: [Keyring.entry("member-1", key, .recorder)]) }], key, of: "voorzitter",
            as: "member-1", saying: "cannot get another name or class")
    }

    @Test func `a key cannot get another name`() throws {
        let key = try Keyring.key("voorzitter")
        try expectReused(
            ["voorzitter": { $0.with(keys: [Keyring.entry("member-9", key)]) }], key, of: "voorzitter",
            as: "member-9", saying: "cannot get another name or class")
    }

    @Test func `another key cannot take the name of one that went, or is there`() throws {
        try expectReused(
            ["wethouder": { $0.with(keys: $0.keys + [Keyring.entry("member-1", newKey)]) }], newKey, of: "wethouder",
            as: "member-1", saying: "had another key called `member-1`")
        forge.decisions.removeLast()
        try expectReused(
            ["voorzitter": { $0.with(keys: [Keyring.entry("member-1", newKey)]) }], newKey, of: "voorzitter",
            as: "member-1", saying: "had another key called `member-1`")
    }

    @Test func `two members cannot have one key`() throws {
        let outcome = try enrol(
            editing([
                "voorzitter": { $0.with(keys: $0.keys + [newEntry]) }, "controller": { $0.with(keys: [newEntry]) },
            ]))
        expectRefused(outcome, "register.shared-key", in: forge.nextID, saying: "one public key is registered twice")
    }

    @Test func `a recovery key cannot become somebody's own`() throws {
        let key = try Keyring.key("wethouder", .recovery)
        let entry = Keyring.entry("member-9", key)
        let outcome = try enrol(editing(["wethouder": { $0.with(keys: $0.keys + [entry]) }])) {
            try $0.possess(entry, of: "wethouder", with: key)
        }
        expectRefused(
            outcome, "register.shared-key", in: forge.nextID, saying: "wethouder (member-9), wethouder (recovery-")
    }

    @Test func `the recovery keys cannot be touched`() throws {
        let outcome = try enrol(recording: { $0.edit("register/recovery.yaml") { $0 + "note: |\n  Weg.\n" } })
        expectRefused(outcome, "decision.writes", in: forge.nextID, saying: "may not write `register/recovery.yaml`")
    }

    // MARK: Nobody is locked out

    @Test func `the last recorder's key cannot be taken out`() throws {
        let outcome = try forge.adopt("register", editing(["secretaris": { $0.with(keys: [$0.keys[0]]) }]))
        expectRefused(outcome, "register.no-recorder", in: forge.nextID, saying: "no recorder key would be left")
    }

    @Test func `one of two recorder's keys can, and it records that itself`() throws {
        let files = editing(["secretaris": { $0.with(keys: $0.keys.filter { $0.id != "recorder-1" }) }])
        expectVerified(try forge.adopt("register", files))
    }

    @Test func `a recorder's key that was taken out records nothing more`() throws {
        let files = editing(["secretaris": { $0.with(keys: $0.keys.filter { $0.id != "recorder-1" }) }])
        try forge.record(carriedAndAmended(files), recorder: Keyring.key(Keyring.recorder, .recorder, 2))
        expectVerified(try Verifier(forge.repository).verify())
        forge.decisions[13].tampering.key = try Keyring.key(Keyring.recorder, .recorder)
        expectRefused(
            try forge.judge(), "commit.recorder-key", in: "2021-0013",
            saying: "`recorder-1` of `secretaris`, which decision @12 took out of the register")
    }

    /// A change of the register, and after it a small amendment that only knows the state before.
    private func carriedAndAmended(_ files: [String: [UInt8]]) throws -> [ForgedDecision] {
        let register = try forge.carried("register", files).decision(claiming: .adopted)
        var amendment = try forge.proposal("2021-0013")
        try amendment.revise()
        try amendment.propose()
        try amendment.vote()
        return [register, amendment.decision(at: "2021-06-04T09:00:00Z")]
    }

    @Test func `a change after which an office decides nothing more is refused`() throws {
        let outcome = try forge.adopt("register", editing(["programmamanager": { $0.with(keys: []) }]))
        expectRefused(
            outcome, "policy.lock-out", in: forge.nextID,
            saying: "nobody with a key would hold office `programmamanager`, so `amendment`")
    }

    @Test func `a change after which an executor consents to nothing more is refused`() throws {
        let outcome = try forge.adopt(
            "register",
            editing(["districtschef": { $0.with(mandates: $0.mandates.map { $0.ending(CalendarDate("2021-06-02")) }) }])
        )
        expectRefused(
            outcome, "policy.lock-out", in: forge.nextID, saying: "nobody with a key could consent for `politie`")
    }

    @Test func `a mandate that still runs on the day of the decision locks nobody out`() throws {
        let outcome = try forge.adopt(
            "register",
            editing(["districtschef": { $0.with(mandates: $0.mandates.map { $0.ending(CalendarDate("2021-06-03")) }) }])
        )
        expectVerified(outcome)
    }

    @Test func `a change after which a party of an agreement signs nothing more is refused`() throws {
        let outcome = try forge.adopt("register", editing(["rijksvertegenwoordiger": { $0.with(keys: []) }]))
        expectRefused(outcome, "policy.lock-out", in: forge.nextID, saying: "nobody with a key could sign for `rijk`")
    }

    // MARK: Votes under keys that went

    /// The chair's key is taken out and replaced at @12; then a large amendment, in a state where that was decided.
    private func grownOn() throws -> (forge: Forge, state: Archive) {
        _ = try enrol(
            editing(["voorzitter": { $0.with(keys: [newEntry]) }])
        ) { try $0.possess(newEntry, of: "voorzitter", with: newKey) }
        let ledger = try Ledger(forge.repository)
        return (forge, ledger.archive)
    }

    @Test func `a vote under a key that this very decision takes out counts`() throws {
        let (forge, _) = try grownOn()
        expectVerified(try Verifier(forge.repository).verify())
    }

    /// The amendment of half a million: consent, then three sure votes, and the chair's.
    private func vote(
        _ archive: Archive, by chair: [(CheckedStatement.Choice, InProcessKey)]
    ) throws -> ForgedProposal {
        var proposal = try ForgedProposal("2021-0013", archive)
        try proposal.revise(ForgedProposal.large)
        try proposal.propose()
        try proposal.consent()
        let sure = ForgedProposal.board.dropFirst()
        for (index, voter) in sure.enumerated() {
            try proposal.vote(by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T1\(index):00:00Z")
        }
        let known = proposal.heads
        var heads: [Digest] = []
        for (choice, key) in chair {
            proposal.heads = known
            try proposal.vote(
                choice, by: "voorzitter", as: "stuurgroep/seat-1", step: "stuurgroep", at: "2021-06-02T15:00:00Z",
                forgery: Forgery(key: key))
            heads += proposal.heads
        }
        proposal.heads = heads
        return proposal
    }

    @Test func `a vote under a key that went stays on file, is said not to count, and does not`() throws {
        let (forge, archive) = try grownOn()
        let proposal = try vote(archive, by: [(.approve, Keyring.key("voorzitter"))])
        let outcome = try forge.record(proposal, at: "2021-06-04T09:00:00Z")
        expectRefused(outcome, "decision.not-approved", in: "2021-0013", saying: "stuurgroep unsatisfied (3 for")
        forge.decisions.removeLast()
        var closed = proposal
        try closed.retract()
        let retracted = closed.decision(at: "2021-06-04T09:00:00Z")
        forge.decisions.append(retracted)
        expectVerified(try forge.judge())
    }

    @Test func `a thief with a key that was taken out cannot gainsay its owner`() throws {
        let (forge, archive) = try grownOn()
        let proposal = try vote(archive, by: [(.approve, newKey), (.reject, Keyring.key("voorzitter"))])
        let decision = proposal.decision(at: "2021-06-04T09:00:00Z")
        #expect(decision.kind == "amendment")
        #expect(decision.text("\(proposal.folder.path)/outcome.yaml").contains("code: key-revoked"))
        forge.decisions.append(decision)
        expectVerified(try forge.judge())
    }

    @Test func `a key that was never registered is not one that went`() throws {
        let (forge, archive) = try grownOn()
        let proposal = try vote(archive, by: [(.approve, Keyring.key("voorzitter", .member, 3))])
        let outcome = try forge.record(proposal, at: "2021-06-04T09:00:00Z")
        expectRefused(outcome, "statement.unknown-key", in: "2021-0013", saying: "not in the register")
    }

    @Test func `a key that went cannot be used for another member, nor for what its class may not sign`() throws {
        let (forge, archive) = try grownOn()
        let foreign = try vote(archive, by: [(.approve, Keyring.key("wethouder"))])
        expectRefused(
            try forge.record(foreign, at: "2021-06-04T09:00:00Z"), "statement.foreign-key", in: "2021-0013",
            saying: "signed by a key of `wethouder`")
    }

    @Test func `what somebody proposed whose key went is not adopted, and can be closed`() throws {
        let (forge, archive) = try grownOn()
        var proposal = try ForgedProposal("2021-0013", archive)
        try proposal.revise(authors: ["wethouder"])
        try proposal.propose(
            by: "wethouder", as: "gemeente/mandate", forgery: Forgery(key: Keyring.key("wethouder")))
        var adopted = proposal
        try adopted.vote()
        expectRefused(
            try forge.record(adopted, at: "2021-06-04T09:00:00Z"), "proposal.not-entitled", in: "2021-0013",
            saying: "key-revoked")
        forge.decisions.removeLast()
        var retracted = proposal
        try retracted.retract(by: "wethouder", as: "gemeente/mandate")
        expectVerified(try forge.record(retracted, claiming: .retracted, at: "2021-06-04T09:00:00Z"))
        forge.decisions.removeLast()
        var rejected = proposal
        try rejected.vote(.reject)
        expectVerified(try forge.record(rejected, claiming: .rejected, at: "2021-06-04T09:00:00Z"))
    }

    @Test func `a retraction under a key that went retracts nothing`() throws {
        let (forge, archive) = try grownOn()
        var proposal = try ForgedProposal("2021-0013", archive)
        try proposal.revise(authors: ["wethouder"])
        try proposal.propose(by: "wethouder", as: "gemeente/mandate")
        try proposal.retract(
            by: "wethouder", as: "gemeente/mandate", forgery: Forgery(key: Keyring.key("wethouder")))
        expectRefused(
            try forge.record(proposal, claiming: .retracted, at: "2021-06-04T09:00:00Z"), "decision.not-approved",
            in: "2021-0013", saying: "programmamanager unsatisfied")
    }
}

extension Forge {
    /// Appends decisions, the last signed by another key, and builds.
    fileprivate func record(_ added: [ForgedDecision], recorder: InProcessKey) throws {
        decisions += added
        decisions[decisions.count - 1].tampering.key = recorder
        try build()
    }
}
