import Documents
import Findings
import GitStore
import Governance
import TestSupport
import Testing

@testable import Ledger

/// What earlier decisions hold is read from where they were verified, and believed only with the right digest.
@Suite struct ArchiveTests {
    private let forge: Forge
    init() throws {
        forge = try Forge(Village.grown())
        try forge.build()
    }

    private var archive: Archive { Archive(forge.repository, upTo: forge.state) }

    @Test func `every decision is read as it was recorded`() throws {
        for (seq, honest) in forge.honest.enumerated() {
            #expect(try archive.record(of: seq) == honest.record)
            #expect(try archive.files(of: seq) == honest.files)
            #expect(try archive.planDigest(at: seq) == honest.state.files.plan)
            #expect(try archive.plan(at: seq) == honest.state.plan)
            #expect(try archive.programme(at: seq) == honest.state.programme)
            let digests = try archive.governed(at: seq).mapValues { Digest(of: $0) }
            #expect(GovernedFiles(digests) == honest.state.files)
        }
        #expect(try archive.revision(of: 0) == nil)
        #expect(try archive.operations(of: 2) == [ForgedProposal.large])
        #expect(try archive.file("programme.yaml", of: 11) != nil)
        #expect(try archive.file("programme.yaml", of: 10) == nil)
    }

    /// An archive whose chronicle names, for a decision, a commit that holds something else.
    private func altered(_ seq: Int, _ path: String, _ bytes: [UInt8]?) throws -> Archive {
        let repository = forge.repository
        let old = try RawCommit.parse(repository.read(forge.commits[seq], as: .commit))
        let changes: [String: ObjectID?] = [path: try bytes.map { try repository.write(.blob, $0) }]
        let tree = try repository.tree(from: old.tree, changing: changes)
        let commit = try repository.write(
            .commit,
            RawCommit(
                tree: tree, parents: old.parents, author: old.author, committer: old.committer, message: old.message
            ).render())
        var state = forge.state
        var entries = state.chronicle.entries
        let entry = entries[seq]
        entries[seq] = Chronicle.Entry(
            commit: commit, record: entry.record, kind: entry.kind, date: entry.date, closing: entry.closing)
        state.chronicle = Chronicle(entries)
        return Archive(repository, upTo: state)
    }

    private func expectDamaged(_ seq: Int, at place: SourceLocation = #_sourceLocation, _ read: () throws -> Any?) {
        do {
            let value = try read()
            Issue.record("read: \(String(describing: value))", sourceLocation: place)
        } catch LedgerError.refused(let findings) {
            #expect(findings.contains { $0.rule == "object.damaged" }, "\(findings)", sourceLocation: place)
            #expect(findings.contains { $0.message.text.contains("@\(seq)") }, "\(findings)", sourceLocation: place)
        } catch {
            Issue.record(error, sourceLocation: place)
        }
    }

    @Test func `a record that was swapped is refused`() throws {
        let other = try forge.repository.text(Layout.record, in: forge.commits[5])
        for bytes in [other, nil] as [[UInt8]?] {
            let archive = try altered(6, Layout.record, bytes)
            expectDamaged(6) { try archive.record(of: 6) }
            expectDamaged(6) { try archive.files(of: 6) }
            expectDamaged(6) { try archive.planDigest(at: 6) }
            expectDamaged(6) { try archive.revision(of: 6) }
            expectDamaged(6) { try archive.state(at: 6) }
        }
    }

    @Test func `a file of a decision that was swapped, or is gone, is refused`() throws {
        let path = SampleAgreement().path
        for bytes in [Array("x\n".utf8), nil] as [[UInt8]?] {
            let archive = try altered(6, path, bytes)
            expectDamaged(6) { try archive.file(path, of: 6) }
            expectDamaged(6) { try archive.files(of: 6) }
            expectDamaged(6) { try archive.state(at: 6) }
        }
    }

    @Test func `a wording that was swapped is refused`() throws {
        let path = try #require(forge.honest[2].files.keys.first { $0.contains("/revisions/") })
        let archive = try altered(2, path, Array("x\n".utf8))
        expectDamaged(2) { try archive.revision(of: 2) }
        expectDamaged(2) { try archive.operations(of: 2) }
    }

    @Test func `a plan that was swapped, where the decision did not touch it, is refused`() throws {
        for path in ["plan/onderwijs-werk/werk.yaml", "programme.yaml", "policy/version.yaml", "versions/v1.yaml"] {
            let bytes = try #require(try archive.governed(at: 6)[path])
            let archive = try altered(6, path, bytes + bytes)
            // The plan is read by itself: what lies outside it is no business of its reader.
            if GovernedFiles([path: Digest(of: bytes)]).plan != GovernedFiles().plan {
                expectDamaged(6) { try archive.plan(at: 6) }
            }
            expectDamaged(6) { try archive.state(at: 6) }
        }
    }

    @Test func `a file that is one too many is refused`() throws {
        let archive = try altered(6, "plan/onderwijs-werk/extra.yaml", Array("x\n".utf8))
        expectDamaged(6) { try archive.state(at: 6) }
    }

    @Test func `a commit that is not there is named`() throws {
        var state = forge.state
        var entries = state.chronicle.entries
        let entry = entries[6]
        entries[6] = Chronicle.Entry(
            commit: GitRepository.id(of: .blob, [1]), record: entry.record, kind: entry.kind, date: entry.date,
            closing: entry.closing)
        state.chronicle = Chronicle(entries)
        #expect(throws: (any Error).self) { try Archive(forge.repository, upTo: state).record(of: 6) }
    }
}

extension GitRepository {
    fileprivate func text(_ path: String, in commit: ObjectID) throws -> [UInt8] {
        let tree = try RawCommit.parse(read(commit, as: .commit)).tree
        return try file(at: path, inTree: tree).map { try read($0, as: .blob) } ?? []
    }
}
