/// Whether pending amendments can all be adopted, and what stands in the way.
///
/// A set of them is lawful when there is an order in which each can be adopted after those before it, by the rules that
/// decide on the real adoption.
package struct Combination<Problem: Hashable & Sendable>: Sendable {
    package let candidates: [Candidate]
    /// Those that cannot be adopted by themselves.
    package let alone: [Int: Setback<Problem>]
    /// One order in which all can be adopted.
    package let order: [Int]?
    /// The smallest sets without a lawful order: of each, every smaller part has one. Fewest members first.
    package let clashes: Shortlist<Clash<Problem>>
    /// Lawful sets that no other candidate can join, each in an order that works; most members first.
    package let largest: Shortlist<[Int]>
    /// Orders that fail within the smallest sets in which the order matters, up to the member that cannot be adopted.
    package let failing: Shortlist<FailingOrder<Problem>>
    /// Cells from which all candidates together ask more than is there.
    package let passed: [PassedCell]
    /// Whether the search saw everything; else what is listed is right, and there may be more.
    package let isComplete: Bool

    package init(
        _ candidates: [Candidate], in setting: CombinationSetting<Problem>, within bounds: CombinationBounds = .standard
    ) {
        let model = CombinationModel(candidates, in: setting, effort: bounds.effort)
        let search = CombinationSearch(model, within: bounds)
        let found = search.found()
        self.candidates = candidates
        alone = search.alone
        order = found.order
        clashes = Shortlist(found.clashes.sorted(by: Clash.isSmaller), hasMore: found.hasMoreClashes)
        largest = found.largest
        failing = Shortlist(found.failing.sorted { $0.order.lexicographicallyPrecedes($1.order) })
        passed = PassedCell.all(Array(candidates.indices), in: model)
        isComplete = found.isComplete
    }
}

/// How far a search goes.
package struct CombinationBounds: Sendable {
    /// So few candidates are searched as one part, without asking which of them can meet.
    package let unparted: Int
    /// A part of up to so many is searched in every subset and order.
    package let whole: Int
    /// How many steps the search of one part may take.
    package let effort: Int

    package init(unparted: Int, whole: Int, effort: Int) {
        self.unparted = unparted
        self.whole = whole
        self.effort = effort
    }

    package static let standard = CombinationBounds(unparted: 8, whole: 10, effort: 40_000)
}

/// The first of many, and whether there are more.
package struct Shortlist<Element: Sendable>: Sendable {
    package static var limit: Int { 20 }
    package let shown: [Element]
    package let hasMore: Bool

    init(_ all: [Element], hasMore: Bool = false) {
        shown = Array(all.prefix(Self.limit))
        self.hasMore = hasMore || all.count > Self.limit
    }
}

/// A smallest set without a lawful order.
package struct Clash<Problem: Hashable & Sendable>: Hashable, Sendable {
    /// Sorted.
    package let members: [Int]
    /// Cells that they overdraw together.
    package let passed: [PassedCell]
    /// Why the last of them cannot be adopted after the others.
    package let setback: Setback<Problem>

    static func isSmaller(_ one: Clash, _ other: Clash) -> Bool {
        guard one.members.count == other.members.count else { return one.members.count < other.members.count }
        return one.members.lexicographicallyPrecedes(other.members)
    }
}

/// An order that fails: its last member cannot be adopted after those before it.
package struct FailingOrder<Problem: Hashable & Sendable>: Hashable, Sendable {
    package let order: [Int]
    package let setback: Setback<Problem>
}
