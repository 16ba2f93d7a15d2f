import Foundation

/// Figures by command and size of the history, printed with their ratios to the first size and to their peers.
struct GrowthTable {
    private let sizes: [Int]
    private var rows: [(name: String, target: String, figures: [GrowthFigure])] = []

    init(sizes: [Int]) { self.sizes = sizes }

    mutating func add(_ name: String, _ figure: GrowthFigure, target: String) {
        if let index = rows.firstIndex(where: { $0.name == name }) {
            rows[index].figures.append(figure)
        } else {
            rows.append((name, target, [figure]))
        }
    }

    func print() {
        line("decisions", sizes.map { "\($0)" })
        for row in rows {
            guard let first = row.figures.first else { continue }
            line(row.name, row.figures.map { milliseconds($0.own.elapsed) })
            line("  × the first", row.figures.map { ratio($0.own, first.own, \.elapsed) }, "(target \(row.target))")
            line("  × the first, processor time", row.figures.map { ratio($0.own, first.own, \.processor) })
            line("  \(first.peerName)", row.figures.map { milliseconds($0.peer.elapsed) })
            line("  × the first", row.figures.map { ratio($0.peer, first.peer, \.elapsed) })
            line("  own × the peer", row.figures.map { ratio($0.own, $0.peer, \.elapsed) })
        }
    }

    private func line(_ name: String, _ cells: [String], _ remark: String = "") {
        let columns = cells.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }.joined()
        let room = String(repeating: " ", count: max(0, 44 - name.count))
        Swift.print(name + room + columns + (remark.isEmpty ? "" : "  " + remark))
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1_000) }

    private func ratio(_ one: Effort, _ other: Effort, _ measure: (Effort) -> Double) -> String {
        String(format: "%.2f", measure(one) / measure(other))
    }
}
