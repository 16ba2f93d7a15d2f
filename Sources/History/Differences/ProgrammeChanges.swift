import Governance
import Ledger

/// The programme itself, its periods, what is closed, ceilings, and totals that sources stated.
enum ProgrammeChanges {
    /// Everything that `programme.yaml` says.
    static func changes(from old: Programme, to new: Programme) -> [ItemChange] {
        programme(from: old, to: new) + periods(from: old, to: new) + closed(from: old, to: new)
            + ItemComparison(.ceiling).changes(from: old.ceilings.map(description), to: new.ceilings.map(description))
    }

    private static func programme(from old: Programme, to new: Programme) -> [ItemChange] {
        ItemComparison(.programme).changes(from: [description(old)], to: [description(new)])
    }

    private static func periods(from old: Programme, to new: Programme) -> [ItemChange] {
        ItemComparison(.period, canMove: true).changes(from: periods(old), to: periods(new))
    }

    /// A closed period, then what its account shows.
    private static func closed(from old: Programme, to new: Programme) -> [ItemChange] {
        let closings = ItemComparison(.closedPeriod).changes(
            from: old.closed.map { description($0, old) }, to: new.closed.map { description($0, new) })
        let accounts = ItemComparison(.underspend).changes(from: underspend(old), to: underspend(new))
        let known = Set(closings.map(\.id))
        return closings.flatMap { closing in [closing] + accounts.filter { $0.place == closing.id } }
            + accounts.filter { !known.contains($0.place ?? "") }
    }

    static func stated(from old: Plan, to new: Plan) -> [ItemChange] {
        ItemComparison(.statedTotal).changes(from: old.stated.map(description), to: new.stated.map(description))
    }

    private static func description(_ programme: Programme) -> ItemDescription {
        ItemDescription(
            programme.id.text, name: programme.name,
            [
                .area: .text(programme.area), .horizon: .period(programme.horizon),
                .currency: .word(programme.currency),
                .languages: .text(programme.languages.joined(separator: " ")), .timeZone: .text(programme.timeZone),
                .note: programme.note.map { .prose($0) },
            ])
    }

    private static func periods(_ programme: Programme) -> [ItemDescription] {
        programme.periods.values.sorted { ($0.from, $1.to, $0.id) < ($1.from, $0.to, $1.id) }.map { period in
            ItemDescription(
                period.id.text, name: period.name, in: period.parent?.text,
                [.from: .text(period.from.text), .to: .text(period.to.text)])
        }
    }

    private static func description(_ closed: ClosedPeriod, _ programme: Programme) -> ItemDescription {
        ItemDescription(
            closed.period.text, name: programme.periods[closed.period]?.name ?? "",
            [.note: closed.note.map { .prose($0) }])
    }

    private static func underspend(_ programme: Programme) -> [ItemDescription] {
        programme.closed.flatMap { closed in
            closed.underspend.map { each in
                ItemDescription(
                    "\(each.line)/\(each.status.rawValue)", in: closed.period.text,
                    [
                        .line: .node(.line(each.line)), .status: .word(each.status.rawValue),
                        .budget: .money(each.budget), .amount: .money(each.amount),
                    ])
            }
        }
    }

    private static func description(_ ceiling: Ceiling) -> ItemDescription {
        let (most, share, whole): (FieldValue?, FieldValue?, FieldValue?) =
            switch ceiling.bound {
            case .amount(let most): (.money(most), nil, nil)
            case .share(let share, let whole): (nil, .percentage(share), .node(whole))
            }
        return ItemDescription(
            ceiling.id.text,
            [
                .node: .node(ceiling.node), .period: .period(ceiling.period),
                .status: ceiling.status.map { .word($0.rawValue) }, .atMost: most, .share: share, .of: whole,
                .note: ceiling.note.map { .prose($0) },
            ])
    }

    private static func description(_ total: StatedTotal) -> ItemDescription {
        ItemDescription(
            total.id.text,
            [
                .node: .node(total.node), .period: .period(total.period), .amount: .money(total.amount),
                .share: total.share.map { .text($0) }, .version: .text(total.version.text),
                .source: .text(total.source), .note: total.note.map { .prose($0) },
            ])
    }
}
