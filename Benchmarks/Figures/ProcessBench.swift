import Foundation

/// Whole processes of the release binary on the demo repository, each beside a stock command.
enum ProcessBench {
    static func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("akkoord-bench-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let akkoord = BuildFolder.akkoord
        try Launch([akkoord, "demo", folder]).run()
        print("")
        try compare(
            "start-up (akkoord --version)", [akkoord, "--version"], ["git", "--version"],
            target: "≤ 30 ms on an idle machine")
        try compare(
            "verify, 5 decisions", [akkoord, "-C", folder, "verify"],
            ["git", "-C", folder, "fsck", "--full", "--no-dangling"], target: "none")
        try compare(
            "diff v1 main", [akkoord, "-C", folder, "diff", "v1", "main"],
            ["git", "-C", folder, "diff", "--stat", "main~4", "main"], target: "none")
    }

    private static func compare(_ name: String, _ own: [String], _ peer: [String], target: String) throws {
        let mine = try Stopwatch.median(runs: 15) { try Launch(own).run() }
        let theirs = try Stopwatch.median(runs: 15) { try Launch(peer).run() }
        let text = { (seconds: Double) in String(format: "%.1f ms", seconds * 1000) }
        Figure.print(
            name, text(mine),
            beside: peer.prefix(1).joined() + " "
                + (peer.first { !$0.hasPrefix("-") && $0 != "git" && !$0.hasPrefix("/") } ?? peer.last ?? ""),
            text(theirs), ratio: mine / theirs, target: target)
    }
}
