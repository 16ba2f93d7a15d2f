import Foundation

/// Prints every figure beside a peer measured in the same run: ratios travel between machines, seconds do not.
@main
enum Bench {
    static func main() throws {
        print("Medians of several runs; each figure beside its peer in the same run.\n")
        try ReadingBench.run()
        try SignatureBench.run()
        try ProcessBench.run()
    }
}

/// Times a piece of work.
enum Stopwatch {
    /// The median of the runs in seconds, after one that does not count.
    static func median(runs: Int, _ work: () throws -> Void) rethrows -> Double {
        try work()
        var seconds: [Double] = []
        for _ in 0..<runs {
            let clock = ContinuousClock()
            let duration = try clock.measure(work)
            seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
        }
        return seconds.sorted()[runs / 2]
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
