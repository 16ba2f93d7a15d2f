package import Findings
import Governance

/// One rule about files together: its name, and what it finds.
package struct SnapshotCheck: Sendable {
    package let rules: [RuleID]
    let findings: @Sendable (Snapshot) -> [Finding]

    init(_ rules: RuleID..., findings: @escaping @Sendable (Snapshot) -> [Finding]) {
        self.init(rules, findings: findings)
    }

    init(_ rules: [RuleID], findings: @escaping @Sendable (Snapshot) -> [Finding]) {
        self.rules = rules
        self.findings = findings
    }
}

/// All checks that need more than one file.
package enum SnapshotChecks {
    package static let all: [SnapshotCheck] = ofAllElse + ofMoney.map(\.check)

    private static let ofAllElse: [SnapshotCheck] = [
        ReferenceChecks.lines, ReferenceChecks.cells, ReferenceChecks.register, ReferenceChecks.policies,
        LockOutCheck.check, PeriodTreeCheck.check, ClosedPeriodCheck.check, CeilingCheck.references,
        IdentityChecks.ids, IdentityChecks.keys, IdentityChecks.seats, TargetUnitCheck.check, StatedTotalCheck.check,
        AgreementChecks.references, AgreementChecks.terms,
    ]

    /// Those that amounts alone can break: each says where it adds up, so that it is known which changes meet in it.
    static let ofMoney: [MoneyCheck] = [CoverageCheck.check, CeilingCheck.totals]

    static func findings(in snapshot: Snapshot) -> [Finding] {
        all.flatMap { $0.findings(snapshot) }
    }

    /// What an amendment may not add to: every rule that is broken, or of those only the ones that amounts can break.
    static func broken(in snapshot: Snapshot, ofMoneyAlone: Bool) -> [BrokenRule] {
        let others = ofMoneyAlone ? [] : ofAllElse.flatMap { $0.findings(snapshot) }.map { BrokenRule($0) }
        return (others + ofMoney.flatMap { $0.problems(snapshot) }).filter { $0.finding.severity == .error }
    }

    static func moneyPlaces(_ snapshot: Snapshot) -> Set<MoneyPlace> {
        ofMoney.reduce(into: []) { $0.formUnion($1.places(snapshot)) }
    }
}
