package import Amendments
package import Governance

/// Says an operation in one sentence.
package enum OperationSentence {
    package static func text(_ operation: PlanOperation, plan: Plan, programme: Programme, _ language: Language)
        -> String
    {
        let name = { (line: LineID) in plan.lines[line]?.name ?? line.text }
        let period = { (id: PeriodID) in programme.periods[id]?.name ?? id.text }
        let euros = { (money: Money) in AmountText.euros(money, language) }
        switch operation {
        case .transfer(let each):
            return language.say(
                "Move \(euros(each.amount)) from \(name(each.from)) to \(name(each.to)), \(period(each.period)).",
                "Verschuif \(euros(each.amount)) van \(name(each.from)) naar \(name(each.to)), \(period(each.period)).")
        case .increase(let each):
            return language.say(
                "Raise \(name(each.line)) by \(euros(each.amount)), \(period(each.period)).",
                "Verhoog \(name(each.line)) met \(euros(each.amount)), \(period(each.period)).")
        case .decrease(let each):
            return language.say(
                "Lower \(name(each.line)) by \(euros(each.amount)), \(period(each.period)).",
                "Verlaag \(name(each.line)) met \(euros(each.amount)), \(period(each.period)).")
        case .changeContribution(let each):
            return language.say(
                "Change contribution \(each.contribution) of agreement \(each.agreement) from \(euros(each.old)) to \(euros(each.amount)).",
                "Wijzig bijdrage \(each.contribution) van overeenkomst \(each.agreement) van \(euros(each.old)) in \(euros(each.amount))."
            )
        case .split(let each):
            return split(each, name, period, euros, language)
        }
    }

    private static func split(
        _ split: Split, _ name: (LineID) -> String, _ period: (PeriodID) -> String, _ euros: (Money) -> String,
        _ language: Language
    ) -> String {
        let parts = split.parts.map { part in
            let place = part.line == split.line ? period(part.period) : "\(name(part.line)) \(period(part.period))"
            return "\(place) \(euros(part.amount))"
        }.joined(separator: ", ")
        let of = "\(name(split.line)), \(period(split.period)) (\(euros(split.old)))"
        return language.say("Split \(of) into \(parts).", "Splits \(of) uit in \(parts).")
    }
}
