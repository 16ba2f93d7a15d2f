import Amendments
import Documents
import Findings
package import Governance

/// Which plan is in force on a day, as known at a decision (LEDGER §7).
///
/// In force on D as known at K: the plan of the newest version up to K that is in force on D, then in their order the
/// amendments that took effect on their decision, after the version's own decision and up to K, dated up to D.
package struct PlanInForce {
    private let state: LedgerState
    private let earlier: any EarlierDecisions

    /// As known at the newest decision of a state.
    package init(_ state: LedgerState, _ earlier: any EarlierDecisions) {
        self.state = state
        self.earlier = earlier
    }

    package struct Standing {
        package let version: PlanVersion
        /// Sequence numbers of the amendments that took effect at once, after the version.
        package let atOnce: [Int]
        package let plan: Plan
    }

    /// Nil before the first version is in force.
    package func plan(on day: CalendarDate) throws -> Standing? {
        try state.versions.last { $0.inForce <= day }.map { try standing($0, until: day) }
    }

    /// The plan in force on a day and those of versions that come into force later, with all that took effect so far.
    package func standing(on day: CalendarDate) throws -> [Standing] {
        let current = state.versions.last { $0.inForce <= day }
        let scheduled = state.versions.filter { $0.inForce > day }
        return try ((current.map { [$0] } ?? []) + scheduled).map { try standing($0, until: nil) }
    }

    private func standing(_ version: PlanVersion, until day: CalendarDate?) throws -> Standing {
        let seqs = atOnce(after: version.asOf).filter { seq in day.map { state.chronicle[seq].date.date <= $0 } ?? true
        }
        var plan = try earlier.plan(at: version.asOf)
        for seq in seqs {
            switch try applying(seq, to: plan) {
            case .success(let next): plan = next
            case .failure(let refusal): throw LedgerError.refused(doesNotApply(seq, to: version, refusal, plan))
            }
        }
        return Standing(version: version, atOnce: seqs, plan: plan)
    }

    /// What an amendment does to another plan than the one that it was made on, in the programme of its own time.
    func applying(_ seq: Int, to plan: Plan) throws -> Result<Plan, Refusal> {
        Self.applying(
            try earlier.operations(of: seq), to: plan, try earlier.programme(at: seq),
            ClosedPeriods(for: state.chronicle[seq].kind))
    }

    func doesNotApply(_ seq: Int, to version: PlanVersion, _ refusal: Refusal, _ plan: Plan) -> Finding {
        let name = state.chronicle[seq].proposal ?? "@\(seq)"
        let why = refusal.finding(in: plan, programme: state.programme).message
        return Finding(
            "version.on-decision",
            "\(name) took effect on its decision and does not apply to version `\(version.id)`: \(why)",
            hint: "pin the version to decision @\(seq) or a later one with --as-of")
    }

    /// Amendments and corrections that took effect on their decision, after a decision.
    func atOnce(after seq: Int) -> [Int] {
        RecordDocument.Kind.withOperations.flatMap {
            state.chronicle.seqs(of: $0, takingEffect: .onDecision, after: seq)
        }.sorted()
    }

    /// Operations on a plan alone: contributions belong to no version.
    static func applying(
        _ operations: [PlanOperation], to plan: Plan, _ programme: Programme, _ closed: ClosedPeriods
    ) -> Result<Plan, Refusal> {
        let costs = operations.filter { $0.touchedAgreement == nil }
        guard !costs.isEmpty else { return .success(plan) }
        return Result { () throws(Refusal) in
            try Amendment(costs).applied(
                to: Books(plan: plan, agreements: [:]), programme: programme, closed: closed
            ).plan
        }
    }
}
