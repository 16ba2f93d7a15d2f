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

    /// What the walk from the head came to.
    struct Reading {
        /// In order of history, from the founding or behind the base: those that no fault cuts off from it.
        var links: [Link] = []
        /// What cuts the head off from them, the oldest first; none in a sound chain.
        var faults: [Finding] = []
        /// Whether the walk came to the base.
        var meetsBase = false
    }

    /// Walks to the founding, or to the commit `base`, which is left out.
    ///
    /// A merge, a damaged or missing commit, or one of another form is a fault; as long as a commit says what was
    /// before it, the walk goes on, so that what is sound before a fault is known.
    func read(from head: ObjectID, after base: ObjectID? = nil) throws -> Reading {
        var reading = Reading()
        var next: ObjectID? = head
        var count = 0
        while let id = next, id != base {
            let (commit, parent, faults) = try read(id)
            if let commit { reading.links.append(Link(id: id, commit: commit)) } else { reading.links = [] }
            reading.faults = Array((faults + reading.faults).suffix(Finding.limit))
            next = parent
            count += 1
            progress(count)
        }
        reading.meetsBase = base != nil && next == base
        reading.links.reverse()
        return reading
    }

    /// A commit of main and its parent. Of one with a fault only the parent, where it names one.
    private func read(_ id: ObjectID) throws -> (commit: RawCommit?, parent: ObjectID?, faults: [Finding]) {
        let bytes: [UInt8]
        do {
            bytes = try repository.read(id, as: .commit, limit: ObjectLimit.commit)
        } catch {
            var fault = try Self.finding(for: error, at: "commit \(id.hex)")
            fault.message = "\(fault.message); what lies before it cannot be reached"
            return (nil, nil, [fault])
        }
        do {
            let commit = try RawCommit.parse(bytes)
            guard commit.parents.count > 1 else { return (commit, commit.parents.first, []) }
            let message: Message =
                "commit \(id.hex) has \(commit.parents.count) parents; main is one line of decisions without merges"
            let hint: Message =
                "somebody merged with git: put main back on the last decision, which `akkoord verify` names"
            return (nil, commit.parents.first, [Finding("commit.parents", message, hint: hint)])
        } catch {
            let finding = Finding(
                "commit.form", "commit \(id.hex) is not as akkoord and git write one: \(error.message)",
                hint: CommitRules.otherProgram)
            return (nil, RawCommit.firstParent(claimedBy: bytes), [finding])
        }
    }

    /// What is wrong in the data as a finding; everything else is thrown on.
    static func finding(for error: GitError, at what: Message) throws -> Finding {
        switch error.code {
        case .notFound:
            Finding(
                "object.missing", "\(what) is missing (\(error.operation))",
                hint: "bring all objects anew from a whole clone, `git fetch --refetch REMOTE`, or go on in that clone")
        case .corrupt, .wrongKind, .symbolic:
            Finding(
                "object.damaged", "\(what) is damaged (\(error.operation)): \(error.message)",
                hint: "fetch it from another clone: every clone is a full copy")
        case .tooLarge:
            Finding(
                "object.size", "\(what) is larger than a repository may hold",
                hint: "akkoord never writes such a one; take the history from another clone")
        default: throw error
        }
    }
}
