import CLibgit2
import Foundation
import GeneratedHistories
import GitStore
import Governance
import Ledger
import Signing

/// A generated history in a bare repository of packs, kept between runs of the benchmark.
///
/// Kept by seed and by what makes it: with another generator or template it is made anew.
struct KeptHistory {
    static let seed: UInt64 = 1
    /// Decided by all votes and not recorded: what `enact` is measured with.
    static let openProposals = 12

    let decisions: Int
    let path: String

    init(decisions: Int) throws {
        self.decisions = decisions
        path = "\(BuildFolder.bench)/history-\(Self.seed)-\(try Self.version())-\(decisions).git"
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let draft = path + ".new"
        try? FileManager.default.removeItem(atPath: draft)
        try Self.make(decisions, at: draft)
        try FileManager.default.moveItem(atPath: draft, toPath: path)
    }

    /// The digest of the generator and of the template that it founds with.
    private static func version() throws -> String {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var bytes: [UInt8] = []
        for folder in ["Benchmarks/GeneratedHistories", "Repo/heerlen-noord"].map(checkout.appendingPathComponent) {
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
                let file = folder.appendingPathComponent(name)
                bytes += (try? Data(contentsOf: file)) ?? Data()
            }
        }
        return String(SHA256Hex.of(bytes).prefix(12))
    }

    private static func make(_ decisions: Int, at path: String) throws {
        print("making a history of \(decisions) decisions ...")
        let history = GeneratedHistory(seed: seed)
        let repository = try GitRepository.create(at: path, bare: true)
        // Nothing here has to survive a crash.
        _ = akkoord_git_enable_fsync(0)
        let state = try history.play(decisions: decisions, in: repository) { state in
            if state.seq % 500 == 0 { try pack(path, "-d") }
        }
        _ = try history.open(openProposals, after: state, in: repository)
        try pack(path, "-a", "-d")
    }

    private static func pack(_ path: String, _ options: String...) throws {
        try Launch(["git", "-C", path, "repack", "-q"] + options).run()
    }
}
