package import Governance

/// What is wrong with an operation on a goal or target.
package enum GoalProblem: Hashable, Sendable {
    case noTheme(LineID)
    case goalTaken(Identifier<Goal>)
    case unknownGoal(LineID, Identifier<Goal>)
    case oldGoal(Identifier<Goal>)
    /// A target belongs to it.
    case goalUsed(Identifier<Goal>, by: Identifier<Target>)
    case sameGoal(Identifier<Goal>)
    case targetTaken(Identifier<Target>)
    case unknownTarget(LineID, Identifier<Target>)
    case oldTarget(Identifier<Target>)
    case sameTarget(Identifier<Target>)
}

/// An operation on what a theme is for: its subject is the theme.
protocol ThemeOperation: LineOperation {
    var theme: LineID { get }
}

extension ThemeOperation {
    var subject: LineID { theme }

    /// The plan, when the theme may be changed.
    func open(_ books: Books) throws(Refusal) -> Plan {
        guard try books.plan.open(theme).level == .theme else { throw .goal(.noTheme(theme)) }
        return books.plan
    }
}
