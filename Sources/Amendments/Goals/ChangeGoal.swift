package import Governance

/// Gives a goal another name or place. Names all that it says.
package struct ChangeGoal: Hashable, Sendable {
    package let theme: LineID
    package let old: Goal
    package let new: Goal

    /// Both have one id.
    package init(theme: LineID, old: Goal, new: Goal) {
        self.theme = theme
        self.old = old
        self.new = new
    }
}

extension ChangeGoal: ThemeOperation {
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesGoal] }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = try open(books)
        guard let held = plan.goal(old.id, of: theme) else { throw .goal(.unknownGoal(theme, old.id)) }
        guard held == old, new.id == old.id else { throw .goal(.oldGoal(old.id)) }
        guard new != old else { throw .goal(.sameGoal(old.id)) }
    }

    func change(_ books: inout Books) { books.plan.setGoal(old.id, of: theme, to: new) }
    func inverse(_ before: Books) -> [PlanOperation] { [.changeGoal(ChangeGoal(theme: theme, old: new, new: old))] }
}
