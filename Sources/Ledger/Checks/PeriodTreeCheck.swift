import Findings
import Governance

/// Periods form a tree in which every child lies inside its parent and the horizon is the root.
enum PeriodTreeCheck {
    static let check = SnapshotCheck("programme.period-tree") { snapshot in
        let programme = snapshot.programme
        var messages: [Message] = programme.periods.values.sorted { $0.id < $1.id }.compactMap {
            problem($0, in: programme)
        }
        if programme.periods[programme.horizon] == nil {
            messages.append("the horizon `\(programme.horizon)` is no period")
        }
        let hint: Message =
            "the horizon holds every other period, each within its parent: mend its dates or its `parent`"
        return messages.map { Finding("programme.period-tree", $0, path: "programme.yaml", hint: hint) }
    }

    private static func problem(_ period: Period, in programme: Programme) -> Message? {
        if period.to < period.from { return "`\(period.id)` ends before it starts" }
        guard let parentID = period.parent else {
            return period.id == programme.horizon ? nil : "`\(period.id)` has no parent and is not the horizon"
        }
        guard let parent = programme.periods[parentID] else {
            return "`\(period.id)` has an unknown parent `\(parentID)`"
        }
        if period.from < parent.from || period.to > parent.to { return "`\(period.id)` is not inside `\(parentID)`" }
        return programme.contains(period.id, in: programme.horizon) ? nil : "`\(period.id)` is its own ancestor"
    }
}
