import Documents
import Findings
import Foundation
import Governance
import History
import Ledger
import TestSupport
import Testing
import Workflow

/// What is read of the demonstration, and what is answered from it.
@Suite struct FoldedHistoryTests {
    private let demo: DemoRepository
    private let archive: Archive

    init() throws {
        demo = try DemoRepository()
        archive = try demo.archive()
    }

    private func history(_ edit: (inout ChangeQuestion) -> Void) throws -> ChangeHistory {
        var question = ChangeQuestion()
        edit(&question)
        return try ChangeHistory(question, in: FoldedHistory(archive))
    }

    @Test func `a decision is read as its whole folder would be`() throws {
        let reader = try DecisionReader(archive)
        #expect(try reader.decision(0) == nil, "the founding closed no proposal")
        for seq in archive.chronicle.indices.dropFirst() {
            let decision = try #require(try reader.decision(seq))
            let files = try archive.files(of: seq)
            let revision = try archive.revision(of: seq)
            #expect(decision.revision == revision)
            let outcome = OutcomeDocument.read(files[decision.folder.outcome] ?? []).value
            #expect(try reader.outcome(of: decision) == outcome)
            let stored = files.keys.filter { $0.contains("/statements/") && $0.hasSuffix(".yaml") }.sorted()
            let read = try reader.statements(of: decision).map { decision.folder.statement($0.digest.hex) }
            #expect(read == stored)
            #expect(try reader.motivation(of: decision).hasSuffix(".\n"))
        }
    }

    @Test func `who changed Veiligheid is answered to the cent, with the body, its count and the proposer`() throws {
        let answer = try history { $0.line = "veiligheid" }
        #expect(answer.opening == Money(cents: 4_012_545_000) && answer.closing == Money(cents: 3_962_545_000))
        #expect(answer.isTied && answer.isComplete && answer.entries.count == 1)
        let entry = try #require(answer.entries.first)
        #expect(entry.decision.proposal == "2021-0002" && entry.decision.seq == 2)
        #expect(entry.delta == Money(cents: -50_000_000) && entry.moved == Money(cents: 50_000_000))
        let decided = try #require(entry.account.decidedBy)
        #expect(decided.decider == .body("stuurgroep", name: "Stuurgroep"))
        let counts = [decided.votesFor, decided.votesAgainst, decided.abstentions, decided.all]
        #expect(counts == [4, 0, 0, 7])
        #expect(entry.account.steps.first?.decider == .parties(["politie"]))
        #expect(entry.account.voices.proposers.map(\.capacity.description) == ["zorgpartij/mandate"])
        #expect(
            entry.account.voices.counted(.approve).map(\.voice.capacity.description) == [
                "politie/mandate", "stuurgroep/seat-1", "stuurgroep/seat-2", "stuurgroep/seat-5", "stuurgroep/seat-4",
            ])
    }

    @Test func `a rejection was decided by the step that failed, a retraction by nobody`() throws {
        let answer = try history { $0.includesUnadopted = true }
        #expect(answer.entries.prefix(4).map(\.decision.outcome) == [.adopted, .adopted, .rejected, .retracted])
        let (rejected, retracted) = (answer.entries[2], answer.entries[3])
        #expect(rejected.account.decidedBy?.id == "stuurgroep-twee-derde")
        #expect(rejected.delta == .zero && rejected.moved == Money(cents: 150_000_000))
        #expect(rejected.changes.map(\.proposed?.cents) == [-150_000_000, 150_000_000])
        #expect(retracted.account.decidedBy == nil && retracted.account.steps.isEmpty)
    }

    /// Removes the statements from the repository after it was verified.
    private func withoutStatements() throws {
        let names = try demo.git("ls-tree", "-r", "--format=%(objectname) %(path)", "main").output.split(
            separator: "\n")
        let statements = names.filter { $0.contains("/statements/") }.map { $0.prefix(40) }
        #expect(statements.count > 20)
        for id in statements {
            try FileManager.default.removeItem(atPath: "\(demo.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
        }
    }

    @Test func `only of decisions in the answer is it read who took them`() throws {
        try withoutStatements()
        #expect(try history { $0.line = "werk" }.entries.isEmpty)
        let (questions, last) = (try FoldedHistory(archive), archive.state.seq)
        #expect(try Composition(of: nil, below: false, at: last, in: questions).isTied)
        #expect(try Reconciliation(of: .programme, from: 0, to: last, byPeriod: true, in: questions).isTied)
    }

    @Test func `what is missing is named and never passed over`() throws {
        try withoutStatements()
        do {
            _ = try history { $0.line = "veiligheid" }
            Issue.record("answered without the statements")
        } catch LedgerError.refused(let findings) {
            #expect(findings.map(\.rule) == ["object.missing"])
        }
    }
}
