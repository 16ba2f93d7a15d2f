import Findings
import Governance
import Ledger
import Testing

/// A sound history that is not the one somebody knows.
@Suite struct KnownHistoryTests {
    /// The village, cut off after some decisions.
    private func cut(after count: Int = 5) throws -> (outcome: Verifier.Outcome, whole: VerifiedHistory) {
        let forge = try Forge()
        forge.decisions = Array(forge.decisions.prefix(count))
        return (try forge.judge(), forge.history)
    }

    private func record(_ seq: Int, of history: VerifiedHistory, named: Bool = true) -> KnownHistory {
        KnownHistory(records: [.init(seq: named ? seq : nil, digest: history.chronicle[seq].record)])
    }

    @Test(arguments: [true, false]) func `every record of a history is found in it`(named: Bool) throws {
        let (outcome, whole) = try cut()
        for seq in whole.chronicle.indices {
            expectVerified(record(seq, of: whole, named: named).compared(with: outcome))
        }
        expectVerified(KnownHistory(repository: whole.repository).compared(with: outcome))
        expectVerified(KnownHistory().compared(with: outcome))
    }

    @Test(arguments: [true, false]) func `a history that was cut off lacks the record somebody knows`(named: Bool)
        throws
    {
        let (outcome, whole) = try cut(after: 4)
        expectVerified(outcome)
        expectVerified(record(3, of: whole, named: named).compared(with: outcome))
        expectRefused(
            record(4, of: whole, named: named).compared(with: outcome), "verify.record-missing", in: nil,
            saying: "the history ends at @3 without")
    }

    @Test func `a history that took another turn is told from the record somebody knows`() throws {
        let forge = try Forge()
        forge.decisions.removeLast()
        var proposal = try forge.proposal("2021-0007", after: 3)
        try proposal.revise()
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision())
        let outcome = try forge.judge()
        expectVerified(outcome)
        let known = record(4, of: forge.history)
        expectRefused(
            known.compared(with: outcome), "verify.record-missing", in: nil, saying: "this is another history")
    }

    @Test func `another repository is told by its id`() throws {
        let (outcome, whole) = try cut()
        let known = KnownHistory(repository: Digest(of: []))
        expectRefused(
            known.compared(with: outcome), "verify.other-repository", in: nil,
            saying: "this is repository \(whole.repository)")
    }

    @Test func `a record under another number is refused`() throws {
        let (outcome, whole) = try cut()
        let known = KnownHistory(records: [.init(seq: 3, digest: whole.chronicle[2].record)])
        expectRefused(
            known.compared(with: outcome), "verify.record-missing", in: nil, saying: "is the record of @2, not of @3")
    }

    @Test func `of what could not be judged nothing is said that is not sure`() throws {
        let forge = try Forge()
        forge.decisions[3].tampering.recordText = { $0.replacing("rules: 1\n", with: "rules: 2\n") }
        let outcome = try forge.judge()
        expectUndecided(
            record(4, of: forge.history).compared(with: outcome), "record.rules", in: "2021-0003", saying: "rules 2")
        expectUndecided(
            record(2, of: forge.history).compared(with: outcome), "record.rules", in: "2021-0003", saying: "rules 2")
        let other = KnownHistory(records: [.init(seq: 2, digest: Digest(of: []))]).compared(with: outcome)
        guard case .refused(let findings, _) = other else {
            Issue.record("not refused")
            return
        }
        #expect(findings.map(\.rule) == ["record.rules", "verify.record-missing"])
    }
}
