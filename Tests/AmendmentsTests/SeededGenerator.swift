import Foundation
import Testing

/// SplitMix64: the same seed gives the same test.
///
/// `AKKOORD_TEST_SEED` repeats a run; a failure shows the seed used.
struct SeededGenerator: RandomNumberGenerator {
    private let seed: UInt64
    private var state: UInt64

    init() {
        let given = ProcessInfo.processInfo.environment["AKKOORD_TEST_SEED"].flatMap(UInt64.init)
        seed = given ?? UInt64.random(in: 0...UInt64.max)
        state = seed
    }

    /// To show with an expectation.
    var note: Comment { "AKKOORD_TEST_SEED=\(seed)" }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Element>(_ items: [Element]) -> Element { items[number(0...items.count - 1)] }

    mutating func chance(_ one: Int, in many: Int) -> Bool { number(1...many) <= one }
}
