import Governance
import Ledger

/// The programme itself, its periods, and totals that sources stated.
enum ProgrammeChanges {
    static func programme(from old: Programme, to new: Programme) -> [ItemChange] {
        ItemComparison(.programme).changes(from: [description(old)], to: [description(new)])
    }

    static func periods(from old: Programme, to new: Programme) -> [ItemChange] {
        ItemComparison(.period, canMove: true).changes(from: periods(old), to: periods(new))
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
