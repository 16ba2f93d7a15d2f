import Foundation

/// Prints every figure beside a peer measured in the same run: ratios travel between machines, seconds do not.
///
/// `growth` measures only how things grow with the history, `quick` leaves the longest history out.
@main
enum Bench {
    static func main() throws {
        let wishes = Set(CommandLine.arguments.dropFirst())
        print("Medians of several runs; each figure beside its peer in the same run.\n")
        if !wishes.contains("growth") {
            try ReadingBench.run()
            try SignatureBench.run()
            try ProcessBench.run()
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

/// Times a piece of work.
enum Stopwatch {
    /// The median of the runs in seconds, after one that does not count.
    static func median(runs: Int, _ work: () throws -> Void) rethrows -> Double {
        try work()
        var seconds: [Double] = []
        for _ in 0..<runs { seconds.append(try time(work)) }
        return seconds.sorted()[runs / 2]
    }

    /// As above, for work that may take long: as soon as the runs have taken so many seconds together, no more of them.
    static func median(runs: Int, within limit: Double, _ work: () throws -> Void) rethrows -> Double {
        var seconds = [try time(work)]
        if seconds[0] < limit / 2 { seconds = [] }
        while seconds.count < runs, seconds.reduce(0, +) < limit { seconds.append(try time(work)) }
        return seconds.sorted()[seconds.count / 2]
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
