import TestSupport
import Testing

@testable import History

@Suite struct LongestRiseTests {
    @Test func `what stays rises, and no more could stay`() {
        var random = SeededGenerator(for: "longest rise")
        for _ in 0..<300 {
            let numbers = Array(0..<Int.random(in: 0...9, using: &random)).shuffled(using: &random)
            let staying = LongestRise.indices(of: numbers).sorted().map { numbers[$0] }
            #expect(staying == staying.sorted())
            #expect(staying.count == longest(numbers))
        }
    }

    /// Tries every part.
    private func longest(_ numbers: [Int]) -> Int {
        (0..<(1 << numbers.count)).map { mask in
            let part = numbers.indices.filter { mask & (1 << $0) != 0 }.map { numbers[$0] }
            return part == part.sorted() ? part.count : 0
        }.max() ?? 0
    }
}
