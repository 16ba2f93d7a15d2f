import Governance
import History
import Ledger

extension DifferenceReport {
    /// For a spreadsheet: one row for each fact that changed, words of the format, numbers plain. Subtotals are left
    /// out, so that a column can be added up.
    package var csv: String {
        var rows = [DifferenceRow.columns]
        if parts.contains(.money) {
            rows += difference.money.nodes.flatMap(cells)
            rows += (difference.lines + difference.programme).flatMap { DifferenceRow.rows($0, .money) }
        }
        if parts.contains(.targets) {
            rows += (difference.goals + difference.targets).flatMap { DifferenceRow.rows($0, .targets) }
        }
        for agreement in agreements {
            rows += agreement.items.flatMap { DifferenceRow.rows($0, .agreements) }
            rows += agreement.articles.map { DifferenceRow.rows($0, .agreements, "article") } ?? []
        }
        rows += texts.flatMap { DifferenceRow.rows($0, .texts, "section") }
        if parts.contains(.register) {
            let items = difference.register + difference.policies + difference.versions + difference.files
            rows += items.flatMap { DifferenceRow.rows($0, .register) }
        }
        return CSV.text(rows)
    }

    private func cells(_ node: PlanDifference.Node) -> [[String]] {
        node.cells.map { cell in
            let line =
                difference.to.values.plan.lines[cell.cell.line] ?? difference.from.values.plan.lines[cell.cell.line]
            return DifferenceRow(
                part: .money, kind: "cell", change: cell.delta > .zero ? "raised" : "lowered", id: cell.cell.line.text,
                name: node.name, place: line?.parent?.text ?? "", field: "amount", period: cell.cell.period.text,
                status: cell.cell.status.rawValue, old: cell.old.description, new: cell.new.description,
                delta: cell.delta.description, decisions: cell.decisions.joined(separator: " ")
            ).cells
        }
    }
}

/// One row of the table that spreadsheets read.
struct DifferenceRow {
    static let columns = [
        "part", "kind", "change", "id", "name", "place", "field", "period", "status", "old", "new", "delta",
        "decisions",
    ]

    let part: Difference.Part
    let kind: String
    let change: String
    let id: String
    let name: String
    let place: String
    var field = ""
    var period = ""
    var status = ""
    var old = ""
    var new = ""
    var delta = ""
    var decisions = ""

    var cells: [String] {
        [part.rawValue, kind, change, id, name, place, field, period, status, old, new, delta, decisions]
    }

    static func rows(_ item: ItemChange, _ part: Difference.Part) -> [[String]] {
        let fields: [FieldChange?] = item.fields.isEmpty ? [nil] : item.fields
        return fields.map { field in
            DifferenceRow(
                part: part, kind: item.kind.rawValue, change: change(of: field, in: item), id: item.id, name: item.name,
                place: item.place ?? "", field: field?.field.rawValue ?? "", old: field?.old?.stored ?? "",
                new: field?.new?.stored ?? "", delta: field?.delta?.description ?? "",
                decisions: item.decisions.joined(separator: " ")
            ).cells
        }
    }

    private static func change(of field: FieldChange?, in item: ItemChange) -> String {
        if let first = item.changes.first, first == .added || first == .removed { return first.rawValue }
        switch field?.field {
        case .name: return ItemChange.Change.renamed.rawValue
        case .place: return ItemChange.Change.moved.rawValue
        default: return ItemChange.Change.changed.rawValue
        }
    }

    // MARK: Texts

    static func rows(_ text: TextChange, _ part: Difference.Part, _ kind: String) -> [[String]] {
        let whole = text.changes.map { change in
            DifferenceRow(
                part: part, kind: "text", change: change.rawValue, id: text.path, name: "", place: "",
                field: change == .renamed ? "path" : "", old: change == .renamed ? text.oldPath ?? "" : "",
                new: change == .renamed ? text.path : "", decisions: text.decisions.joined(separator: " ")
            ).cells
        }
        return whole + text.sections.flatMap { rows($0, of: text, part, kind) }
    }

    private static func rows(
        _ section: SectionChange, of text: TextChange, _ part: Difference.Part, _ kind: String
    ) -> [[String]] {
        let row = { (change: ItemChange.Change, field: String, old: String, new: String) in
            DifferenceRow(
                part: part, kind: kind, change: change.rawValue, id: section.id ?? "", name: section.heading,
                place: text.path, field: field, old: old, new: new, decisions: text.decisions.joined(separator: " ")
            ).cells
        }
        var rows: [[String]] = []
        for change in section.changes {
            switch change {
            case .renamed: rows.append(row(change, "name", section.oldHeading ?? "", section.heading))
            case .moved:
                rows.append(row(change, "place", "\(section.oldPlace ?? 0)", "\(section.newPlace ?? 0)"))
            case .added, .removed, .changed:
                let hunks = hunks(section.words)
                rows += hunks.isEmpty ? [row(change, "", "", "")] : hunks.map { row(change, "words", $0.old, $0.new) }
            }
        }
        return rows
    }

    /// What went and what came in one place.
    private static func hunks(_ words: WordDifference?) -> [(old: String, new: String)] {
        var hunks: [(old: String, new: String)] = []
        var isOpen = false
        for run in words?.runs ?? [] {
            if run.kind == .same {
                isOpen = false
                continue
            }
            if !isOpen { hunks.append(("", "")) }
            isOpen = true
            if run.kind == .removed {
                hunks[hunks.count - 1].old += run.text
            } else {
                hunks[hunks.count - 1].new += run.text
            }
        }
        return hunks
    }
}
