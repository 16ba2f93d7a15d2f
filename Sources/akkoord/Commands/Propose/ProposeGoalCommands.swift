import Amendments
import ArgumentParser
import Findings
import Governance
import Ledger

/// The theme and what of it is meant.
struct ThemeOptions: ParsableArguments {
    @Argument(help: "The theme.", completion: Suggestions.lines) var theme: String
    @Argument(help: "The id of the goal or target; it stays for ever.", completion: Suggestions.goalsAndTargets) var id:
        String
}

struct ProposeAddGoalCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-goal", abstract: "Add a goal to a theme.",
        discussion: """
            Examples:

              akkoord propose add-goal werk meer-banen --name "Meer banen in de wijk" \\
                --motivation "Work near home." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ThemeOptions
    @Option(help: ArgumentHelp("The goal, in words.", valueName: "text")) var name: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let theme = try CellResolver(state).line(place.theme)
        let rank = ((state.plan.goals[theme] ?? []).map(\.rank).max() ?? 0) + 1
        return [.addGoal(AddGoal(theme: theme, goal: Goal(id: Identifier(place.id), name: name, rank: rank)))]
    }
}

struct ProposeChangeGoalCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "change-goal", abstract: "Give a goal other words.",
        discussion: """
            Examples:

              akkoord propose change-goal werk meer-mensen-aan-het-werk \\
                --name "Meer vaste banen in de wijk" --motivation "Steady work." \\
                --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ThemeOptions
    @Option(help: ArgumentHelp("The goal, in words.", valueName: "text")) var name: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let (theme, goal) = try CellResolver(state).goal(place)
        return [.changeGoal(ChangeGoal(theme: theme, old: goal, new: Goal(id: goal.id, name: name, rank: goal.rank)))]
    }
}

struct ProposeRetireGoalCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire-goal", abstract: "Take a goal out of the plan; history keeps it.",
        discussion: """
            Examples:

              akkoord propose retire-goal werk meer-mensen-aan-het-werk \\
                --motivation "Another goal says it." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ThemeOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let (theme, goal) = try CellResolver(state).goal(place)
        return [.retireGoal(RetireGoal(theme: theme, goal: goal))]
    }
}

/// What a target says; what is left out stays as it is, or is not said.
struct TargetOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The target, in words.", valueName: "text")) var name: String?
    @Option(help: ArgumentHelp("When it is to be reached.", valueName: "period"), completion: Suggestions.periods)
    var period: String?
    @Option(help: ArgumentHelp("The number to reach, or the lower end of a range.", valueName: "number"))
    var number: String?
    @Option(help: ArgumentHelp("The upper end of a range.", valueName: "number")) var numberTo: String?
    @Option(help: ArgumentHelp("What is counted; % for a share.", valueName: "unit")) var unit: String?
    @Option(help: ArgumentHelp("The goal it belongs to.", valueName: "goal")) var goal: String?
    @Option(help: ArgumentHelp("How it is measured.", valueName: "text")) var indicator: String?

    func target(_ id: Identifier<Target>, _ old: Target?, rank: Int, _ name: String, _ period: PeriodID) -> Target {
        Target(
            id: id, name: name, rank: old?.rank ?? rank, period: period, number: number ?? old?.number,
            numberTo: numberTo ?? old?.numberTo, unit: unit ?? old?.unit,
            goal: goal.map { Identifier($0) } ?? old?.goal, indicator: indicator ?? old?.indicator,
            baseline: old?.baseline, note: old?.note)
    }
}

struct ProposeAddTargetCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-target", abstract: "Add a target to a theme.",
        discussion: """
            Examples:

              akkoord propose add-target werk banen --name "Nieuwe banen" \\
                --period p2021-2025 --number 200 --unit banen \\
                --motivation "So that it can be counted." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ThemeOptions
    @OptionGroup var value: TargetOptions
    @OptionGroup var proposal: ProposalOptions

    func validate() throws {
        guard value.name != nil, value.period != nil else {
            throw ValidationError("a target has a --name and a --period")
        }
    }

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let theme = try resolver.line(place.theme)
        let rank = ((state.plan.targets[theme] ?? []).map(\.rank).max() ?? 0) + 1
        let target = value.target(
            Identifier(place.id), nil, rank: rank, value.name ?? "", try resolver.period(value.period ?? ""))
        return [.addTarget(AddTarget(theme: theme, target: target))]
    }
}

struct ProposeSetTargetCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-target", abstract: "Give a target another number, period or words.",
        discussion: """
            Examples:

              akkoord propose set-target werk opleidingstraject --number 250 \\
                --motivation "More is possible." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ThemeOptions
    @OptionGroup var value: TargetOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let resolver = CellResolver(state)
        let (theme, old) = try resolver.target(place)
        let period = try value.period.map(resolver.period) ?? old.period
        let new = value.target(old.id, old, rank: old.rank, value.name ?? old.name, period)
        return [.setTarget(SetTarget(theme: theme, old: old, new: new))]
    }
}

struct ProposeRetireTargetCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire-target", abstract: "Take a target out of the plan; history keeps it.",
        discussion: """
            Examples:

              akkoord propose retire-target werk opleidingstraject \\
                --motivation "It is counted elsewhere." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ThemeOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let (theme, target) = try CellResolver(state).target(place)
        return [.retireTarget(RetireTarget(theme: theme, target: target))]
    }
}

extension CellResolver {
    fileprivate func goal(_ place: ThemeOptions) throws -> (LineID, Goal) {
        let theme = try line(place.theme)
        guard let goal = plan.goal(Identifier(place.id), of: theme) else {
            throw refusal(.goal(.unknownGoal(theme, Identifier(place.id))))
        }
        return (theme, goal)
    }

    fileprivate func target(_ place: ThemeOptions) throws -> (LineID, Target) {
        let theme = try line(place.theme)
        guard let target = plan.target(Identifier(place.id), of: theme) else {
            throw refusal(.goal(.unknownTarget(theme, Identifier(place.id))))
        }
        return (theme, target)
    }

    private func refusal(_ refusal: Refusal) -> LedgerError { .refused(refusal.finding(in: plan, programme: nil)) }
}
