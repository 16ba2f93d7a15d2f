import Amendments
import Governance

/// A limit that somebody outside of amendments keeps: the most that a node may cost.
struct Ceiling: Hashable {
    let node: LineID
    let most: Int64
}

/// By how much a ceiling is passed.
struct PassedCeiling: Hashable {
    let ceiling: Ceiling
    let excess: Int64
}

/// All subsets of candidates in all orders, written as plainly as can be.
struct NaiveCombination {
    var lawful: Set<Set<Int>> = []
    var clashes: Set<Set<Int>> = []
    var largest: Set<Set<Int>> = []
    /// Failing orders, up to where they fail, of the smallest sets in which the order matters.
    var failing: Set<[Int]> = []

    init(_ amendments: [Amendment], on books: Books, ceilings: [Ceiling]) {
        let subsets = (1..<(1 << amendments.count)).map { bits in
            Set(amendments.indices.filter { bits & (1 << $0) != 0 })
        }
        var failures: [Set<Int>: Set<[Int]>] = [:]
        for subset in subsets {
            for order in Self.permutations(Array(subset)) {
                let done = Self.run(order, amendments, books, ceilings)
                if done == order.count {
                    lawful.insert(subset)
                } else {
                    failures[subset, default: []].insert(Array(order.prefix(done + 1)))
                }
            }
        }
        let unlawful = subsets.filter { !lawful.contains($0) }
        clashes = Set(unlawful.filter { set in !unlawful.contains { $0.isStrictSubset(of: set) } })
        largest = lawful.filter { set in !lawful.contains { $0.isStrictSuperset(of: set) } }
        let ordered = lawful.filter { failures[$0] != nil }
        for set in ordered where !ordered.contains(where: { $0.isStrictSubset(of: set) }) {
            failing.formUnion(failures[set] ?? [])
        }
    }

    static func permutations(_ items: [Int]) -> [[Int]] {
        guard !items.isEmpty else { return [[]] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }

    /// How many of an order can be adopted one after the other.
    static func run(_ order: [Int], _ amendments: [Amendment], _ books: Books, _ ceilings: [Ceiling]) -> Int {
        var books = books
        for (done, index) in order.enumerated() {
            guard let next = try? amendments[index].applied(to: books, programme: SamplePlan.programme), next != books
            else { return done }
            let before = Set(passed(books, ceilings))
            guard passed(next, ceilings).allSatisfy(before.contains) else { return done }
            books = next
        }
        return order.count
    }

    static func passed(_ books: Books, _ ceilings: [Ceiling]) -> [PassedCeiling] {
        ceilings.compactMap { ceiling in
            let inside = books.plan.lines.values.filter { line in
                line.id == ceiling.node || line.parent == ceiling.node
                    || line.parent.flatMap { books.plan.lines[$0]?.parent } == ceiling.node
            }
            let cents = inside.flatMap { $0.cells.sorted }.reduce(Int64(0)) { $0 + $1.amount.cents }
            return cents > ceiling.most ? PassedCeiling(ceiling: ceiling, excess: cents - ceiling.most) : nil
        }
    }
}

extension CombinationLaw where Problem == PassedCeiling {
    /// The same ceilings as a law for the search.
    static func ceilings(_ ceilings: [Ceiling]) -> CombinationLaw {
        CombinationLaw(cost: 1) { books, _ in
            NaiveCombination.passed(books, ceilings)
        } places: { candidate in
            guard candidate.amendment.operations.allSatisfy(\.isOnlyMoney) else { return nil }
            let lines = Set(candidate.amendment.operations.flatMap(\.movements).map(\.cell.line))
            let places = lines.flatMap { line in SamplePlan.plan.ancestry(of: line) }.filter { line in
                ceilings.contains { $0.node == line }
            }
            return Set(places.map { MoneyPlace(node: .line($0), period: SamplePlan.horizon) })
        }
    }
}
