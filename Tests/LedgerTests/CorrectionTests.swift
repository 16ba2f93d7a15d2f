import Amendments
import Documents
import Findings
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// What is proposed to take a decision back, and what stands in the way of it.
@Suite struct CorrectionTests {
    private let forge: Forge
    private let stage: Stage

    init() throws {
        forge = try Forge()
        stage = try forge.stage()
    }

    private func time(_ hour: Int) -> Moment { Moment("2021-06-0\(hour / 10 + 1)T1\(hour % 10):00:00Z") }

    private func refusal(_ work: () throws -> Void) throws -> Finding {
        do {
            try work()
            throw LedgerError.overtaken("not refused")
        } catch LedgerError.refused(let findings) {
            return try #require(findings.first)
        }
    }

    private func adoptSmall(_ operation: PlanOperation, _ hour: Int) throws -> String {
        let id = try stage.propose(operation, by: "zorgbestuurder", at: time(hour))
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(hour))
        try stage.enact(id, at: time(hour))
        return id
    }

    @Test func `taken back, the plan is what it was, and the decision stands in the history`() throws {
        let before = try stage.ledger().archive.plan(at: 1)
        let id = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1))
        try stage.vote(.approve, on: id, by: "zorgbestuurder", step: "instemming", at: time(2))
        try stage.adopt(id, on: "2021-06-02")
        let ledger = try stage.ledger()
        #expect(ledger.state.plan == before)
        #expect(ledger.history.head.kind == "correction")
        #expect(try ledger.archive.revision(of: 5)?.corrects == "2021-0002")
        #expect(ledger.state.outcome(of: "2021-0002") == .adopted)
    }

    @Test func `a split is taken back from what its line holds today`() throws {
        _ = try adoptSmall(
            .transfer(
                Transfer(
                    from: "werk", to: "onderwijs", period: "p2021-2025", status: .indicative,
                    amount: Money(cents: 100))), 1)
        guard case .merge(let merge)? = try stage.ledger().undoing(1).first else {
            Issue.record("a split is taken back by a merge")
            return
        }
        #expect(merge.old == Money(cents: 100))
    }

    @Test func `what was used since is named with the decisions that used it`() throws {
        let given = try adoptSmall(Stage.transfer("veiligheid", "sociale-veiligheidsaanpak", euros: 50_000), 1)
        let used = try adoptSmall(
            Stage.transfer("sociale-veiligheidsaanpak", "repressieve-aanpak", euros: 30_000), 2)
        let other = try adoptSmall(Stage.transfer("veiligheid", "gezondheid", euros: 10), 3)
        let seq = try #require(try stage.ledger().state.chronicle.seq(closing: given))
        let finding = try refusal { _ = try stage.ledger().undoing(seq) }
        #expect(finding.rule == "correction.no-longer-applies")
        #expect(finding.message.text.contains("holds 20000.00; 50000.00 cannot be taken from it"))
        let hint = try #require(finding.hint).text
        #expect(hint.contains("changed since by \(used) (-30000.00)") && !hint.contains(other), "\(hint)")
    }

    @Test func `what no longer applies can be mended in part`() throws {
        let part = Stage.transfer("gezondheid", "veiligheid", euros: 20_000)
        let id = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), with: [part])
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(2))
        #expect(try stage.enact(id, at: time(3)).outcome == .adopted)
    }

    @Test func `a correction can be corrected in its turn`() throws {
        let part = Stage.transfer("gezondheid", "veiligheid", euros: 20_000)
        let first = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), with: [part])
        try stage.vote(.approve, on: first, by: "programmamanager", at: time(2))
        try stage.enact(first, at: time(3))
        let before = try stage.ledger().archive.plan(at: 4)
        let second = try stage.correct(first, by: "zorgbestuurder", at: time(4))
        try stage.vote(.approve, on: second, by: "programmamanager", at: time(5))
        try stage.enact(second, at: time(6))
        #expect(try stage.ledger().state.plan == before)
    }

    @Test func `a decision is corrected once: the second of two that were open takes nothing back again`() throws {
        let part = Stage.transfer("gezondheid", "veiligheid", euros: 20_000)
        let first = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), with: [part])
        let second = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), with: [part])
        for id in [first, second] { try stage.vote(.approve, on: id, by: "programmamanager", at: time(2)) }
        try stage.enact(first, at: time(3))
        let after = try stage.ledger().state.plan
        #expect(try refusal { try stage.enact(second, at: time(4)) }.rule == "correction.again")
        #expect(
            try refusal { try stage.correct("2021-0002", by: "zorgbestuurder", at: time(5)) }.rule
                == "correction.again")
        #expect(try stage.ledger().state.plan == after)
    }

    @Test func `what a correction left out is mended by correcting the correction`() throws {
        let part = Stage.transfer("gezondheid", "veiligheid", euros: 20_000)
        let rest = Stage.transfer("gezondheid", "veiligheid", euros: 480_000)
        let first = try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), with: [part])
        try stage.vote(.approve, on: first, by: "programmamanager", at: time(2))
        try stage.enact(first, at: time(3))
        let second = try stage.correct(first, by: "zorgbestuurder", at: time(4), with: [rest])
        #expect(try stage.ledger().openProposals().contains(second))
    }

    @Test func `nobody proposes one without evidence, beyond what was touched, or of what was not adopted`() throws {
        #expect(
            try refusal { try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), evidence: []) }.rule
                == "correction.no-evidence")
        let outside = Stage.transfer("gezondheid", "wonen", euros: 5)
        #expect(
            try refusal { try stage.correct("2021-0002", by: "zorgbestuurder", at: time(1), with: [outside]) }.rule
                == "correction.outside")
        #expect(
            try refusal { try stage.correct("2021-0003", by: "zorgbestuurder", at: time(1)) }.rule
                == "correction.kind")
        #expect(try stage.ledger().openProposals() == [])
    }
}
