package import Governance

/// Takes a goal out of the plan; history keeps it. Names all that it says; no target may belong to it any more.
package struct RetireGoal: Hashable, Sendable {
    package let theme: LineID
    package let goal: Goal

    package init(theme: LineID, goal: Goal) {
        self.theme = theme
        self.goal = goal
    }
}

extension RetireGoal: ThemeOperation {
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesGoal] }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = try open(books)
        guard let held = plan.goal(goal.id, of: theme) else { throw .goal(.unknownGoal(theme, goal.id)) }
        guard held == goal else { throw .goal(.oldGoal(goal.id)) }
        if let target = plan.targets[theme]?.first(where: { $0.goal == goal.id }) {
            throw .goal(.goalUsed(goal.id, by: target.id))
        }
    }

    func change(_ books: inout Books) { books.plan.setGoal(goal.id, of: theme, to: nil) }
    func inverse(_ before: Books) -> [PlanOperation] { [.addGoal(AddGoal(theme: theme, goal: goal))] }
}
