import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import Templates

/// The folder of a repository that is being founded: files first, history when all have signed.
struct FoundingFolder {
    let path: String

    /// The files of a template, for an empty folder; or those that were prepared before.
    func startingFiles(template: String?) throws -> [String: [UInt8]] {
        let existing = FileManager.default.fileExists(atPath: path) ? try WorkingCopy(at: path).files : [:]
        if try isFounded(existing) {
            throw LedgerError.refused(
                Finding(
                    "init.founded", "a repository was founded here already", path: path,
                    hint: "its founding cannot change; name a new folder"))
        }
        if existing.keys.contains(where: { $0.hasPrefix("genesis/") }) {
            throw LedgerError.refused(
                Finding(
                    "init.signed", "founders have signed these files, so they cannot change any more", path: path,
                    hint: "remove the folder `genesis` to start the signing again"))
        }
        guard let template else {
            guard !existing.isEmpty else {
                throw LedgerError.refused(Finding("init.template", "what should it start from?", hint: templates))
            }
            return existing
        }
        let content = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard content.isEmpty else {
            throw LedgerError.refused(
                Finding("init.not-empty", "the folder is not empty", path: path, hint: "name a new folder"))
        }
        guard let found = Template.named(template) else {
            throw LedgerError.refused(Finding("init.template", "there is no template `\(template)`", hint: templates))
        }
        return found.files.mapValues { Array($0.utf8) }
    }

    /// Whether main exists, even if a crash left the working files behind it.
    private func isFounded(_ files: [String: [UInt8]]) throws -> Bool {
        if files.keys.contains(Layout.record) { return true }
        guard FileManager.default.fileExists(atPath: path + "/.git") else { return false }
        return try GitRepository(openingAt: path).reference(Verifier.main) != nil
    }

    private var templates: Message {
        let names = Template.all.map(\.name)
        return names.dropFirst().reduce("--from \(names.first ?? "")") { "\($0) or --from \($1)" }
    }

    /// The files to sign or commit; refused when they are not what founders have signed already.
    func preparedFiles() throws -> [String: [UInt8]] {
        guard FileManager.default.fileExists(atPath: path + "/" + Layout.genesis) else {
            throw LedgerError.refused(
                Finding(
                    "init.unprepared", "nothing was prepared here", path: path,
                    hint: "akkoord init DIR --from heerlen-noord --founder MEMBER=PUBFILE"))
        }
        let copy = try WorkingCopy(at: path)
        if try isFounded(copy.files) {
            throw LedgerError.refused(
                Finding(
                    "init.founded", "a repository was founded here already", path: path,
                    hint: "its founding cannot change; name a new folder"))
        }
        guard copy.findings.isEmpty else { throw LedgerError.refused(copy.findings) }
        let broken = BrokenSeals(copy.files).findings()
        guard broken.isEmpty else { throw LedgerError.refused(broken) }
        return copy.files
    }

    func write(_ files: [String: [UInt8]]) throws {
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            try DurableFile.write(bytes, to: "\(path)/\(name)")
        }
    }

    /// Makes the git repository around the files and its first commit.
    func commit(_ files: [String: [UInt8]], recorder: MemberID, key: any SigningKey, now: Moment) throws -> ObjectID {
        let repository: GitRepository
        if FileManager.default.fileExists(atPath: path + "/.git") {
            repository = try GitRepository(openingAt: path)
        } else {
            repository = try GitRepository.create(at: path, bare: false)
        }
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 10)
        defer { withExtendedLifetime(lock) {} }
        try Worktree(repository)?.noteBeforeFirstCommit()
        let id = try DecisionWriter(repository).found(files, recorder: recorder, key: key, now: now)
        _ = try Worktree(repository)?.follow(from: nil, to: id)
        return id
    }
}
