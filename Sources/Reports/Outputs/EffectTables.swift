import CanonicalForm
import Governance
import History

/// The tables of an effect: each the sums of one kind, old and new.
struct EffectTables {
    private let difference: Difference
    private let names: DifferenceNames
    private let language: Language

    init(_ difference: Difference, _ language: Language) {
        self.difference = difference
        self.language = language
        names = DifferenceNames(difference, language)
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    var tables: [Table] { [cells, nodes].compactMap(\.self) + sums }

    /// What the money comes to by everything but lines.
    var sums: [Table] { [periods, statuses, executors, contributors].compactMap(\.self) }

    private var cells: Table? {
        let changed = difference.money.nodes.flatMap(\.cells)
        guard !changed.isEmpty else { return nil }
        let shared = Set(changed.flatMap(\.decisions)).count > 1
        var table = Table(
            [
                .init(say("cell", "cel"), .text), .init(say("period", "periode"), .optionalWord(3)),
                .init(say("status", "status"), .optionalWord(4)),
            ] + amounts + (shared ? [.init(say("proposal", "voorstel"), .words(5))] : []))
        for cell in changed {
            let place = [
                names.line(cell.cell.line), names.period(cell.cell.period),
                WordText.text(cell.cell.status.rawValue, language),
            ]
            table.add(
                place + text(cell.old, cell.new, cell.delta) + (shared ? [cell.decisions.joined(separator: " ")] : []))
        }
        return table
    }

    /// Lines whose total changes with what stands above them, and the whole.
    private var nodes: Table? {
        let money = difference.money
        let changed = money.nodes.indices.filter { index in
            let below = money.nodes[(index + 1)...].prefix { $0.depth > money.nodes[index].depth }
            return money.nodes[index].delta != .zero || below.contains { $0.delta != .zero }
        }.map { money.nodes[$0] }
        guard !changed.isEmpty else { return nil }
        var table = Table([.init(say("total of", "totaal van"), .text)] + amounts)
        for node in changed {
            let name = String(repeating: "  ", count: node.depth) + names.node(node.node)
            table.add([name] + text(node.old, node.new, node.delta))
        }
        table.addRule()
        table.add(
            [say("the whole programme", "het hele programma")]
                + text(money.total.old, money.total.new, money.total.delta))
        return table
    }

    private var periods: Table? {
        sums(say("period", "periode"), difference.sums.periods) { names.period($0) }
    }

    private var statuses: Table? {
        sums(say("status", "status"), difference.sums.statuses) { WordText.text($0.rawValue, language) }
    }

    private var executors: Table? {
        sums(say("carried out by", "uitvoerder"), difference.sums.executors) { $0?.text ?? say("nobody", "niemand") }
    }

    private var contributors: Table? {
        sums(say("contributions of", "bijdragen van"), difference.sums.contributors) { $0.text }
    }

    private func sums<ID>(_ title: String, _ changes: [SumChange<ID>], _ name: (ID) -> String) -> Table? {
        guard !changes.isEmpty else { return nil }
        var table = Table([.init(title, .text)] + amounts)
        for each in changes { table.add([name(each.id)] + text(each.old, each.new, each.delta)) }
        return table
    }

    private var amounts: [Table.Column] {
        [
            .init(say("old", "oud"), .optionalNumber(2)), .init(say("new", "nieuw"), .optionalNumber(1)),
            .init(say("change", "verschil"), .change),
        ]
    }

    private func text(_ old: Money, _ new: Money, _ delta: Money) -> [String] {
        [
            AmountText.text(old, language), AmountText.text(new, language),
            AmountText.text(delta, language, signed: true),
        ]
    }

    /// Lines, goals, targets and agreements that read otherwise.
    func items(width: Int) -> [String] {
        let writer = ItemText(names, language, width: width)
        let groups = [
            (say("Lines", "Regels"), difference.lines.map(writer.text)),
            (
                say("Goals and targets", "Doelen en streefwaarden"),
                (difference.goals + difference.targets).map(writer.text)
            ),
            (say("Agreements", "Overeenkomsten"), difference.agreements.map(writer.text)),
        ]
        return groups.filter { !$0.1.isEmpty }.map { $0.0 + "\n" + $0.1.joined() }
    }

    // MARK: JSON

    static func json(_ sums: EffectSums) -> [JSONValue.Member] {
        [
            .init("periods", .array(sums.periods.map { json($0.id.text, $0) })),
            .init("statuses", .array(sums.statuses.map { json($0.id.rawValue, $0) })),
            .init("executors", .array(sums.executors.map { json($0.id?.text, $0) })),
            .init("contributors", .array(sums.contributors.map { json($0.id.text, $0) })),
        ]
    }

    private static func json<ID>(_ id: String?, _ change: SumChange<ID>) -> JSONValue {
        .members([
            "id": id.map { .string($0) }, "old": .string(change.old.description),
            "new": .string(change.new.description), "delta": .string(change.delta.description),
        ])
    }
}
