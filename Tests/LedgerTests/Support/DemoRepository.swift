import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// The founding case as the built `akkoord` plays it.
final class DemoRepository {
    let folder: SealedFolder
    var path: String { folder.file("demo") }

    init() throws {
        folder = try SealedFolder()
        let outcome = try folder.run([Product.akkoord, "demo", folder.file("demo")])
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    func repository() throws -> GitRepository { try GitRepository(openingAt: path) }

    func history() throws -> VerifiedHistory { try Ledger(repository()).history }

    func archive() throws -> Archive { try Ledger(repository()).archive }

    func git(_ arguments: String...) throws -> SealedFolder.Outcome { try folder.run(["git"] + arguments, in: path) }

    /// The bytes of a file in a commit; nil when it is not there.
    func file(_ path: String, in commit: ObjectID) throws -> [UInt8]? {
        let repository = try repository()
        let tree = try RawCommit.parse(repository.read(commit, as: .commit)).tree
        return try repository.file(at: path, inTree: tree).map { try repository.read($0, as: .blob) }
    }
}
