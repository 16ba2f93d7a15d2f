import Governance
import TestSupport
import Testing
import Workflow

@Suite struct StatementOrderTests {
    private func statement(_ number: Int, after: [Int]) -> CheckedStatement {
        Draft(
            kind: .proposal, step: "stap", choice: .approve, member: "lid", actsFor: "gemeente",
            capacity: .office("lid"), after: after.map(Hall.digest)
        ).signed(Hall.digest(number))
    }

    @Test func `a chain of ten thousand is walked without recursion and within a minute`() {
        var random = SeededGenerator(for: "statement order")
        let chain = (0..<10_000).map { statement($0, after: $0 == 0 ? [] : [$0 - 1]) }
        let clock = ContinuousClock()
        let time = clock.measure {
            let order = StatementOrder(chain.shuffled(using: &random))
            #expect(order.known(to: Hall.digest(9999)).count == 9999, "\(random.note)")
            #expect(order.knows(Hall.digest(9999), Hall.digest(0)) && !order.knows(Hall.digest(0), Hall.digest(9999)))
            #expect(order.missing.isEmpty && order.heads(of: chain) == [Hall.digest(9999)])
            #expect(order.inOrder(chain.reversed()) == chain)
        }
        #expect(time < .seconds(60))
    }

    @Test func `what a signer had is what their statement reaches`() throws {
        var random = SeededGenerator(for: "statement order")
        for _ in 0..<200 {
            let count = random.number(1...90)
            var reached: [Set<Int>] = []
            var statements: [CheckedStatement] = []
            for number in 0..<count {
                let after = Set((0..<random.number(0...3)).map { _ in random.number(0...max(number - 1, 0)) })
                let named = after.filter { $0 < number }
                reached.append(named.reduce(into: named) { $0.formUnion(reached[$1]) })
                statements.append(statement(number, after: named.sorted()))
            }
            let order = StatementOrder(statements.shuffled(using: &random))
            for number in 0..<count {
                try #require(
                    order.known(to: Hall.digest(number)) == Set(reached[number].map(Hall.digest)), "\(random.note)")
            }
        }
    }

    @Test func `statements that are named and not there are reported, and hide what lies behind them`() {
        let order = StatementOrder([statement(0, after: []), statement(2, after: [1]), statement(3, after: [2, 7])])
        #expect(order.missing == [Hall.digest(1), Hall.digest(7)].sorted())
        #expect(order.known(to: Hall.digest(3)) == [Hall.digest(2)])
        #expect(order.known(to: Hall.digest(1)).isEmpty)
    }

    @Test func `nobody in a circle knows anything, nor who names it`() {
        let circle = [
            statement(0, after: [1]), statement(1, after: [0]), statement(2, after: [2]), statement(3, after: [0]),
        ]
        let order = StatementOrder(circle)
        #expect((0...3).allSatisfy { order.known(to: Hall.digest($0)).isEmpty })
    }
}
