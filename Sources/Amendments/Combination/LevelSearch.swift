import Governance

/// Sets of one more member at a time. A set is looked at when every part of it is lawful; whoever meets nobody in a set
/// adds nothing to it, so only sets that hang together are.
struct LevelSearch<Problem: Hashable & Sendable> {
    private let model: CombinationModel<Problem>
    private let members: [Int]
    private let neighbours: [Set<Int>]
    private let alone: [Int: Setback<Problem>]
    private var states: [[Int]: CombinedState<Problem>] = [:]
    private(set) var clashes: [Clash<Problem>] = []
    private(set) var failing: [FailingOrder<Problem>] = []
    /// Sets in which the order matters.
    private var ordered: [Set<Int>] = []
    /// Every set of up to so many members was looked at.
    private(set) var size = 0

    init(
        _ model: CombinationModel<Problem>, _ members: [Int], _ neighbours: [Set<Int>], alone: [Int: Setback<Problem>]
    ) {
        self.model = model
        self.members = members
        self.neighbours = neighbours
        self.alone = alone
    }

    /// False when the steps were spent before the end.
    mutating func run() -> Bool {
        do {
            try lookAtSingles()
            var level = members.filter { alone[$0] == nil }.map { [$0] }
            while !level.isEmpty {
                size += 1
                guard clashes.count <= Shortlist<Clash<Problem>>.limit else { return false }
                level = try next(level)
            }
            return true
        } catch {
            return false
        }
    }

    private mutating func lookAtSingles() throws(OutOfEffort) {
        states[[]] = model.start
        for index in members {
            switch try model.step(model.start, index) {
            case .success(let state): states[[index]] = state
            case .failure(let setback):
                clashes.append(
                    Clash(members: [index], passed: PassedCell.all([index], in: model), setback: setback))
            }
        }
        // One that cannot be first may be second.
        for (index, setback) in alone where members.contains(index) {
            for other in neighbours[index] {
                guard let state = states[[other]], case .success = try model.step(state, index) else { continue }
                failing.append(FailingOrder(order: [index], setback: setback))
                break
            }
        }
    }

    private mutating func next(_ level: [[Int]]) throws(OutOfEffort) -> [[Int]] {
        var seen: Set<[Int]> = []
        var lawful: [[Int]] = []
        for set in level {
            let near = set.reduce(into: Set<Int>()) { $0.formUnion(neighbours[$1]) }
            for index in near.subtracting(set).sorted() where alone[index] == nil {
                let larger = (set + [index]).sorted()
                guard seen.insert(larger).inserted, !holdsClash(larger) else { continue }
                if try look(at: larger) { lawful.append(larger) }
            }
        }
        return lawful
    }

    private func holdsClash(_ set: [Int]) -> Bool { clashes.contains { Set($0.members).isSubset(of: set) } }

    /// Whether a set whose every part is lawful is lawful; notes it as a clash, or the orders of it that fail.
    private mutating func look(at set: [Int]) throws(OutOfEffort) -> Bool {
        try model.look()
        guard !isPlenty(for: set) else { return true }
        var failed: [FailingOrder<Problem>] = []
        for index in set.reversed() {
            let rest = set.filter { $0 != index }
            guard let before = try state(of: rest) else { continue }
            switch try model.step(before, index) {
            case .success(let state): if states[set] == nil { states[set] = state }
            case .failure(let setback): failed.append(FailingOrder(order: before.order + [index], setback: setback))
            }
        }
        guard states[set] != nil else {
            guard let last = failed.first else { throw OutOfEffort() }
            clashes.append(Clash(members: set, passed: PassedCell.all(set, in: model), setback: last.setback))
            return false
        }
        if !failed.isEmpty, !ordered.contains(where: { $0.isSubset(of: set) }) {
            ordered.append(Set(set))
            failing += failed
        }
        return true
    }

    /// Whether no cell could run out in any order, however little the others gave to it.
    private func isPlenty(for set: [Int]) -> Bool {
        var taken: [CellReference: Int64] = [:]
        for print in set.map({ model.footprints[$0] }) {
            guard print.isOnlySums, print.places == [] else { return false }
            for (cell, flow) in print.flows { taken[cell] = (taken[cell] ?? 0).addingCapped(flow.taken) }
        }
        return taken.allSatisfy { cell, cents in
            cents <= min(model.held(cell), model.standingHeld(cell).min() ?? .max)
        }
    }

    private mutating func state(of set: [Int]) throws(OutOfEffort) -> CombinedState<Problem>? {
        if let known = states[set] { return known }
        guard let last = set.last, let before = try state(of: set.dropLast()) else { return nil }
        for index in set.reversed() {
            guard let before = index == last ? before : try state(of: set.filter { $0 != index }) else { continue }
            guard case .success(let state) = try model.step(before, index) else { continue }
            states[set] = state
            return state
        }
        return nil
    }
}

extension LevelSearch {
    private mutating func state(of set: ArraySlice<Int>) throws(OutOfEffort) -> CombinedState<Problem>? {
        try state(of: Array(set))
    }
}
