import Amendments
import Governance
import TestSupport
import Testing

@Suite struct CombinationTests {
    private static let books = Books(plan: SamplePlan.plan, agreements: [:])
    private typealias Answer = Combination<PassedCeiling>

    private static func combination(
        _ amendments: [Amendment], ceilings: [Ceiling] = [], within bounds: CombinationBounds = .standard
    ) -> Answer {
        let candidates = amendments.enumerated().map { Candidate(id: "\($0)", amendment: $1) }
        let law: CombinationLaw<PassedCeiling>? = ceilings.isEmpty ? nil : .ceilings(ceilings)
        let setting = CombinationSetting(books: books, programme: SamplePlan.programme, law: law)
        return Combination(candidates, in: setting, within: bounds)
    }

    // MARK: By hand

    @Test func `two that take from one cell clash by what is missing, though each alone fits`() throws {
        let answer = Self.combination([
            Amendment([.move(70_000, from: "werk", to: "wonen")]),
            Amendment([.move(44_000, from: "werk", to: "ruimte")]),
        ])
        #expect(answer.order == nil && answer.alone.isEmpty && answer.isComplete)
        let clash = try #require(answer.clashes.shown.first)
        #expect(clash.members == [0, 1])
        let passed = try #require(clash.passed.first)
        #expect(passed.cell == SamplePlan.cell("werk"))
        #expect([passed.held, passed.asked, passed.excess].map(\.cents) == [100_000, 114_000, 14_000])
        #expect(answer.largest.shown.map(Set.init) == [[0], [1]])
        #expect(answer.passed == clash.passed)
    }

    @Test func `one that makes room goes first, and the orders that fail are named`() {
        let answer = Self.combination([
            Amendment([.take(120_000, from: "werk")]), Amendment([.add(30_000, to: "werk")]),
        ])
        #expect(answer.order == [1, 0])
        #expect(answer.alone.keys.sorted() == [0])
        #expect(answer.failing.shown.map(\.order) == [[0]])
    }

    @Test func `amendments of which each needs the other first clash, although nothing is missing in the end`() {
        let answer = Self.combination([
            Amendment([.move(150_000, from: "werk", to: "wonen")]),
            Amendment([.move(150_000, from: "wonen", to: "werk")]),
        ])
        #expect(answer.order == nil && answer.passed.isEmpty)
        #expect(answer.clashes.shown.map(\.members) == [[0], [1]])
    }

    @Test func `an old value that another changes is a clash, whatever the amounts`() throws {
        let answer = Self.combination([
            Amendment([.divide("onderwijs", [("lunch", "y2021", 10)])]), Amendment([.take(1, from: "onderwijs")]),
        ])
        #expect(answer.order == [0, 1])
        #expect(answer.failing.shown.map(\.order) == [[1, 0]])
    }

    @Test func `a limit from outside takes part with its own problem`() throws {
        let ceiling = Ceiling(node: "wonen-ruimte", most: 210_000)
        let answer = Self.combination(
            [
                Amendment([.move(6_000, from: "werk", to: "wonen")]),
                Amendment([.move(7_000, from: "onderwijs", to: "ruimte")]),
            ], ceilings: [ceiling])
        let clash = try #require(answer.clashes.shown.first)
        #expect(clash.members == [0, 1] && clash.passed.isEmpty)
        #expect(clash.setback == .unlawful(PassedCeiling(ceiling: ceiling, excess: 3_000)))
    }

    @Test func `what takes effect at once must fit the plan in force too`() {
        var inForce = SamplePlan.plan
        inForce[SamplePlan.cell("werk")] = Money(cents: 50)
        let candidates = [30, 40].map { cents in
            Candidate(id: "\(cents)", amendment: Amendment([.take(cents, from: "werk")]), takesEffectAtOnce: true)
        }
        let setting = CombinationSetting<PassedCeiling>(
            books: Self.books, programme: SamplePlan.programme, standing: [inForce])
        let answer = Combination(candidates, in: setting)
        #expect(answer.clashes.shown.map(\.members) == [[0, 1]])
        let refusal = Refusal.overdraw(SamplePlan.cell("werk"), held: Money(cents: 20), amount: Money(cents: 40))
        #expect(answer.clashes.shown.first?.setback == .inForce(0, refusal))
        let later = candidates.map { Candidate(id: $0.id, amendment: $0.amendment) }
        #expect(Combination(later, in: setting).order == [0, 1])
    }

    @Test func `a plan that could not be added up any more is refused as adoption refuses it`() {
        let most = Money.limit - 800_000
        let answer = Self.combination([Amendment([.add(most, to: "werk")]), Amendment([.add(500_000, to: "wonen")])])
        #expect(answer.order == nil)
        #expect(answer.clashes.shown.map(\.setback) == [.unadoptable(.tooLarge)])
        let nothing = Amendment([.add(5, to: "werk"), .take(5, from: "werk")])
        #expect(Self.combination([nothing]).alone[0] == .unadoptable(.noEffect))
    }

    // MARK: Against every subset in every order

    /// Partners who propose at once, most of them on one line, with a ceiling elsewhere.
    private static func partners(_ random: inout SeededGenerator) -> (amendments: [Amendment], ceilings: [Ceiling]) {
        let count = random.chance(1, in: 6) ? 5 : 4
        let amendments = (0..<count).map { _ in Amendment((0..<random.number(1...2)).map { _ in operation(&random) }) }
        let ceilings = [
            Ceiling(node: "wonen-ruimte", most: 200_000 + Int64(random.number(0...60)) * 1_000),
            Ceiling(node: "onderwijs", most: 100_000 + Int64(random.number(0...40)) * 1_000),
        ]
        return (amendments, random.chance(3, in: 4) ? ceilings : [])
    }

    private static func operation(_ random: inout SeededGenerator) -> PlanOperation {
        let cents = Int64(random.number(1...60)) * 1_000
        let other: LineID = random.pick(["wonen", "ruimte", "onderwijs", "lunch", "programmabureau"])
        switch random.number(0...15) {
        case 0...6: return .move(cents, from: "werk", to: other)
        case 7: return .move(cents, from: other, to: "werk")
        case 8: return .take(cents, from: random.pick(["werk", "onderwijs"]))
        case 9: return .add(cents, to: random.pick(["werk", "wonen"]))
        case 10: return .divide("onderwijs", old: random.pick([100_000, 90_000]), [("lunch", "y2021", cents)])
        case 11: return .hold(cents, of: "werk")
        case 12: return .closeLine(CloseLine(line: random.pick(["ruimte", "onderwijs"])))
        case 13: return .rename(Rename(line: "werk", old: "werk", name: random.pick(["banen", "arbeid"])))
        case 14: return added
        default: return .move(cents / 4, from: "werk", to: "nieuw")
        }
    }

    private static let added = PlanOperation.addLine(
        AddLine(
            LineEntry(
                id: "nieuw", level: .intervention, parent: "werk", name: "Nieuw", rank: 1, details: LineDetails())))

    @Test(arguments: [
        CombinationBounds.standard, CombinationBounds(unparted: 0, whole: 10, effort: 40_000),
    ])
    func `clashes, largest sets and failing orders are those of every subset in every order`(
        bounds: CombinationBounds
    ) throws {
        var random = SeededGenerator(for: "combinations")
        var (clashing, ordered) = (0, 0)
        for _ in 0..<150 {
            let (amendments, ceilings) = Self.partners(&random)
            let naive = NaiveCombination(amendments, on: Self.books, ceilings: ceilings)
            let answer = Self.combination(amendments, ceilings: ceilings, within: bounds)
            let all = Set(amendments.indices)
            try #require(answer.isComplete, "\(random.note)")
            try #require((answer.order != nil) == naive.lawful.contains(all), "\(random.note)")
            try #require(Set(answer.clashes.shown.map { Set($0.members) }) == naive.clashes, "\(random.note)")
            try #require(Set(answer.largest.shown.map(Set.init)) == naive.largest, "\(random.note)")
            for order in answer.largest.shown + [answer.order].compactMap(\.self) {
                let done = NaiveCombination.run(order, amendments, Self.books, ceilings)
                try #require(done == order.count, "\(random.note)")
            }
            if naive.failing.count <= 20 {
                try #require(Set(answer.failing.shown.map(\.order)) == naive.failing, "\(random.note)")
            }
            clashing += naive.clashes.isEmpty ? 0 : 1
            ordered += naive.failing.isEmpty ? 0 : 1
        }
        #expect(clashing > 50 && ordered > 15, "\(clashing) \(ordered) \(random.note)")
    }

    @Test func `a search that looks at small sets first says nothing that every subset in every order denies`() throws {
        var random = SeededGenerator(for: "wide combinations")
        var found = 0
        for _ in 0..<150 {
            let (amendments, ceilings) = Self.partners(&random)
            let naive = NaiveCombination(amendments, on: Self.books, ceilings: ceilings)
            let effort = random.pick([40, 400, 40_000])
            let answer = Self.combination(
                amendments, ceilings: ceilings, within: CombinationBounds(unparted: 0, whole: 0, effort: effort))
            let clashes = Set(answer.clashes.shown.map { Set($0.members) })
            try #require(clashes.isSubset(of: naive.clashes), "\(random.note)")
            try #require(answer.clashes.hasMore || clashes == naive.clashes, "\(random.note)")
            try #require(answer.largest.shown.allSatisfy { naive.lawful.contains(Set($0)) }, "\(random.note)")
            try #require(answer.order == nil || naive.lawful.contains(Set(amendments.indices)), "\(random.note)")
            for each in answer.failing.shown {
                let done = NaiveCombination.run(each.order, amendments, Self.books, ceilings)
                try #require(done == each.order.count - 1, "\(random.note)")
            }
            found += clashes.count
        }
        #expect(found > 50, "\(found) \(random.note)")
    }

    // MARK: Many

    @Test func `of many that take from one line the smallest clashing sets are found by their sums`() throws {
        let amounts = (0..<40).map { Int64(9_000 + 50 * $0) }
        let answer = Self.combination(amounts.map { Amendment([.move($0, from: "werk", to: "wonen")]) })
        #expect(answer.order == nil && !answer.isComplete)
        #expect(answer.clashes.shown.count == 20 && answer.clashes.hasMore)
        // Ten of the largest ask 107.250 too much; nine of them fit.
        #expect(answer.clashes.shown.allSatisfy { $0.members.count == 10 })
        for clash in answer.clashes.shown {
            let sum = clash.members.map { amounts[$0] }.reduce(0, +)
            let least = try #require(clash.members.map { amounts[$0] }.min())
            #expect(sum > 100_000 && sum - least <= 100_000)
            #expect(clash.passed.first?.excess.cents == sum - 100_000)
        }
        for set in answer.largest.shown {
            let sum = set.map { amounts[$0] }.reduce(0, +)
            let least = amounts.indices.filter { !set.contains($0) }.map { amounts[$0] }.min() ?? 0
            #expect(sum <= 100_000 && sum + least > 100_000)
        }
    }

    @Test func `of fifty that meet only in pairs everything is found`() {
        let lines: [LineID] = ["onderwijs", "werk", "wonen", "ruimte", "programmabureau", "communicatie"]
        let amendments = (0..<50).map { number in
            number < 12
                ? Amendment([.take(51_000, from: lines[number / 2])])
                : Amendment([.add(10, to: lines[number % 6], in: SamplePlan.years[number % 5])])
        }
        let answer = Self.combination(amendments)
        #expect(answer.isComplete && answer.order == nil)
        #expect(answer.clashes.shown.map(\.members) == (0..<6).map { [2 * $0, 2 * $0 + 1] })
        #expect(answer.largest.shown.allSatisfy { $0.count == 44 } && answer.largest.hasMore)
    }
}
