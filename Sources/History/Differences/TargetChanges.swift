import Governance

/// Goals and targets that came, went, moved to another theme or say otherwise.
enum TargetChanges {
    static func goals(from old: Plan, to new: Plan) -> [ItemChange] {
        ItemComparison(.goal, canMove: true).changes(from: goals(old), to: goals(new))
    }

    static func targets(from old: Plan, to new: Plan) -> [ItemChange] {
        ItemComparison(.target, canMove: true).changes(from: targets(old), to: targets(new))
    }

    private static func goals(_ plan: Plan) -> [ItemDescription] {
        plan.readingOrder.flatMap { theme in
            (plan.goals[theme.id] ?? []).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map { goal in
                ItemDescription(
                    goal.id.text, name: goal.name, in: theme.id.text, [.rank: .text(String(goal.rank))])
            }
        }
    }

    private static func targets(_ plan: Plan) -> [ItemDescription] {
        plan.readingOrder.flatMap { theme in
            (plan.targets[theme.id] ?? []).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map {
                description($0, in: theme)
            }
        }
    }

    private static func description(_ target: Target, in theme: Line) -> ItemDescription {
        ItemDescription(
            target.id.text, name: target.name, in: theme.id.text,
            [
                .number: target.number.map { .text($0) }, .numberTo: target.numberTo.map { .text($0) },
                .unit: target.unit.map { .text($0) }, .period: .period(target.period),
                .goal: target.goal.map { .text($0.text) }, .indicator: target.indicator.map { .text($0) },
                .baseline: target.baseline.map { .text($0) }, .rank: .text(String(target.rank)),
                .note: target.note.map { .prose($0) },
            ])
    }
}
