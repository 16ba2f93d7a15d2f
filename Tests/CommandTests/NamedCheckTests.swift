import Findings
import Ledger
import TestSupport
import Testing

/// The checks on money that people know by name: each can be listed and looked at.
@Suite struct NamedCheckTests {
    /// Rules that only a forger meets, and where they are held; a notice refuses nothing.
    private static let heldElsewhere: [RuleID: String] = [
        "amendment.effect": "ProposalAttackTests", "version.status": "VersionAttackTests",
        "plan.stated-total": "a notice, FoundingTests",
    ]

    @Test func `every named check is listed by check --list and has its case`() throws {
        let listed = try Workshop().akkoord("check --list").output.split(separator: "\n").map(String.init)
        let shown = Set(RefusalCase.all.map(\.rule))
        for check in NamedChecks.all {
            #expect(!check.rules.isEmpty, "\(check.name)")
            for rule in check.rules {
                #expect(listed.contains(rule.text), "\(check.name): \(rule)")
                #expect(shown.contains(rule.text) != (Self.heldElsewhere[rule] != nil), "\(check.name): \(rule)")
            }
        }
    }

    @Test func `the names are those that the books of rules speak of, each once`() {
        let names = NamedChecks.all.map(\.name)
        #expect(
            names == [
                "no-negative-cell", "ceilings", "a-transfer-conserves", "earmark-kept", "own-books-consent",
                "closed-line-stays-closed", "closed-year-stays-closed", "carried-over-at-most-what-was-left",
                "target-within-its-unit", "contribution-at-most-cost", "stated-against-summed",
                "indicative-shown-as-such",
            ])
    }
}
