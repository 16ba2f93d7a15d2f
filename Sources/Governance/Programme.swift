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
    /// Sorted by period. All within a closed period is closed with it.
    package let closed: [ClosedPeriod]
    /// Sorted by id.
    package let ceilings: [Ceiling]
    package let note: String?

    package init(
        id: Identifier<Programme>, name: String, area: String, horizon: PeriodID, currency: String,
        languages: [String], timeZone: String, periods: [PeriodID: Period], closed: [ClosedPeriod] = [],
        ceilings: [Ceiling] = [], note: String?
    ) {
        self.id = id
        self.name = name
        self.area = area
        self.horizon = horizon
        self.currency = currency
        self.languages = languages
        self.timeZone = timeZone
        self.periods = periods
        self.closed = closed
        self.ceilings = ceilings
        self.note = note
    }

    /// The same with other periods closed, and other ceilings where they are named.
    package func with(closed: [ClosedPeriod], ceilings: [Ceiling]? = nil) -> Programme {
        Programme(
            id: id, name: name, area: area, horizon: horizon, currency: currency, languages: languages,
            timeZone: timeZone, periods: periods, closed: closed, ceilings: ceilings ?? self.ceilings,
            note: note)
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
