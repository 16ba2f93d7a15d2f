import Findings
import GitStore

/// The commits from the founding to the head of main, by single parents.
struct CommitChain {
    struct Link {
        let id: ObjectID
        let commit: RawCommit
    }

    private let repository: GitRepository
    /// Told after each commit how many are read; how many there are is not known before the end.
    private let progress: (Int) -> Void

    init(_ repository: GitRepository, progress: @escaping (Int) -> Void = { _ in }) {
        self.repository = repository
        self.progress = progress
    }

    /// In order of history, the commit `base` and all before it left out; all of them when the walk does not meet it.
    ///
    /// A merge, a damaged or missing commit, or one of another form ends the walk as a finding.
    func read(from head: ObjectID, after base: ObjectID? = nil) throws -> Checked<[Link]> {
        var links: [Link] = []
        var next: ObjectID? = head
        while let id = next, id != base {
            let commit: RawCommit
            switch try read(id) {
            case .refused(let findings): return .refused(findings)
            case .accepted(let parsed): commit = parsed
            }
            guard commit.parents.count <= 1 else {
                let message: Message =
                    "commit \(id.hex) has \(commit.parents.count) parents; main is one line of decisions without merges"
                return .refused([Finding("commit.parents", message)])
            }
            links.append(Link(id: id, commit: commit))
            progress(links.count)
            next = commit.parents.first
        }
        return .accepted(links.reversed())
    }

    private func read(_ id: ObjectID) throws -> Checked<RawCommit> {
        do {
            return .accepted(try RawCommit.parse(try repository.read(id, as: .commit, limit: ObjectLimit.commit)))
        } catch let error as RawObjectError {
            return .refused([Finding("commit.form", "commit \(id.hex): \(error.message)")])
        } catch let error as GitError {
            return .refused([try Self.finding(for: error, at: "commit \(id.hex)")])
        }
    }

    /// What is wrong in the data as a finding; everything else is thrown on.
    static func finding(for error: GitError, at what: Message) throws -> Finding {
        switch error.code {
        case .notFound:
            Finding(
                "object.missing", "\(what) is missing (\(error.operation))",
                hint: "fetch it from another clone: every clone is a full copy")
        case .corrupt, .wrongKind:
            Finding(
                "object.damaged", "\(what) is damaged (\(error.operation)): \(error.message)",
                hint: "fetch it from another clone: every clone is a full copy")
        case .tooLarge: Finding("object.size", "\(what) is larger than a repository may hold")
        default: throw error
        }
    }
}
