/// A table of text that fits the terminal: the widest text column gives way, numbers never do.
package struct Table {
    package enum Alignment: Sendable {
        case left
        case right
    }

    private let columns: [(title: String, alignment: Alignment)]
    private var rows: [Row] = []

    private enum Row {
        case cells([String])
        case rule
    }

    package init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

    package mutating func add(_ cells: [String]) { rows.append(.cells(cells)) }
    package mutating func addRule() { rows.append(.rule) }

    /// The lines of the table, none longer than `width` unless its numbers alone are.
    package func text(width: Int) -> String {
        let widths = fitted(to: width)
        var lines = [line(columns.map(\.title), widths), rule(widths)]
        for row in rows {
            switch row {
            case .cells(let cells): lines.append(line(cells, widths))
            case .rule: lines.append(rule(widths))
            }
        }
        return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
    }

    private static let gap = "  "

    private func fitted(to width: Int) -> [Int] {
        var widths = columns.map(\.title.count)
        for case .cells(let cells) in rows {
            for (index, cell) in cells.enumerated() { widths[index] = max(widths[index], cell.count) }
        }
        var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - width
        while excess > 0 {
            let flexible = widths.indices.filter { columns[$0].alignment == .left && widths[$0] > 8 }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, zip(widths, columns)).map { cell, column in
            let text = cell.count > column.0 ? cell.prefix(max(1, column.0 - 1)) + "…" : cell
            let space = String(repeating: " ", count: max(0, column.0 - text.count))
            return column.1.alignment == .right ? space + text : text + space
        }.joined(separator: Self.gap)
    }

    private func rule(_ widths: [Int]) -> String {
        widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    }
}
