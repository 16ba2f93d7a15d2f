import Foundation

#if !FUZZING
    /// Random changes of good files.
    ///
    /// `AKKOORD_TEST_SEED` repeats a run; the seed used is printed.
    enum Mutations {
        static func run(rounds: Int) {
            let given = ProcessInfo.processInfo.environment["AKKOORD_TEST_SEED"].flatMap(UInt64.init)
            var generator = SeededGenerator(state: given ?? UInt64.random(in: 0...UInt64.max))
            print("AKKOORD_TEST_SEED=\(generator.state) rounds=\(rounds)")
            let good = GoodFiles.all
            for round in 0..<rounds {
                var text = good[round % good.count].1
                for _ in 0...Int.random(in: 0...3, using: &generator) { mutate(&text, using: &generator) }
                CanonicalLaws.check(text, as: good[round % good.count].0)
            }
            print("all laws hold")
        }

        /// One byte changed, taken out or put in, or a stretch doubled or dropped.
        private static func mutate(_ text: inout [UInt8], using generator: inout SeededGenerator) {
            guard !text.isEmpty else { return }
            let position = Int.random(in: text.indices, using: &generator)
            let end = min(text.count, position + Int.random(in: 1...80, using: &generator))
            switch Int.random(in: 0...4, using: &generator) {
            case 0: text[position] = UInt8.random(in: 0...255, using: &generator)
            case 1: text.remove(at: position)
            case 2: text.insert(UInt8.random(in: 0...255, using: &generator), at: position)
            case 3: text.insert(contentsOf: Array(text[position..<end]), at: position)
            default: text.removeSubrange(position..<end)
            }
        }
    }

    /// SplitMix64.
    private struct SeededGenerator: RandomNumberGenerator {
        private(set) var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
#endif
