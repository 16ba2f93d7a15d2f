import Governance

/// What was found out about candidates that do not depend on others.
struct FoundPart<Problem: Hashable & Sendable> {
    /// An order in which all of them can be adopted.
    var order: [Int]?
    var clashes: [Clash<Problem>] = []
    var hasMoreClashes = false
    /// Each in an order that works, most members first.
    var largest: [[Int]] = []
    var failing: [FailingOrder<Problem>] = []
    var isComplete = true
}

/// Takes candidates apart into those that can meet, searches each part, and puts the answers together.
struct CombinationSearch<Problem: Hashable & Sendable> {
    private let model: CombinationModel<Problem>
    private let bounds: CombinationBounds
    let alone: [Int: Setback<Problem>]

    init(_ model: CombinationModel<Problem>, within bounds: CombinationBounds) {
        self.model = model
        self.bounds = bounds
        model.allow(.max)
        var alone: [Int: Setback<Problem>] = [:]
        for index in model.candidates.indices {
            if case .failure(let setback)? = try? model.step(model.start, index) { alone[index] = setback }
        }
        self.alone = alone
    }

    struct Found {
        var order: [Int]?
        var clashes: [Clash<Problem>]
        var hasMoreClashes: Bool
        var largest: Shortlist<[Int]>
        var failing: [FailingOrder<Problem>]
        var isComplete: Bool
    }

    func found() -> Found {
        let interaction = Interaction(model)
        let all = Array(model.candidates.indices)
        let parts = all.count <= bounds.unparted ? [all].filter { !$0.isEmpty } : interaction.parts
        let found = parts.map { search($0, interaction) }
        let answer = joined(found)
        guard let order = answer.order, !isRun(order) else { return answer }
        // Never said without having been done: should parts depend on each other after all, they are searched as one.
        return joined([search(all, interaction, isWhole: true)])
    }

    /// Whether an order works, by doing it.
    private func isRun(_ order: [Int]) -> Bool {
        model.allow(.max)
        if case .success? = try? model.run(order) { return true }
        return false
    }

    private func search(_ part: [Int], _ interaction: Interaction, isWhole: Bool = false) -> FoundPart<Problem> {
        if part.count <= bounds.whole, !isWhole {
            model.allow(bounds.effort)
            if let found = try? ExactSearch(model, part).found() { return found }
        }
        return WideSearch(model, part, interaction.neighbours, alone: alone, effort: bounds.effort).found()
    }

    private func joined(_ parts: [FoundPart<Problem>]) -> Found {
        let orders = parts.map(\.order)
        return Found(
            order: orders.contains(nil) ? nil : natural(orders.compactMap(\.self).flatMap(\.self)),
            clashes: parts.flatMap(\.clashes), hasMoreClashes: parts.contains(where: \.hasMoreClashes),
            largest: Self.product(parts.map(\.largest)), failing: parts.flatMap(\.failing),
            isComplete: parts.allSatisfy(\.isComplete))
    }

    /// The order of the ids where that works too.
    private func natural(_ order: [Int]) -> [Int] { isRun(order.sorted()) ? order.sorted() : order }

    /// One set of every part, taken together, in all ways; a part in which nothing is lawful adds nothing.
    private static func product(_ parts: [[[Int]]]) -> Shortlist<[Int]> {
        var sets: [[Int]] = [[]]
        var hasMore = false
        for part in parts where !part.isEmpty {
            let product = part.flatMap { chosen in sets.map { $0 + chosen } }
            sets = Array(product.sorted { $0.count > $1.count }.prefix(Shortlist<[Int]>.limit + 1))
            hasMore = hasMore || product.count > Shortlist<[Int]>.limit
        }
        return Shortlist(sets.filter { !$0.isEmpty }, hasMore: hasMore)
    }
}
