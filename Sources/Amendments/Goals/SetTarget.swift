package import Governance

/// Gives a target another value, name, period or measure. Names all that it says, before and after.
package struct SetTarget: Hashable, Sendable {
    package let theme: LineID
    package let old: Target
    package let new: Target

    /// Both have one id.
    package init(theme: LineID, old: Target, new: Target) {
        self.theme = theme
        self.old = old
        self.new = new
    }
}

extension SetTarget: ThemeOperation {
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesTarget] }

    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        programme.closedProblem(old, new)
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = try open(books)
        guard let held = plan.target(old.id, of: theme) else { throw .goal(.unknownTarget(theme, old.id)) }
        guard held == old, new.id == old.id else { throw .goal(.oldTarget(old.id)) }
        guard new != old else { throw .goal(.sameTarget(old.id)) }
        try new.checkReferences(of: theme, in: plan, programme)
    }

    func change(_ books: inout Books) { books.plan.setTarget(old.id, of: theme, to: new) }
    func inverse(_ before: Books) -> [PlanOperation] { [.setTarget(SetTarget(theme: theme, old: new, new: old))] }
}
