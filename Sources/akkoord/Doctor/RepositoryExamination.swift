import Findings
import GitStore
import Governance

/// The repository's own folder: who owns it, what stands in its way, what it has room for.
struct RepositoryExamination {
    private let repository: GitRepository
    private let now: Moment

    init(_ repository: GitRepository, now: Moment) {
        self.repository = repository
        self.now = now
    }

    func findings() throws -> [Finding] {
        try foreignFolders() + obstacles() + leftovers() + objects() + space()
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

    // MARK: What makes git show another history

    private func obstacles() throws -> [Finding] {
        try repository.obstacles.map { name in
            name == "shallow"
                ? Finding(
                    "repository.shallow",
                    "part of the history is missing: this clone is shallow, so nothing can be verified",
                    hint: "git fetch --unshallow")
                : Finding(
                    "repository.obstacle", "`\(name)` \(Self.effect(of: name)), so nothing here can be verified",
                    hint: remedy(for: name))
        }
    }

    private static func effect(of name: String) -> Message {
        if name.hasPrefix("refs/replace/") || name == "info/grafts" {
            return "makes git show another history than the stored one"
        }
        return name == "objects/info/alternates"
            ? "borrows objects from a folder that can vanish" : "lets objects be missing (a partial clone)"
    }

    private func remedy(for name: String) -> Message {
        if name.hasPrefix("refs/replace/") { return "git replace -d \(name.dropFirst("refs/replace/".count))" }
        let file = ShellWord.quoted("\(repository.commonDirectory)/\(name)")
        switch name {
        case "info/grafts": return "rm \(file)"
        case "objects/info/alternates": return "git repack -a -d && rm \(file)"
        default: return "clone again without --filter: git clone \(origin.map(ShellWord.quoted) ?? "URL") NEW-FOLDER"
        }
    }

    /// Where the remote `origin` is, for showing: a password in it is left out, and so is what no line can hold.
    var origin: String? {
        let url = try? repository.settings().last { $0.name == "remote.origin.url" }?.value
        return url?.replacing(/:\/\/(?<user>[^\/@:]*):[^\/@]*@/) { "://\($0.output.user)@" }.replacing(
            /\p{Cc}/, with: "?")
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

/// A word of a command that people copy.
enum ShellWord {
    static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "/._-+:@%,=".utf8.contains(byte)
        }
        return isPlain && !word.isEmpty
            ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
