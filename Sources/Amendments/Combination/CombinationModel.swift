import Governance

/// Books as amendments leave them in some order, and what was found out about them.
final class CombinedState<Problem: Hashable & Sendable> {
    let books: Books
    let standing: [Plan]
    /// The candidates in the order in which they were adopted.
    let order: [Int]
    fileprivate var problems: [Bool: [Problem]] = [:]

    init(books: Books, standing: [Plan], order: [Int]) {
        self.books = books
        self.standing = standing
        self.order = order
    }

    func isSame(as other: CombinedState) -> Bool { books == other.books && standing == other.standing }
}

/// A search has taken as many steps as it may; what it found so far is right and need not be all.
struct OutOfEffort: Error {}

/// Candidates on the part of the books that they touch, one step being the adoption of one of them.
///
/// Steps are counted, so that the same question always gets the same answer, however fast the machine is.
final class CombinationModel<Problem: Hashable & Sendable> {
    let candidates: [Candidate]
    let footprints: [Footprint]
    let start: CombinedState<Problem>
    private let setting: CombinationSetting<Problem>
    /// The lines that the candidates can look at.
    private let scope: Set<LineID>
    /// The total of all other lines.
    private let beside: Money
    /// Whether no candidate changes lines or what belongs to them.
    private let isOnlyMoney: Bool
    private var effort: Int

    init(_ candidates: [Candidate], in setting: CombinationSetting<Problem>, effort: Int) {
        self.candidates = candidates
        self.setting = setting
        self.effort = effort
        footprints = candidates.map {
            Footprint($0, places: setting.law?.places($0) ?? (setting.law == nil ? [] : nil))
        }
        isOnlyMoney = candidates.allSatisfy(\.isOnlyMoney)
        let scope = Self.scope(of: footprints, in: [setting.books.plan] + setting.standing)
        self.scope = scope
        let others = setting.books.plan.lines.filter { !scope.contains($0.key) }.values
        beside = others.reduce(.zero) { sum, line in
            line.cells.sorted.reduce(sum) { (try? $0.adding($1.amount)) ?? $0 }
        }
        var part = setting.books
        part.plan = part.plan.part(of: scope)
        start = CombinedState(books: part, standing: setting.standing.map { $0.part(of: scope) }, order: [])
    }

    private static func scope(of footprints: [Footprint], in plans: [Plan]) -> Set<LineID> {
        let changed = footprints.reduce(into: Set<LineID>()) { $0.formUnion($1.changedLines) }
        var scope = footprints.reduce(into: Set<LineID>()) { $0.formUnion($1.namedLines) }
        for plan in plans {
            for line in scope { scope.formUnion(plan.ancestry(of: line)) }
            guard !changed.isEmpty else { continue }
            scope.formUnion(plan.lines.keys.filter { !changed.isDisjoint(with: plan.ancestry(of: $0)) })
        }
        return scope
    }

    // MARK: One step

    /// What adopting a candidate after others comes to.
    func step(
        _ state: CombinedState<Problem>, _ index: Int
    ) throws(OutOfEffort) -> Result<CombinedState<Problem>, Setback<Problem>> {
        try spend(1)
        do {
            let next = try adopt(candidates[index], state, index)
            guard let problem = try newProblem(in: next, after: state, index) else { return .success(next) }
            return .failure(.unlawful(problem))
        } catch let setback as Setback<Problem> {
            return .failure(setback)
        } catch {
            throw OutOfEffort()
        }
    }

    private func adopt(
        _ candidate: Candidate, _ state: CombinedState<Problem>, _ index: Int
    ) throws(Setback<Problem>) -> CombinedState<Problem> {
        let books: Books
        do {
            books = try candidate.amendment.adopted(on: state.books, beside: beside, programme: setting.programme)
        } catch {
            throw .unadoptable(error)
        }
        let standing = try candidate.takesEffectAtOnce ? standing(after: candidate, state) : state.standing
        return CombinedState(books: books, standing: standing, order: state.order + [index])
    }

    private func standing(
        after candidate: Candidate, _ state: CombinedState<Problem>
    ) throws(Setback<Problem>) -> [Plan] {
        let costs = candidate.costs
        guard !costs.isEmpty else { return state.standing }
        var plans: [Plan] = []
        for (number, plan) in state.standing.enumerated() {
            let books = Books(plan: plan, agreements: [:])
            let changed: Plan
            do {
                changed = try Amendment(costs).applied(to: books, programme: setting.programme).plan
            } catch {
                throw .inForce(number, error)
            }
            let whole = setting.standing[number]
            let (before, after) = (whole.replacing(scope, by: plan), whole.replacing(scope, by: changed))
            if let problem = setting.standingProblem(before, after) { throw .unlawfulInForce(number, problem) }
            plans.append(changed)
        }
        return plans
    }

    private func newProblem(
        in next: CombinedState<Problem>, after state: CombinedState<Problem>, _ index: Int
    ) throws(OutOfEffort) -> Problem? {
        guard let law = setting.law, footprints[index].places != [] || !isOnlyMoney else { return nil }
        let ofMoneyAlone = candidates[index].isOnlyMoney
        let before = Set(try problems(of: state, law, ofMoneyAlone))
        return try problems(of: next, law, ofMoneyAlone).first { law.stands($0) || !before.contains($0) }
    }

    private func problems(
        of state: CombinedState<Problem>, _ law: CombinationLaw<Problem>, _ ofMoneyAlone: Bool
    ) throws(OutOfEffort) -> [Problem] {
        if let known = state.problems[ofMoneyAlone] { return known }
        try spend(law.cost)
        let plan = setting.books.plan.replacing(scope, by: state.books.plan)
        let problems = law.problems(Books(plan: plan, agreements: state.books.agreements), ofMoneyAlone)
        state.problems[ofMoneyAlone] = problems
        return problems
    }

    // MARK: Effort

    private func spend(_ steps: Int) throws(OutOfEffort) {
        guard effort >= steps else { throw OutOfEffort() }
        effort -= steps
    }

    /// Counts a look at something as a step.
    func look() throws(OutOfEffort) { try spend(1) }

    /// Gives a search steps of its own; what it leaves is not for others.
    func allow(_ steps: Int) { effort = steps }

    // MARK: Orders

    /// What adopting candidates one after the other comes to; the setback of the first that cannot be.
    func run(
        _ order: [Int], from state: CombinedState<Problem>? = nil
    ) throws(OutOfEffort) -> Result<CombinedState<Problem>, FailedRun<Problem>> {
        var state = state ?? start
        for (place, index) in order.enumerated() {
            switch try step(state, index) {
            case .success(let next): state = next
            case .failure(let setback): return .failure(FailedRun(place: place, setback: setback))
            }
        }
        return .success(state)
    }

    /// What a cell holds before any of them.
    func held(_ cell: CellReference) -> Int64 { setting.books.plan[cell].cents }
    func standingHeld(_ cell: CellReference) -> [Int64] { setting.standing.map { $0[cell].cents } }
    func ancestry(of line: LineID) -> [LineID] { start.books.plan.ancestry(of: line) }
    func total() -> Int64 { (try? setting.books.plan.total(of: .programme).cents) ?? Money.limit }
}

/// Where an order came to an end.
struct FailedRun<Problem: Hashable & Sendable>: Error {
    let place: Int
    let setback: Setback<Problem>
}
