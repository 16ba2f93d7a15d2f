/// A table of text that fits the terminal. On a narrow one titles are shortened and lists broken over lines; what still
/// finds no room stands below its row, as `name: value`. Numbers and ids are never cut, and nothing is left out.
package struct Table {
    package struct Column: Sendable {
        let title: String
        let kind: Kind

        package enum Kind: Sendable {
            /// Text that may be shortened.
            case text
            /// Text that stands below its row on a narrow terminal; the highest goes first.
            case optionalText(Int)
            /// An id or word that is shown whole.
            case word
            /// As above, below its row on a narrow terminal; the highest goes first.
            case optionalWord(Int)
            /// Several ids or words, broken over lines between them; below the row the highest goes first.
            case words(Int)
            case number
            /// A number that stands below its row on a narrow terminal; the highest goes first.
            case optionalNumber(Int)
            /// An amount with its sign, which may have the colour of the sign.
            case change
        }

        package init(_ title: String, _ kind: Kind) {
            self.title = title
            self.kind = kind
        }

        fileprivate var alignsRight: Bool {
            switch kind {
            case .text, .optionalText, .word, .optionalWord, .words: false
            case .number, .optionalNumber, .change: true
            }
        }

        /// What must stay in the table longest has zero.
        fileprivate var dispensability: Int {
            switch kind {
            case .optionalText(let order), .optionalWord(let order), .words(let order), .optionalNumber(let order):
                order
            case .text, .word, .number, .change: 0
            }
        }

        fileprivate var isList: Bool {
            if case .words = kind { true } else { false }
        }

        /// The least width for these cells.
        fileprivate func narrowest(_ cells: [String]) -> Int {
            switch kind {
            case .text, .optionalText: min(cells.longest, Table.narrowestText)
            case .words: cells.flatMap { $0.split(separator: " ").map(String.init) }.longest
            case .word, .optionalWord, .number, .optionalNumber, .change: cells.longest
            }
        }

        fileprivate var isChange: Bool {
            if case .change = kind { true } else { false }
        }
    }

    private let columns: [Column]
    private var rows: [[String]?] = []

    package init(_ columns: [Column]) { self.columns = columns }

    package mutating func add(_ cells: [String]) { rows.append(cells) }

    /// A line across the table.
    package mutating func addRule() { rows.append(nil) }

    /// The lines of the table, none longer than `width` unless what may not be cut is alone longer.
    package func text(width: Int, paint: Paint = .none) -> String {
        let natural = columns.indices.map { cells(of: $0).longest }
        let narrowest = columns.indices.map { columns[$0].narrowest(cells(of: $0)) }
        let kept = roomy(narrowest, in: width)
        let widths = Self.fitted(kept.map { natural[$0] }, floors: kept.map { narrowest[$0] }, to: width)
        let layout = Layout(columns: columns, kept: kept, widths: widths, width: width)
        let lines =
            layout.lines(columns.map(\.title), .none) + [layout.rule]
            + rows.flatMap { row in row.map { layout.lines($0, paint) + layout.below($0) } ?? [layout.rule] }
        return lines.map { $0.withoutSpaceAtEnd + "\n" }.joined()
    }

    fileprivate static let gap = "  "
    fileprivate static let narrowestText = 16

    private func cells(of column: Int) -> [String] { [columns[column].title] + rows.compactMap { $0?[column] } }

    private static func sum(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap.count * (widths.count - 1) }

    /// The columns for which there is room; the first always stays.
    private func roomy(_ narrowest: [Int], in width: Int) -> [Int] {
        var kept = Array(columns.indices)
        while kept.count > 1, Self.sum(kept.map { narrowest[$0] }) > width {
            let least = kept.dropFirst().max {
                (columns[$0].dispensability, $0) < (columns[$1].dispensability, $1)
            }
            kept.removeAll { $0 == least }
        }
        return kept
    }

    /// Takes from the widest first, and from none more than it can give.
    private static func fitted(_ natural: [Int], floors: [Int], to width: Int) -> [Int] {
        var widths = natural
        var excess = sum(natural) - width
        while excess > 0 {
            let flexible = widths.indices.filter { widths[$0] > floors[$0] }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}

extension [String] {
    fileprivate var longest: Int { map(\.columns).max() ?? 0 }
}

extension String {
    /// The characters, counted the short way where each is a byte.
    fileprivate var columns: Int {
        utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") } ? utf8.count : count
    }

    fileprivate var withoutSpaceAtEnd: Substring {
        let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }
        return end.map { self[..<utf8.index(after: $0)] } ?? ""
    }
}

/// Where the columns of a table stand.
private struct Layout {
    let columns: [Table.Column]
    /// The columns in the table, with their widths; the others stand below each row.
    let kept: [Int]
    let widths: [Int]
    let width: Int

    var rule: String { widths.map { String(repeating: "─", count: $0) }.joined(separator: Table.gap) }

    /// The lines of a row: as many as its longest list needs.
    func lines(_ cells: [String], _ paint: Paint) -> [String] {
        let parts = zip(kept, widths).map { pieces(cells[$0], columns[$0], $1) }
        let height = parts.map(\.count).max() ?? 1
        return (0..<height).map { row in
            zip(parts, zip(kept, widths)).map { pieces, place in
                padded(row < pieces.count ? pieces[row] : "", columns[place.0], place.1, paint)
            }.joined(separator: Table.gap)
        }
    }

    private func pieces(_ cell: String, _ column: Table.Column, _ width: Int) -> [String] {
        guard cell.columns > width else { return [cell] }
        return column.isList ? Wrapping.lines(cell, width: width) : [cell.prefix(max(1, width - 1)) + "…"]
    }

    private func padded(_ text: String, _ column: Table.Column, _ width: Int, _ paint: Paint) -> String {
        // Colours come last, so that they take no room.
        let space = String(repeating: " ", count: max(0, width - text.columns))
        let shown = column.isChange ? paint.amount(text) : text
        return column.alignsRight ? space + shown : shown + space
    }

    /// What found no room, as `name: value`, as many on a line as fit.
    func below(_ cells: [String]) -> [String] {
        let space = String(repeating: " ", count: cells[0].prefix { $0 == " " }.count + 4)
        var lines: [String] = []
        for column in columns.indices where !kept.contains(column) && !cells[column].isEmpty {
            let title = columns[column].title
            let item = title.isEmpty ? cells[column] : "\(title): \(cells[column])"
            if let last = lines.last, last.count + 2 + item.count <= width {
                lines[lines.count - 1] = last + "; " + item
            } else {
                lines.append(space + item)
            }
        }
        return lines.flatMap { $0.count > width ? Wrapping.folded($0, width: width) : [$0] }
    }
}
