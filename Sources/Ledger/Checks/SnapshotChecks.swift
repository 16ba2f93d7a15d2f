package import Findings

/// One rule about files together: its name, and what it finds.
package struct SnapshotCheck: Sendable {
    package let rules: [RuleID]
    let findings: @Sendable (Snapshot) -> [Finding]

    init(_ rules: RuleID..., findings: @escaping @Sendable (Snapshot) -> [Finding]) {
        self.rules = rules
        self.findings = findings
    }
}

/// All checks that need more than one file.
package enum SnapshotChecks {
    package static let all: [SnapshotCheck] = [
        ReferenceChecks.lines, ReferenceChecks.cells, ReferenceChecks.register, ReferenceChecks.policies,
        LockOutCheck.check, PeriodTreeCheck.check, ClosedPeriodCheck.check, CeilingCheck.references,
        IdentityChecks.ids, IdentityChecks.keys, IdentityChecks.seats, TargetUnitCheck.check, StatedTotalCheck.check,
        AgreementChecks.references, AgreementChecks.terms, CoverageCheck.check,
        CeilingCheck.totals,
    ]

    static func findings(in snapshot: Snapshot) -> [Finding] {
        all.flatMap { $0.findings(snapshot) }
    }
}
