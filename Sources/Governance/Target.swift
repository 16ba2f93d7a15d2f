/// What should change: the intended effect of a theme.
package struct Goal: Hashable, Sendable {
    package let id: Identifier<Goal>
    package let name: String
    package let rank: Int

    package init(id: Identifier<Goal>, name: String, rank: Int) {
        self.id = id
        self.name = name
        self.rank = rank
    }
}

/// The value to reach in a period. Without a number it is a target in words.
package struct Target: Hashable, Sendable {
    package let id: Identifier<Target>
    package let name: String
    package let rank: Int
    package let period: PeriodID
    /// A decimal number as written, or the lower end of a range.
    package let number: String?
    package let numberTo: String?
    package let unit: String?
    package let goal: Identifier<Goal>?
    package let indicator: String?
    package let baseline: String?
    package let note: String?

    package init(
        id: Identifier<Target>, name: String, rank: Int, period: PeriodID, number: String?, numberTo: String?,
        unit: String?, goal: Identifier<Goal>?, indicator: String?, baseline: String?, note: String?
    ) {
        self.id = id
        self.name = name
        self.rank = rank
        self.period = period
        self.number = number
        self.numberTo = numberTo
        self.unit = unit
        self.goal = goal
        self.indicator = indicator
        self.baseline = baseline
        self.note = note
    }
}
