import Foundation
import GitStore

/// Two versions of a plan of 10,000 lines: what differs, and which operations lead from one to the other.
enum PlanBench {
    static func run() throws {
        let stage = try PlanStage()
        defer { stage.remove() }
        print("A plan of \(stage.lines) lines and a revised copy: \(stage.revision)")
        let stat = Launch(["git", "diff", "--no-index", "--stat", stage.before, stage.after])
        try compare(
            "operations that lead from one to the other",
            Launch([CommandLine.arguments[0], "derive", stage.before, stage.after]),
            beside: "git diff --no-index --stat", stat, target: "≤ 500 ms")
        let work = stage.git("diff", "--stat")
        let diff = stage.akkoord("diff", "main", "work")
        try compare("diff main work", diff, beside: "git diff --stat", work, target: "≤ 3")
        try compare(
            "propose --from-changes --dry-run",
            stage.akkoord("propose", "--from-changes", "--dry-run", "--motivation", "Herziening"),
            beside: "git diff --stat", work, target: "none")
        guard let daff = Self.daff else {
            return print(
                "daff is not on the path: no figure beside it (pip install daff; BENCH_DAFF names the program)")
        }
        try compare(
            "diff main work", diff, beside: "daff on the same cells as CSV",
            Launch([daff, stage.before + ".csv", stage.after + ".csv"]), target: "≤ 0.10", runs: 3)
    }

    private static var daff: String? {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["BENCH_DAFF"] { return named }
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.flatMap { ["\($0)/daff", "\($0)/daff.py"] }.first(
            where: FileManager.default.isExecutableFile(atPath:))
    }

    private static func compare(
        _ name: String, _ own: Launch, beside peer: String, _ other: Launch, target: String, runs: Int = 9
    ) throws {
        let efforts = try Stopwatch.efforts(runs: runs, within: 60, [own.run, other.run])
        let text = { (effort: Effort) in String(format: "%.1f ms", effort.elapsed * 1_000) }
        Figure.print(
            name, text(efforts[0]), beside: peer, text(efforts[1]), ratio: efforts[0].elapsed / efforts[1].elapsed,
            target: target)
    }
}
