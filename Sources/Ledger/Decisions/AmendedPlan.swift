package import Amendments
package import Findings
package import Governance

/// The plan that operations give, or why there is none; asked by `propose`, `enact` and every verifier.
package enum AmendedPlan {
    package static func after(_ operations: [PlanOperation], in state: LedgerState) -> Checked<Plan> {
        do {
            let plan = try Amendment(operations).applied(to: state.plan, programme: state.programme)
            // Each cell may fit and the whole not: a plan must always have a total.
            _ = try plan.total(of: .programme)
            guard plan != state.plan else {
                let message = "the operations take back what they do: nothing would change"
                return .refused([Finding("amendment.no-effect", message, hint: "leave out what takes itself back")])
            }
            return .accepted(plan)
        } catch let refusal as Refusal {
            return .refused([refusal.finding(in: state.plan, programme: state.programme)])
        } catch {
            return .refused([Finding("amendment.too-large", "the whole plan would be more than can be stored")])
        }
    }
}
