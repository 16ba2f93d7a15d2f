import CLibgit2
import Foundation
import GeneratedHistories
import GitStore

/// Fifty pending amendments on ten thousand lines, ten pairs of which clash: the whole process, beside stock git that
/// reads the same plan once.
enum CombineBench {
    private static let pending = 50
    private static let clashing = 20

    static func run() throws {
        let folder = "\(BuildFolder.bench)/combine"
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/shared.git"
        try make(at: path)
        let environment = [
            "XDG_STATE_HOME": folder + "/state", "AKKOORD_NOW": "2030-01-01T09:00:00Z",
            "GIT_CONFIG_GLOBAL": "/dev/null",
        ]
        let combine = Launch([BuildFolder.akkoord, "-C", path, "combine", "--all-pending"], environment: environment)
        guard try combine.status() == 1 else { fatalError("\(clashing / 2) pairs clash, and combine did not say so") }
        let own = try Stopwatch.median(runs: 9) { _ = try combine.status() }
        let peer = try Stopwatch.median(runs: 9) {
            try Launch(["git", "-C", path, "grep", "-c", "amount:", "main", "--", "plan"], environment: environment)
                .run()
        }
        let text = { (seconds: Double) in String(format: "%.0f ms", seconds * 1000) }
        Figure.print(
            "combine, \(pending) pending on \(GeneratedPlan.tenThousandLines.lineCount) lines", text(own),
            beside: "git grep amount: plan/", text(peer), ratio: own / peer, target: "≤ 1 s")
    }

    private static func make(at path: String) throws {
        let history = GeneratedHistory(seed: 1, plan: .tenThousandLines)
        let repository = try GitRepository.create(at: path, bare: true)
        // Nothing here has to survive a crash.
        _ = akkoord_git_enable_fsync(0)
        let state = try history.play(decisions: 2, in: repository)
        _ = try history.openPending(pending, clashing: clashing, after: state, in: repository)
        try Launch(["git", "-C", path, "repack", "-q", "-a", "-d"]).run()
    }
}
