import Documents
import Findings
import GitStore
import Governance
import Ledger
import Testing

/// Records that break the chain or do not account for what changed.
@Suite struct RecordAttackTests {
    private static let other = Digest(hex: String(repeating: "a", count: 64))

    private func forge(_ index: Int = 2, _ record: @escaping (inout RecordDocument) -> Void) throws -> Verifier.Outcome
    {
        let forge = try Forge()
        forge.decisions[index].tampering.record = record
        return try forge.judge()
    }

    // MARK: The chain

    @Test(arguments: [1, 3, 999]) func `a gap or a repeat in the sequence is refused`(seq: Int) throws {
        expectRefused(try forge { $0.seq = seq }, "record.seq", in: "2021-0002", saying: "\(seq), where 2 follows")
    }

    @Test(arguments: [other, nil]) func `another record before is refused`(previous: Digest?) throws {
        expectRefused(
            try forge { $0.previous = previous }, "record.previous", in: "2021-0002", saying: "another record before it"
        )
    }

    @Test func `a date before the decision before is refused`() throws {
        let forge = try Forge()
        forge.decisions[4].date = Moment("2021-04-07T08:59:59Z")
        expectRefused(
            try forge.judge(), "record.date", in: "2021-0004",
            saying: "before the decision before it (2021-04-07T09:00:00Z)")
    }

    @Test func `a decision replayed after others is refused by all three`() throws {
        let forge = try Forge()
        forge.decisions.append(forge.decisions[2])
        forge.decisions[5].tampering.record = { record in
            record.seq = 2
            record.previous = Self.other
        }
        expectRefused(
            try forge.judge(), "record.seq", "record.previous", "record.date", in: "2021-0002",
            saying: "where 5 follows")
    }

    @Test func `a decision dropped in the middle is refused by those who had seen it`() throws {
        let forge = try Forge()
        forge.decisions.remove(at: 3)
        expectRefused(try forge.judge(), "statement.witness", in: "2021-0004", saying: "the signer saw")
    }

    // MARK: The account

    @Test func `a change that the record does not list is refused`() throws {
        let outcome = try forge { $0.files.removeAll { $0.path.hasPrefix("plan/") } }
        expectRefused(outcome, "record.files", in: "2021-0002", saying: "does not list `plan/")
    }

    @Test func `a listed change that did not happen is refused`() throws {
        let outcome = try forge { $0.files.append(.init(path: "policy/version.yaml", old: Self.other, new: nil)) }
        expectRefused(
            outcome, "record.files", in: "2021-0002", saying: "lists `policy/version.yaml`, which did not change")
    }

    @Test(arguments: [true, false]) func `another digest of a file, before or after, is refused`(isOld: Bool) throws {
        let outcome = try forge { record in
            record.files = record.files.map { file in
                guard file.path.hasPrefix("plan/") else { return file }
                return .init(path: file.path, old: isOld ? Self.other : file.old, new: isOld ? file.new : Self.other)
            }
        }
        expectRefused(outcome, "record.files", in: "2021-0002", saying: "are not those in the record")
    }

    @Test func `another digest of the plan is refused`() throws {
        expectRefused(
            try forge { $0.plan = Self.other }, "record.plan", in: "2021-0002", saying: "\(Self.other) for the plan")
    }

    @Test func `another digest of the state is refused`() throws {
        expectRefused(
            try forge { $0.state = Self.other }, "record.state", in: "2021-0002", saying: "\(Self.other) for the state")
    }

    @Test func `a decision without a record is refused`() throws {
        let forge = try Forge()
        let removal: [String: ObjectID?] = ["record.yaml": ObjectID?.none]
        forge.decisions[3].tampering.tree = { repository, tree in try repository.tree(from: tree, changing: removal) }
        expectRefused(try forge.judge(), "record.missing", in: "@3", saying: "no `record.yaml`")
    }

    @Test func `a decision that keeps the record before is refused`() throws {
        let forge = try Forge()
        forge.decisions[3].tampering.recordText = { _ in "" }
        expectRefused(try forge.judge(), "canonical.empty", in: "@3", saying: "the file is empty")
    }

    @Test func `a recorder who is not the one that signed is refused`() throws {
        let forge = try Forge()
        forge.decisions[3].recorder = "wethouder"
        forge.decisions[3].tampering.key = try Keyring.key(Keyring.recorder, .recorder)
        expectRefused(
            try forge.judge(), "commit.recorder-key", in: "2021-0003", saying: "which is no recorder key of `wethouder`"
        )
    }

    @Test func `nobody records a change that is none`() throws {
        let forge = try Forge()
        try forge.build()
        let honest = try forge.proposal().approvedByTheBoard().decision()
        let same = try forge.edited("policy/version.yaml") { $0 }
        let draft = DecisionWriter.Draft(
            kind: .amendment, proposal: honest.proposal, revision: honest.revision, title: honest.title,
            files: honest.changes.compactMapValues { $0 }.merging(same) { $1 })
        let key = try Keyring.key(Keyring.recorder, .recorder)
        do {
            _ = try DecisionWriter(forge.repository).append(
                draft, to: forge.state, recorder: Keyring.recorder, key: key, now: honest.date)
            Issue.record("recorded")
        } catch LedgerError.refused(let findings) {
            #expect(findings.map(\.rule) == ["record.files"])
            #expect(findings[0].message.text.contains("`policy/version.yaml`, which did not change"))
        }
        expectVerified(try Verifier(forge.repository).verify())
    }

    // MARK: The founding's record

    @Test(
        arguments: [
            { $0.seq = 1 }, { $0.previous = other }, { $0.kind = "closing" }, { $0.proposal = "2021-0001" },
            { $0.revision = other },
        ] as [@Sendable (inout RecordDocument) -> Void])
    func `a first record that is not the first is refused`(change: @escaping @Sendable (inout RecordDocument) -> Void)
        throws
    {
        let forge = try Forge()
        forge.decisions = [forge.decisions[0]]
        forge.decisions[0].tampering.record = change
        guard case .refused(let findings, nil) = try forge.judge() else {
            Issue.record("accepted")
            return
        }
        // The commit's message and parents follow from the record, so they may not fit it either.
        let rules = Set(findings.filter { $0.severity == .error }.map(\.rule))
        #expect(rules.subtracting(["commit.message", "commit.parents"]) == ["genesis.record"])
    }

    @Test func `a founding's record with another digest is refused`() throws {
        expectRefused(try forge(0) { $0.state = Self.other }, "record.state", in: "genesis", saying: "for the state")
        expectRefused(try forge(0) { $0.plan = Self.other }, "record.plan", in: "genesis", saying: "for the plan")
    }
}
