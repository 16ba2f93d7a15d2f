import CanonicalForm
package import Documents
package import Findings
package import GitStore
package import Governance

/// The branch of an open proposal, `refs/heads/proposals/<id>`: only its folder, only ever growing, no authority.
package struct ProposalBranch {
    package static let prefix = "refs/heads/proposals/"

    private let repository: GitRepository
    package let folder: ProposalFolder
    package let head: ObjectID

    init(_ repository: GitRepository, _ folder: ProposalFolder, _ head: ObjectID) {
        self.repository = repository
        self.folder = folder
        self.head = head
    }

    private static func name(_ folder: ProposalFolder) -> String { prefix + folder.id }

    /// Nil when no such proposal is open.
    package static func open(_ folder: ProposalFolder, in repository: GitRepository) throws -> ProposalBranch? {
        try repository.reference(name(folder)).map { ProposalBranch(repository, folder, $0) }
    }

    /// The ids of all proposals with a branch, sorted. A branch whose name is no id is nobody's proposal.
    package static func ids(in repository: GitRepository) throws -> [String] {
        try repository.references(under: prefix).map { String($0.name.dropFirst(prefix.utf8.count)) }.filter {
            ProposalFolder(id: $0) != nil
        }
    }

    /// Reads the folder. A branch that holds anything else, or is damaged, is a finding.
    package func dossier() throws -> Checked<Dossier> {
        do {
            let commit = try RawCommit.parse(try repository.read(head, as: .commit, limit: ObjectLimit.commit))
            var files: [String: [UInt8]] = [:]
            for file in try repository.files(inTree: commit.tree) {
                guard file.path.hasPrefix(folder.path + "/"), Layout.form(of: file.path) != nil else {
                    return .refused([
                        Finding(
                            "proposal.stray-file", "`\(file.path)` does not belong on this branch", path: file.path,
                            hint: Self.wayOut)
                    ])
                }
                files[file.path] = try repository.read(file.id, as: .blob, limit: ObjectLimit.file)
            }
            return Dossier.read(folder, files)
        } catch let error as RawObjectError {
            return .refused([
                Finding(
                    "proposal.branch", "the branch of \(folder.id): \(error.message)", path: folder.path,
                    hint: Self.wayOut)
            ])
        } catch let error as GitError {
            return .refused([try CommitChain.finding(for: error, at: "an object of proposal \(folder.id)")])
        }
    }

    private static let wayOut: Message = "akkoord did not write this branch so: fetch it from another clone"

    // MARK: Writing, under the writer's lock

    /// Starts the branch; false when another of that id exists already.
    package static func create(
        _ folder: ProposalFolder, _ files: [String: [UInt8]], date: Moment, in repository: GitRepository
    ) throws -> Bool {
        let commit = try write(files, onto: nil, folder, date, repository)
        guard try repository.reference(name(folder)) == nil else { return false }
        try repository.advance(
            name(folder), from: nil, to: commit, message: folder.id,
            otherwise: "proposal \(folder.id) was made by somebody else at the same moment")
        return true
    }

    /// Adds files to the branch.
    package func add(_ files: [String: [UInt8]], date: Moment) throws {
        let commit = try Self.write(files, onto: head, folder, date, repository)
        try repository.advance(
            Self.name(folder), from: head, to: commit, message: folder.id,
            otherwise: "another statement on \(folder.id) came in at the same moment; nothing was added")
    }

    /// Puts the branch of another copy of the proposal, which has all that this one has, in the place of this one.
    func follow(from present: ObjectID?) throws {
        try repository.advance(
            Self.name(folder), from: present, to: head, message: folder.id,
            otherwise: "another statement on \(folder.id) came in at the same moment; nothing was added")
    }

    /// Goes on from two copies of the proposal with all that either has.
    func join(_ other: ProposalBranch, _ files: [String: [UInt8]], date: Moment) throws {
        let commit = try Self.write(files, onto: head, and: other.head, folder, date, repository)
        try repository.advance(
            Self.name(folder), from: head, to: commit, message: folder.id,
            otherwise: "another statement on \(folder.id) came in at the same moment; nothing was added")
    }

    /// Removes the branch, once main holds the proposal closed and complete.
    package func delete() throws { try repository.delete(Self.name(folder), expected: head) }

    private static func write(
        _ files: [String: [UInt8]], onto parent: ObjectID?, and other: ObjectID? = nil, _ folder: ProposalFolder,
        _ date: Moment,
        _ repository: GitRepository
    ) throws -> ObjectID {
        var blobs: [String: ObjectID?] = [:]
        for (path, bytes) in files { blobs[path] = try repository.write(.blob, bytes) }
        let base = try parent.map {
            try RawCommit.parse(try repository.read($0, as: .commit, limit: ObjectLimit.commit)).tree
        }
        let tree = try repository.tree(from: base, changing: blobs)
        let person = Person(name: "akkoord", email: "akkoord@akkoord.invalid", seconds: date.secondsSince1970)
        let commit = RawCommit(
            tree: tree, parents: [parent, other].compactMap(\.self), author: person, committer: person,
            message: Array("\(folder.id)\n".utf8))
        return try repository.write(.commit, commit.render())
    }
}
