/// What is part of what in a plan, in reading order: made once, for walks over plans of thousands of lines.
package struct PlanTree {
    private let below: [LineID?: [LineID]]

    package init(_ plan: Plan) {
        let places = plan.lines.values.map(Place.init).sorted(by: <)
        below = Dictionary(grouping: places, by: \.parent).mapValues { $0.map(\.id) }
    }

    /// The lines that are part of a line, or of nothing, in the order in which people read them.
    package func children(of parent: LineID?) -> [LineID] { below[parent] ?? [] }

    /// Every line that is part of something to the top, each before what is part of it.
    package var readingOrder: [LineID] {
        var order: [LineID] = []
        func read(below parent: LineID?) {
            for line in children(of: parent) {
                order.append(line)
                read(below: line)
            }
        }
        read(below: nil)
        return order
    }

    /// Domains by rank, then overhead.
    private struct Place {
        let parent: LineID?
        let isOverhead: Bool
        let rank: Int
        let id: LineID

        init(_ line: Line) {
            (parent, isOverhead, rank, id) = (line.parent, line.level == .overhead, line.rank, line.id)
        }

        static func < (left: Place, right: Place) -> Bool {
            guard left.isOverhead == right.isOverhead else { return right.isOverhead }
            return left.rank == right.rank ? left.id < right.id : left.rank < right.rank
        }
    }
}
