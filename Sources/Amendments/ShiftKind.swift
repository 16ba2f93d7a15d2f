/// What kind of change an operation is to the budget, in the words that policies and facts use.
package enum ShiftKind: String, Hashable, Comparable, Sendable, CaseIterable {
    /// A rest distributed to years or interventions below it, or taken together again; the line's total stays.
    case withinLine = "within-line"
    case withinTheme = "within-theme"
    case betweenThemes = "between-themes"
    /// Also to or from overhead, which lies outside the domains.
    case betweenDomains = "between-domains"
    case betweenExecutors = "between-executors"
    /// From one period of a line to another that does not lie within it.
    case betweenYears = "between-years"
    case raisesTotal = "raises-total"
    case lowersTotal = "lowers-total"
    /// Changes what somebody promised in an agreement.
    case touchesAgreement = "touches-agreement"
    /// Lowers costs that somebody pays in their own books.
    case touchesOwnBooks = "touches-own-books"
    case touchesGoal = "touches-goal"
    case touchesTarget = "touches-target"
    /// A line is added, removed, closed, opened again, renamed or moved.
    case touchesLine = "touches-line"
    /// Words of the plan change.
    case touchesText = "touches-text"
    /// Money becomes another kind of permission: released, held, resumed, recalled.
    case touchesStatus = "touches-status"
    /// Money may be spent that could not be spent before.
    case authorises
    /// Restates amounts in the prices of another year.
    case touchesPrices = "touches-prices"

    package static func < (left: ShiftKind, right: ShiftKind) -> Bool { left.rawValue < right.rawValue }
}
