package import CanonicalForm
import Findings
package import Governance
package import Ledger

/// The periods of a programme: which are closed, by which decision, and what their accounts left.
package struct PeriodReport {
    private let state: LedgerState
    /// The proposals that closed periods, by period.
    private let decisions: [PeriodID: String]

    package init(_ state: LedgerState, closedBy decisions: [PeriodID: String]) {
        self.state = state
        self.decisions = decisions
    }

    private var programme: Programme { state.programme }

    /// Each before those within it, by their first days.
    private func periods(within parent: PeriodID? = nil, depth: Int = 0) -> [(period: Period, depth: Int)] {
        let inside = programme.periods.values.filter { $0.parent == parent }.sorted {
            ($0.from, $0.id) < ($1.from, $1.id)
        }
        guard depth <= programme.periods.count else { return [] }
        return inside.flatMap { [($0, depth)] + periods(within: $0.id, depth: depth + 1) }
    }

    private func account(of period: PeriodID) -> [Underspend] {
        programme.closed.first { $0.period == period }?.underspend ?? []
    }

    private func held(_ each: Underspend, _ period: PeriodID) -> Money {
        state.plan[CellReference(line: each.line, period: period, status: each.status)]
    }

    // MARK: Text

    package func text(width: Int, _ language: Language) -> String {
        var table = Table([
            .init(language.say("period", "periode"), .text), .init("id", .optionalWord(3)),
            .init(language.say("from", "vanaf"), .optionalWord(2)),
            .init(language.say("last day", "laatste dag"), .optionalWord(1)),
            .init(language.say("closed", "afgesloten"), .words(4)),
            .init(language.say("not spent", "niet besteed"), .number),
            .init(language.say("carried over", "overgeheveld"), .optionalNumber(5)),
            .init(language.say("left", "over"), .number),
        ])
        for (period, depth) in periods() {
            let indent = String(repeating: "  ", count: depth)
            table.add([
                indent + period.name, period.id.text, period.from.text, period.to.text,
                state(of: period.id, language), "", "", "",
            ])
            for each in account(of: period.id) {
                let held = held(each, period.id)
                let name = state.plan.lines[each.line]?.name ?? each.line.text
                table.add([
                    indent + "  " + name, each.line.text, "", "", StatusText.text(each.status, language),
                    AmountText.text(each.amount, language), AmountText.text(each.carried(from: held), language),
                    AmountText.text(each.left(of: held), language),
                ])
            }
        }
        return table.text(width: width)
    }

    /// The decision that closed it, or what it lies in.
    private func state(of period: PeriodID, _ language: Language) -> String {
        guard let closing = programme.closing(period) else { return "" }
        guard closing == period else { return language.say("with \(closing)", "met \(closing)") }
        return decisions[period] ?? language.say("from the start", "vanaf het begin")
    }

    // MARK: JSON

    package var json: JSONValue {
        .members(["seq": .integer(state.seq), "periods": .array(periods().map { json($0.period) })])
    }

    private func json(_ period: Period) -> JSONValue {
        .members([
            "id": .string(period.id.text), "name": .string(period.name),
            "parent": period.parent.map { .string($0.text) }, "from": .string(period.from.text),
            "to": .string(period.to.text), "closed": .bool(programme.isClosed(period.id)),
            "closed-with": programme.closing(period.id).map { .string($0.text) },
            "closed-by": programme.closing(period.id).flatMap { decisions[$0] }.map { .string($0) },
            "underspend": .array(account(of: period.id).map { json($0, period.id) }),
        ])
    }

    private func json(_ each: Underspend, _ period: PeriodID) -> JSONValue {
        let held = held(each, period)
        return .members([
            "line": .string(each.line.text), "status": .string(each.status.rawValue),
            "budget": .string(each.budget.description), "amount": .string(each.amount.description),
            "carried": .string(each.carried(from: held).description),
            "left": .string(each.left(of: held).description),
        ])
    }
}
