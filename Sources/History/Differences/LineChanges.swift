import Governance

/// Lines that came, went, got another name or stand elsewhere. Their money is the business of `PlanDifference`.
enum LineChanges {
    static func changes(from old: Plan, to new: Plan) -> [ItemChange] {
        ItemComparison(.line, canMove: true).changes(
            from: old.readingOrder.map(description), to: new.readingOrder.map(description))
    }

    private static func description(_ line: Line) -> ItemDescription {
        let details = line.details
        return ItemDescription(
            line.id.text, name: line.name, in: line.parent?.text,
            [
                .level: .word(word(line.level)), .rank: .text(String(line.rank)),
                .executor: details.ownExecutor.map { .text($0.text) },
                .holder: details.holder.map { .text($0.text) }, .vat: details.vat.map { .word($0) },
                .priceLevel: details.priceLevel.map { .text(String($0)) },
                .nature: details.nature.map { .word($0) }, .note: details.note.map { .prose($0) },
                .state: line.isClosed ? .word("closed") : nil,
            ])
    }

    private static func word(_ level: Line.Level) -> String {
        switch level {
        case .domain: "domain"
        case .theme: "theme"
        case .intervention: "intervention"
        case .overhead: "overhead"
        }
    }
}
