import Amendments
import Documents
import GitStore
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

@testable import GeneratedHistories

/// What benchmarks measure on is a history like any other.
@Suite struct GeneratedHistoryTests {
    @Test func `the plan of the benchmarks has five hundred lines`() throws {
        let folder = try SealedFolder()
        let repository = try GitRepository.create(at: folder.file("large.git"), bare: true)
        let state = try GeneratedHistory(seed: 1).play(decisions: 0, in: repository)
        #expect(state.plan.lines.count == 500)
        #expect(GeneratedPlan.fiveHundredLines.lineCount == 500)
    }

    @Test func `a generated history verifies, and holds all kinds that it is made of`() throws {
        let ledger = try SmallHistory.shared().ledger()
        let entries = ledger.state.chronicle.entries
        #expect(ledger.state.seq == SmallHistory.decisions)
        #expect(Set(entries.map(\.kind)) == ["genesis", "amendment", "version", "register", "closing"])
        let endings = Set(entries.compactMap { $0.closing?.outcome })
        #expect(endings.isSuperset(of: [.adopted, .rejected]))
        #expect(entries.contains { $0.kind == "amendment" && $0.closing?.takesEffect == .onDecision })
        #expect(ledger.state.versions.map(\.id.text) == ["v1", "v2", "v3", "v4"])
        #expect(ledger.state.retiredKeys.map(\.key.id.text) == ["member-1", "member-1"])
        let words = try entries.indices.flatMap { try ledger.archive.operations(of: $0).map(\.word) }
        #expect(Set(words) == ["transfer", "increase", "decrease", "split"])
    }

    @Test func `what is drawn comes to every ending, and takes effect in both ways`() throws {
        let state = try SmallHistory.shared().ledger().state
        let agenda = Agenda(state.plan, rhythm: SmallHistory.generator.rhythm)
        var chance = SeededGenerator(seed: 1)
        let items = (0..<1_000).map { _ in agenda.next(after: state, on: state.date.date, &chance) }
        #expect(Set(items.map(\.ending)) == Set(Verdict.Outcome.allCases))
        #expect(Set(items.map(\.draft.takesEffect)) == [.withVersion, .onDecision])
        let words = Set(items.flatMap(\.draft.operations).map(\.word))
        #expect(words == ["transfer", "increase", "decrease", "split"])
    }

    @Test func `the same seed gives the same commits, and a shorter history is the beginning of a longer one`() throws {
        let entries = try SmallHistory.shared().ledger().state.chronicle.entries
        let folder = try SealedFolder()
        let again = try GitRepository.create(at: folder.file("again.git"), bare: true)
        let state = try SmallHistory.generator.play(decisions: 20, in: again)
        #expect(state.chronicle.entries == Array(entries.prefix(21)))
        let other = GeneratedHistory(
            seed: 8, plan: SmallHistory.generator.plan, rhythm: SmallHistory.generator.rhythm)
        let elsewhere = try other.play(
            decisions: 1, in: GitRepository.create(at: folder.file("other.git"), bare: true))
        #expect(elsewhere.chronicle[0].commit != entries[0].commit)
    }

    @Test func `stock git finds nothing wrong with it`() throws {
        let folder = try SealedFolder()
        let outcome = try folder.run(["git", "fsck", "--strict", "--full"], in: SmallHistory.shared().path)
        #expect(outcome.status == 0)
        #expect(outcome.output + outcome.errors == "")
    }

    @Test func `its open proposals are decided, and recorded one after the other`() throws {
        let folder = try SealedFolder()
        let repository = try SmallHistory.shared().copy(into: folder)
        let ids = try Ledger(repository).openProposals()
        #expect(ids.count == SmallHistory.openProposals)
        for (index, id) in ids.enumerated() {
            let ledger = try Ledger(repository)
            let key = InProcessKey(try GeneratedHistory.recorderKey())
            let recorder = try ledger.member(named: nil, key: key, needs: .recorder)
            let enactment = try ledger.enact(id, by: recorder, key: key, now: Moment("2026-01-01T09:00:00Z"))
            #expect(enactment.outcome == .adopted)
            #expect(enactment.seq == SmallHistory.decisions + 1 + index)
        }
    }
}
