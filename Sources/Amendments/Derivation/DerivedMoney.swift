import Governance

/// Money that came, went, or moved.
extension DerivationDraft {
    mutating func moveMoney() {
        let shifts = MoneyShifts(explaining: differences, in: current.plan, programme)
        for shift in shifts.found { add(operation(shift), on: shift.lines) }
    }

    private var differences: [CellReference: Money] {
        var differences: [CellReference: Money] = [:]
        for id in lines.changed + lines.added + lines.removed {
            let (before, after) = (old.plan.lines[id]?.cells ?? Cells(), wanted.plan.lines[id]?.cells ?? Cells())
            guard before != after else { continue }
            for key in Set(before.keys).union(after.keys) where before[key] != after[key] {
                let cell = CellReference(line: id, period: key.period, status: key.status)
                differences[cell] = Money(cents: after[key].cents - before[key].cents)
            }
        }
        return differences
    }

    private func operation(_ shift: MoneyShift) -> PlanOperation {
        switch shift {
        case .status(let from, let to, let amount): status(from, to, amount)
        case .split(let rest, let parts):
            .split(
                Split(
                    line: rest.line, period: rest.period, status: rest.status, old: current.plan[rest],
                    parts: parts.map(\.part)))
        case .merge(let rest, let parts):
            .merge(
                Merge(
                    line: rest.line, period: rest.period, status: rest.status, old: current.plan[rest],
                    parts: parts.map(\.part)))
        case .rephase(let from, let to, let amount):
            .rephase(
                Rephase(
                    line: from.line, from: from.period, to: to, status: from.status, old: current.plan[from],
                    amount: amount))
        case .transfer(let from, let to, let amount):
            .transfer(Transfer(from: from.line, to: to, period: from.period, status: from.status, amount: amount))
        case .increase(let cell, let amount):
            .increase(Increase(line: cell.line, period: cell.period, status: cell.status, amount: amount))
        case .decrease(let cell, let amount):
            .decrease(Decrease(line: cell.line, period: cell.period, status: cell.status, amount: amount))
        }
    }

    private func status(_ from: CellReference, _ to: BudgetStatus, _ amount: Money) -> PlanOperation {
        let (line, period, old) = (from.line, from.period, current.plan[from])
        switch (from.status, to) {
        case (_, .onHold):
            return .hold(Hold(line: line, period: period, status: from.status, old: old, amount: amount))
        case (.onHold, _): return .resume(Resume(line: line, period: period, status: to, old: old, amount: amount))
        case (.authorised, _): return .recall(Recall(line: line, period: period, old: old, amount: amount))
        case (.indicative, _): return .release(Release(line: line, period: period, old: old, amount: amount))
        }
    }
}

extension Movement {
    fileprivate var part: Split.Part { Split.Part(line: cell.line, period: cell.period, amount: delta.magnitude) }
}
