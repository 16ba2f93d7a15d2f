import Governance

/// Goals and targets of themes.
extension DerivationDraft {
    mutating func changeThemes() {
        let themes = Set(old.plan.goals.keys).union(old.plan.targets.keys).union(wanted.plan.goals.keys).union(
            wanted.plan.targets.keys)
        for theme in themes.sorted() {
            let goals = ItemSets(old.plan.goals[theme] ?? [], wanted.plan.goals[theme] ?? [], by: \.id)
            let targets = ItemSets(old.plan.targets[theme] ?? [], wanted.plan.targets[theme] ?? [], by: \.id)
            change(theme, goals, targets)
        }
    }

    /// Goals come before the targets that belong to them, and go after them.
    private mutating func change(_ theme: LineID, _ goals: ItemSets<Goal>, _ targets: ItemSets<Target>) {
        for goal in goals.added { add(.addGoal(AddGoal(theme: theme, goal: goal)), on: [theme]) }
        for goal in goals.changed {
            add(.changeGoal(ChangeGoal(theme: theme, old: goal.old, new: goal.new)), on: [theme])
        }
        for target in targets.removed { add(.retireTarget(RetireTarget(theme: theme, target: target)), on: [theme]) }
        for target in targets.changed {
            add(.setTarget(SetTarget(theme: theme, old: target.old, new: target.new)), on: [theme])
        }
        for target in targets.added { add(.addTarget(AddTarget(theme: theme, target: target)), on: [theme]) }
        for goal in goals.removed { add(.retireGoal(RetireGoal(theme: theme, goal: goal)), on: [theme]) }
    }
}

/// What differs between two lists of things with ids, each sorted by id.
struct ItemSets<Item: Hashable> {
    private(set) var added: [Item] = []
    private(set) var removed: [Item] = []
    private(set) var changed: [(old: Item, new: Item)] = []

    init<ID: Hashable & Comparable>(_ old: [Item], _ new: [Item], by id: (Item) -> ID) {
        guard old != new else { return }
        let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        for each in Set(before.keys).union(after.keys).sorted() {
            switch (before[each], after[each]) {
            case (nil, let item?): added.append(item)
            case (let item?, nil): removed.append(item)
            case (let held?, let item?) where held != item: changed.append((held, item))
            default: continue
            }
        }
    }
}
