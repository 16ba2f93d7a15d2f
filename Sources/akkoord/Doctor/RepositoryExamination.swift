import Findings
import GitStore
import Governance
import Ledger

/// The repository's own folder: who owns it, what stands in its way, what it has room for.
struct RepositoryExamination {
    private let repository: GitRepository
    private let now: Moment

    init(_ repository: GitRepository, now: Moment) {
        self.repository = repository
        self.now = now
    }

    func findings() throws -> [Finding] {
        try foreignFolders() + HistoryObstacle.all(in: repository).map(\.finding) + leftovers() + objects() + space()
    }

    /// The top that people know it by.
    private var path: String { repository.workDirectory ?? repository.gitDirectory }

    // MARK: Owner

    private func foreignFolders() throws -> [Finding] {
        let folders = try repository.foreignFolders()
        guard let first = folders.first, let owner = Owner.of(repository.commonDirectory) else { return [] }
        let message: Message =
            folders.count == 1
            ? "belongs to another user than the repository (\(owner.text)), who therefore cannot write there"
            : "belongs to another user than the repository (\(owner.text)) and \(folders.count - 1) more, who therefore cannot write there"
        return [
            Finding(
                "repository.foreign-folder", message, path: "\(repository.commonDirectory)/\(first)",
                hint: "sudo chown -R \(owner.text) \(ShellWord.quoted(repository.commonDirectory))")
        ]
    }

    /// Where the remote `origin` is, for showing.
    var origin: String? {
        (try? repository.settings().last { $0.name == "remote.origin.url" }?.value).map(HistoryObstacle.shown)
    }

    // MARK: Locks

    /// After this many seconds nobody is taken to be writing any more.
    private static let young: Int64 = 60

    private func leftovers() throws -> [Finding] {
        try repository.leftovers().map { file in
            let path = "\(repository.commonDirectory)/\(file.path)"
            if now.secondsSince1970 - Int64(file.touched) < Self.young {
                return Finding(
                    "repository.lock", "somebody is writing, or was killed less than a minute ago", severity: .notice,
                    path: path, hint: "look again in a minute: akkoord doctor")
            }
            return file.isLock ? lock(file, path) : leftover(file, path)
        }
    }

    private func lock(_ file: LeftoverFile, _ path: String) -> Finding {
        let isOurs = file.path == "refs/heads/main.lock" || file.path.hasPrefix("refs/heads/proposals/")
        return Finding(
            "repository.lock", "was left behind by a process that was killed, and keeps git from writing",
            severity: isOurs ? .notice : .error, path: path,
            hint: isOurs ? "akkoord doctor --tidy" : "when no git is running: rm \(ShellWord.quoted(path))")
    }

    private func leftover(_ file: LeftoverFile, _ path: String) -> Finding {
        Finding(
            "repository.leftover", "was left half written by a process that was killed; it only takes room",
            severity: .notice, path: path,
            hint: file.path.hasPrefix("akkoord/packing/") ? "akkoord doctor --pack" : "akkoord doctor --tidy")
    }

    // MARK: Room

    /// From here on every command is noticeably slower.
    private static let manyObjects = 5_000

    private func objects() throws -> [Finding] {
        let count = try repository.looseObjectCount()
        guard count > Self.manyObjects else { return [] }
        return [
            Finding(
                "objects.loose", "\(count) objects lie in files of their own, which makes every command slower",
                severity: .notice, hint: "akkoord doctor --pack")
        ]
    }

    private func space() throws -> [Finding] {
        let free = try repository.freeSpace() >> 20
        guard free < 100 else { return [] }
        return [
            Finding(
                "disk.space", "only \(free) MiB are free: a decision needs room before it can be recorded",
                severity: free < 10 ? .error : .notice, path: path,
                hint: "make room; what takes it: du -xh \(ShellWord.quoted(path)) | sort -h | tail")
        ]
    }
}
