package import Findings
package import Governance

/// A rule about sums of money: the only kind that amounts alone can break.
package struct MoneyCheck: Sendable {
    package let check: SnapshotCheck
    /// Where it adds up: books whose sums are the same in all these places are the same to it.
    let places: @Sendable (Snapshot) -> Set<MoneyPlace>
    let problems: @Sendable (Snapshot) -> [BrokenRule]

    init(
        _ rules: RuleID..., places: @escaping @Sendable (Snapshot) -> Set<MoneyPlace>,
        problems: @escaping @Sendable (Snapshot) -> [BrokenRule]
    ) {
        check = SnapshotCheck(rules) { problems($0).map(\.finding) }
        self.places = places
        self.problems = problems
    }
}

/// A rule that books break, in numbers where it is about a sum.
package struct BrokenRule: Hashable, Sendable {
    /// More than there is room for.
    package struct Sum: Hashable, Sendable {
        package let place: MoneyPlace
        package let asked: Money
        package let room: Money
        package let excess: Money
    }

    package let finding: Finding
    package let sum: Sum?
    /// The ceiling that is exceeded: no amendment may leave that so, not even one that does not make it worse.
    let ceiling: CeilingProblem?
    package var isOfCeiling: Bool { ceiling != nil }

    init(_ finding: Finding, sum: Sum? = nil) {
        self.finding = finding
        self.sum = sum
        ceiling = nil
    }

    init(_ problem: CeilingProblem) {
        finding = CeilingCheck.finding(problem)
        ceiling = problem
        guard case .exceeded(let use) = problem else {
            sum = nil
            return
        }
        let place = MoneyPlace(node: use.ceiling.node, period: use.ceiling.period, status: use.ceiling.status)
        sum = Sum(place: place, asked: use.total, room: use.most, excess: use.room.magnitude)
    }
}

extension PlanNode {
    /// Every node that it lies in, itself first.
    func around(in plan: Plan) -> [PlanNode] {
        guard case .line(let line) = self else { return self == .programme ? [.programme] : [self, .programme] }
        // A line that is not there lies in nothing but the programme; another check names it.
        guard plan.lines[line] != nil else { return [.programme] }
        return plan.ancestry(of: line).map { .line($0) } + (plan.domain(of: line) == nil ? [.overhead] : [.domains])
            + [.programme]
    }
}

extension Programme {
    /// Every period that a period lies in, itself included.
    func around(_ period: PeriodID) -> [PeriodID] { periods.keys.filter { contains(period, in: $0) } }
}
