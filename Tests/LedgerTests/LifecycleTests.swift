import Amendments
import CanonicalForm
import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// A proposal from its first revision to its end, as the library does it.
@Suite struct LifecycleTests {
    private static let small = ForgedProposal.small
    private static let larger = Stage.transfer("veiligheid", "gezondheid", euros: 90_000)

    /// A founded repository, bare, with its folder.
    private func stage(_ folder: SealedFolder) throws -> Stage {
        let forge = try Forge(Village(isOnlyFounded: true))
        try forge.build()
        let path = folder.file("shared")
        #expect(try folder.run(["git", "clone", "--quiet", "--bare", "file://\(forge.path)", path]).status == 0)
        // It is the shared repository, and no clone of one.
        #expect(try folder.run(["git", "remote", "remove", "origin"], in: path).status == 0)
        return Stage(path: path)
    }

    private func time(_ hour: Int) -> Moment { Moment("2021-06-01T\(hour < 10 ? "0" : "")\(hour):00:00Z") }

    private func expectRefused(
        _ rules: RuleID..., at place: SourceLocation = #_sourceLocation, _ work: () throws -> Void
    ) {
        do {
            try work()
            Issue.record("not refused", sourceLocation: place)
        } catch LedgerError.refused(let findings) {
            #expect(Set(findings.map(\.rule)) == Set(rules), "\(findings)", sourceLocation: place)
        } catch {
            Issue.record(error, sourceLocation: place)
        }
    }

    private func verdict(_ stage: Stage, _ id: String) throws -> Verdict? {
        try stage.ledger().hearing(of: id).verdict(at: time(20))
    }

    // MARK: Revisions and votes

    @Test func `a revision voids the approvals before it, and new ones adopt it`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(10))
        #expect(try verdict(stage, id)?.outcome == .adopted)
        try stage.propose(Self.larger, title: "Meer", by: "zorgbestuurder", at: time(11), revising: id)
        #expect(try verdict(stage, id)?.outcome == nil)
        #expect(try verdict(stage, id)?.steps.first?.notCounted.map(\.code) == [.otherRevision])
        expectRefused("decision.undecided", "decision.earlier-wording") { try stage.enact(id, at: time(12)) }
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(13))
        #expect(try stage.enact(id, at: time(14)).outcome == .adopted)
        let state = try stage.ledger().state
        let founded = try stage.ledger().archive.state(at: 0)
        let cell = CellReference(line: "gezondheid", period: "p2021-2025", status: .indicative)
        #expect(try state.plan[cell].subtracting(founded.plan[cell]) == Money(cents: 9_000_000))
    }

    @Test func `a vote taken back does not count, and can be given again`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(10))
        try stage.vote(.withdraw, on: id, by: "programmamanager", at: time(11))
        #expect(try verdict(stage, id)?.outcome == nil)
        expectRefused("decision.undecided") { try stage.enact(id, at: time(12)) }
        expectRefused("vote.nothing-to-withdraw") {
            try stage.vote(.withdraw, on: id, by: "programmamanager", at: time(12))
        }
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(13))
        #expect(try stage.enact(id, at: time(14)).outcome == .adopted)
    }

    @Test func `a vote changed before the decision counts as it last was`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(10))
        expectRefused("vote.repeated") { try stage.vote(.approve, on: id, by: "programmamanager", at: time(11)) }
        try stage.vote(.reject, on: id, by: "programmamanager", at: time(12))
        #expect(try stage.enact(id, at: time(13)).outcome == .rejected)
    }

    @Test(arguments: [CheckedStatement.Choice.approve, .reject, .withdraw])
    func `two votes that contradict each other count for nothing until the member says which`(
        choice: CheckedStatement.Choice
    ) throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        let clone = Stage(path: folder.file("clone"))
        #expect(
            try folder.run(["git", "clone", "--quiet", "--mirror", "file://\(stage.path)", clone.path]).status == 0)
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(10))
        try clone.vote(.reject, on: id, by: "programmamanager", at: time(10))
        try unite(id, from: clone, into: stage)
        #expect(try verdict(stage, id)?.outcome == nil)
        #expect(try verdict(stage, id)?.steps.first?.notCounted.map(\.code) == [.contradictory, .contradictory])
        expectRefused("decision.undecided") { try stage.enact(id, at: time(11)) }
        try stage.vote(choice, on: id, by: "programmamanager", at: time(12))
        let outcomes: [CheckedStatement.Choice: Verdict.Outcome] = [.approve: .adopted, .reject: .rejected]
        #expect(try verdict(stage, id)?.outcome == outcomes[choice])
    }

    /// Brings the files of two branches of one proposal together.
    private func unite(_ id: String, from other: Stage, into stage: Stage) throws {
        let folder = try #require(ProposalFolder(id: id))
        let theirs = try other.ledger().hearing(of: id).dossier.files
        let branch = try #require(try ProposalBranch.open(folder, in: GitRepository(openingAt: stage.path)))
        try branch.add(theirs, date: time(11))
    }

    @Test func `a retracted proposal is closed and takes no more votes`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        expectRefused("proposal.author") { try stage.retract(id, by: "programmamanager", at: time(10)) }
        try stage.retract(id, by: "zorgbestuurder", at: time(10))
        expectRefused("vote.retracted") { try stage.vote(.approve, on: id, by: "programmamanager", at: time(11)) }
        #expect(try stage.enact(id, at: time(12)).outcome == .retracted)
        expectRefused("proposal.closed") { try stage.vote(.approve, on: id, by: "programmamanager", at: time(13)) }
        expectRefused("proposal.closed") { try stage.enact(id, at: time(13)) }
    }

    // MARK: Several at once

    @Test func `proposals made at the same moment get different ids`() async throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<4 { group.addTask { try stage.propose(Self.small, by: "zorgbestuurder", at: time(9)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ids.sorted() == ["2021-0001", "2021-0002", "2021-0003", "2021-0004"])
        for id in ids {
            try stage.vote(.approve, on: id, by: "programmamanager", at: time(10))
            #expect(try stage.enact(id, at: time(11)).outcome == .adopted)
        }
    }

    @Test func `a vote that came in meanwhile is not lost`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(ForgedProposal.large, by: "zorgbestuurder", at: time(9))
        try stage.vote(.approve, on: id, by: "districtschef", at: time(10))
        let ledger = try stage.ledger()
        let key = try Keyring.key("wethouder")
        let member = try ledger.member(named: "wethouder", key: key, needs: .member)
        let draft = try ledger.draftVote(
            on: ledger.hearing(of: id), by: member, choice: .approve, step: nil, now: time(11))
        try stage.vote(.approve, on: id, by: "voorzitter", at: time(11))
        try ledger.cast(draft, key: key)
        #expect(try verdict(stage, id)?.steps.last?.votesFor == 2)
    }

    private func references(_ stage: Stage) throws -> [String] {
        try GitRepository(openingAt: stage.path).references(under: "refs/").map { "\($0.name) \($0.id)" }
    }

    // MARK: Afterwards

    @Test func `the branch of a decided proposal is gone, and main holds all of it`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(10))
        let files = try stage.ledger().hearing(of: id).dossier.files
        let enactment = try stage.enact(id, at: time(11))
        let repository = try GitRepository(openingAt: stage.path)
        #expect(try repository.references(under: ProposalBranch.prefix).isEmpty)
        let tree = try RawCommit.parse(repository.read(enactment.commit, as: .commit)).tree
        for (path, bytes) in files {
            let stored = try #require(try repository.file(at: path, inTree: tree))
            #expect(try repository.read(stored, as: .blob) == bytes)
        }
    }

    @Test func `a decided number is not given out again`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let id = try stage.propose(Self.small, by: "zorgbestuurder", at: time(9))
        try stage.retract(id, by: "zorgbestuurder", at: time(10))
        try stage.enact(id, at: time(11))
        #expect(try stage.propose(Self.small, by: "zorgbestuurder", at: time(12)) == "2021-0002")
    }

    @Test func `a clone with working files verifies and goes on`() throws {
        let folder = try SealedFolder()
        let stage = try stage(folder)
        let clone = Stage(path: folder.file("clone"))
        #expect(try folder.run(["git", "clone", "--quiet", "file://\(stage.path)", clone.path]).status == 0)
        let id = try clone.propose(Self.small, by: "zorgbestuurder", at: time(9))
        try clone.vote(.approve, on: id, by: "programmamanager", at: time(10))
        let enactment = try clone.enact(id, at: time(11))
        #expect(enactment.leftAlone.isEmpty)
        #expect(try folder.run(["git", "status", "--porcelain"], in: clone.path).output.isEmpty)
        #expect(try folder.run(["git", "push", "--quiet", stage.path, "main"], in: clone.path).status == 0)
        #expect(try stage.ledger().history.head.commit == enactment.commit)
    }
}
