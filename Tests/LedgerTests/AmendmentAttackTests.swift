import Amendments
import Findings
import Foundation
import Governance
import Ledger
import Testing
import Workflow

/// Operations that everybody approved and that cannot be carried out.
@Suite struct AmendmentAttackTests {
    /// A split of education over the five years, which the programme manager decides alone.
    private static func split(old: Money, into line: LineID, _ period: PeriodID) -> PlanOperation {
        let part = Split.Part(line: line, period: period, amount: Money(cents: 100))
        return .split(Split(line: "werk", period: "p2021-2025", status: .indicative, old: old, parts: [part]))
    }

    /// The operation, approved by whoever the policy asks, recorded as adopted.
    private func forge(_ operation: PlanOperation, _ revision: (String) -> String = { $0 }) throws -> Verifier.Outcome {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(operation, revision)
        try proposal.propose()
        try proposal.vote()
        forge.decisions.append(proposal.decision(claiming: .adopted))
        return try forge.judge()
    }

    @Test func `a split to a line that does not exist is refused`() throws {
        let outcome = try forge(Self.split(old: .zero, into: "muziek", "y2021"))
        expectRefused(outcome, "amendment.unknown-line", in: "2021-0005", saying: "there is no line `muziek`")
    }

    @Test func `a period that does not exist is refused`() throws {
        expectRefused(
            try forge(Self.split(old: .zero, into: "werk", "y2031")), "amendment.unknown-period", in: "2021-0005",
            saying: "`y2031`")
    }

    @Test func `an old value that is not the one held is refused`() throws {
        let outcome = try forge(Self.split(old: Money(cents: 1), into: "werk", "y2021"))
        expectRefused(outcome, "amendment.old-value", in: "2021-0005", saying: "not 0.01 as the proposal says")
    }

    // MARK: Splits

    /// What Werk holds, so that nothing else is wrong with a split of it.
    private static let werk = Money(cents: 1_430_500_000)

    @Test func `a split whose parts are more than the line holds is refused`() throws {
        let parts = [
            Split.Part(line: "werk", period: "y2021", amount: Self.werk),
            Split.Part(line: "werk", period: "y2022", amount: Money(cents: 1)),
        ]
        let split = Split(
            line: "werk", period: "p2021-2025", status: .indicative, old: Self.werk, parts: parts)
        expectRefused(
            try forge(.split(split)), "amendment.split-sum", in: "2021-0005",
            saying: "the parts add up to 14305000.01, and `werk` p2021-2025 indicative holds 14305000.00")
    }

    @Test(arguments: [
        ("werk", "p2020-2045"), ("onderwijs", "y2021"), ("onderwijs-werk", "y2021"), ("werk", "p2021-2025"),
    ])
    func `a split to what does not lie below is refused, and so is one to the cell itself`(line: String, period: String)
        throws
    {
        let outcome = try forge(Self.split(old: Self.werk, into: LineID(line), PeriodID(period)))
        expectRefused(
            outcome, "amendment.split-place", in: "2021-0005",
            saying: "`\(line)` in `\(period)` does not lie below `werk` p2021-2025 indicative")
    }

    /// Two parts for one cell, or none at all, have no form; the reader refuses them before the amendment is applied.
    @Test(arguments: [
        ("parts:\n( .*\n)*?(?=effect:)", "parts: []\n", "document.too-few"),
        ("( +- line: werk\n +period: y2021\n +amount.*\n)", "$1$1", "document.duplicate-item"),
    ])
    func `a split without parts, or with one twice, is refused for its form`(part: String, forged: String, rule: String)
        throws
    {
        let outcome = try forge(Self.split(old: Self.werk, into: "werk", "y2021")) { text in
            text.replacingOccurrences(of: part, with: forged, options: .regularExpression)
        }
        expectRefused(outcome, RuleID(rule), in: "2021-0005", saying: "")
    }

    @Test func `a transfer to the line itself is refused`() throws {
        expectRefused(
            try forge(Stage.transfer("veiligheid", "veiligheid", euros: 1)) { text in
                text.replacing(#/effect:\n(  .*\n)+/#, with: "effect: []\n")
            }, "amendment.same-line", in: "2021-0005", saying: "cannot give to itself")
    }

    @Test func `a transfer of more than the line holds is refused`() throws {
        expectRefused(
            try forge(Stage.transfer("sociale-veiligheidsaanpak", "repressieve-aanpak", euros: 1)),
            "amendment.overdraw",
            in: "2021-0005", saying: "holds 0.00; 1.00 cannot be taken")
    }

    private static func atOnce(_ text: String) -> String {
        text.replacing("takes-effect: with-version", with: "takes-effect: on-decision")
    }

    @Test func `what takes effect at once and the plan in force cannot pay is refused`() throws {
        // The years were split off after version v1, which is in force.
        let outcome = try forge(
            .transfer(
                Transfer(
                    from: "onderwijs", to: "werk", period: "y2021", status: .indicative, amount: Money(cents: 100))),
            Self.atOnce)
        expectRefused(
            outcome, "amendment.overdraw", in: "2021-0005", saying: "in the plan of version `v1`: `onderwijs` y2021")
    }

    @Test func `what takes effect at once and fits the plan in force holds`() throws {
        let forge = try Forge()
        var proposal = try forge.proposal()
        try proposal.revise(ForgedProposal.large, Self.atOnce)
        try proposal.propose()
        try proposal.consent()
        for (hour, voter) in ForgedProposal.board.enumerated() {
            try proposal.vote(by: voter.member, as: voter.seat, step: "stuurgroep", at: "2021-06-02T1\(hour):00:00Z")
        }
        forge.decisions.append(proposal.decision())
        expectVerified(try forge.judge())
    }
}
