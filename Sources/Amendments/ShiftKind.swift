/// What kind of change an operation is to the budget, in the words that policies and facts use.
package enum ShiftKind: String, Hashable, Comparable, Sendable, CaseIterable {
    /// A rest distributed to years or interventions below it; the line's total stays.
    case withinLine = "within-line"
    case withinTheme = "within-theme"
    case betweenThemes = "between-themes"
    /// Also to or from overhead, which lies outside the domains.
    case betweenDomains = "between-domains"
    case betweenExecutors = "between-executors"
    case raisesTotal = "raises-total"
    case lowersTotal = "lowers-total"
    /// Changes what somebody promised in an agreement.
    case touchesAgreement = "touches-agreement"

    package static func < (left: ShiftKind, right: ShiftKind) -> Bool { left.rawValue < right.rawValue }
}
