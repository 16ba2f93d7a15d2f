package import Governance

/// Adds a target to a theme.
package struct AddTarget: Hashable, Sendable {
    package let theme: LineID
    package let target: Target

    package init(theme: LineID, target: Target) {
        self.theme = theme
        self.target = target
    }
}

extension AddTarget: ThemeOperation {
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesTarget] }

    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        programme.closedProblem(target)
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = try open(books)
        guard plan.target(target.id, of: theme) == nil else { throw .goal(.targetTaken(target.id)) }
        try target.checkReferences(of: theme, in: plan, programme)
    }

    func change(_ books: inout Books) { books.plan.setTarget(target.id, of: theme, to: target) }
    func inverse(_ before: Books) -> [PlanOperation] { [.retireTarget(RetireTarget(theme: theme, target: target))] }
}

extension Target {
    /// Its period and goal must exist; whether its numbers fit its unit is checked of the whole plan.
    func checkReferences(of theme: LineID, in plan: Plan, _ programme: Programme) throws(Refusal) {
        guard programme.periods[period] != nil else { throw .unknownPeriod(period) }
        if let goal, plan.goal(goal, of: theme) == nil { throw .goal(.unknownGoal(theme, goal)) }
    }
}
