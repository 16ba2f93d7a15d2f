import Documents
import Foundation
import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// The demonstration gives the same bytes for ever: rules 1 are frozen in what they write.
///
/// `AKKOORD_GOLDEN=write swift test --disable-xctest --filter Golden` writes the file anew. Do that only while no
/// release has been made, for a change of the demonstration itself.
@Suite struct GoldenTests {
    private static let file = Product.checkout + "/Tests/LedgerTests/golden/rules-1.txt"

    /// One line per decision: number, commit, record, and the setdigest of its tree as path and blob.
    private func description(_ demo: DemoRepository) throws -> String {
        let repository = try demo.repository()
        let history = try demo.history()
        let lines = try history.chronicle.entries.enumerated().map { index, entry in
            let tree = try RawCommit.parse(repository.read(entry.commit, as: .commit)).tree
            let pairs = try repository.files(inTree: tree).map { "\($0.id)  \($0.path)\n" }.joined()
            return
                "@\(index) \(entry.proposal ?? "genesis") \(entry.commit) \(entry.record) \(Digest(of: Array(pairs.utf8)))\n"
        }
        return "repository \(history.repository)\n" + lines.joined()
    }

    @Test func `the demonstration is the golden repository of rules 1`() throws {
        let played = try description(DemoRepository())
        #expect(played == (try description(DemoRepository())), "two runs differ")
        if ProcessInfo.processInfo.environment["AKKOORD_GOLDEN"] == "write" {
            try DurableFile.write(Array(played.utf8), to: Self.file)
            print("golden: written anew, because AKKOORD_GOLDEN=write: \(Self.file)")
        }
        let golden = try DurableFile.read(Self.file, limit: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
        #expect(played == golden, "what the demonstration writes has changed; rules 1 must not")
    }
}
