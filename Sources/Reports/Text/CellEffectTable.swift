package import Amendments
package import Governance

/// What cells hold before and after a change, one row each.
package struct CellEffectTable {
    private let effect: Effect
    private let plan: Plan
    private let names: OperationNames
    private let language: Language

    /// `plan` is the one before, with whatever lines the change adds, for their names.
    package init(_ effect: Effect, of plan: Plan, _ programme: Programme, _ language: Language) {
        self.effect = effect
        self.plan = plan
        self.language = language
        names = OperationNames(plan: plan, programme: programme, language: language)
    }

    package func text(width: Int) -> String {
        var table = Table([
            .init(names.say("line", "regel"), .text), .init(names.say("period", "periode"), .optionalWord(1)),
            .init("status", .optionalWord(2)), .init(names.say("old", "oud"), .optionalNumber(3)),
            .init(names.say("change", "verschil"), .change), .init(names.say("new", "nieuw"), .number),
        ])
        for movement in effect.deltas { table.add(row(movement)) }
        return table.text(width: width)
    }

    private func row(_ movement: Movement) -> [String] {
        let cell = movement.cell
        let (old, new) = (plan[cell], Money(cents: plan[cell].cents + movement.delta.cents))
        return [
            names.name(cell.line), names.name(cell.period), StatusText.text(cell.status, language),
            AmountText.text(old, language), AmountText.text(movement.delta, language, signed: true),
            AmountText.text(new, language),
        ]
    }
}
