import Documents

/// A table of text that fits the terminal: on a narrow one the columns marked for it are left out, then texts are
/// shortened. Numbers and ids are never cut.
package struct Table {
    package struct Column: Sendable {
        let title: String
        let kind: Kind

        package enum Kind: Sendable {
            /// Text that may be shortened.
            case text
            /// Text that a narrow terminal does without; the highest goes first.
            case optionalText(Int)
            /// An id or word that is shown whole.
            case word
            /// As above, and a narrow terminal does without it; the highest goes first.
            case optionalWord(Int)
            case number
            /// A number that a narrow terminal does without; the highest goes first.
            case optionalNumber(Int)
            /// An amount with its sign, which may have the colour of the sign.
            case change
        }

        package init(_ title: String, _ kind: Kind) {
            self.title = title
            self.kind = kind
        }

        fileprivate var isText: Bool {
            switch kind {
            case .text, .optionalText: true
            case .word, .optionalWord, .number, .optionalNumber, .change: false
            }
        }

        fileprivate var alignsRight: Bool {
            switch kind {
            case .text, .optionalText, .word, .optionalWord: false
            case .number, .optionalNumber, .change: true
            }
        }

        fileprivate var dispensability: Int? {
            switch kind {
            case .optionalText(let order), .optionalWord(let order), .optionalNumber(let order): order
            case .text, .word, .number, .change: nil
            }
        }

        fileprivate var isChange: Bool {
            if case .change = kind { true } else { false }
        }
    }

    private var columns: [Column]
    private var rows: [[String]?] = []

    package init(_ columns: [Column]) { self.columns = columns }

    package mutating func add(_ cells: [String]) { rows.append(cells) }

    /// A line across the table.
    package mutating func addRule() { rows.append(nil) }

    /// The lines of the table, none longer than `width` unless what may not be cut is alone longer.
    package func text(width: Int, paint: Paint = .none) -> String {
        var table = self
        while table.naturalWidth > width, table.dropOneColumn(toFit: width) {}
        return table.render(width: width, paint)
    }

    private static let gap = "  "
    private static let narrowestText = 16

    private var naturalWidths: [Int] {
        columns.indices.map { index in
            rows.reduce(columns[index].title.count) { max($0, $1?[index].count ?? 0) }
        }
    }

    private var naturalWidth: Int { Self.sum(naturalWidths) }

    /// How narrow a column of texts may become: the id of a proposal among them is never cut.
    private func floor(of index: Int, _ usual: Int) -> Int {
        rows.reduce(usual) { widest, row in
            guard let cell = row?[index], ProposalFolder(id: String(cell.drop { $0 == " " })) != nil else {
                return widest
            }
            return max(widest, cell.count)
        }
    }

    private static func sum(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap.count * (widths.count - 1) }

    /// Leaves out the most dispensable column, when shortening texts would not be enough; false when none is left.
    private mutating func dropOneColumn(toFit width: Int) -> Bool {
        let natural = naturalWidths
        let shortest = columns.indices.map { index in
            columns[index].isText ? min(natural[index], floor(of: index, Self.narrowestText)) : natural[index]
        }
        guard Self.sum(shortest) > width else { return false }
        let candidates = columns.indices.filter { columns[$0].dispensability != nil }
        guard let index = candidates.max(by: { (columns[$0].dispensability ?? 0) < (columns[$1].dispensability ?? 0) })
        else { return false }
        columns.remove(at: index)
        rows = rows.map { row in
            var copy = row
            copy?.remove(at: index)
            return copy
        }
        return true
    }

    private func render(width: Int, _ paint: Paint) -> String {
        let widths = fitted(to: width)
        let lines =
            [line(columns.map(\.title), widths, .none), rule(widths)]
            + rows.map { $0.map { line($0, widths, paint) } ?? rule(widths) }
        return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
    }

    private func fitted(to width: Int) -> [Int] {
        var widths = naturalWidths
        var excess = Self.sum(widths) - width
        let floors = columns.indices.map { floor(of: $0, 8) }
        while excess > 0 {
            let flexible = widths.indices.filter { columns[$0].isText && widths[$0] > floors[$0] }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int], _ paint: Paint) -> String {
        zip(cells, zip(widths, columns)).map { cell, column in
            let text = cell.count > column.0 ? cell.prefix(max(1, column.0 - 1)) + "…" : cell
            // Colours come last, so that they take no room.
            let space = String(repeating: " ", count: max(0, column.0 - text.count))
            let shown = column.1.isChange ? paint.amount(text) : text
            return column.1.alignsRight ? space + shown : shown + space
        }.joined(separator: Self.gap)
    }

    private func rule(_ widths: [Int]) -> String {
        widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    }
}
