import Governance

/// More candidates that can meet than can be looked at in every subset: smaller sets first, as far as a number of
/// steps goes. What is listed was tried and is right; there may be more.
struct WideSearch<Problem: Hashable & Sendable> {
    private let model: CombinationModel<Problem>
    private let members: [Int]
    private let neighbours: [Set<Int>]
    private let alone: [Int: Setback<Problem>]
    private let effort: Int

    init(
        _ model: CombinationModel<Problem>, _ members: [Int], _ neighbours: [Set<Int>], alone: [Int: Setback<Problem>],
        effort: Int
    ) {
        self.model = model
        self.members = members
        self.neighbours = neighbours
        self.alone = alone
        self.effort = effort
    }

    func found() -> FoundPart<Problem> {
        model.allow(.max)
        var part = FoundPart<Problem>()
        let grown = grown()
        part.largest = grown.sorted { $0.count > $1.count }
        part.order = part.largest.first.flatMap { $0.count == members.count ? $0 : nil }
        var levels = LevelSearch(model, members, neighbours, alone: alone)
        model.allow(effort / 4)
        let isWhole = levels.run()
        part.clashes = levels.clashes
        part.failing = levels.failing
        model.allow(.max)
        if !isWhole { addSums(beyond: levels.size, to: &part) }
        // Sets that nothing can join one by one need not be all of them.
        part.isComplete = false
        part.hasMoreClashes = part.hasMoreClashes || !isWhole
        return part
    }

    // MARK: Lawful sets

    /// From each candidate on, as many others as can follow, one after the other.
    private func grown() -> [[Int]] {
        var found: [[Int]] = []
        for seed in [nil] + members.prefix(Shortlist<[Int]>.limit).map(Optional.some) {
            let order = grow([seed].compactMap(\.self) + members.filter { $0 != seed })
            guard !order.isEmpty, !found.contains(where: { Set($0) == Set(order) }) else { continue }
            found.append(order)
            if order.count == members.count { return [order] }
        }
        return found
    }

    private func grow(_ wishes: [Int]) -> [Int] {
        var state = model.start
        var waiting = wishes
        var isMoving = true
        while isMoving {
            isMoving = false
            var left: [Int] = []
            for index in waiting {
                if case .success(let next)? = try? model.step(state, index) {
                    (state, isMoving) = (next, true)
                } else {
                    left.append(index)
                }
            }
            waiting = left
        }
        return state.order
    }

    // MARK: Sums

    /// Smallest sets of more members that together ask more of a cell than is there, by their sums alone.
    private func addSums(beyond size: Int, to part: inout FoundPart<Problem>) {
        let asked = PassedCell.all(members.filter { isOnlyTaking($0) }, in: model)
        for passed in asked where part.clashes.count <= Shortlist<Clash<Problem>>.limit {
            var sums = CellSums(passed, in: model)
            for set in sums.smallest(atMost: Shortlist<Clash<Problem>>.limit + 1) where set.count > size {
                guard !part.clashes.contains(where: { Set($0.members).isSubset(of: set) }), let clash = clash(set)
                else {
                    continue
                }
                part.clashes.append(clash)
            }
        }
    }

    /// Whether it can only make room smaller in the cells that are short, so that of its lawful sets every part is lawful.
    private func isOnlyTaking(_ index: Int) -> Bool {
        model.footprints[index].isOnlySums && model.footprints[index].places == [] && alone[index] == nil
    }

    /// The set as a clash, when all but the last of it can be adopted and it cannot.
    private func clash(_ set: [Int]) -> Clash<Problem>? {
        let members = set.sorted()
        let isTight = members.indices.allSatisfy { left in
            var rest = members
            rest.remove(at: left)
            guard case .success? = try? model.run(rest) else { return false }
            return true
        }
        guard isTight, case .failure(let failed)? = try? model.run(members) else { return nil }
        return Clash(members: members, passed: PassedCell.all(members, in: model), setback: failed.setback)
    }
}

/// Sets of those that take from one cell, by what they take.
private struct CellSums {
    /// Largest first.
    private let takers: [(index: Int, cents: Int64)]
    private let room: Int64
    private var left = 20_000

    init<Problem>(_ passed: PassedCell, in model: CombinationModel<Problem>) {
        room = passed.held.cents
        takers = passed.takers.map { (index: $0, cents: -(model.footprints[$0].flows[passed.cell]?.net ?? 0)) }
            .sorted { ($1.cents, $0.index) < ($0.cents, $1.index) }
    }

    /// Sets that ask more than is there, and without any one of them do not; fewest members first.
    mutating func smallest(atMost limit: Int) -> [[Int]] {
        var found: [[Int]] = []
        for size in 1...max(1, takers.count) where found.count < limit && left > 0 {
            extend([], 0, from: 0, size, limit, &found)
        }
        return found
    }

    /// The largest come first, so whoever passes the room last is the least of the set: without any one, it fits.
    private mutating func extend(
        _ set: [Int], _ sum: Int64, from start: Int, _ size: Int, _ limit: Int, _ found: inout [[Int]]
    ) {
        guard left > 0, found.count < limit else { return }
        left -= 1
        for place in start..<max(start, takers.count) {
            let cents = takers[place].cents
            // Those behind take no more than this one.
            guard sum.addingCapped(cents.multipliedCapped(size)) > room else { return }
            let next = sum.addingCapped(cents)
            if size == 1 {
                found.append(set + [takers[place].index])
            } else if next <= room {
                extend(set + [takers[place].index], next, from: place + 1, size - 1, limit, &found)
            }
            if found.count >= limit { return }
        }
    }
}

extension Int64 {
    fileprivate func multipliedCapped(_ factor: Int) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: Int64(factor))
        return overflow ? .max : product
    }
}
