import Amendments
import Findings
import Governance

extension GoalProblem {
    /// The problem as a finding, with the way out.
    var finding: Finding {
        let moved: Message = "the plan has moved: propose again"
        switch self {
        case .noTheme(let line):
            return Finding("amendment.no-theme", "`\(line)` is no theme", hint: "goals and targets belong to themes")
        case .goalTaken(let goal):
            return Finding("amendment.goal-taken", "there is a goal `\(goal)` already", hint: "choose another id")
        case .unknownGoal(let theme, let goal):
            return Finding(
                "amendment.unknown-goal", "`\(theme)` has no goal `\(goal)`", hint: "`akkoord show \(theme)` lists them"
            )
        case .oldGoal(let goal):
            return Finding("amendment.old-goal", "goal `\(goal)` is not what the proposal says of it", hint: moved)
        case .goalUsed(let goal, let target):
            return Finding(
                "amendment.goal-used", "target `\(target)` belongs to goal `\(goal)`",
                hint: "retire the target first, or give it another goal")
        case .sameGoal(let goal):
            return Finding("amendment.same-goal", "goal `\(goal)` says that already", hint: "say what changes")
        case .targetTaken(let target):
            return Finding("amendment.target-taken", "there is a target `\(target)` already", hint: "choose another id")
        case .unknownTarget(let theme, let target):
            return Finding(
                "amendment.unknown-target", "`\(theme)` has no target `\(target)`",
                hint: "`akkoord show \(theme)` lists them")
        case .oldTarget(let target):
            return Finding(
                "amendment.old-target", "target `\(target)` is not what the proposal says of it", hint: moved)
        case .sameTarget(let target):
            return Finding("amendment.same-target", "target `\(target)` says that already", hint: "say what changes")
        }
    }
}
