import Documents
package import Findings
import GitStore

extension Ledger {
    /// Open proposals that this clone knows only as branches of another repository, as `git clone` leaves them.
    ///
    /// Nothing of them is read: they are named, with the command that brings them here to be checked.
    package func remoteFindings() throws -> [Finding] {
        try namesakeFindings()
            + remoteProposals().map { remote, ids in
                let list = ids.joined(separator: ", ")
                let message: Message =
                    ids.count == 1
                    ? "`\(remote)` has an open proposal that this clone does not hold: \(list)"
                    : "`\(remote)` has \(ids.count) open proposals that this clone does not hold: \(list)"
                return Finding("proposal.remote-only", message, severity: .notice, hint: Self.fetching(from: remote))
            }
    }

    /// Two proposals under one id can never be combined: the id of a decided one is final.
    private func namesakeFindings() throws -> [Finding] {
        try unfetchedProposals().filter { $0.difference == .another }.map {
            Finding(
                "proposal.same-id",
                "`\($0.remote)` holds another proposal under the id \($0.id); the two cannot be combined",
                severity: .notice, decision: $0.id,
                hint: "retract this one and propose it anew, for an id of its own: akkoord retract \($0.id)")
        }
    }

    /// Whether this is a clone of another repository, which alone gives ids without a party.
    var hasRemote: Bool {
        get throws {
            let isNamed = try repository.settings().contains {
                $0.name.hasPrefix("remote.") && $0.name.hasSuffix(".url")
            }
            return try isNamed || !repository.references(under: "refs/remotes/").isEmpty
        }
    }

    /// The ids that other repositories were seen to have given.
    func remoteProposalIDs() throws -> [String] {
        try repository.references(under: "refs/remotes/").compactMap { reference in
            reference.name.split(separator: "/").last.map(String.init).flatMap { ProposalFolder(id: $0)?.id }
        }
    }

    /// How to bring a proposal here that only another repository holds; nil when none is known to.
    func fetching(_ id: String) throws -> Message? {
        try remoteProposals().first { $0.ids.contains(id) }.map { Self.fetching(from: $0.remote) }
    }

    private static func fetching(from remote: String) -> Message {
        "git fetch \(ShellWord.quoted(remote)) 'refs/heads/proposals/*:refs/heads/proposals/*'"
    }

    private func remoteProposals() throws -> [(remote: String, ids: [String])] {
        let own = Set(try ProposalBranch.ids(in: repository))
        let prefix = "refs/remotes/"
        var ids: [String: [String]] = [:]
        for (name, _) in try repository.references(under: prefix) {
            let parts = name.dropFirst(prefix.utf8.count).split(separator: "/")
            guard parts.count >= 3, parts[parts.count - 2] == "proposals", let id = parts.last.map(String.init) else {
                continue
            }
            let isMissing = ProposalFolder(id: id) != nil && state.outcome(of: id) == nil && !own.contains(id)
            if isMissing { ids[parts.dropLast(2).joined(separator: "/"), default: []].append(id) }
        }
        return ids.sorted { $0.key < $1.key }.map { (remote: $0.key, ids: $0.value) }
    }
}
