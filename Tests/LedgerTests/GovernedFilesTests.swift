import CanonicalForm
import Governance
import Ledger
import TestSupport
import Testing

/// Setdigests are what `sha256sum` prints, whatever the order in which files came and went.
@Suite struct GovernedFilesTests {
    private static let paths = [
        "akkoord.yaml", "programme.yaml", "plan/stated.yaml", "plan/a/domain.yaml", "plan/a-b/c.yaml", "plan/a/c.yaml",
        "register/offices.yaml", "register/members/m.yaml", "policy/amendment.yaml", "versions/v1.yaml",
        "agreements/a/text.md",
    ]

    private func naive(_ digests: [String: Digest], where isIncluded: (String) -> Bool) -> Digest {
        let paths = digests.keys.filter(isIncluded).sorted(by: CanonicalOrder.isBefore)
        return Digest(of: Array(paths.map { "\(digests[$0]?.hex ?? "")  \($0)\n" }.joined().utf8))
    }

    @Test func `files that come, change and go leave the setdigests of those that are there`() {
        var generator = SeededGenerator(for: "GovernedFiles")
        var files = GovernedFiles()
        var digests: [String: Digest] = [:]
        for round in 0..<300 {
            let path = Self.paths.randomElement(using: &generator) ?? ""
            let digest = Bool.random(using: &generator) ? Digest(of: Array("\(round)".utf8)) : nil
            files[path] = digest
            digests[path] = digest
            #expect(files[path] == digest)
            #expect(files.plan == naive(digests) { $0.hasPrefix("plan/") || $0 == "programme.yaml" })
            #expect(files.initial == naive(digests) { $0 != "akkoord.yaml" })
            #expect(files.state == naive(digests) { _ in true })
            #expect(files == GovernedFiles(digests))
        }
    }
}
