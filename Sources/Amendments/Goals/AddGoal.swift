package import Governance

/// Adds a goal to a theme.
package struct AddGoal: Hashable, Sendable {
    package let theme: LineID
    package let goal: Goal

    package init(theme: LineID, goal: Goal) {
        self.theme = theme
        self.goal = goal
    }
}

extension AddGoal: ThemeOperation {
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesGoal] }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = try open(books)
        guard plan.goal(goal.id, of: theme) == nil else { throw .goal(.goalTaken(goal.id)) }
    }

    func change(_ books: inout Books) { books.plan.setGoal(goal.id, of: theme, to: goal) }
    func inverse(_ before: Books) -> [PlanOperation] { [.retireGoal(RetireGoal(theme: theme, goal: goal))] }
}
