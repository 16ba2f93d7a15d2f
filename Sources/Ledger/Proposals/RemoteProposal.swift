import Documents
import Findings
import GitStore

/// A proposal as a remote had it when it was last fetched, holding something that is not here.
package struct RemoteProposal: Sendable {
    package enum Difference: Hashable, Sendable {
        /// There is no branch of it here.
        case absent
        /// The remote's branch goes on from the one here, by so many files.
        case ahead(Int)
        /// Both sides went on: so many files are only at the remote.
        case apart(Int)
        /// Another proposal, that was put forward elsewhere under the same id.
        case another
        case unreadable
    }

    package let id: String
    package let remote: String
    package let difference: Difference
}

extension Ledger {
    /// Open proposals of which a remote-tracking branch holds what no branch here holds, sorted by id.
    package func unfetchedProposals() throws -> [RemoteProposal] {
        var found: [RemoteProposal] = []
        for reference in try repository.references(under: Self.remotes) {
            guard let (remote, id) = Self.parts(of: reference.name), state.outcome(of: id) == nil,
                let folder = ProposalFolder(id: id),
                let difference = try difference(folder, reference.id)
            else { continue }
            found.append(RemoteProposal(id: id, remote: remote, difference: difference))
        }
        return found.sorted { ($0.id, $0.remote) < ($1.id, $1.remote) }
    }

    private static let remotes = "refs/remotes/"

    private static func parts(of name: String) -> (remote: String, id: String)? {
        let middle = "/proposals/"
        let path = name.dropFirst(remotes.utf8.count)
        guard let range = path.firstRange(of: middle) else { return nil }
        return (String(path[..<range.lowerBound]), String(path[range.upperBound...]))
    }

    /// Nil when everything the remote has is here.
    private func difference(_ folder: ProposalFolder, _ theirs: ObjectID) throws -> RemoteProposal.Difference? {
        guard let ours = try ProposalBranch.open(folder, in: repository)?.head else { return .absent }
        guard ours != theirs else { return nil }
        do {
            let (own, given) = (try files(of: ours), try files(of: theirs))
            let missing = given.subtracting(own).count
            guard missing > 0 else { return nil }
            guard try holdStart(own.intersection(given)) else { return .another }
            return try leads(from: theirs, to: ours) ? .ahead(missing) : .apart(missing)
        } catch is RawObjectError {
            return .unreadable
        } catch let error as GitError {
            _ = try CommitChain.finding(for: error, at: "a branch")
            return .unreadable
        }
    }

    private func commit(_ id: ObjectID) throws -> RawCommit {
        try RawCommit.parse(repository.read(id, as: .commit, limit: ObjectLimit.commit))
    }

    private func files(of id: ObjectID) throws -> Set<TreeFile> {
        Set(try repository.files(inTree: commit(id).tree))
    }

    /// Whether one of the files puts a proposal forward: two branches of one proposal have such a statement in common.
    private func holdStart(_ files: Set<TreeFile>) throws -> Bool {
        try files.contains { file in
            guard file.path.contains("/statements/"), file.path.hasSuffix(".yaml") else { return false }
            let bytes = try repository.read(file.id, as: .blob, limit: ObjectLimit.file)
            return bytes.starts(with: Array("statement: proposal/1\n".utf8))
        }
    }

    private func leads(from later: ObjectID, to earlier: ObjectID) throws -> Bool {
        var next: ObjectID? = later
        while let id = next {
            if id == earlier { return true }
            next = try commit(id).parents.first
        }
        return false
    }
}
