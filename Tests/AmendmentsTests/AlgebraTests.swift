import Amendments
import Governance
import TestSupport
import Testing

/// Laws of whole amendments, over generated plans.
@Suite struct AlgebraTests {
    private static let programme = SamplePlan.programme

    private static func books(_ plan: Plan) -> Books { Books(plan: plan, agreements: [:]) }

    /// An amendment of operations that apply one after the other, and the books after it.
    private static func amendment(
        _ random: inout SeededGenerator, on books: Books
    ) -> (amendment: Amendment, after: Books)? {
        var (after, done) = (books, [PlanOperation]())
        for _ in 0..<random.number(1...4) {
            let operation = OperationModelTests.operation(&random, after.plan, huge: false)
            if (try? operation.apply(to: &after, programme: programme)) != nil { done.append(operation) }
        }
        return done.isEmpty ? nil : (Amendment(done), after)
    }

    private static func each(
        _ name: String, times: Int, _ law: (inout SeededGenerator, Books) throws -> Bool
    ) throws {
        var random = SeededGenerator(for: name)
        var held = 0
        for _ in 0..<times {
            let start = amendment(&random, on: books(SamplePlan.plan))?.after ?? books(SamplePlan.plan)
            held += try law(&random, start) ? 1 : 0
        }
        #expect(held > times / 8, "\(held) \(random.note)")
    }

    @Test func `applying two amendments is applying the one that they make`() throws {
        try Self.each("composition", times: 1000) { random, start in
            guard let (one, middle) = Self.amendment(&random, on: start),
                let (two, end) = Self.amendment(&random, on: middle)
            else { return false }
            let whole = one.followed(by: two)
            try #require(try whole.applied(to: start, programme: Self.programme) == end, "\(random.note)")
            let three = Amendment([.add(5, to: "werk")])
            try #require(whole.followed(by: three) == one.followed(by: two.followed(by: three)))
            return true
        }
    }

    @Test func `the inverse of two amendments is the inverses the other way round`() throws {
        try Self.each("inverse of compositions", times: 1000) { random, start in
            guard let (one, middle) = Self.amendment(&random, on: start),
                let (two, end) = Self.amendment(&random, on: middle)
            else { return false }
            let back = try two.inverse(before: middle, programme: Self.programme)
                .followed(by: one.inverse(before: start, programme: Self.programme))
            let whole = try one.followed(by: two).inverse(before: start, programme: Self.programme)
            try #require(back == whole, "\(random.note)")
            try #require(try back.applied(to: end, programme: Self.programme) == start, "\(random.note)")
            let again = try back.inverse(before: end, programme: Self.programme)
            try #require(try again.applied(to: start, programme: Self.programme) == end, "\(random.note)")
            return true
        }
    }

    @Test func `amendments that apply in both orders lead to the same books`() throws {
        try Self.each("commuting", times: 2000) { random, start in
            guard let (one, here) = Self.amendment(&random, on: start),
                let (two, there) = Self.amendment(&random, on: start),
                let left = try? two.applied(to: here, programme: Self.programme),
                let right = try? one.applied(to: there, programme: Self.programme)
            else { return false }
            try #require(left == right, "\(random.note)")
            try #require(one.commutes(with: two, on: start, programme: Self.programme))
            try #require(two.commutes(with: one, on: start, programme: Self.programme))
            return true
        }
    }

    @Test func `amendments of amounts alone combine exactly when no cell runs out`() throws {
        try Self.each("sums", times: 1000) { random, start in
            let amendments = (0..<3).map { _ in
                Amendment([.take(Int64(random.number(1...60_000)), from: random.pick(["werk", "wonen"]))])
            }
            let setting = CombinationSetting<PassedCeiling>(books: start, programme: Self.programme)
            let answer = Combination(
                amendments.enumerated().map { Candidate(id: "\($0)", amendment: $1) }, in: setting)
            let asked = try Effect(of: amendments.flatMap(\.operations)).deltas
            let isThere = asked.allSatisfy { start.plan[$0.cell].cents + $0.delta.cents >= 0 }
            try #require((answer.order != nil) == isThere, "\(random.note)")
            return answer.order != nil
        }
    }
}
