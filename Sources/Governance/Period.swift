/// A stretch of time with its own dates. Periods form a tree: horizon, block, year.
package struct Period: Hashable, Sendable {
    package let id: PeriodID
    package let name: String
    package let parent: PeriodID?
    package let from: CalendarDate
    package let to: CalendarDate

    package init(id: PeriodID, name: String, parent: PeriodID?, from: CalendarDate, to: CalendarDate) {
        self.id = id
        self.name = name
        self.parent = parent
        self.from = from
        self.to = to
    }
}
