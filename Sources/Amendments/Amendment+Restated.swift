package import Governance

/// The operation of an amendment that does not apply to some books, and why.
package struct InapplicableOperation: Error, Hashable, Sendable {
    package let operation: PlanOperation
    package let refusal: Refusal
}

extension Amendment {
    /// The same operations on other books: what an operation names as held is what is held there, each after the ones
    /// before it. Amounts that move, names, goals, targets and promises stay as they are.
    package func restated(
        for books: Books, programme: Programme, closed: ClosedPeriods = .stayClosed
    ) throws(InapplicableOperation) -> Amendment {
        var books = books
        var restated: [PlanOperation] = []
        for operation in operations {
            let each = operation.restated(for: books.plan)
            do throws(Refusal) {
                try each.apply(to: &books, programme: programme, closed: closed)
            } catch {
                throw InapplicableOperation(operation: each, refusal: error)
            }
            restated.append(each)
        }
        return Amendment(restated)
    }
}

extension PlanOperation {
    fileprivate func restated(for plan: Plan) -> PlanOperation {
        func held(_ line: LineID, _ period: PeriodID, _ status: BudgetStatus) -> Money {
            plan[CellReference(line: line, period: period, status: status)]
        }
        switch self {
        case .split(let each):
            let old = held(each.line, each.period, each.status)
            return .split(
                Split(line: each.line, period: each.period, status: each.status, old: old, parts: each.parts))
        case .merge(let each):
            let old = held(each.line, each.period, each.status)
            return .merge(
                Merge(line: each.line, period: each.period, status: each.status, old: old, parts: each.parts))
        case .release(let each):
            let old = held(each.line, each.period, each.shift.from)
            return .release(Release(line: each.line, period: each.period, old: old, amount: each.amount))
        case .recall(let each):
            let old = held(each.line, each.period, each.shift.from)
            return .recall(Recall(line: each.line, period: each.period, old: old, amount: each.amount))
        case .hold(let each):
            let old = held(each.line, each.period, each.shift.from)
            return .hold(
                Hold(line: each.line, period: each.period, status: each.status, old: old, amount: each.amount))
        case .resume(let each):
            let old = held(each.line, each.period, each.shift.from)
            return .resume(
                Resume(line: each.line, period: each.period, status: each.status, old: old, amount: each.amount))
        case .rephase(let each):
            let old = held(each.line, each.from, each.status)
            return .rephase(
                Rephase(
                    line: each.line, from: each.from, to: each.to, status: each.status, old: old, amount: each.amount))
        case .carryOver(let each):
            let old = held(each.line, each.from, each.status)
            return .carryOver(
                CarryOver(
                    line: each.line, from: each.from, to: each.to, status: each.status, old: old, amount: each.amount))
        case .carryBack(let each):
            let old = held(each.line, each.from, each.status)
            return .carryBack(
                CarryBack(
                    line: each.line, from: each.from, to: each.to, status: each.status, old: old, amount: each.amount))
        case .move(let each):
            guard let total = try? plan.total(of: .line(each.line)) else { return self }
            return .move(Move(line: each.line, from: each.from, to: each.to, total: total))
        case .transfer, .increase, .decrease, .index, .addLine, .removeLine, .closeLine, .reopenLine,
            .rename, .addGoal, .changeGoal, .retireGoal, .addTarget, .setTarget, .retireTarget, .addContribution,
            .changeContribution, .endContribution, .replaceText:
            return self
        }
    }
}
