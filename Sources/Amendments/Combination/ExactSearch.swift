import Governance

/// Looks at every subset of a few candidates, and by its last member at every order of each.
struct ExactSearch<Problem: Hashable & Sendable> {
    private let model: CombinationModel<Problem>
    private let members: [Int]
    /// By subset, a bit for each member: the different books that its lawful orders lead to.
    private var states: [[CombinedState<Problem>]] = []
    /// By subset: whether some order of it fails.
    private var fails: [Bool] = []

    init(_ model: CombinationModel<Problem>, _ members: [Int]) throws(OutOfEffort) {
        self.model = model
        self.members = members
        states = [[model.start]]
        fails = [false]
        for subset in 1..<(1 << members.count) { try add(subset) }
    }

    private mutating func add(_ subset: Int) throws(OutOfEffort) {
        var reached: [CombinedState<Problem>] = []
        var failsHere = false
        // The highest goes last, so that the order of the ids is found first.
        for place in members.indices.reversed() where subset & (1 << place) != 0 {
            let rest = subset ^ (1 << place)
            failsHere = failsHere || fails[rest] || states[rest].isEmpty
            for state in states[rest] {
                switch try model.step(state, members[place]) {
                case .failure: failsHere = true
                case .success(let next): if !reached.contains(where: { $0.isSame(as: next) }) { reached.append(next) }
                }
            }
        }
        states.append(reached)
        fails.append(failsHere)
    }

    func found() throws(OutOfEffort) -> FoundPart<Problem> {
        var part = FoundPart<Problem>(order: states.last?.first?.order)
        for subset in smallest(where: { states[$0].isEmpty }) { part.clashes.append(try clash(subset)) }
        part.largest = largest.compactMap { states[$0].first?.order }
        for subset in smallest(where: { fails[$0] && !states[$0].isEmpty }) {
            try addFailing(subset, after: [], model.start, to: &part.failing)
        }
        return part
    }

    // MARK: Subsets

    private var bySize: [Int] { (1..<states.count).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) } }

    /// The subsets for which this holds, and for no part of them.
    private func smallest(where holds: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        for subset in bySize where holds(subset) && !found.contains(where: { $0 & subset == $0 }) {
            found.append(subset)
        }
        return found
    }

    /// The lawful subsets that lie in no other, most members first.
    private var largest: [Int] {
        var found: [Int] = []
        for subset in bySize.sorted(by: { $0.nonzeroBitCount > $1.nonzeroBitCount }) where !states[subset].isEmpty {
            if !found.contains(where: { $0 & subset == subset }) { found.append(subset) }
        }
        return found
    }

    private func indices(_ subset: Int) -> [Int] { members.indices.filter { subset & (1 << $0) != 0 } }

    // MARK: Why

    private func clash(_ subset: Int) throws(OutOfEffort) -> Clash<Problem> {
        let places = indices(subset)
        let rest = subset ^ (1 << (places.last ?? 0))
        // Every smaller part is lawful, so there are books before the last.
        let before = states[rest].first ?? model.start
        guard case .failure(let setback) = try model.step(before, members[places.last ?? 0]) else {
            throw OutOfEffort()
        }
        let indices = places.map { members[$0] }
        return Clash(members: indices, passed: PassedCell.all(indices, in: model), setback: setback)
    }

    /// Every order of a subset up to where it fails.
    private func addFailing(
        _ rest: Int, after order: [Int], _ state: CombinedState<Problem>, to list: inout [FailingOrder<Problem>]
    ) throws(OutOfEffort) {
        for place in indices(rest) {
            let next = order + [members[place]]
            switch try model.step(state, members[place]) {
            case .failure(let setback): list.append(FailingOrder(order: next, setback: setback))
            case .success(let reached): try addFailing(rest ^ (1 << place), after: next, reached, to: &list)
            }
        }
    }
}
