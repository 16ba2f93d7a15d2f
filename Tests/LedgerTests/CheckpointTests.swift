import Documents
import Findings
import Foundation
import GitStore
import Governance
import TestSupport
import Testing
import Workflow

@testable import Ledger

/// A checkpoint is believed only as this user sealed it, of the very history that main leads to.
@Suite struct CheckpointTests {
    private static let secret = Array(repeating: UInt8(7), count: 32)
    private let forge: Forge
    private let store: CheckpointStore

    init() throws {
        forge = try Forge(Village.grown())
        try forge.build()
        store = CheckpointStore(for: forge.repository, secret: Self.secret)
    }

    private var path: String { forge.repository.commonDirectory + "/akkoord/checkpoint" }

    private func write(_ state: LedgerState, secret: [UInt8] = secret) throws {
        try DurableFile.write(Checkpoint(state).sealed(with: secret), to: path)
    }

    /// How many decisions are verified when the checkpoint may be used.
    private func verifiedAnew() throws -> Int { try opened().history.counts.decisions }
    private func opened() throws -> Ledger { try Ledger(forge.repository, checkpoints: store) }

    // MARK: Its text

    @Test func `what is read is what was sealed`() throws {
        for decision in forge.honest {
            let checkpoint = Checkpoint(decision.state)
            let read = try #require(Checkpoint(checkpoint.sealed(with: Self.secret), secret: Self.secret))
            #expect(read.repository == decision.state.repository)
            #expect(read.chronicle.entries == decision.state.chronicle.entries)
            #expect(read.retiredKeys == decision.state.retiredKeys)
        }
    }

    @Test func `any flipped bit makes it none`() throws {
        let sealed = Checkpoint(forge.honest[7].state).sealed(with: Self.secret)
        for index in sealed.indices {
            for bit in [0, 5, 7] {
                var bytes = sealed
                bytes[index] ^= 1 << UInt8(bit)
                #expect(Checkpoint(bytes, secret: Self.secret) == nil, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func `any part of it, or more than it, is none`() throws {
        let sealed = Checkpoint(forge.honest[7].state).sealed(with: Self.secret)
        for length in 0..<sealed.count { #expect(Checkpoint(Array(sealed.prefix(length)), secret: Self.secret) == nil) }
        #expect(Checkpoint(sealed + Array("\n".utf8), secret: Self.secret) == nil)
        #expect(Checkpoint(sealed + sealed, secret: Self.secret) == nil)
        #expect(Checkpoint(sealed, secret: Array(repeating: 8, count: 32)) == nil)
    }

    // MARK: What it leads to

    @Test func `a ledger opened with a checkpoint reaches the very state that it reaches without`() throws {
        let full = try Ledger(forge.repository)
        for seq in forge.honest.indices {
            try write(forge.honest[seq].state)
            let ledger = try opened()
            #expect(ledger.history.counts.decisions == 11 - seq)
            expectSame(ledger.state, full.state)
        }
    }

    private func expectSame(_ one: LedgerState, _ other: LedgerState, at place: SourceLocation = #_sourceLocation) {
        #expect(one.repository == other.repository, sourceLocation: place)
        #expect(one.date == other.date, sourceLocation: place)
        #expect(one.chronicle.entries == other.chronicle.entries, sourceLocation: place)
        #expect(one.files == other.files, sourceLocation: place)
        #expect(one.programme == other.programme, sourceLocation: place)
        #expect(one.register == other.register, sourceLocation: place)
        #expect(one.policies == other.policies, sourceLocation: place)
        #expect(one.plan == other.plan, sourceLocation: place)
        #expect(one.versions == other.versions, sourceLocation: place)
        #expect(one.agreements == other.agreements, sourceLocation: place)
        #expect(one.retiredKeys == other.retiredKeys, sourceLocation: place)
    }

    @Test func `the state read from the files of a decision is the one that replay reached`() throws {
        var state: LedgerState?
        let archive = try Ledger(forge.repository).archive
        for seq in forge.honest.indices {
            var replay = Replay(forge.repository, from: try state.map { ($0, try tree(seq - 1)) })
            let id = archive.chronicle[seq].commit
            let commit = try RawCommit.parse(forge.repository.read(id, as: .commit))
            guard case .accepted(let next) = try replay.step(.init(id: id, commit: commit)) else {
                Issue.record("@\(seq) is not accepted")
                return
            }
            expectSame(try archive.state(at: seq), next)
            state = next
        }
    }

    private func tree(_ seq: Int) throws -> ObjectID {
        try RawCommit.parse(forge.repository.read(forge.commits[seq], as: .commit)).tree
    }

    @Test func `later decisions are judged as they would be without it`() throws {
        try write(forge.honest[9].state)
        forge.decisions[10].edit("policy/amendment.yaml") { $0.replacing("90000.00", with: "90000000.00") }
        try forge.build()
        guard case .refused(let findings, let before) = try Verifier(forge.repository, checkpoints: store).verify()
        else {
            Issue.record("accepted")
            return
        }
        #expect(findings.map(\.rule) == ["decision.file"])
        #expect(before?.state.seq == 9)
    }

    // MARK: What is none

    @Test func `without a checkpoint everything is verified`() throws {
        #expect(try verifiedAnew() == 12)
        try write(forge.state)
        #expect(try verifiedAnew() == 0)
    }

    @Test func `one sealed by another user is none`() throws {
        try write(forge.state, secret: Array(repeating: 8, count: 32))
        #expect(try verifiedAnew() == 12)
    }

    @Test func `one that was edited is none`() throws {
        try write(forge.state)
        let text = String(decoding: try DurableFile.read(path, limit: 1 << 20) ?? [], as: UTF8.self)
        try DurableFile.write(Array(text.replacing("adopted", with: "rejected").utf8), to: path)
        #expect(try verifiedAnew() == 12)
    }

    @Test(arguments: ["", "\n", "akkoord", String(repeating: "x", count: 1000)])
    func `what is no checkpoint at all is none`(text: String) throws {
        try DurableFile.write(Array(text.utf8), to: path)
        #expect(try verifiedAnew() == 12)
    }

    @Test func `a folder in its place is none`() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(try verifiedAnew() == 12)
    }

    @Test func `one of another repository is none`() throws {
        let other = try Village(nonce: String(repeating: "7", count: 64), isOnlyFounded: true)
        try write(other.history.state)
        #expect(try verifiedAnew() == 12)
    }

    @Test func `one of a main that was rewritten is none`() throws {
        try write(forge.state)
        forge.decisions.removeLast(2)
        var proposal = try forge.proposal("2021-0013", after: 9)
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        try forge.build()
        #expect(try verifiedAnew() == 11)
        #expect(try opened().state.seq == 10)
    }

    @Test func `one that is newer than main is none`() throws {
        try write(forge.state)
        forge.decisions.removeLast(3)
        try forge.build()
        #expect(try verifiedAnew() == 9)
    }

    /// Sealed by this user all the same, as a bug or a stolen secret could.
    @Test func `one that its own commit contradicts is none`() throws {
        let other = try Village(nonce: String(repeating: "7", count: 64), isOnlyFounded: true)
        var state = forge.honest[4].state
        state.chronicle = Chronicle(other.history.chronicle.entries + [forge.history.chronicle[4]])
        try write(state)
        #expect(try verifiedAnew() == 12)
        state.chronicle = Chronicle(forge.history.chronicle.entries.prefix(4) + [forge.history.chronicle[3]])
        try write(state)
        #expect(try verifiedAnew() == 12)
        var foreign = other.history.state
        foreign.chronicle = forge.honest[4].state.chronicle
        try write(foreign)
        #expect(try verifiedAnew() == 12)
    }

    @Test func `one of a commit that is there and that main does not hold is none`() throws {
        let honest = try forge.repository.reference(Verifier.main)
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        expectVerified(try forge.record(proposal))
        try write(Ledger(forge.repository).state)
        try forge.repository.compareAndSwap(
            Verifier.main, expected: forge.commits[12], to: try #require(honest), logMessage: "back")
        #expect(try verifiedAnew() == 12)
    }

    @Test(arguments: ["plan/onderwijs-werk/werk.yaml", "register/allowed_signers", "record.yaml", "akkoord.yaml"])
    func `one whose commit holds other files than its record says is none`(file: String) throws {
        try forge.swap(file) { $0 + [UInt8(ascii: "\n")] }
        var state = forge.state
        state.chronicle = Chronicle(
            forge.history.chronicle.entries.dropLast() + [forge.entry(forge.history.head, commit: forge.commits[11])])
        try write(state)
        guard case .refused = try Verifier(forge.repository, checkpoints: store).verify() else {
            Issue.record("believed")
            return
        }
    }

    @Test func `one whose objects are damaged is none, and the damage is named`() throws {
        try write(forge.state)
        let archive = try Ledger(forge.repository).archive
        let tree = try tree(11)
        let id = try #require(try forge.repository.file(at: "programme.yaml", inTree: tree))
        #expect(archive.chronicle.count == 12)
        let loose = "\(forge.path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
        try forge.explode()
        try FileManager.default.removeItem(atPath: loose)
        let fresh = try GitRepository(openingAt: forge.path)
        guard case .refused(let findings, _) = try Verifier(fresh, checkpoints: store).verify() else {
            Issue.record("believed")
            return
        }
        #expect(findings.map(\.rule) == ["object.missing"])
    }

    // MARK: When it is written

    @Test func `one is written when enough was verified, and carried on with every decision`() throws {
        let stage = Stage(path: forge.path)
        for number in 12...15 {
            #expect(!FileManager.default.fileExists(atPath: path), "after \(number)")
            let id = try stage.propose(
                ForgedProposal.small, by: "zorgbestuurder", at: Moment("2021-06-01T09:00:00Z"))
            try stage.retract(id, by: "zorgbestuurder", at: Moment("2021-06-01T10:00:00Z"))
            try stage.enact(id, at: Moment("2021-06-01T11:00:00Z"), in: opened())
        }
        #expect(try verifiedAnew() == 16)
        #expect(try verifiedAnew() == 0)
        let id = try stage.propose(ForgedProposal.small, by: "zorgbestuurder", at: Moment("2021-06-02T09:00:00Z"))
        try stage.retract(id, by: "zorgbestuurder", at: Moment("2021-06-02T10:00:00Z"))
        try stage.enact(id, at: Moment("2021-06-02T11:00:00Z"), in: opened())
        #expect(try verifiedAnew() == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        expectSame(try opened().state, try Ledger(forge.repository).state)
    }
}

extension Forge {
    /// Rewrites a file of the last decision beneath its record, and signs the commit anew.
    fileprivate func swap(_ path: String, _ edit: ([UInt8]) -> [UInt8]) throws {
        let old = try proposal().earlier.governed(at: state.seq)[path] ?? Array("x\n".utf8)
        let bytes = edit(old)
        decisions[decisions.count - 1].tampering.tree = { repository, tree in
            let changes: [String: ObjectID?] = [path: try repository.write(.blob, bytes)]
            return try repository.tree(from: tree, changing: changes)
        }
        try build()
    }

    fileprivate func entry(_ entry: Chronicle.Entry, commit: ObjectID) -> Chronicle.Entry {
        Chronicle.Entry(
            commit: commit, record: entry.record, kind: entry.kind, date: entry.date, closing: entry.closing)
    }

    /// Every object in a file of its own.
    fileprivate func explode() throws {
        let script =
            "mkdir ../packs && mv objects/pack/* ../packs/ && for p in ../packs/*.pack; do git unpack-objects -q < $p; done"
        let outcome = try folder.run(["sh", "-c", script], in: path)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
