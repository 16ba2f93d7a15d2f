import Amendments
import Governance

/// Money from cell to cell.
extension OperationNames {
    func sentence(_ each: Transfer) -> String {
        say(
            "Move \(euros(each.amount)) from \(name(each.from)) to \(name(each.to)), \(name(each.period)).",
            "Verschuif \(euros(each.amount)) van \(name(each.from)) naar \(name(each.to)), \(name(each.period)).")
    }

    func sentence(_ each: Increase) -> String {
        say(
            "Raise \(name(each.line)) by \(euros(each.amount)), \(name(each.period)).",
            "Verhoog \(name(each.line)) met \(euros(each.amount)), \(name(each.period)).")
    }

    func sentence(_ each: Decrease) -> String {
        say(
            "Lower \(name(each.line)) by \(euros(each.amount)), \(name(each.period)).",
            "Verlaag \(name(each.line)) met \(euros(each.amount)), \(name(each.period)).")
    }

    func sentence(_ each: Split) -> String {
        let parts = list(each.parts, of: each.line)
        let rest = "\(name(each.line)), \(name(each.period)) (\(euros(each.old)))"
        let left = remainder(each).map { say("; \($0) stays in the rest", "; \($0) blijft in de rest") } ?? ""
        return say("Split \(rest) into \(parts)\(left).", "Splits \(rest) uit in \(parts)\(left).")
    }

    /// What the parts do not use up; nil for nothing.
    private func remainder(_ split: Split) -> String? {
        let left = (try? Money.sum(split.parts.map(\.amount))).flatMap { try? split.old.subtracting($0) }
        return left.flatMap { $0 > .zero ? euros($0) : nil }
    }

    func sentence(_ each: Merge) -> String {
        let parts = list(each.parts, of: each.line)
        let rest = "\(name(each.line)), \(name(each.period))"
        return say("Take together in the rest of \(rest): \(parts).", "Voeg samen in de rest van \(rest): \(parts).")
    }

    private func list(_ parts: [Split.Part], of line: LineID) -> String {
        parts.map { part in
            let place = part.line == line ? name(part.period) : "\(name(part.line)) \(name(part.period))"
            return "\(place) \(euros(part.amount))"
        }.joined(separator: ", ")
    }

    func sentence(_ each: Rephase) -> String {
        say(
            "Move \(euros(each.amount)) of \(name(each.line)) from \(name(each.from)) to \(name(each.to)).",
            "Verschuif \(euros(each.amount)) van \(name(each.line)) van \(name(each.from)) naar \(name(each.to)).")
    }

    func sentence(_ each: CarryOver) -> String {
        say(
            "Carry over \(euros(each.amount)) of \(name(each.line)) from \(name(each.from)), which is closed, to \(name(each.to)).",
            "Hevel \(euros(each.amount)) van \(name(each.line)) over van \(name(each.from)), dat is afgesloten, naar \(name(each.to))."
        )
    }

    func sentence(_ each: CarryBack) -> String {
        say(
            "Take back the carry-over of \(euros(each.amount)) of \(name(each.line)): from \(name(each.from)) to \(name(each.to)), which is closed.",
            "Draai de overheveling van \(euros(each.amount)) van \(name(each.line)) terug: van \(name(each.from)) naar \(name(each.to)), dat is afgesloten."
        )
    }

    func sentence(_ each: Index) -> String {
        let factor = "\(each.above)/\(each.below)"
        let cells = each.cells.map { cell in
            "\(name(cell.key.period)) \(euros(cell.old)) → \(euros(cell.amount))"
        }.joined(separator: ", ")
        let level = each.priceLevel.map { say(" to prices of \($0)", " naar prijspeil \($0)") } ?? ""
        let rounding =
            each.rounding == .cents ? say("whole cents", "hele centen") : say("whole euros", "hele euro's")
        let list = cells.isEmpty ? "" : ": " + cells
        return say(
            "Index \(name(each.line)) by \(factor)\(level), rounded to \(rounding)\(list).",
            "Indexeer \(name(each.line)) met \(factor)\(level), afgerond op \(rounding)\(list).")
    }

    func sentence(_ each: AddContribution) -> String {
        say(
            "Promise: \(promise(each.contribution, each.agreement)).",
            "Zeg toe: \(promise(each.contribution, each.agreement)).")
    }

    func sentence(_ each: EndContribution) -> String {
        say(
            "End the promise: \(promise(each.contribution, each.agreement)).",
            "Beëindig de toezegging: \(promise(each.contribution, each.agreement)).")
    }

    private func promise(_ contribution: Contribution, _ agreement: AgreementID) -> String {
        let id = contribution.id
        let amount = "\(euros(contribution.amount)), \(name(contribution.period))"
        return say(
            "\(amount), by \(contribution.party) (\(id) of agreement \(agreement))",
            "\(amount), door \(contribution.party) (\(id) van overeenkomst \(agreement))")
    }

    func sentence(_ each: ChangeContribution) -> String {
        say(
            "Change contribution \(each.contribution) of agreement \(each.agreement) from \(euros(each.old)) to \(euros(each.amount)).",
            "Wijzig bijdrage \(each.contribution) van overeenkomst \(each.agreement) van \(euros(each.old)) in \(euros(each.amount))."
        )
    }
}
