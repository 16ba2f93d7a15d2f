import Documents
import Findings
import GitStore
import Governance

extension Ledger {
    /// The branch of a proposal as another repository had it when it was last fetched.
    func remoteBranch(_ folder: ProposalFolder, of remote: String) throws -> ProposalBranch? {
        try repository.reference("refs/remotes/\(remote)/proposals/\(folder.id)").map {
            ProposalBranch(repository, folder, $0)
        }
    }

    /// Takes over what another repository has of open proposals: files are only ever added, so any two copies of one
    /// proposal combine. What could not be heard here is left where it is, and named.
    func uniteProposals(of remote: String, into reunion: inout Reunion) throws {
        let prefix = "refs/remotes/\(remote)/proposals/"
        for reference in try repository.references(under: prefix) {
            let id = String(reference.name.dropFirst(prefix.utf8.count))
            guard let folder = ProposalFolder(id: id), state.outcome(of: id) == nil else { continue }
            switch try united(ProposalBranch(repository, folder, reference.id)) {
            case .refused(let findings):
                let message: Message = "what `\(remote)` has of \(id) was not taken over"
                reunion.findings.append(
                    Finding(
                        "sync.not-taken", message, decision: id, hint: "`git log \(remote)/proposals/\(id)` shows it"))
                reunion.findings += findings.map { $0.concerning(id) }
            case .accepted(let taken?): reunion.taken.append(taken)
            case .accepted(nil): break
            }
        }
    }

    /// Nil when everything is here already.
    private func united(_ theirs: ProposalBranch) throws -> Checked<Reunion.Taken?> {
        let folder = theirs.folder
        let ours = try ProposalBranch.open(folder, in: repository)
        guard ours?.head != theirs.head else { return .accepted(nil) }
        let (own, given) = (try ours?.dossier().value, try theirs.dossier())
        guard let given = given.value else { return .refused(given.findings) }
        if ours != nil, own == nil { return .refused(try ours?.dossier().findings ?? []) }
        let missing = given.files.filter { own?.files[$0.key] == nil }
        guard !missing.isEmpty else { return .accepted(nil) }
        let whole = given.files.merging(own?.files ?? [:]) { $1 }
        switch Dossier.read(folder, whole).flatMap({ Hearing.open($0, in: state) }) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let hearing):
            try take(theirs, into: ours, whole, isSame: whole.count == given.files.count, hearing.dossier.newestDate)
            return .accepted(.init(proposal: folder.id, files: missing.count, isNew: ours == nil))
        }
    }

    private func take(
        _ theirs: ProposalBranch, into ours: ProposalBranch?, _ whole: [String: [UInt8]], isSame: Bool, _ date: Moment?
    ) throws {
        guard let ours, !isSame else { return try theirs.follow(from: ours?.head) }
        try ours.join(theirs, whole, date: date ?? state.date)
    }
}
