import Foundation

/// Prints every figure beside a peer measured in the same run: ratios travel between machines, seconds do not.
///
/// `growth` measures only how things grow with the history, `plans` only what two large plans take, `quick` leaves the
/// longest history out. `derive FROM TO` is what `plans` measures in a process of its own.
@main
enum Bench {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "derive", words.count == 3 { return try PlanStage.derive(from: words[1], to: words[2]) }
        let wishes = Set(words)
        print("Medians of several runs; each figure beside its peer in the same run.\n")
        if !wishes.contains("growth") {
            try PlanBench.run()
            print("")
        }
        if wishes.contains("plans") { return }
        if !wishes.contains("growth") {
            try ReadingBench.run()
            try SignatureBench.run()
            try ProcessBench.run()
            try CombineBench.run()
            print("")
        }
        try GrowthBench.run(sizes: wishes.contains("quick") ? [100, 1_000] : [100, 1_000, 10_000])
    }
}

/// Where the build has put things.
enum BuildFolder {
    private static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

    static let akkoord = products.appendingPathComponent("akkoord").path
    /// Kept between runs.
    static let bench = products.deletingLastPathComponent().appendingPathComponent("bench").path
}

/// What programs took, in seconds.
struct Effort {
    /// From start to end, the median of several runs.
    let elapsed: Double
    /// Of processors, the least of several runs: others at work on the machine disturb it less.
    let processor: Double

    init(elapsed: Double, processor: Double) {
        self.elapsed = elapsed
        self.processor = processor
    }

    /// Of several runs, the first of which only warms up.
    init(of runs: [Effort]) {
        let runs = runs.count > 1 ? Array(runs.dropFirst()) : runs
        elapsed = runs.map(\.elapsed).sorted()[runs.count / 2]
        processor = runs.map(\.processor).min() ?? 0
    }
}

/// Times a piece of work.
enum Stopwatch {
    /// The median of the runs in seconds, after one that does not count.
    static func median(runs: Int, _ work: () throws -> Void) rethrows -> Double {
        try work()
        var seconds: [Double] = []
        for _ in 0..<runs { seconds.append(try time(work)) }
        return seconds.sorted()[runs / 2]
    }

    /// What each of several works took. They take turns, so that whatever else the machine does disturbs all alike; one
    /// that has taken so many seconds in all is not run again. The first runs do not count where there are others.
    static func efforts(runs: Int, within limit: Double, _ works: [() throws -> Void]) throws -> [Effort] {
        var efforts = works.map { _ in [Effort]() }
        for _ in 0...runs {
            for (index, work) in works.enumerated() where efforts[index].reduce(0, { $0 + $1.elapsed }) < limit {
                efforts[index].append(try effort(work))
            }
        }
        return efforts.map(Effort.init(of:))
    }

    private static func effort(_ work: () throws -> Void) rethrows -> Effort {
        let before = processorOfChildren
        let elapsed = try time(work)
        return Effort(elapsed: elapsed, processor: processorOfChildren - before)
    }

    /// The processor time of all programs that were started and have ended, in seconds.
    private static var processorOfChildren: Double {
        var usage = rusage()
        unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    }

    private static func time(_ work: () throws -> Void) rethrows -> Double {
        let duration = try ContinuousClock().measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}

/// One line of the result.
enum Figure {
    static func print(
        _ name: String, _ own: String, beside peer: String, _ other: String, ratio: Double, target: String
    ) {
        let ratio = String(format: "%.2f", ratio)
        Swift.print("\(name): \(own); \(peer): \(other); ratio \(ratio) (target \(target))")
    }
}
