package import Governance

/// Takes a target out of the plan; history keeps it. Names all that it says.
package struct RetireTarget: Hashable, Sendable {
    package let theme: LineID
    package let target: Target

    package init(theme: LineID, target: Target) {
        self.theme = theme
        self.target = target
    }
}

extension RetireTarget: ThemeOperation {
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesTarget] }

    func closedProblem(_ books: Books, _ programme: Programme) -> ClosedPeriodProblem? {
        programme.closedProblem(target)
    }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        let plan = try open(books)
        guard let held = plan.target(target.id, of: theme) else { throw .goal(.unknownTarget(theme, target.id)) }
        guard held == target else { throw .goal(.oldTarget(target.id)) }
    }

    func change(_ books: inout Books) { books.plan.setTarget(target.id, of: theme, to: nil) }
    func inverse(_ before: Books) -> [PlanOperation] { [.addTarget(AddTarget(theme: theme, target: target))] }
}
