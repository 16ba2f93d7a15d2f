import Amendments
import Governance

/// Goals and targets.
extension OperationNames {
    func sentence(_ each: AddGoal) -> String {
        say(
            "Add a goal to \(name(each.theme)): \(each.goal.name).",
            "Voeg een doel toe aan \(name(each.theme)): \(each.goal.name).")
    }

    func sentence(_ each: ChangeGoal) -> String {
        say(
            "Change a goal of \(name(each.theme)): \(each.old.name) → \(each.new.name).",
            "Wijzig een doel van \(name(each.theme)): \(each.old.name) → \(each.new.name).")
    }

    func sentence(_ each: RetireGoal) -> String {
        say(
            "Retire a goal of \(name(each.theme)): \(each.goal.name).",
            "Laat een doel van \(name(each.theme)) vervallen: \(each.goal.name).")
    }

    func sentence(_ each: AddTarget) -> String {
        say(
            "Add a target to \(name(each.theme)): \(value(each.target)).",
            "Voeg een streefwaarde toe aan \(name(each.theme)): \(value(each.target)).")
    }

    func sentence(_ each: SetTarget) -> String {
        say(
            "Change a target of \(name(each.theme)): \(value(each.old)) → \(value(each.new)).",
            "Wijzig een streefwaarde van \(name(each.theme)): \(value(each.old)) → \(value(each.new)).")
    }

    func sentence(_ each: RetireTarget) -> String {
        say(
            "Retire a target of \(name(each.theme)): \(value(each.target)).",
            "Laat een streefwaarde van \(name(each.theme)) vervallen: \(value(each.target)).")
    }

    /// The name, the number or range with its unit, and the period.
    private func value(_ target: Target) -> String {
        let range = [target.number, target.numberTo].compactMap { $0 }.joined(separator: "–")
        let number = [range, target.unit ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return [target.name, number, name(target.period)].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
