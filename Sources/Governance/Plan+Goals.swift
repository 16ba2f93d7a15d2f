extension Plan {
    package func goal(_ id: Identifier<Goal>, of theme: LineID) -> Goal? { goals[theme]?.first { $0.id == id } }

    package func target(_ id: Identifier<Target>, of theme: LineID) -> Target? {
        targets[theme]?.first { $0.id == id }
    }

    /// Adds a goal to a theme, or puts it in the place of the one with its id; nil takes that one out.
    package mutating func setGoal(_ id: Identifier<Goal>, of theme: LineID, to goal: Goal?) {
        let others = (goals[theme] ?? []).filter { $0.id != id }
        replaceGoals(of: theme, with: (others + (goal.map { [$0] } ?? [])).sorted { $0.id < $1.id })
    }

    /// Adds a target to a theme, or puts it in the place of the one with its id; nil takes that one out.
    package mutating func setTarget(_ id: Identifier<Target>, of theme: LineID, to target: Target?) {
        let others = (targets[theme] ?? []).filter { $0.id != id }
        replaceTargets(of: theme, with: (others + (target.map { [$0] } ?? [])).sorted { $0.id < $1.id })
    }
}
