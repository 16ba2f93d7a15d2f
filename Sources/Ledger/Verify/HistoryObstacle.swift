package import Findings
package import GitStore

/// What makes git show another history than the stored one, or lets part of it go missing: what it is, and what takes
/// it away without taking the history with it.
package struct HistoryObstacle: Sendable {
    /// A reference, a file of the repository's folder, or a setting.
    private let name: String
    private let folder: String
    private let origin: String?

    package static func all(in repository: GitRepository) throws(GitError) -> [HistoryObstacle] {
        let names = try repository.obstacles
        guard !names.isEmpty else { return [] }
        let origin = try repository.settings().last { $0.name == "remote.origin.url" }?.value
        return names.map { HistoryObstacle(name: $0, folder: repository.commonDirectory, origin: origin.map(shown)) }
    }

    /// For showing: a password in an address is left out, and so is what no line can hold.
    package static func shown(_ origin: String) -> String {
        origin.replacing(/:\/\/(?<user>[^\/@:]*):[^\/]*@/) { "://\($0.output.user)@" }.replacing(/\p{Cc}/, with: "?")
    }

    package var finding: Finding {
        guard name != "shallow" else {
            return Finding(
                "repository.shallow",
                "part of the history is missing: this clone is shallow, so nothing can be verified",
                hint: "git fetch --unshallow")
        }
        return Finding(
            "repository.obstacle", "`\(name)` \(effect), so nothing here can be verified", hint: remedy)
    }

    private static let replacements = "refs/replace/"

    private var effect: Message {
        switch name {
        case "info/grafts": "makes git show another history than the stored one"
        case "objects/info/alternates": "borrows objects from a folder that can vanish"
        case _ where name.hasPrefix(Self.replacements): "makes git show another history than the stored one"
        default: "lets objects be missing (a partial clone)"
        }
    }

    private var remedy: Message {
        if name.hasPrefix(Self.replacements) { return "git replace -d \(name.dropFirst(Self.replacements.utf8.count))" }
        let file = ShellWord.quoted("\(folder)/\(name)")
        switch name {
        case "info/grafts": return "rm \(file)"
        case "objects/info/alternates": return "git repack -a -d && rm \(file)"
        default: return "clone again without --filter: git clone \(origin.map(ShellWord.quoted) ?? "URL") NEW-FOLDER"
        }
    }
}
