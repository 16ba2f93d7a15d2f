package import CanonicalForm
package import Governance
package import History
import Ledger

/// What pays for the costs of a plan: per node, period or party, with nothing counted twice.
package struct CoverageReport {
    /// What the rows are.
    package enum Axis: String, Sendable, CaseIterable {
        case node
        case period
        case party
    }

    private let state: ComparedState
    private let books: CoverageBooks
    private let scope: CoverageScope
    private let axis: Axis
    private let day: CalendarDate
    private let language: Language

    /// On the day it is said which agreements are not in force, and who has left one.
    package init(
        _ state: ComparedState, _ scope: CoverageScope, by axis: Axis, on day: CalendarDate, _ language: Language
    ) {
        self.day = day
        self.state = state
        self.scope = scope
        self.axis = axis
        self.language = language
        books = CoverageBooks(
            plan: state.values.plan, programme: state.values.programme,
            contributions: Self.agreements(state).flatMap(\.contributions))
    }

    private static func agreements(_ state: ComparedState) -> [Agreement] {
        state.values.agreements.values.sorted { $0.id < $1.id }
    }

    private struct Row {
        let id: String
        let name: String
        let depth: Int
        let own: Coverage
        let total: Coverage
        /// What its own part is, said where that is not its total.
        let ownName: String
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }
    private var plan: Plan { state.values.plan }
    private var programme: Programme { state.values.programme }

    // MARK: Rows

    private func rows() throws(MoneyError) -> [Row] {
        switch axis {
        case .node: return try books.rows(of: scope).map(row)
        case .period: return try books.periods(of: scope).map(row)
        case .party: return try books.parties(of: scope).map(row)
        }
    }

    private func row(_ row: CoverageRow<PlanNode>) -> Row {
        Row(
            id: row.id.text, name: name(row.id), depth: row.depth, own: row.own, total: row.total,
            ownName: ownName(row.id))
    }

    private func row(_ row: CoverageRow<PeriodID>) -> Row {
        Row(
            id: row.id.text, name: periodName(row.id), depth: row.depth, own: row.own, total: row.total,
            ownName: asAWhole)
    }

    private func row(_ row: CoverageRow<PartyID>) -> Row {
        Row(id: row.id.text, name: row.id.text, depth: 0, own: row.own, total: row.total, ownName: "")
    }

    private func name(_ node: PlanNode) -> String {
        switch node {
        case .programme: programme.name
        case .domains: say("the domains", "de leefgebieden")
        case .overhead: say("all overhead", "alle overhead")
        case .line(let line): plan.lines[line]?.name ?? line.text
        }
    }

    private func ownName(_ node: PlanNode) -> String {
        switch node {
        case .programme: say("the whole programme", "het hele programma")
        case .domains: say("the domains together", "de leefgebieden samen")
        case .overhead: say("all overhead together", "alle overhead samen")
        case .line: asAWhole
        }
    }

    private var asAWhole: String { say("as a whole", "als geheel") }

    private func periodName(_ id: PeriodID) -> String { programme.periods[id]?.name ?? id.text }

    // MARK: Text

    package func text(width: Int) throws(MoneyError) -> String {
        var table = Table(columns)
        let rows = try rows()
        for (index, row) in rows.enumerated() {
            let hasParts = index + 1 < rows.count && rows[index + 1].depth > row.depth
            for cells in try shown(row, hasParts: hasParts) { table.add(cells) }
        }
        let total = try books.total(of: scope)
        if axis != .node || scope.node == .programme {
            if !rows.isEmpty { table.addRule() }
            table.add([say("total", "totaal")] + (try amounts(total, isOfParty: false)))
        }
        return wrapped([title], width) + "\n" + table.text(width: width) + (try notes(rows, total, width))
    }

    private var columns: [Table.Column] {
        let measures: [Table.Column] = [
            .init(say("budgeted", "begroot"), .optionalNumber(1)), .init(say("firm", "vast"), .number),
            .init(say("conditional", "voorwaardelijk"), .optionalNumber(2)),
            .init(say("intended", "voorgenomen"), .optionalNumber(4)),
            .init(say("in kind", "in natura"), .optionalNumber(3)),
        ]
        let uncovered = Table.Column(say("uncovered", "ongedekt"), .number)
        return [.init(axisName, .text)] + measures + (scope.party == nil ? [uncovered] : [])
    }

    private var axisName: String {
        switch axis {
        case .node: say("line", "regel")
        case .period: say("period", "periode")
        case .party: say("party", "partij")
        }
    }

    /// A row, and one more for its own part where contributions are for it as a whole.
    private func shown(_ row: Row, hasParts: Bool) throws(MoneyError) -> [[String]] {
        let isOfParty = axis == .party
        let depth = max(0, axis == .node && scope.node == .programme ? row.depth - 2 + overheadDepth(row) : row.depth)
        let indent = String(repeating: "  ", count: depth)
        var cells: [[String]] = []
        if isShown(row) { cells.append([indent + row.name] + (try amounts(row.total, isOfParty: isOfParty))) }
        if hasParts, row.own.hasContributions, row.own != row.total {
            cells.append([indent + "· " + row.ownName] + (try amounts(row.own, isOfParty: false)))
        }
        return cells
    }

    /// Overhead stands directly under the programme, domains one deeper; people read both at the margin.
    private func overheadDepth(_ row: Row) -> Int {
        let line = LineID(row.id)
        return plan.lines[line] != nil && plan.domain(of: line) == nil ? 1 : 0
    }

    /// The programme is the total at the end; interventions and periods without money are left out.
    private func isShown(_ row: Row) -> Bool {
        switch axis {
        case .node:
            guard let line = plan.lines[LineID(row.id)] else { return scope.node != .programme }
            return row.total != .none || line.level != .intervention
        case .period: return row.total != .none
        case .party: return true
        }
    }

    private func amounts(_ coverage: Coverage, isOfParty: Bool) throws(MoneyError) -> [String] {
        let amounts = [coverage.firm, coverage.conditional, coverage.intended, coverage.inKind]
        let uncovered = isOfParty ? "" : AmountText.text(try coverage.uncovered, language)
        return [isOfParty ? "" : AmountText.text(coverage.budgeted, language)]
            + amounts.map { AmountText.text($0, language) } + (scope.party == nil ? [uncovered] : [])
    }

    private var title: String {
        var parts = [say("Coverage of \(name(scope.node))", "Dekking van \(name(scope.node))")]
        if let period = scope.period { parts.append(periodName(period)) }
        if let party = scope.party { parts.append(say("contributions of \(party)", "bijdragen van \(party)")) }
        let seq = state.seq.map { " (@\($0))" } ?? ""
        return parts.joined(separator: ", ") + say(" at ", " op ") + state.name + seq
    }

    // MARK: What the figures leave unsaid

    private func wrapped(_ sentences: [String], _ width: Int) -> String {
        sentences.flatMap { Wrapping.lines($0, width: width) }.map { $0 + "\n" }.joined()
    }

    private func notes(_ rows: [Row], _ total: Coverage, _ width: Int) throws(MoneyError) -> String {
        var notes: [String] = []
        let wider = try books.wider(than: scope)
        if wider != .none { notes.append(widerText(wider)) }
        if axis == .node, rows.contains(where: { $0.own.hasContributions && $0.total != $0.own }) {
            notes.append(
                say(
                    "A contribution for several lines together (·) pays for none of them by itself.",
                    "Een bijdrage voor meer regels samen (·) dekt geen ervan afzonderlijk."))
        }
        let indicative = try books.indicative(in: scope)
        if indicative != .zero { notes.append(indicativeText(indicative, of: total.budgeted)) }
        if total.inKind != .zero {
            notes.append(
                say("What is given in kind covers no cash.", "Wat in natura wordt gegeven, dekt geen geld."))
        }
        notes += try idlePromises().map(text)
        return notes.isEmpty ? "" : "\n" + wrapped(notes, width)
    }

    /// Promises that are counted and rest on an agreement that is not in force, or on a party that left it.
    private func idlePromises() throws(MoneyError) -> [IdlePromise] {
        var found: [IdlePromise] = []
        for agreement in Self.agreements(state) {
            found += try agreement.idlePromises(on: day) { books.counts($0, in: scope) }
        }
        return found
    }

    private func text(_ idle: IdlePromise) -> String {
        let (amount, id) = (AmountText.euros(idle.amount, language), idle.agreement)
        switch idle.reason {
        case .notYet(let from):
            return say(
                "Of what is promised \(amount) is under agreement \(id), in force from \(from).",
                "Van wat is beloofd, valt \(amount) onder overeenkomst \(id), van kracht vanaf \(from).")
        case .ended(let to):
            return say(
                "Of what is promised \(amount) is under agreement \(id), which ended on \(to), and has not come in.",
                "Van wat is beloofd, valt \(amount) onder overeenkomst \(id), die eindigde op \(to), en is niet ontvangen."
            )
        case .left(let party, let last):
            return say(
                "Of what is promised \(amount) is of \(party), which left agreement \(id) after \(last): all signed that it stays.",
                "Van wat is beloofd, is \(amount) van \(party), die na \(last) uit overeenkomst \(id) trad: allen tekenden dat het blijft."
            )
        }
    }

    /// An indication is never shown as anything else.
    private func indicativeText(_ indicative: Money, of budgeted: Money) -> String {
        let amount = AmountText.euros(indicative, language)
        return indicative == budgeted
            ? say("All that is budgeted is indicative.", "Alles wat is begroot, is indicatief.")
            : say("Of what is budgeted \(amount) is indicative.", "Van wat is begroot, is \(amount) indicatief.")
    }

    private func widerText(_ wider: Coverage) -> String {
        let parts = [
            (say("costs", "kosten"), wider.budgeted), (say("firm", "vast"), wider.firm),
            (say("conditional", "voorwaardelijk"), wider.conditional),
            (say("intended", "voorgenomen"), wider.intended), (say("in kind", "in natura"), wider.inKind),
        ].filter { $0.1 != .zero }.map { "\($0.0) \(AmountText.euros($0.1, language))" }
        return say(
            "Not in it, because it is for more than was asked: ", "Niet meegeteld, want voor meer dan gevraagd: ")
            + parts.joined(separator: ", ") + "."
    }

    // MARK: JSON

    package func json() throws(MoneyError) -> JSONValue {
        var shown: [JSONValue] = []
        for row in try rows() { shown.append(try json(row)) }
        return .members([
            "programme": .string(programme.id.text), "at": .string(state.name),
            "seq": state.seq.map { .integer($0) }, "node": .string(scope.node.text),
            "period": scope.period.map { .string($0.text) }, "party": scope.party.map { .string($0.text) },
            "by": .string(axis.rawValue), "rows": .array(shown),
            "total": try json(books.total(of: scope), isOfParty: false),
            "indicative": .string(try books.indicative(in: scope).description),
            "wider": try json(books.wider(than: scope), isOfParty: false),
            "idle": .array(try idlePromises().map(json)),
        ])
    }

    private func json(_ idle: IdlePromise) -> JSONValue {
        let (reason, party, date): (String, PartyID?, CalendarDate) =
            switch idle.reason {
            case .notYet(let from): ("not-yet", nil, from)
            case .ended(let to): ("ended", nil, to)
            case .left(let party, let last): ("left", party, last)
            }
        return .members([
            "agreement": .string(idle.agreement.text), "reason": .string(reason),
            "party": party.map { .string($0.text) }, "date": .string(date.text),
            "amount": .string(idle.amount.description),
        ])
    }

    private func json(_ row: Row) throws(MoneyError) -> JSONValue {
        let isOfParty = axis == .party
        return .members([
            "id": .string(row.id), "name": .string(row.name), "depth": .integer(row.depth),
            "own": try json(row.own, isOfParty: isOfParty), "total": try json(row.total, isOfParty: isOfParty),
        ])
    }

    private func json(_ coverage: Coverage, isOfParty: Bool) throws(MoneyError) -> JSONValue {
        let uncovered = isOfParty || scope.party != nil ? nil : try coverage.uncovered
        return .members([
            "budgeted": isOfParty ? nil : .string(coverage.budgeted.description),
            "firm": .string(coverage.firm.description), "conditional": .string(coverage.conditional.description),
            "intended": .string(coverage.intended.description), "in-kind": .string(coverage.inKind.description),
            "uncovered": uncovered.map { .string($0.description) },
        ])
    }
}
