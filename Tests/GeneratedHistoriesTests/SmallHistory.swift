import GeneratedHistories
import GitStore
import Ledger
import TestSupport

/// A small generated history in a bare repository, made once; tests that change something copy it.
final class SmallHistory: Sendable {
    static let decisions = 40
    static let openProposals = 2
    static let generator = GeneratedHistory(
        seed: 7, plan: GeneratedPlan(domains: 2, themesOfDomain: 3, interventionsOfTheme: 4, overhead: 1),
        rhythm: (versions: 12, registers: 15))

    private static let standard = Result { try SmallHistory() }
    static func shared() throws -> SmallHistory { try standard.get() }
    /// Lives as long as the tests.
    nonisolated(unsafe) private static var folder: SealedFolder?

    let path: String

    private init() throws {
        let folder = try SealedFolder()
        path = folder.file("generated.git")
        let repository = try GitRepository.create(at: path, bare: true)
        let state = try Self.generator.play(decisions: Self.decisions, in: repository)
        _ = try Self.generator.open(Self.openProposals, after: state, in: repository)
        unsafe Self.folder = folder
    }

    func ledger() throws -> Ledger { try Ledger(GitRepository(openingAt: path)) }

    /// A copy of its own in a folder.
    func copy(into folder: SealedFolder) throws -> GitRepository {
        let copy = folder.file("copy.git")
        _ = try folder.run(["cp", "-a", path, copy])
        return try GitRepository(openingAt: copy)
    }
}
