import Documents
package import Findings
import GitStore

extension Ledger {
    /// Open proposals that this clone knows only as branches of another repository, as `git clone` leaves them.
    ///
    /// Nothing of them is read: they are named, with the command that brings them here to be checked.
    package func remoteFindings() throws -> [Finding] {
        try remoteProposals().map { remote, ids in
            let list = ids.joined(separator: ", ")
            let message: Message =
                ids.count == 1
                ? "`\(remote)` has an open proposal that this clone does not hold: \(list)"
                : "`\(remote)` has \(ids.count) open proposals that this clone does not hold: \(list)"
            return Finding("proposal.remote-only", message, severity: .notice, hint: Self.fetching(from: remote))
        }
    }

    /// How to bring a proposal here that only another repository holds; nil when none is known to.
    func fetching(_ id: String) throws -> Message? {
        try remoteProposals().first { $0.ids.contains(id) }.map { Self.fetching(from: $0.remote) }
    }

    private static func fetching(from remote: String) -> Message {
        "git fetch \(quoted(remote)) 'refs/heads/proposals/*:refs/heads/proposals/*'"
    }

    /// As a word for the shell: a name of a remote may hold anything.
    private static func quoted(_ name: String) -> String {
        let isPlain =
            !name.hasPrefix("-")
            && name.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "._/-".utf8.contains(byte)
            }
        // Scalar by scalar: a mark that combines with a quote does not make it another one.
        let escaped = name.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined()
        return isPlain ? name : "'\(escaped)'"
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
