package import Amendments
package import Governance

/// Says an operation in one sentence.
package enum OperationSentence {
    package static func text(_ operation: PlanOperation, plan: Plan, programme: Programme, _ language: Language)
        -> String
    {
        let names = OperationNames(plan: plan, programme: programme, language: language)
        switch operation {
        case .transfer(let each): return names.sentence(each)
        case .increase(let each): return names.sentence(each)
        case .decrease(let each): return names.sentence(each)
        case .split(let each): return names.sentence(each)
        case .merge(let each): return names.sentence(each)
        case .rephase(let each): return names.sentence(each)
        case .carryOver(let each): return names.sentence(each)
        case .carryBack(let each): return names.sentence(each)
        case .release(let each): return names.sentence(each)
        case .recall(let each): return names.sentence(each)
        case .hold(let each): return names.sentence(each)
        case .resume(let each): return names.sentence(each)
        case .index(let each): return names.sentence(each)
        case .addLine(let each): return names.sentence(each)
        case .removeLine(let each): return names.sentence(each)
        case .closeLine(let each): return names.sentence(each)
        case .reopenLine(let each): return names.sentence(each)
        case .rename(let each): return names.sentence(each)
        case .move(let each): return names.sentence(each)
        case .addGoal(let each): return names.sentence(each)
        case .changeGoal(let each): return names.sentence(each)
        case .retireGoal(let each): return names.sentence(each)
        case .addTarget(let each): return names.sentence(each)
        case .setTarget(let each): return names.sentence(each)
        case .retireTarget(let each): return names.sentence(each)
        case .addContribution(let each): return names.sentence(each)
        case .endContribution(let each): return names.sentence(each)
        case .changeContribution(let each): return names.sentence(each)
        }
    }
}

/// The names that people read, for the things that an operation names by id.
struct OperationNames {
    let plan: Plan
    let programme: Programme
    let language: Language

    func name(_ line: LineID) -> String { plan.lines[line]?.name ?? line.text }
    func name(_ period: PeriodID) -> String { programme.periods[period]?.name ?? period.text }
    func euros(_ money: Money) -> String { AmountText.euros(money, language) }
    func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    func name(_ status: BudgetStatus) -> String {
        switch status {
        case .indicative: say("indicative", "indicatief")
        case .authorised: say("authorised", "vrijgegeven")
        case .onHold: say("on hold", "aangehouden")
        }
    }
}
