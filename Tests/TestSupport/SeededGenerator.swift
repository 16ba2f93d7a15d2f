import Foundation

/// SplitMix64: the same seed gives the same test.
///
/// `AKKOORD_TEST_SEED` repeats a run; the seed used is printed.
package struct SeededGenerator: RandomNumberGenerator {
    private let seed: UInt64
    private var state: UInt64

    package init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// A generator whose seed is printed under the name of the test that asks.
    package init(for test: String) {
        let given = ProcessInfo.processInfo.environment["AKKOORD_TEST_SEED"].flatMap(UInt64.init)
        self.init(seed: given ?? UInt64.random(in: 0...UInt64.max))
        print("\(test): \(note)")
    }

    /// To show with an expectation.
    package var note: String { "AKKOORD_TEST_SEED=\(seed)" }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of a list that is not empty.
    package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    /// True so many times in a hundred, or in another number.
    package mutating func chance(_ one: Int, in many: Int = 100) -> Bool { number(1...many) <= one }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}
