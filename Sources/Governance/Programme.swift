/// The multi-year whole that partners share.
package struct Programme: Hashable, Sendable {
    package let id: Identifier<Programme>
    package let name: String
    package let area: String
    package let horizon: PeriodID
    package let currency: String
    package let languages: [String]
    package let timeZone: String
    package let periods: [PeriodID: Period]
    package let note: String?

    package init(
        id: Identifier<Programme>, name: String, area: String, horizon: PeriodID, currency: String,
        languages: [String], timeZone: String, periods: [PeriodID: Period], note: String?
    ) {
        self.id = id
        self.name = name
        self.area = area
        self.horizon = horizon
        self.currency = currency
        self.languages = languages
        self.timeZone = timeZone
        self.periods = periods
        self.note = note
    }

    /// Whether a period lies under another in the tree, or is it.
    package func contains(_ inner: PeriodID, in outer: PeriodID) -> Bool {
        var current: PeriodID? = inner
        var steps = 0
        while let id = current, steps <= periods.count {
            if id == outer { return true }
            current = periods[id]?.parent
            steps += 1
        }
        return false
    }
}
