import Governance

/// Which candidates can meet: what is left of a set when the others are left out does not depend on them otherwise.
struct Interaction {
    /// Candidates that share one thing.
    private let groups: [Set<Int>]
    private let count: Int

    init<Problem>(_ model: CombinationModel<Problem>) {
        count = model.candidates.count
        let prints = model.footprints
        let all = Array(prints.indices)
        let lone: [[Int]] = [all.filter { !prints[$0].isOnlyMoney }, Self.everything(model)]
        groups =
            (lone.map(Set.init) + Self.cells(model) + Self.lines(model) + Self.shared(prints) { $0.fixedLines }
            + Self.shared(prints) { $0.agreements } + Self.places(prints)).filter { $0.count > 1 }
    }

    /// All of them, where even the total of the plan could become more than can be stored.
    private static func everything<Problem>(_ model: CombinationModel<Problem>) -> [Int] {
        let given = model.footprints.flatMap(\.flows.values).reduce(Int64(0)) { $0.addingCapped($1.given) }
        return model.total().addingCapped(given) > Money.limit ? Array(model.candidates.indices) : []
    }

    /// Those that touch a cell that could run out, or whose holdings one of them names.
    private static func cells<Problem>(_ model: CombinationModel<Problem>) -> [Set<Int>] {
        var touching: [CellReference: [Int]] = [:]
        for (index, print) in model.footprints.enumerated() {
            for cell in print.flows.keys { touching[cell, default: []].append(index) }
        }
        return touching.compactMap { cell, indices in
            let flows = indices.compactMap { model.footprints[$0].flows[cell] }
            let held = ([model.held(cell)] + model.standingHeld(cell)).min() ?? 0
            let most = ([model.held(cell)] + model.standingHeld(cell)).max() ?? 0
            let taken = flows.reduce(Int64(0)) { $0.addingCapped($1.taken) }
            let given = flows.reduce(most) { $0.addingCapped($1.given) }
            return taken > held || given > Money.limit || flows.contains(where: \.isFixed) ? Set(indices) : nil
        }
    }

    /// Whoever changes a line, with all that speak of it or of what lies below it.
    private static func lines<Problem>(_ model: CombinationModel<Problem>) -> [Set<Int>] {
        let prints = model.footprints
        let reached = prints.map { print in
            print.namedLines.reduce(into: print.namedLines) { $0.formUnion(model.ancestry(of: $1)) }
        }
        return prints.indices.filter { !prints[$0].changedLines.isEmpty }.map { changer in
            Set(prints.indices.filter { $0 == changer || !reached[$0].isDisjoint(with: prints[changer].changedLines) })
        }
    }

    private static func shared<Thing: Hashable>(
        _ prints: [Footprint], _ things: (Footprint) -> Set<Thing>
    ) -> [Set<Int>] {
        var holders: [Thing: Set<Int>] = [:]
        for (index, print) in prints.enumerated() {
            for thing in things(print) { holders[thing, default: []].insert(index) }
        }
        return Array(holders.values)
    }

    private static func places(_ prints: [Footprint]) -> [Set<Int>] {
        let anywhere = prints.indices.filter { prints[$0].places == nil }
        let somewhere = prints.indices.filter { prints[$0].places != [] }
        return shared(prints) { $0.places ?? [] } + (anywhere.isEmpty ? [] : [Set(somewhere)])
    }

    // MARK: What follows

    /// Candidates that meet no other but in their own part, each part sorted, by first member.
    var parts: [[Int]] {
        var leaders = Array(0..<count)
        func leader(_ index: Int) -> Int {
            var index = index
            while leaders[index] != index { index = leaders[index] }
            return index
        }
        for group in groups {
            let found = group.map(leader)
            for each in found { leaders[leader(each)] = leader(found.min() ?? each) }
        }
        return Dictionary(grouping: 0..<count, by: leader).values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// For each candidate those that it meets.
    var neighbours: [Set<Int>] {
        var neighbours = Array(repeating: Set<Int>(), count: count)
        for group in groups { for index in group { neighbours[index].formUnion(group) } }
        return neighbours
    }
}

extension Int64 {
    /// The sum, or the largest number there is.
    func addingCapped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
